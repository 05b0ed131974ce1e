import { exactSpan, type RunningText, spanIn } from '../document/running-text.ts'
import { type Diagnostic, type Related, type Severity, sortDiagnostics } from '../text/diagnostic.ts'
import { positionOf, type SourceEdit, type Span, spanText } from '../text/source.ts'
import { rules } from './rules/index.ts'
import type { Finding, Rule, RuleContext, RuleSettings, TextPlace } from './types.ts'

/** What proofreading knows besides the text. */
export interface Proofreading extends Omit<RuleContext, 'limit'> {
  /** What the template set and then the report say of the rules; the later one counts. */
  settings?: readonly RuleSettings[]
}

/** A finding with its place in a file. */
export interface Found {
  diagnostic: Diagnostic
  /** The words it is about. */
  text: string
  relation?: Finding['relation']
}

/** So many findings of one rule are listed; a text with more has one cause, and a list that nobody reads. */
const mostOfOneRule = 200

/** Reads a text by all rules that are on; findings in reading order. */
export function proofread(text: RunningText, { settings = [], ...known }: Proofreading = {}): Found[] {
  const merged: RuleSettings = Object.assign({}, ...settings)
  const found = rules.flatMap((rule) => {
    const { severity, limit } = settle(rule, merged)
    if (severity === 'off') return []
    return listed(rule.check(text, { ...known, limit }), (one) => toFound(rule, one, merged))
  })
  // A text printed twice (a title, and again in a table) is one mistake.
  const once = new Map(found.map((one) => [sameness(one), one]))
  const byDiagnostic = new Map([...once.values()].map((one) => [one.diagnostic, one]))
  return sortDiagnostics([...byDiagnostic.keys()]).map((diagnostic) => byDiagnostic.get(diagnostic)!)
}

const sameness = ({ diagnostic: { code, message, position } }: Found): string =>
  JSON.stringify([code, message, position])

/** How a rule is set. A number turns a rule on that is off by default. */
function settle(rule: Rule, settings: RuleSettings): { severity: Severity | 'off'; limit: number } {
  const setting = settings[rule.name]
  if (typeof setting === 'number') return { severity: rule.severity, limit: setting }
  return { severity: setting ?? (rule.optional ? 'off' : rule.severity), limit: rule.limit ?? 0 }
}

function toFound(rule: Rule, finding: Finding, settings: RuleSettings): Found {
  const setting = settings[rule.name]
  const raised = typeof setting === 'string' && setting !== 'off' ? setting : undefined
  const { at, message, hint, relation } = finding
  const span = 'paragraph' in at ? placeIn(at) : at
  const related = (finding.related ?? []).flatMap((one) => relatedOf(one.message, one.at))
  const edits = sourceEdits(finding)
  const diagnostic: Diagnostic = {
    code: finding.code ?? `proofread/${rule.name}`,
    severity: raised ?? finding.severity ?? rule.severity,
    message,
    ...(span && { position: positionOf(span) }),
    ...(hint && { hint }),
    ...(related.length > 0 && { related }),
    ...(edits.length > 0 && { edits }),
  }
  return {
    diagnostic,
    text: 'paragraph' in at ? at.paragraph.text.slice(at.start, at.end) : spanText(at),
    ...(relation && { relation }),
  }
}

/** A label that nobody wrote is found by the words that it labels. */
const placeIn = ({ paragraph, start, end }: TextPlace): Span | undefined =>
  spanIn(paragraph, start, end) ?? paragraph.pieces.find((piece) => piece.origin && piece.start >= end)?.origin

function relatedOf(message: string, at: TextPlace): Related[] {
  const span = placeIn(at)
  return span ? [{ message, position: positionOf(span) }] : []
}

/** All of a finding's edits, or none: half of a pair of brackets is not to be mended. Those that stand apart are made where they can be. */
function sourceEdits({ edits = [], apart }: Finding): SourceEdit[] {
  const made: SourceEdit[] = []
  for (const edit of edits) {
    const span = 'paragraph' in edit ? exactSpan(edit.paragraph, edit.start, edit.end) : edit
    if (!span && apart) continue
    if (!span) return []
    made.push({ ...span, text: edit.text })
  }
  return made
}

/** The first of many findings, with a word on the rest; all of them are mended. */
function listed(findings: readonly Finding[], place: (finding: Finding) => Found): Found[] {
  const kept = findings.slice(0, mostOfOneRule).map(place)
  const rest = findings.slice(mostOfOneRule)
  const last = kept.at(-1)
  if (!last || rest.length === 0) return kept
  const message = `${last.diagnostic.message}；这样的问题还有${rest.length}处，没有逐一列出`
  kept[kept.length - 1] = {
    ...last,
    diagnostic: {
      ...last.diagnostic,
      message,
      edits: [...(last.diagnostic.edits ?? []), ...rest.flatMap(sourceEdits)],
    },
  }
  return kept
}

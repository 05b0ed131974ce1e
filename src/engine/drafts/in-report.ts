import { spanIn } from '../document/running-text.ts'
import type { Document, FigureText } from '../document/types.ts'
import { placedParagraphs } from '../figures/goals.ts'
import { asSet } from '../figures/typed-rules.ts'
import { figureUses } from '../figures/uses.ts'
import type { Report } from '../model/report.ts'
import { type FigureForm, figureForm, figureForms } from '../terms/forms.ts'
import { type Diagnostic, info, warning } from '../text/diagnostic.ts'
import { type Position, positionOf, type Span } from '../text/source.ts'
import { toldOthers } from './contradiction.ts'
import type { Fact } from './facts.ts'
import { contextOf, judgeAll } from './judge-all.ts'
import { type DraftAmount, readDraft } from './read-draft.ts'
import { wrongText } from './tell.ts'

/** What a report's ledger says of the numbers that were typed in its text. */
export interface JudgedByLedger {
  /** What contradicts it. */
  diagnostics: Diagnostic[]
  /** Where a typed number follows from it: nothing else that is said of its arithmetic counts. */
  proven: Position[]
}

/**
 * Holds the typed numbers of a report against its own ledger: rates, shares, completions and last year's numbers of what its
 * sentences speak of, printed by the ledger or typed. What is planned is no claim; a section on another year is of that year.
 */
export async function judgeTyped(
  report: Report,
  document: Document,
  setRules: Report['rules'] = {},
): Promise<JudgedByLedger | undefined> {
  const context = report.figures.size > 0 ? await contextOf(report) : undefined
  if (!context) return undefined
  const uses = new Map(figureUses(document).flatMap(({ node }) => (node.origin ? [[node.origin, node] as const] : [])))
  const printedAt = (amount: DraftAmount): FigureText | undefined =>
    piecesOf(amount).flatMap((one) => uses.get(one) ?? [])[0]
  context.printed = (amount) => {
    const node = printedAt(amount)
    return node && context.facts.get(node.name)?.find((fact) => isPrintedAs(fact, node))
  }
  const { amounts } = readDraft(placedParagraphs(document, report), report)
  judgeAll(amounts, context)
  const diagnostics: Diagnostic[] = []
  const proven: Position[] = []
  for (const [amount, { found }] of context.judged) {
    if (printedAt(amount)) continue
    const at = spanIn(found.paragraph, found.start, found.end)
    if (!at) continue
    if (found.tie === 'follows') proven.push(positionOf(at))
    if (found.tie !== 'contradicts') continue
    const hint = found.equation === undefined ? '请核对' : `请核对；台账：${found.equation}`
    // Of other things its sentence told before it, it may be of them.
    const make =
      found.slip === 'digits' && amount.role === 'value' && toldOthers(amount, context.judged) ? info : warning
    diagnostics.push(make('figures/contradiction', `“${found.text}”与台账不符：${wrongText(found)}`, { at, hint }))
  }
  return { diagnostics: asSet(diagnostics, [setRules, report.rules]), proven }
}

const piecesOf = ({ paragraph: { pieces }, number: { start, end } }: DraftAmount): Span[] =>
  pieces.flatMap((one) => (one.origin && one.start < end && one.start + one.text.length > start ? [one.origin] : []))

/** What the forms of figures are called as facts. */
const factForms: Readonly<Record<FigureForm, string>> = {
  ...figureForms,
  value: '本年',
  wan: '本年',
  yi: '本年',
  growth: figureForms.yoy,
  'pop-growth': figureForms.pop,
}

const isPrintedAs = ({ form }: Fact, node: FigureText): boolean =>
  form === factForms[(node.form === undefined ? undefined : figureForm(node.form)) ?? 'value']

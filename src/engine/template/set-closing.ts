import { plainText } from '../document/plain-text.ts'
import type { Inline, Reference } from '../document/types.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { Prose, Report } from '../model/report.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { englishName, type KeyShape } from '../yaml/key-shape.ts'
import { keyProblem, saidBy } from './report-words.ts'
import type { RequiredKey, TemplateSet } from './types.ts'

/** 结语 of a set: what its reports say last that have none of their own. */

/** What is wrong with the names in it: they are keys that every report has, or figures that the set requires. */
export function closingProblems(
  closing: Prose,
  { report: keys }: Vocabulary,
  required: { keys: readonly RequiredKey[]; figures?: readonly string[] | undefined },
): Diagnostic[] {
  const figures = required.figures ?? []
  return referencesIn(closing).flatMap((reference): Diagnostic[] => {
    const { name, form, origin: at } = reference
    if (name === '' || figures.includes(name)) return []
    if (form === undefined) {
      const problem = keyProblem(name, { keys, required: required.keys, what: '结语', at })
      if (!problem) return []
      if (englishName(keys, name) !== undefined) return [problem]
    }
    const hint = `指标要列在“必备”的“指标”里；报告的键只能用一定有的，如 {{年度}}、{{单位}}`
    return [error('template/closing-name', `结语里用到的“${name}”，不是报告一定有的键，也不是必备的指标`, { at, hint })]
  })
}

/** The keys of reports that it names. */
export const closingKeys = (closing: Prose | undefined, keys: KeyShape): string[] =>
  referencesIn(closing).flatMap(({ name, form }) => (form === undefined ? (englishName(keys, name) ?? []) : []))

const referencesIn = (prose: Prose | undefined): Reference[] =>
  (prose?.paragraphs.flat() ?? []).filter((one): one is Reference => one.type === 'reference')

/** A report with the set's 结语 where it has none of its own; 无 is none at all. */
export function withSetClosing(report: Report, set: Pick<TemplateSet, 'closing' | 'vocabulary' | 'requires'>): Report {
  const { closing: theirs } = set
  if (!theirs) return report
  const { closing: own, ...rest } = report
  if (own) return saysNone(own) ? (rest as Report) : report
  const { report: keys } = set.vocabulary
  const said = (one: Inline): Inline[] => {
    if (one.type !== 'reference' || set.requires.figures.includes(one.name)) return [one]
    return saidBy(report, englishName(keys, one.name) ?? '', one.origin)
  }
  return { ...report, closing: { ...theirs, paragraphs: theirs.paragraphs.map((inlines) => inlines.flatMap(said)) } }
}

const saysNone = ({ paragraphs }: Prose): boolean => /^(?:无|否)$/.test(paragraphs.map(plainText).join('\n').trim())

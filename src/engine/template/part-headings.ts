import type { Inline } from '../document/types.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { Prose, Report } from '../model/report.ts'
import type { PartSetting } from '../report/arranged.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { keptByValue } from '../text/kept.ts'
import { englishName, type KeyShape } from '../yaml/key-shape.ts'
import { keyProblem, saidBy } from './report-words.ts'
import type { RequiredKey } from './types.ts'

/** Part headings of a set that say something of the report: {{year}}年工作回顾. */

const hole = /\{\{\s*([^{}]*?)\s*\}\}/g

/** What is wrong with the names in the headings of parts: unknown ones, and those that a report may be without. */
export function headingProblems(
  parts: Readonly<Record<string, PartSetting>>,
  { report: keys }: Vocabulary,
  required: readonly RequiredKey[],
): Diagnostic[] {
  return Object.values(parts).flatMap(({ heading }) =>
    namesIn(heading).flatMap(
      (written) => keyProblem(written, { keys, required, what: '部分标题', at: heading.origin }) ?? [],
    ),
  )
}

const namesIn = (heading: Prose): string[] =>
  textOf(heading).includes('{{') ? [...textOf(heading).matchAll(hole)].map(([, name]) => name!) : []

const textOf = ({ paragraphs }: Prose): string =>
  paragraphs
    .flat()
    .map((one) => (one.type === 'text' ? one.value : ''))
    .join('')

/** The keys that the headings of a set's parts name. */
export const headingKeys = (parts: Readonly<Record<string, PartSetting>>, keys: KeyShape): string[] =>
  Object.values(parts).flatMap(({ heading }) => namesIn(heading).flatMap((one) => englishName(keys, one) ?? []))

/** The parts of a set with what the report says in the place of the names in their headings. */
export function withHeadings<T extends { parts: Readonly<Record<string, PartSetting>>; vocabulary: Vocabulary }>(
  set: T,
  report: Report,
): T {
  if (!sayAny(set.parts)) return set
  const parts = Object.entries(set.parts).map(([kind, setting]) => [
    kind,
    { ...setting, heading: filled(setting.heading, report, set.vocabulary.report) },
  ])
  return { ...set, parts: Object.fromEntries(parts) }
}

/** Whether any heading names a key. */
const sayAny = keptByValue((parts: Readonly<Record<string, PartSetting>>) =>
  Object.values(parts).some(({ heading }) => textOf(heading).includes('{{')),
)

function filled(heading: Prose, report: Report, keys: KeyShape): Prose {
  const text = textOf(heading)
  const origin = heading.origin
  const inlines: Inline[] = []
  let at = 0
  const say = (value: string) => {
    if (value !== '') inlines.push({ type: 'text', value, origin })
  }
  for (const match of text.matchAll(hole)) {
    say(text.slice(at, match.index))
    inlines.push(...saidBy(report, englishName(keys, match[1]!) ?? '', origin))
    at = match.index + match[0].length
  }
  say(text.slice(at))
  return { ...heading, paragraphs: [inlines] }
}

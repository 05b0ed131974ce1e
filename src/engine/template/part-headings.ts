import type { Inline } from '../document/types.ts'
import { isText } from '../fields/field.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { PartSetting } from '../report/arranged.ts'
import type { Prose, Report } from '../report/types.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { chineseNames, englishName, type KeyShape, nearestKey } from '../yaml/key-shape.ts'
import type { RequiredKey } from './types.ts'

/** Part headings of a set that say something of the report: {{year}}年工作回顾. */

const hole = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The keys of a report that is never without them, as far as they are short texts. */
const always: Readonly<Record<string, true>> = { title: true, unit: true, year: true, period: true }

/** What is wrong with the names in the headings of parts: unknown ones, and those that a report may be without. */
export function headingProblems(
  parts: Readonly<Record<string, PartSetting>>,
  { report: keys }: Vocabulary,
  required: readonly RequiredKey[],
): Diagnostic[] {
  return Object.values(parts).flatMap(({ heading }) =>
    namesIn(heading).flatMap((written): Diagnostic[] => {
      const at = heading.origin
      const name = englishName(keys, written)
      const row = name === undefined ? undefined : keys[name]
      const isShort =
        row && (name === 'year' || ((isText(row) || row.prose !== undefined) && !row.paragraphs && !row.keys))
      if (name === undefined || !isShort) {
        const near = name === undefined && nearestKey(keys, written)
        const hint = near ? `是不是“${near}”？` : `可以写：${usable(keys, required).join('、')}`
        return [error('template/heading-key', `部分标题里不能用“${written}”`, { at, hint })]
      }
      if (always[name] || required.some(({ english }) => english === name)) return []
      const message = `部分标题用到的“${written}”，报告可以不写`
      return [error('template/heading-key', message, { at, hint: `请把“${written}”列在“必备”的“键”里` })]
    }),
  )
}

const usable = (keys: KeyShape, required: readonly RequiredKey[]): string[] =>
  [...Object.keys(always), ...required.map(({ english }) => english)].flatMap((name) =>
    keys[name] ? [`{{${chineseNames(keys[name])[0]!}}}`] : [],
  )

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
  const entries = Object.entries(set.parts)
  if (!entries.some(([, { heading }]) => textOf(heading).includes('{{'))) return set
  const parts = entries.map(([kind, setting]) => [
    kind,
    { ...setting, heading: filled(setting.heading, report, set.vocabulary.report) },
  ])
  return { ...set, parts: Object.fromEntries(parts) }
}

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

function saidBy(report: Report, key: string, origin: Prose['origin']): Inline[] {
  if (key === 'year') return [{ type: 'text', value: String(report.year), origin }]
  const value = report.own?.find((one) => one.key === key)?.value ?? report[key as 'unit']
  const proses = typeof value === 'boolean' || value === undefined ? [] : [value].flat()
  return proses.flatMap((one, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: '、', origin }] : []),
    ...one.paragraphs.flat().filter((inline) => inline.type !== 'break'),
  ])
}

import type { Inline } from '../document/types.ts'
import { isText } from '../fields/field.ts'
import type { Prose, Report } from '../model/report.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { chineseNames, englishName, type KeyShape, nearestKey } from '../yaml/key-shape.ts'
import type { RequiredKey } from './types.ts'

/** Words of a set that say something of the report: {{year}}年工作回顾. */

/** The keys of a report that is never without them, as far as they are short texts. */
const always: Readonly<Record<string, true>> = { title: true, unit: true, year: true, period: true }

interface Naming {
  keys: KeyShape
  required: readonly RequiredKey[]
  /** Which words of the set. */
  what: string
  at: Span
}

/** What is wrong with a name in such words: it is unknown, or a report may be without it. */
export function keyProblem(written: string, { keys, required, what, at }: Naming): Diagnostic | undefined {
  const name = englishName(keys, written)
  const row = name === undefined ? undefined : keys[name]
  const isShort = row && (name === 'year' || ((isText(row) || row.prose !== undefined) && !row.paragraphs && !row.keys))
  if (name === undefined || !isShort) {
    const near = name === undefined && nearestKey(keys, written)
    const hint = near ? `是不是“${near}”？` : `可以写：${usable(keys, required).join('、')}`
    return error('template/heading-key', `${what}里不能用“${written}”`, { at, hint })
  }
  if (always[name] || required.some(({ english }) => english === name)) return undefined
  const message = `${what}用到的“${written}”，报告可以不写`
  return error('template/heading-key', message, { at, hint: `请把“${written}”列在“必备”的“键”里` })
}

const usable = (keys: KeyShape, required: readonly RequiredKey[]): string[] =>
  [...Object.keys(always), ...required.map(({ english }) => english)].flatMap((name) =>
    keys[name] ? [`{{${chineseNames(keys[name])[0]!}}}`] : [],
  )

/** What a report says under a key, as the words of a line. */
export function saidBy(report: Report, key: string, origin: Prose['origin']): Inline[] {
  if (key === 'year') return [{ type: 'text', value: String(report.year), origin }]
  const value = report.own?.find((one) => one.key === key)?.value ?? report[key as 'unit']
  const proses = typeof value === 'boolean' || value === undefined ? [] : [value].flat()
  return proses.flatMap((one, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: '、', origin }] : []),
    ...one.paragraphs.flat().filter((inline) => inline.type !== 'break'),
  ])
}

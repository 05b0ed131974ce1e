import type { Edit } from '../text/edits.ts'
import type { YamlEntry, YamlMap } from '../yaml/nodes.ts'
import type { Moving } from './years.ts'

/** What a report of the next year is to be. */
export interface NextYear {
  moving: Moving
  /** Sentences stay as drafts, or as comments below their headings. */
  keep: 'text' | 'outline'
  /** 上年报告: the way from the new folder to the old one; absent when years lie between them. */
  previousReport?: string
  /** Where the figures of 取自 come from now, by what was written: the way to the other report's next year. */
  sources: ReadonlyMap<string, string>
}

/** What became of a ledger. */
export interface LedgerNews {
  edits: Edit[]
  /** Values and goals that are open now. */
  open: number
  goals: number
  /** Comments that were about last year's numbers. */
  comments: number
  /** Figures of 取自 whose report has no next year yet. */
  elsewhere: { figure: string; report: string }[]
}

/** True for keys that are written in English. */
export const inEnglish = (map: YamlMap): boolean => {
  const named = [...map.entries].filter(([name, { written }]) => /^[a-z]/.test(name) && written !== '')
  return named.length > 0 && named.every(([name, { written }]) => name === written)
}

/** A map on one line, in braces. */
export const isFlow = (map: YamlMap): boolean => map.span.source.text[map.span.start] === '{'

/** The start of the line that an offset is in. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** Takes entries out of a map, with their lines where each has its own; at least one entry has to stay. */
export function removed(map: YamlMap, names: readonly string[]): Edit[] {
  const { text } = map.span.source
  const all = [...map.entries]
  const kept = all.filter(([name]) => !names.includes(name))
  return all.flatMap(([name, entry], at): Edit[] => {
    if (!names.includes(name)) return []
    const end = Math.max(entry.value.span.end, entry.key.end + 1)
    if (!isFlow(map)) {
      const start = lineStart(text, entry.key.start)
      // A map in a list begins behind its dash.
      return text.slice(start, entry.key.start).trim() === ''
        ? [{ start, end: Math.min(text.length, lineEnd(text, end) + 1), text: '' }]
        : [{ start: entry.key.start, end: nextKey(all, at) ?? end, text: '' }]
    }
    // Before the first that stays there is a comma behind, after it one in front.
    const isBefore = kept.length > 0 && entry.key.start < kept[0]![1].key.start
    const previous = all[at - 1]?.[1]
    return isBefore || !previous
      ? [{ start: entry.key.start, end: nextKey(all, at) ?? end, text: '' }]
      : [{ start: valueEnd(previous), end, text: '' }]
  })
}

const valueEnd = ({ key, value }: YamlEntry): number => Math.max(value.span.end, key.end + 1)

const nextKey = (all: readonly (readonly [string, YamlEntry])[], at: number): number | undefined =>
  all[at + 1]?.[1].key.start

/** Puts an entry behind another one of a map, as its other entries are written. */
export function insertedBehind(map: YamlMap, name: string, key: string, value: string): Edit {
  const { text } = map.span.source
  const entry = map.entries.get(name)!
  const end = valueEnd(entry)
  if (isFlow(map)) return { start: end, end, text: `, ${key}: ${value}` }
  const at = lineEnd(text, end)
  const indent = ' '.repeat(entry.key.start - lineStart(text, entry.key.start))
  return { start: at, end: at, text: `\n${indent}${key}: ${value}` }
}

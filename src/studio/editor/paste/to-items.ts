import { labelParts } from '../../../engine/text/labels.ts'
import { cleanText } from './clean.ts'
import type { PastedParagraph } from './read-html.ts'

/** An item that was made of pasted text. */
export interface PastedItem {
  level: number
  heading: string
  /** The paragraphs of its text. */
  texts: string[]
}

export interface PastedItems {
  items: PastedItem[]
  labels: number
  hidden: number
}

const { first, bracketed, numbered, circled, second, ordinal } = labelParts

/** The labels that are typed, the highest level first. What is behind 一是 and 首先 is a sentence, and keeps it. */
const typed: readonly RegExp[] = [
  new RegExp(`^(?:${first}|${ordinal}(?:部分|章)[、\\s])\\s*`),
  new RegExp(`^${second}[、.．]?\\s*`),
  new RegExp(`^${numbered}(?!\\d)\\s*`),
  new RegExp(`^${bracketed}[、.．]?\\s*`),
  new RegExp(`^${circled}\\s*`),
  /^[•·●■◆▪\-–—*](?!\d)\s+/,
]

/** A heading is at most so long. */
const longest = 40

interface Line {
  text: string
  /** Which label it had; -1 for none. */
  label: number
  depth: number | undefined
}

/** Paragraphs as items: labels taken off and turned into levels, and what is not seen left out. */
export function toItems(paragraphs: readonly PastedParagraph[]): PastedItems {
  let [labels, hidden] = [0, 0]
  const lines = paragraphs.flatMap(({ text, depth }): Line[] => {
    const clean = cleanText(text)
    hidden += clean.hidden
    const label = typed.findIndex((one) => one.test(clean.text))
    const words = label < 0 ? clean.text : clean.text.replace(typed[label]!, '')
    if (words === '') return []
    if (label >= 0) labels++
    return [{ text: words, label, depth }]
  })
  const levels = levelsOf(lines)
  const items: PastedItem[] = []
  for (const [index, line] of lines.entries()) {
    const level = levels[index]
    const last = items.at(-1)
    // Below a heading, what has no label is the text of it.
    if (level === undefined && last && labels > 0) last.texts.push(line.text)
    else items.push(itemOf(line, level ?? 0))
  }
  return { items, labels, hidden }
}

/** The level of each line that has a label, or of which the clipboard said a depth; the highest is 0. */
function levelsOf(lines: readonly Line[]): (number | undefined)[] {
  const used = [...new Set(lines.flatMap(({ label }) => (label < 0 ? [] : [label])))].sort((a, b) => a - b)
  const depths = [...new Set(lines.flatMap(({ label, depth }) => (label < 0 && depth !== undefined ? [depth] : [])))]
  depths.sort((a, b) => a - b)
  let before = -1
  return lines.map(({ label, depth }) => {
    const own = label >= 0 ? used.indexOf(label) : depth === undefined ? undefined : depths.indexOf(depth)
    if (own === undefined) return undefined
    // Nothing is two levels further in than what stands above it.
    before = Math.min(own, before + 1)
    return before
  })
}

function itemOf({ text, label, depth }: Line, level: number): PastedItem {
  if (label < 0 && depth === undefined) return { level, heading: '', texts: [text] }
  if (!/[。；！？]/.test(text) && text.length <= longest)
    return { level, heading: text.replace(/[：:]$/, ''), texts: [] }
  const [, heading, rest] = /^([^。；！？，,]{2,30})。(.+)$/.exec(text) ?? []
  return heading && rest ? { level, heading, texts: [rest] } : { level, heading: '', texts: [text] }
}

/** One line that says what was done. */
export function toldOf({ items, labels, hidden }: PastedItems): string {
  const done = [
    `粘贴成${items.length}条`,
    ...(labels > 0 ? [`去掉了${labels}个手打的编号（编号会自动加）`] : []),
    ...(hidden > 0 ? [`删去了${hidden}个看不见的字符`] : []),
  ]
  return done.join('，')
}

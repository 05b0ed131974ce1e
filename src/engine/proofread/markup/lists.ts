import { han } from '../rules/marks.ts'

/** A mark of a list: where, and whether it may simply go. */
export interface ListMark {
  start: number
  end: number
  goes: boolean
}

const word = `[${han}“《（*\`]`
const first = new RegExp(`^[-*+][ \\t]+(?:\\[[ xX]\\][ \\t]*)?(?=${word})`)
const further = new RegExp(`(?<=[${han}。；：！？”）%\\d])[-*+][ \\t]+(?=${word})`, 'g')
const heading = /^#{1,6}[ \t]|#{2,6}[ \t]/

/** Bullets of Markdown: at the start of a paragraph, or further on where lines were run together. */
export function bullets(text: string): ListMark[] {
  const lead = first.exec(text)
  const more = [...text.matchAll(further)]
  // One dash between two words may be a dash.
  const isList = lead !== null || more.length > 1 || heading.test(text)
  return [
    ...(lead ? [{ start: 0, end: lead[0].length, goes: true }] : []),
    ...(isList
      ? more.map(({ index, 0: written }) => ({ start: index, end: index + written.length, goes: false }))
      : []),
  ]
}

const number = new RegExp(`(?<![\\d.])(\\d{1,2})[.．][ \\t]*(?=[${han}“《（*])`, 'g')

/**
 * Numbers of a list that was run together: 1. 第一点2. 第二点. Each follows the last without a mark between; where a
 * sentence ends before it, an office text may write so.
 */
export function runTogether(text: string): ListMark[] {
  const found: ListMark[] = []
  let last = 0
  for (const match of text.matchAll(number)) {
    const value = Number(match[1])
    const before =
      text
        .slice(Math.max(0, match.index - 3), match.index)
        .trimEnd()
        .at(-1) ?? ''
    // 抓培训2. 抓考核: the first number is the item's own, and is set by the program.
    const isSecond = last === 0 && value === 2 && /[ \t]$/.test(match[0]) && !/[件表图注第款项条]/.test(before)
    if (((value === last + 1 && last > 0) || isSecond) && new RegExp(`[${han}”）*]`).test(before)) {
      found.push({ start: match.index, end: match.index + match[0].length, goes: false })
      last = value
    } else if (value === last + 1 || value === 1) last = value
  }
  return found
}

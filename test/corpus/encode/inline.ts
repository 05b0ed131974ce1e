import { indexOf } from './lines.ts'

/** A list that stands in its paragraph: 一是……二是……. */
export interface InlineList {
  before: string
  style: string
  items: string[]
}

const mark = /(^|[。；：，,:;！])(\s*)([一二三四五六七八九十]{1,2})([是要])/g

/** Takes a paragraph apart at 一是, 二是, when they count on from one without a gap. */
export function splitInline(text: string): InlineList | undefined {
  const found = [...text.matchAll(mark)]
  if (found.length < 2) return undefined
  const kind = found[0]![4]!
  if (!found.every((one, index) => one[4] === kind && indexOf(one[3]!) === index + 1)) return undefined
  const begins = found.map((one) => one.index + one[1]!.length + one[2]!.length)
  const items = found.map((one, index) => {
    const from = begins[index]! + one[3]!.length + 1
    return text.slice(from, begins[index + 1] ?? text.length).trim()
  })
  return { before: text.slice(0, begins[0]).trim(), style: `一${kind}`, items }
}

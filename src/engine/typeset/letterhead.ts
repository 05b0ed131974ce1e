import { plainText } from '../document/plain-text.ts'
import type { Inline, Letterhead, Meta } from '../document/types.ts'
import type { Layout } from '../model/layout.ts'
import { inlineWidth, textWidth } from './text-width.ts'
import { titleLines } from './title/lines.ts'

/** 7.2.1–7.2.3: 份号, 密级 and 紧急程度 have the first three rows. */
export const rowsAbove = 3

/** 7.2.4: from the upper edge of the text area to that of the mark, 35 mm in twips. */
const markTop = 1984

/** The mark's type in points: 初号 at the most, 一号 before it is broken into lines, and 三号 in any case. */
const sizes = { most: 42, line: 26, least: 16 }

/** What stands at the right of several names, in the middle. */
export const markWord = '文件'

/** How the mark is set: twips. */
export interface MarkForm {
  /** Points. */
  size: number
  line: number
  /** The height of the rows above, and of the room below them. */
  top: number
  room: number
  height: number
}

/** What the form of a mark hangs on. */
interface Shared {
  layout: Layout
  meta: Meta
}

/** How large the mark is: as wide as the text area allows (7.2.4 leaves the size open). */
export function markForm(marks: readonly Inline[][], { layout, meta }: Shared): MarkForm {
  const width = layout.text.width / 20
  const { names, isJoint } = markNames(marks)
  const widest = Math.max(1, ...names.map(inlineWidth)) + (isJoint ? textWidth(markWord) + 0.5 : 0)
  const size = Math.max(isJoint ? sizes.least : sizes.line, Math.min(sizes.most, Math.floor(width / widest)))
  const line = Math.round(size * 20 * 1.2)
  const lines = isJoint
    ? names.length
    : names.reduce((sum, one) => sum + titleLines(one, Math.floor(width / size), meta.words).length, 0)
  const above = rowsAbove * layout.linePitch
  const room = Math.max(20, markTop - above - Math.round((line - size * 20) / 2))
  return { size, line, top: above + room, room, height: lines * line }
}

/** Several names of which one at least is followed by 文件: it stands once, beside all of them. */
export function markNames(marks: readonly Inline[][]): { names: Inline[][]; isJoint: boolean } {
  const isJoint = marks.length > 1 && marks.some((one) => plainText(one).trim().endsWith(markWord))
  return { names: isJoint ? marks.map(withoutWord) : [...marks], isJoint }
}

function withoutWord(mark: Inline[]): Inline[] {
  const last = mark.at(-1)
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(markWord)) return mark
  return [...mark.slice(0, -1), { ...last, value: last.value.trimEnd().slice(0, -markWord.length) }]
}

/** 7.2.5: rows between the mark and the number; 7.3.1: between the red line and the title. */
export const rowsBetween = 2

/** 7.2.6: names of those who sign, side by side. */
export const namesPerRow = 2

/** The height of 版头 with the rows below it, twips. */
export function letterheadHeight({ marks, signers }: Letterhead, context: Shared): number {
  const { top, height } = markForm(marks, context)
  const { linePitch } = context.layout
  return top + height + (rowsBetween * 2 + Math.max(1, Math.ceil(signers.length / namesPerRow))) * linePitch
}

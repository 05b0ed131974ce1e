import { plainText } from '../../../document/plain-text.ts'
import type { Inline } from '../../../document/types.ts'
import { type Context, runStyle } from '../context.ts'
import { paragraph } from '../paragraph.ts'
import { type RunStyle, runs, textRun } from '../run.ts'
import { inlineWidth, textWidth } from '../text-width.ts'
import { titleLines } from '../title/lines.ts'
import { withBreaks } from '../title/whole-words.ts'

/** 7.2.1–7.2.3: 份号, 密级 and 紧急程度 have the first three rows. */
export const rowsAbove = 3

/** 7.2.4: from the upper edge of the text area to that of the mark, 35 mm in twips. */
const markTop = 1984

/** The mark's type in points: 初号 at the most, 一号 before it is broken into lines, and 三号 in any case. */
const sizes = { most: 42, line: 26, least: 16 }

/** What stands at the right of several names, in the middle. */
const word = '文件'

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

type Shared = Pick<Context, 'layout' | 'meta'>

/** How large the mark is: as wide as the text area allows (7.2.4 leaves the size open). */
export function markForm(marks: readonly Inline[][], { layout, meta }: Shared): MarkForm {
  const width = layout.text.width / 20
  const { names, isJoint } = namesOf(marks)
  const widest = Math.max(1, ...names.map(inlineWidth)) + (isJoint ? textWidth(word) + 0.5 : 0)
  const size = Math.max(isJoint ? sizes.least : sizes.line, Math.min(sizes.most, Math.floor(width / widest)))
  const line = Math.round(size * 20 * 1.2)
  const lines = isJoint
    ? names.length
    : names.reduce((sum, one) => sum + titleLines(one, Math.floor(width / size), meta.words).length, 0)
  const above = rowsAbove * layout.linePitch
  const room = Math.max(20, markTop - above - Math.round((line - size * 20) / 2))
  return { size, line, top: above + room, room, height: lines * line }
}

/** The mark in red, its lines broken where the words allow it; of a joint document the names above each other. */
export function marksXml(marks: readonly Inline[][], context: Context): string {
  const { layout, meta } = context
  const form = markForm(marks, context)
  const style: RunStyle = { ...runStyle('title', layout), size: form.size }
  const spacer = paragraph('AfterTable', '', { linePitch: form.room })
  const { names, isJoint } = namesOf(marks)
  if (isJoint) return spacer + jointMark(names, style, form, layout.text.width)
  const perLine = Math.floor(layout.text.width / 20 / form.size)
  const lines = names.map((one) => withBreaks(titleLines(one, perLine, meta.words)))
  return spacer + lines.map((one) => paragraph('OrganMark', runs(one, style), { linePitch: form.line })).join('')
}

/** Several names of which one at least is followed by 文件: it stands once, beside all of them. */
function namesOf(marks: readonly Inline[][]): { names: Inline[][]; isJoint: boolean } {
  const isJoint = marks.length > 1 && marks.some((one) => plainText(one).trim().endsWith(word))
  return { names: isJoint ? marks.map(withoutWord) : [...marks], isJoint }
}

function withoutWord(mark: Inline[]): Inline[] {
  const last = mark.at(-1)
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(word)) return mark
  return [...mark.slice(0, -1), { ...last, value: last.value.trimEnd().slice(0, -word.length) }]
}

/** Names as wide as each other, and 文件 at their right in the middle of their height (7.2.4). */
function jointMark(names: readonly Inline[][], style: RunStyle, { size, line }: MarkForm, width: number): string {
  const widths = [Math.max(...names.map(inlineWidth)) + 0.25, textWidth(word) + 0.25].map((one) =>
    Math.round(one * size * 20),
  ) as [number, number]
  const total = widths[0] + widths[1]
  const rows = names.map((name, index) => {
    const content = paragraph('OrganMark', runs(name, style), { linePitch: line, align: 'distribute' })
    const beside = index === 0 ? textRun(word, style) : ''
    return (
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(content, widths[0], '')}` +
      `${cell(paragraph('OrganMark', beside, { linePitch: line }), widths[1], `<w:vMerge${index === 0 ? ' w:val="restart"' : ''}/>`)}</w:tr>`
    )
  })
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${Math.min(total, width)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  )
}

const cell = (content: string, width: number, merge: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`

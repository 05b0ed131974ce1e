import { signersLabel } from '../../../document/letterhead-lines.ts'
import type { Inline, Letterhead } from '../../../document/types.ts'
import type { Layout } from '../../../model/layout.ts'
import { markForm, markNames, markWord, namesPerRow, rowsAbove, rowsBetween } from '../../../typeset/letterhead.ts'
import { inlineWidth, textWidth } from '../../../typeset/text-width.ts'
import { titleLines, withBreaks } from '../../../typeset/title/lines.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow, pt, whole } from '../flow.ts'
import { oneLine, piecesOf, type TextLook } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** 7.2.7: the red line and the room above it, twips; LibreOffice takes half a point more than they have together. */
const redLine = 160

/** 版头 (7.2): the rows at the upper left corner, the mark, the number and who signs, and the red line. */
export function letterheadFlows(letterhead: Letterhead, context: HtmlContext): Flow[] {
  const { layout } = context
  const { copy, secrecy, urgency } = letterhead
  const row = (pieces: Inline[], role: 'body' | 'attachment-mark') =>
    textFlow({ tag: 'p', style: role, pieces: piecesOf(pieces, lookOf(role, layout)), layout, align: 'left' })
  const rows = [
    ...(copy ? [row(copy, 'body')] : []),
    ...[secrecy, urgency].filter((one) => one !== undefined).map((one) => row(one, 'attachment-mark')),
  ]
  return [
    ...rows,
    ...blankLines(rowsAbove - rows.length, layout.linePitch),
    ...markFlows(letterhead.marks, context),
    ...blankLines(rowsBetween, layout.linePitch),
    ...numberFlows(letterhead, layout),
    ...blankLines(rowsBetween, layout.linePitch),
  ]
}

function markFlows(marks: readonly Inline[][], context: HtmlContext): Flow[] {
  const { layout, meta } = context
  const form = markForm(marks, context)
  const { names, isJoint } = markNames(marks)
  const look: TextLook = { size: form.size, tracking: 0 }
  const style = `font-size:${form.size}pt;line-height:${pt(form.line)};--line:${pt(form.line)}`
  const room = blankLines(1, form.room)
  if (isJoint) {
    const widest = Math.max(...names.map(inlineWidth)) + 0.25
    const rows = names.map((name, index) => {
      const beside = index === 0 ? `<td rowspan="${names.length}">${markWord}</td>` : ''
      const width = pt(Math.round(widest * form.size * 20))
      return `<tr><td class="spread" style="width:${width}"><span>${oneLine(piecesOf(name, look))}</span></td>${beside}</tr>`
    })
    const html = `<table class="mark" style="${style}"><tbody>${rows.join('')}</tbody></table>`
    return [...room, whole(html, { height: form.height, keepsNext: true })]
  }
  const perLine = Math.floor(layout.text.width / 20 / form.size)
  return [
    ...room,
    ...names.map((name) =>
      textFlow({
        tag: 'p',
        style: 'mark',
        css: style,
        pieces: piecesOf(withBreaks(titleLines(name, perLine, meta.words)), look),
        layout,
        pitch: form.line,
        align: 'center',
        keepsNext: true,
      }),
    ),
  ]
}

/** The number in the middle; with those who sign at the left, beside the last of them (7.2.5, 7.2.6). */
function numberFlows({ number = [], signers }: Letterhead, layout: Layout): Flow[] {
  const look = lookOf('body', layout)
  const height = layout.linePitch + redLine
  if (signers.length === 0) {
    return [whole(`<p class="text body number center"><span>${oneLine(piecesOf(number, look))}</span></p>`, { height })]
  }
  const widest = Math.max(3, ...signers.map(inlineWidth))
  const perRow = Math.min(namesPerRow, signers.length)
  const first = layout.columns - 1 - perRow * widest - (perRow - 1)
  const named: TextLook = { ...look, open: '<span class="signer">', close: '</span>' }
  const rows: Inline[][][] = []
  for (let at = 0; at < signers.length; at += perRow) rows.push(signers.slice(at, at + perRow))
  const box = (from: number, to: number, html: string) =>
    `<span class="box" style="width:${pt(Math.round((to - from) * layout.cell))}">${html}</span>`
  return rows.map((row, index) => {
    const isLast = index === rows.length - 1
    const label = index === 0 ? signersLabel : ''
    const start = first - textWidth(label)
    const names = row.map((name, column) => {
      const html = (column === 0 ? label : '') + oneLine(piecesOf(name, named))
      const from = column === 0 ? start : first + column * (widest + 1)
      return box(from, first + (column + 1) * (widest + 1), html)
    })
    const left = box(0, 1, '') + box(1, start, isLast ? oneLine(piecesOf(number, look)) : '')
    return whole(
      `<p class="text body row${isLast ? ' number' : ''}"><span class="end">${left}${names.join('')}</span></p>`,
      {
        height: isLast ? height : layout.linePitch,
      },
    )
  })
}

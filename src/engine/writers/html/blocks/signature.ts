import type { Signature } from '../../../document/types.ts'
import { type SignatureRow, signatureForm } from '../../../typeset/signature.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow, keptWithNext, pt, whole } from '../flow.ts'
import { oneLine, piecesOf } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** 署名 and 成文日期 (7.3.5): each line shares a page with the next one. */
export function signatureFlows(signature: Signature, context: HtmlContext): Flow[] {
  const { layout, meta } = context
  const rows = signatureForm(signature, layout, meta.words)
  const before = layout.blankLines[signature.seal ? 'before-sealed-signature' : 'before-signature']
  return [
    ...blankLines(before, layout.linePitch, true),
    ...rows.flatMap((row, index) => {
      const flows = rowFlows(row, context)
      return index < rows.length - 1 ? keptWithNext(flows) : flows
    }),
  ]
}

function rowFlows(row: SignatureRow, { layout }: HtmlContext): Flow[] {
  const look = lookOf('body', layout)
  if (row.type === 'blank') return blankLines(row.lines, layout.linePitch)
  if (row.type === 'line') {
    const right = Math.round(row.right * layout.cell)
    return [textFlow({ tag: 'p', style: 'body', pieces: piecesOf(row.text, look), layout, right, align: 'right' })]
  }
  // Each unit stands in the middle of a box; the boxes touch.
  const half = ((row.middles[1] ?? 0) - row.middles[0]!) / 2
  const boxes = row.units.map((unit, index) => {
    const html = oneLine(piecesOf(unit, look))
    const start = index === 0 ? `margin-left:${pt((row.middles[0]! - half) * layout.cell)};` : ''
    return `<span class="box middle" style="${start}width:${pt(2 * half * layout.cell)}">${html}</span>`
  })
  return [
    whole(`<p class="text body row"><span class="end">${boxes.join('')}</span></p>`, { height: layout.linePitch }),
  ]
}

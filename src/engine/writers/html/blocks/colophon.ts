import { ccLabel, ccNames, printedOn } from '../../../document/letterhead-lines.ts'
import type { Colophon } from '../../../document/types.ts'
import { ccRoom, colophonEdge, colophonHeight, colophonSize } from '../../../typeset/colophon.ts'
import type { HtmlContext } from '../context.ts'
import type { Flow } from '../flow.ts'
import { oneLine, piecesOf, tabbed } from '../inline.ts'
import { textFlow } from './text.ts'

/** 版记 (7.4): it hangs at the foot of the text area of the last page. */
export function colophonFlows(colophon: Colophon, { layout }: HtmlContext): Flow[] {
  const { cc, issuer = [], date } = colophon
  const look = { size: colophonSize, tracking: 0 }
  const names = textFlow({
    tag: 'p',
    style: 'colophon-text',
    pieces: [tabbed(ccLabel, ccRoom, look), ...piecesOf(ccNames(colophon), look)],
    layout,
    left: colophonEdge + ccRoom,
    right: colophonEdge,
    firstLine: -ccRoom,
    align: 'left',
  })
  const printed =
    `<p class="text colophon-text ends"><span>${oneLine(piecesOf(issuer, look))}</span>` +
    `<span>${oneLine(piecesOf(printedOn(date), look))}</span></p>`
  const rows = [
    ...(cc.length > 0 ? [names.draw(0, names.strips.length)] : []),
    ...(issuer.length > 0 || date ? [printed] : []),
  ]
  const html = `<div class="colophon">${rows.join('')}</div>`
  return [{ strips: [{ height: colophonHeight(colophon, layout) }], draw: () => html, atFoot: true }]
}

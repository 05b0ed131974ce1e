import type { Contents, Inline } from '../../../document/types.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow } from '../flow.ts'
import { piecesOf } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** 目录: its title, and each entry as a link to what it names. */
export function contentsFlows({ title, entries }: Contents, { layout }: HtmlContext): Flow[] {
  const heading = textFlow({
    tag: 'p',
    style: 'contents-title',
    pieces: piecesOf([{ type: 'text', value: title }], lookOf('contents-title', layout)),
    layout,
    align: 'center',
    keepsNext: true,
  })
  const lines = entries.map(({ depth, label, children, target }) => {
    const own: Inline[] = [...(label ? [{ type: 'text' as const, value: label }] : []), ...children]
    const link = target === undefined ? {} : { open: `<a href="#c${target}">`, close: '</a>' }
    const hanging = 2 * layout.cell
    return textFlow({
      tag: 'p',
      style: 'body',
      pieces: piecesOf(own, { ...lookOf('body', layout), ...link }),
      layout,
      left: depth * hanging,
      // The second line of a long entry begins behind its label.
      firstLine: -hanging,
      align: 'left',
    })
  })
  return [heading, ...lines, ...(entries.length > 0 ? blankLines(1, layout.linePitch) : [])]
}

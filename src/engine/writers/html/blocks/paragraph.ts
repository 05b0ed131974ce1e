import { plainText } from '../../../document/plain-text.ts'
import type { Inline, Paragraph } from '../../../document/types.ts'
import { textAlignment } from '../../../typeset/long-words.ts'
import { bodyLook, roleLooks } from '../../../typeset/role-looks.ts'
import { perTitleLine, subtitleLines, titleLines, withBreaks } from '../../../typeset/title/lines.ts'
import { firstPlace, type HtmlContext } from '../context.ts'
import { blankLines, type Flow, type FlowPlacement } from '../flow.ts'
import { piecesOf } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** A paragraph by its role. */
export function paragraphFlows(block: Paragraph, context: HtmlContext, { keepsNext, below }: FlowPlacement): Flow[] {
  const { layout, placeOf } = context
  const place = firstPlace(block, placeOf)
  if (block.role === 'title' || block.role === 'attachment-title') return [titleFlow(block, context)]
  const look = block.role ? roleLooks[block.role] : bodyLook
  const own = block.role === 'subtitle' ? subtitleLines(block.children, context, { below }) : block.children
  const label: Inline[] = block.label ? [{ type: 'text', value: block.label }] : []
  const align = look.align ?? (block.role === undefined ? textAlignment(plainText(own)) : undefined)
  const text = textFlow({
    tag: 'p',
    style: look.font === 'table' ? 'table-text' : look.font,
    pieces: piecesOf([...label, ...own], lookOf(look.font, layout, !look.untracked)),
    layout,
    target: block.target,
    place,
    keepsNext: keepsNext || look.keepsNext === true,
    newPage: block.role === 'attachment-mark',
    ...(align && { align }),
    ...(look.indented && { firstLine: layout.firstLineIndent * layout.cell }),
  })
  // 7.3.7: the mark stands on the first line of the page, the title on the third.
  return block.role === 'attachment-mark' ? [text, ...blankLines(1, layout.linePitch, true)] : [text]
}

/** A title, its lines broken where the words allow it and the shape is even (7.3.1). */
function titleFlow(block: Paragraph, { layout, meta, placeOf }: HtmlContext): Flow {
  const { role, children, target } = block
  const lines = titleLines(children, perTitleLine(layout), meta.words)
  return textFlow({
    tag: role === 'title' ? 'h1' : 'h2',
    style: 'title',
    pieces: piecesOf(withBreaks(lines), lookOf('title', layout, false)),
    layout,
    pitch: layout.titleLinePitch,
    align: 'center',
    target,
    place: firstPlace(block, placeOf),
    keepsNext: true,
  })
}

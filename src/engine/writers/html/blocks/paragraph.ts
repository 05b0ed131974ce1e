import { plainText } from '../../../document/plain-text.ts'
import type { Inline, Paragraph, ParagraphRole } from '../../../document/types.ts'
import type { StyleRole } from '../../../model/layout.ts'
import { textAlignment } from '../../../typeset/long-words.ts'
import { perTitleLine, titleLines, withBreaks } from '../../../typeset/title/lines.ts'
import { subtitleLines } from '../../../typeset/title/subtitle.ts'
import { firstPlace, type HtmlContext } from '../context.ts'
import { blankLines, type Flow, type FlowPlacement } from '../flow.ts'
import { piecesOf } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

interface RoleStyle {
  style: string
  role: StyleRole
  align?: 'left' | 'center' | 'right'
  /** Not spaced like body text. */
  untracked?: true
  keepsNext?: true
  indented?: true
}

const styles: Record<Exclude<ParagraphRole, 'title' | 'attachment-title'>, RoleStyle> = {
  subtitle: { style: 'subtitle', role: 'subtitle', align: 'center', keepsNext: true },
  addressee: { style: 'body', role: 'body', align: 'left' },
  'attachment-mark': { style: 'attachment-mark', role: 'attachment-mark', align: 'left', keepsNext: true },
  'table-caption': { style: 'table-caption', role: 'table-caption', align: 'center', keepsNext: true },
  'table-unit': { style: 'table-text', role: 'table', align: 'right', untracked: true, keepsNext: true },
  'table-note': { style: 'table-text', role: 'table', align: 'left', untracked: true },
  'picture-caption': { style: 'table-caption', role: 'table-caption', align: 'center' },
  center: { style: 'body', role: 'body', align: 'center' },
  right: { style: 'body', role: 'body', align: 'right' },
  note: { style: 'body', role: 'body', indented: true },
}
const bodyStyle: RoleStyle = { style: 'body', role: 'body', indented: true }

/** A paragraph by its role. */
export function paragraphFlows(block: Paragraph, context: HtmlContext, { keepsNext, below }: FlowPlacement): Flow[] {
  const { layout, placeOf } = context
  const place = firstPlace(block, placeOf)
  if (block.role === 'title' || block.role === 'attachment-title') return [titleFlow(block, context)]
  const style = block.role ? styles[block.role] : bodyStyle
  const own = block.role === 'subtitle' ? subtitleLines(block.children, context, { below }) : block.children
  const label: Inline[] = block.label ? [{ type: 'text', value: block.label }] : []
  const align = style.align ?? (block.role === undefined ? textAlignment(plainText(own)) : undefined)
  const text = textFlow({
    tag: 'p',
    style: style.style,
    pieces: piecesOf([...label, ...own], lookOf(style.role, layout, !style.untracked)),
    layout,
    target: block.target,
    place,
    keepsNext: keepsNext || style.keepsNext === true,
    newPage: block.role === 'attachment-mark',
    ...(align && { align }),
    ...(style.indented && { firstLine: layout.firstLineIndent * layout.cell }),
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

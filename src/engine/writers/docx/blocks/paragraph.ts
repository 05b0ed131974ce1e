import { plainText } from '../../../document/plain-text.ts'
import type { Paragraph, ParagraphRole } from '../../../document/types.ts'
import { textAlignment } from '../../../typeset/long-words.ts'
import { bodyLook, roleLooks, type TitleRole } from '../../../typeset/role-looks.ts'
import { perTitleLine, subtitleLines, titleLines, withBreaks } from '../../../typeset/title/lines.ts'
import { type DocxContext, type Placement, runStyle } from '../context.ts'
import { labelOf } from '../label.ts'
import { linkTarget } from '../links.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs } from '../run.ts'
import type { StyleId } from '../style-ids.ts'

/** The style of each role. */
const styles: Record<Exclude<ParagraphRole, TitleRole>, StyleId> = {
  subtitle: 'Subtitle',
  addressee: 'Salutation',
  'attachment-mark': 'AttachmentMark',
  'table-caption': 'TableCaption',
  'table-unit': 'TableUnit',
  'table-note': 'TableNote',
  'picture-caption': 'PictureCaption',
  center: 'Centered',
  right: 'FlushRight',
  note: 'Note',
}

export function paragraphXml(block: Paragraph, context: DocxContext, placement: Placement): string {
  if (block.role === 'title') return titleXml(block, 'Title', context)
  if (block.role === 'attachment-title') return titleXml(block, 'AttachmentTitle', context)
  const style = block.role ? styles[block.role] : 'BodyText'
  const { font } = block.role ? roleLooks[block.role] : bodyLook
  const { numbering, typed } = labelOf(block, block.depth, context)
  const own = block.role === 'subtitle' ? subtitleLines(block.children, context, placement) : block.children
  const content = runs([...typed, ...own], runStyle(font, context.layout))
  const xml = paragraph(style, content, {
    keepNext: placement.keepNext || undefined,
    numbering,
    align: style === 'BodyText' ? textAlignment(plainText(own)) : undefined,
  })
  // 7.3.7: the mark stands on the first line of the page, the title on the third.
  return block.role === 'attachment-mark' ? xml + blankLines(1, true) : xml
}

/** A title, its lines broken where the words allow it and the shape is even (7.3.1). */
function titleXml(block: Paragraph, style: 'Title' | 'AttachmentTitle', context: DocxContext): string {
  const { layout, meta } = context
  const lines = titleLines(block.children, perTitleLine(layout), meta.words)
  return paragraph(style, linkTarget(runs(withBreaks(lines), runStyle('title', layout)), block.target))
}

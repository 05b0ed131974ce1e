import { plainText } from '../../document/plain-text.ts'
import { assertNever, type Block } from '../../document/types.ts'
import { attachmentNoteXml, keptNames } from './blocks/attachment-note.ts'
import { chartXml } from './blocks/chart.ts'
import { colophonXml } from './blocks/colophon.ts'
import { contentsXml } from './blocks/contents.ts'
import { headingXml } from './blocks/heading.ts'
import { letterheadXml } from './blocks/letterhead.ts'
import { paragraphXml } from './blocks/paragraph.ts'
import { pictureXml } from './blocks/picture.ts'
import { signatureXml } from './blocks/signature.ts'
import { type TablePlacement, tableXml } from './blocks/table.ts'
import { afterTableHeight } from './borders.ts'
import type { Context } from './context.ts'
import { blankLines, paragraph } from './paragraph.ts'
import { endSection, isMark, layoutsOf, sectionXml } from './sections.ts'
import { isSubtitle, isTitle } from './titles.ts'

/**
 * The blocks of the document, in order, with what stands between them, and what ends each section but the last.
 *
 * @param references the footers of a section
 */
export function bodyXml(blocks: readonly Block[], { layout, ...shared }: Context, references: string): string {
  const layouts = layoutsOf(blocks, layout)
  let xml = ''
  let sections = 0
  let inAttachment = false
  blocks.forEach((block, index) => {
    if (isMark(block)) inAttachment = true
    const context: Context = { layout: layouts[index]!, ...shared }
    const next = blocks[index + 1]
    const below = isSubtitle(block) && isSubtitle(blocks[index - 1])
    const ends = next !== undefined && layouts[index + 1] !== layouts[index]
    const last = next === undefined || next.type === 'colophon' || ends
    xml += blockXml(block, context, {
      keepNext:
        isTableNote(block, next) ||
        keepsSignature(block, next, context) ||
        keepsNote(block, [next, blocks[index + 2]], context),
      below,
      inAttachment,
      last,
    })
    if (isTitle(block) && !isTitle(next)) xml += blankLines(context.layout.blankLines['after-title'])
    if (block.type === 'table') xml += last ? paragraph('AfterTable', '') : betweenTables(next, context)
    if (ends) xml = endSection(xml, sectionXml(context.layout, references, sections++ === 0))
  })
  return xml + sectionXml(layouts.at(-1) ?? layout, references, sections === 0)
}

function blockXml(block: Block, context: Context, placement: TablePlacement): string {
  switch (block.type) {
    case 'heading':
      return headingXml(block, context, placement)
    case 'paragraph':
      return paragraphXml(block, context, placement)
    case 'table':
      return tableXml(block, context, placement)
    case 'picture':
      return pictureXml(block, context)
    case 'chart':
      return chartXml(block, context)
    case 'signature':
      return signatureXml(block, context)
    case 'contents':
      return contentsXml(block, context)
    case 'attachment-note':
      return attachmentNoteXml(block, context, placement)
    case 'letterhead':
      return letterheadXml(block, context)
    case 'colophon':
      return colophonXml(block, context)
    default:
      return assertNever(block)
  }
}

/**
 * Word joins two tables without a paragraph between them, and a section cannot end with one. Between tables the
 * paragraph takes a line, at the end next to nothing.
 */
function betweenTables(next: Block | undefined, { layout }: Context): string {
  const touching = next?.type === 'table' && !next.caption
  return touching ? paragraph('AfterTable', '', { after: layout.linePitch - afterTableHeight }) : ''
}

/**
 * A short list of attachments takes the paragraph before it along to the signature, a long one where they may not fit
 * below it: no page is without text.
 */
function keepsNote(block: Block, [next, afterNext]: readonly (Block | undefined)[], { pages }: Context): boolean {
  if (next?.type !== 'attachment-note' || afterNext?.type !== 'signature') return false
  if (next.names.length > keptNames) return false
  return block.type === 'table' || textLength(block) <= shortParagraph || pages.beforeTightSignature.has(block)
}

/** A note on a table does not stand on a page without a row of it. */
const isTableNote = (block: Block, next: Block | undefined): boolean =>
  block.type === 'table' && next?.type === 'paragraph' && next.role === 'table-note'

/** A paragraph of no more characters than this is kept with the signature below it in any case. */
const shortParagraph = 150

/**
 * 7.3.5.5: signature and date share a page with text. A short paragraph is kept with them; a long one only where the
 * signature may not fit below it, because LibreOffice then moves the paragraph as a whole.
 */
function keepsSignature(block: Block, next: Block | undefined, context: Context): boolean {
  if (next?.type !== 'signature') return false
  // Of a table it is the last row.
  if (block.type === 'attachment-note' || block.type === 'table') return true
  return textLength(block) <= shortParagraph || context.pages.beforeTightSignature.has(block)
}

function textLength(block: Block): number {
  const inlines = 'children' in block ? block.children : []
  const body = block.type === 'heading' ? (block.body ?? []) : []
  return plainText(inlines).length + plainText(body).length
}

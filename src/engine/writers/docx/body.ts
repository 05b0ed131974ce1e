import type { Block } from '../../document/types.ts'
import { afterTableHeight } from '../../typeset/borders.ts'
import { keepsWithNext } from '../../typeset/kept-together.ts'
import { isMark, layoutsOf } from '../../typeset/sections.ts'
import { isSubtitle, isTitle } from '../../typeset/titles.ts'
import { blockXml } from './blocks/index.ts'
import type { DocxContext } from './context.ts'
import { endSection, sectionXml } from './document-part.ts'
import { blankLines, paragraph } from './paragraph.ts'

/**
 * The blocks of the document, in order, with what stands between them, and what ends each section but the last.
 *
 * @param references the footers of a section
 */
export function bodyXml(blocks: readonly Block[], shared: DocxContext, references: string): string {
  const { layout } = shared
  const layouts = layoutsOf(blocks, layout)
  let xml = ''
  let sections = 0
  let inAttachment = false
  blocks.forEach((block, index) => {
    if (isMark(block)) inAttachment = true
    const own = layouts[index]!
    const context = own === layout ? shared : { ...shared, layout: own }
    const next = blocks[index + 1]
    const below = isSubtitle(block) && isSubtitle(blocks[index - 1])
    const ends = next !== undefined && layouts[index + 1] !== own
    const last = next === undefined || next.type === 'colophon' || ends
    const written = blockXml(block, context, {
      keepNext: keepsWithNext(block, [next, blocks[index + 2]], context.pages),
      below,
      inAttachment,
      last,
    })
    xml += shared.marks?.of(written, index) ?? written
    if (isTitle(block) && !isTitle(next)) xml += blankLines(context.layout.blankLines['after-title'])
    if (block.type === 'table') xml += last ? paragraph('AfterTable', '') : betweenTables(next, context)
    if (ends) xml = endSection(xml, sectionXml(context.layout, references, sections++ === 0))
  })
  return xml + sectionXml(layouts.at(-1) ?? layout, references, sections === 0)
}

/**
 * Word joins two tables without a paragraph between them, and a section cannot end with one. Between tables the
 * paragraph takes a line, at the end next to nothing.
 */
function betweenTables(next: Block | undefined, { layout }: DocxContext): string {
  const touching = next?.type === 'table' && !next.caption
  return touching ? paragraph('AfterTable', '', { after: layout.linePitch - afterTableHeight }) : ''
}

import { plainText } from '../document/plain-text.ts'
import type { Block, Inline, Paragraph, ParagraphRole } from '../document/types.ts'
import type { Exhibit, Prose, TableData } from '../report/types.ts'
import { tableBlock } from './table-block.ts'

/** What stands in an item or attachment beside its text, as blocks. */
export const exhibitBlocks = (exhibits: readonly Exhibit[]): Block[] => exhibits.flatMap(tableBlocks)

/** A table with its unit above and its notes below; what stands above both is then no longer the table's own. */
function tableBlocks(table: TableData): Block[] {
  const { caption, unit, note } = table
  const block = tableBlock(table)
  const notes = note
    ? note.paragraphs.map((one, index) => paragraph('table-note', index > 0 ? one : led(one, '注')))
    : []
  if (!unit) return [block, ...notes]
  const { caption: _, ...bare } = block
  return [
    ...(caption ? [paragraph('table-caption', inlinesOf(caption))] : []),
    paragraph('table-unit', led(inlinesOf(unit), '单位')),
    bare,
    ...notes,
  ]
}

const inlinesOf = (prose: Prose): Inline[] => prose.paragraphs.flat()

const paragraph = (role: ParagraphRole, children: Inline[]): Paragraph => ({ type: 'paragraph', role, children })

/** With the word that leads it, which people write or leave out: 单位：万元, 注：1. */
function led(inlines: Inline[], word: '单位' | '注'): Inline[] {
  const own = new RegExp(`^${word}\\s*(?:[：:]|\\d)|^(?:计量单位|数据来源|资料来源|说明|备注)[：:]`)
  return own.test(plainText(inlines)) ? inlines : [{ type: 'text', value: `${word}：` }, ...inlines]
}

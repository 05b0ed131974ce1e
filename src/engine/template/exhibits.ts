import { newParagraph } from '../document/new-blocks.ts'
import { plainText } from '../document/plain-text.ts'
import {
  assertNever,
  type Block,
  type Chart,
  type Inline,
  type Paragraph,
  type ParagraphRole,
  type Picture,
  type Table,
} from '../document/types.ts'
import type { Exhibit, Prose, TableData } from '../model/report.ts'
import { tableBlock } from './table-block.ts'

/** What stands in an item or attachment beside its text, as blocks. */
export const exhibitBlocks = (exhibits: readonly Exhibit[]): Block[] => exhibits.flatMap(blocksOf)

function blocksOf(exhibit: Exhibit): Block[] {
  switch (exhibit.type) {
    case 'table':
      return tableBlocks(exhibit)
    case 'picture': {
      const { file, alt, caption, width, origin } = exhibit
      const shape = width === undefined ? {} : { width }
      return captioned({ type: 'picture', file, alt: inlinesOf(alt), ...shape, captioned: false, origin }, caption)
    }
    case 'chart': {
      const { kind, alt, named, table, caption, origin } = exhibit
      const unit = table.unit ? plainText(inlinesOf(table.unit)) : ''
      const block = tableBlock(table)
      const figures: Inline[] = named ? [{ type: 'text', value: figuresIn(kind, block).join('、') }] : []
      return captioned(
        { type: 'chart', kind, alt: [...figures, ...inlinesOf(alt)], unit, table: block, captioned: false, origin },
        caption,
      )
    }
    default:
      return assertNever(exhibit)
  }
}

/** What the bars or lines of a chart stand for, as it is printed. */
const figuresIn = (kind: Chart['kind'], { header, rows }: Table): string[] =>
  kind === 'bar' ? rows.map(([name]) => plainText(name ?? [])) : header.slice(1).map(plainText)

/** A picture with its caption below it, as 图 has its title and 表 has it above (GB/T 7713.2-2022 6.3.4). */
function captioned(block: Picture | Chart, caption: Prose | undefined): Block[] {
  if (!caption) return [block]
  return [{ ...block, captioned: true }, paragraph('picture-caption', inlinesOf(caption))]
}

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

const paragraph = (role: ParagraphRole, children: Inline[]): Paragraph => ({ ...newParagraph(children), role })

/** With the word that leads it, which people write or leave out: 单位：万元, 注：1. */
function led(inlines: Inline[], word: '单位' | '注'): Inline[] {
  const own = new RegExp(`^${word}\\s*(?:[：:]|\\d)|^(?:计量单位|数据来源|资料来源|说明|备注)[：:]`)
  return own.test(plainText(inlines)) ? inlines : [{ type: 'text', value: `${word}：` }, ...inlines]
}

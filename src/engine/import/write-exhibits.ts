import { columnFields } from '../fields/column.ts'
import { pictureFields } from '../fields/exhibits.ts'
import { itemFields } from '../fields/item.ts'
import { tableFields } from '../fields/table.ts'
import { type Written, writtenMap } from '../yaml/write-yaml.ts'
import type { ExhibitBlock, ImportTable, PictureBlock, TableBlock } from './types.ts'
import type { Words } from './words.ts'

/** 表格 and 图片 of an item or an attachment, in the order in which they stand. */
export function exhibitPairs(
  exhibits: readonly ExhibitBlock[],
  words: Words,
): (readonly [string, Written | undefined])[] {
  const tables = exhibits.flatMap((one) => (one.type === 'table' ? [tableOf(one, words)] : []))
  const pictures = exhibits.flatMap((one) => (one.type === 'picture' ? [pictureOf(one, words)] : []))
  const pairs = [
    [words.key(itemFields, 'table'), oneOrMore(tables)],
    [words.key(itemFields, 'picture'), oneOrMore(pictures)],
  ] as const
  return exhibits[0]?.type === 'picture' ? pairs.toReversed() : [...pairs]
}

const oneOrMore = (written: readonly Written[]): Written | undefined => (written.length > 1 ? written : written[0])

function tableOf({ table }: TableBlock, { key, value }: Words): Written {
  const { caption, unit, note, merged, aligned } = table
  const [head = [], ...rows] = table.rows
  return writtenMap([
    [key(tableFields, 'caption'), caption],
    [key(tableFields, 'unit'), unit],
    [key(tableFields, 'columns'), columnsOf(head, aligned, { key, value })],
    [key(tableFields, 'merge'), merged && value('是', 'true')],
    [key(tableFields, 'rows'), rows],
    [key(tableFields, 'note'), note],
  ])
}

function pictureOf({ picture }: PictureBlock, { key }: Words): Written {
  const { file, caption, alt, width } = picture
  if (caption === undefined && alt === undefined && width === undefined) return file
  return writtenMap([
    [key(pictureFields, 'file'), file],
    [key(pictureFields, 'caption'), caption],
    [key(pictureFields, 'alt'), alt],
    [key(pictureFields, 'width'), width === undefined ? undefined : `${width}%`],
  ])
}

/** The columns by their headings, in one line where that is all that there is to say of them. */
function columnsOf(head: readonly string[], aligned: ImportTable['aligned'], { key, value }: Words): Written {
  if (!aligned) return { flowList: head }
  return head.map((heading, index) => {
    const align = aligned.get(index)
    return align === undefined
      ? heading
      : writtenMap(
          [
            [key(columnFields, 'heading'), heading],
            [key(columnFields, 'align'), value({ left: '左', center: '中', right: '右' }[align], align)],
          ],
          true,
        )
  })
}

import { pictureFields } from '../fields/exhibits.ts'
import { itemFields } from '../fields/item.ts'
import { tableFields } from '../fields/table.ts'
import { type Written, writtenMap } from '../yaml/write-yaml.ts'
import type { ExhibitBlock, PictureBlock, TableBlock } from './types.ts'
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
  const { caption, unit, note, merged } = table
  const [head = [], ...rows] = table.rows
  return writtenMap([
    [key(tableFields, 'caption'), caption],
    [key(tableFields, 'unit'), unit],
    [key(tableFields, 'columns'), { flowList: head }],
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

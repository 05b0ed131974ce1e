import { columnFields } from '../fields/column.ts'
import { pictureFields } from '../fields/exhibits.ts'
import { tableFields } from '../fields/table.ts'
import type { Written } from '../yaml/write-yaml.ts'
import type { ExhibitBlock, ImportTable, PictureBlock, TableBlock } from './types.ts'
import { oneOrMore, type Values, type Words } from './words.ts'

/** 表格 and 图片 of an item or an attachment, in the order in which they stand. */
export function exhibitValues(exhibits: readonly ExhibitBlock[], words: Words): Values {
  const table = oneOrMore(exhibits.flatMap((one) => (one.type === 'table' ? [tableOf(one, words)] : [])))
  const picture = oneOrMore(exhibits.flatMap((one) => (one.type === 'picture' ? [pictureOf(one, words)] : [])))
  return exhibits[0]?.type === 'picture' ? { picture, table } : { table, picture }
}

function tableOf({ table }: TableBlock, words: Words): Written {
  const { caption, unit, note, merged, aligned } = table
  const [head = [], ...rows] = table.rows
  return words.map(tableFields, {
    caption,
    unit,
    columns: columnsOf(head, aligned, words),
    merge: merged && words.value('是', 'true'),
    rows,
    note,
  })
}

function pictureOf({ picture: { file, caption, alt, width } }: PictureBlock, words: Words): Written {
  if (caption === undefined && alt === undefined && width === undefined) return file
  return words.map(pictureFields, { file, caption, alt, width: width === undefined ? undefined : `${width}%` })
}

/** The columns by their headings, in one line where that is all that there is to say of them. */
function columnsOf(head: readonly string[], aligned: ImportTable['aligned'], words: Words): Written {
  if (!aligned) return { flowList: head }
  return head.map((heading, index) => {
    const align = aligned.get(index)
    if (align === undefined) return heading
    return words.map(
      columnFields,
      { heading, align: words.value({ left: '左', center: '中', right: '右' }[align], align) },
      true,
    )
  })
}

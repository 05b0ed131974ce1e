import { labelParts } from '../text/labels.ts'
import { smallNumeral } from '../text/numerals.ts'
import { isKnownUnit, numberKeys, readLabel } from './labels.ts'
import type { SheetHead } from './page.ts'
import { mergedAt, type Sheet } from './types.ts'

/** What a row below the head is. */
export type RowKind =
  | 'figure'
  /** A name and nothing else: the number has not come in, or it is a title. */
  | 'name-only'
  /** Numbers without a name. */
  | 'no-name'
  /** The head of a table, once more. */
  | 'head'
  /** A title of a group, a note. */
  | 'other'

export function rowKind(sheet: Sheet, row: number, head: SheetHead): RowKind {
  const cells = sheet.rows.get(row)!
  const name = cells.get(head.name)?.text
  const filled = [...head.keys].filter(([, { column }]) => cells.has(column))
  if (name === undefined) return filled.some(([key]) => numberKeys.has(key) || key === 'formula') ? 'no-name' : 'other'
  const labels = filled.map(([, { column }]) => readLabel(cells.get(column)!.text, undefined).kind)
  if (readLabel(name, undefined).kind === 'name' && labels.includes('key')) return 'head'
  // 审核人： may have somebody's name in any column.
  const hasUnit = filled.some(([key, { column }]) => key === 'unit' && isKnownUnit(cells.get(column)!.text))
  const isSigned =
    !hasUnit && (isTitle(name) || isNote(name)) && filled.every(([, { column }]) => !/\d/.test(cells.get(column)!.text))
  if (!isSigned && filled.some(([key]) => key !== 'source' && key !== 'note')) return 'figure'
  return isTitle(name) || isNote(name) || isMergedOver(sheet, row, head) ? 'other' : 'name-only'
}

const outlineLabel = new RegExp(`^(?:${labelParts.first}|${labelParts.second}|第${smallNumeral})`)

/** A label of the outline in front, or a colon behind. */
const isTitle = (name: string): boolean => outlineLabel.test(name) || /[:：]$/.test(name)

/** What stands below a table. */
const isNote = (name: string): boolean =>
  /^(?:注|备注|说明|附注|填表|填报|制表|审核|审签|复核|单位负责人|负责人|联系人|联系电话|数据来源|资料来源|报送|统计人|日期)(?:\d*[:：.、 ]|人|日期|时间|单位)/.test(
    name,
  ) ||
  name.length > 40 ||
  name.includes('。')

function isMergedOver(sheet: Sheet, row: number, { name, keys }: SheetHead): boolean {
  const merged = mergedAt(sheet, row, name)
  if (!merged) return false
  return [...keys.values()].some(({ column }) => column >= merged.left && column <= merged.right)
}

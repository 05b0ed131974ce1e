import type { Exhibit, Item, Report, TableData } from '../../model/report.ts'
import { listsOf } from '../../report/lists.ts'

/** All tables that a report writes, those of its charts too, in the order of its files. */
export function tablesOf({ sections, attachments }: Report): TableData[] {
  const inItem = ({ exhibits, children }: Pick<Item, 'exhibits' | 'children'>): TableData[] => [
    ...exhibits.flatMap(tableIn),
    ...children.items.flatMap(inItem),
  ]
  return [...sections.flatMap(listsOf).flatMap(({ items }) => items.flatMap(inItem)), ...attachments.flatMap(inItem)]
}

const tableIn = (exhibit: Exhibit): TableData[] =>
  exhibit.type === 'table' ? [exhibit] : exhibit.type === 'chart' ? [exhibit.table] : []

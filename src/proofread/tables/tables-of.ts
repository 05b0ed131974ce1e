import { type Item, kinds, type Report, type TableData } from '../../report/types.ts'

/** All tables that a report writes, in the order of its files. */
export function tablesOf({ sections, attachments }: Report): TableData[] {
  const inItem = ({ exhibits, children }: Pick<Item, 'exhibits' | 'children'>): TableData[] => [
    ...exhibits,
    ...children.items.flatMap(inItem),
  ]
  return [
    ...sections.flatMap((section) => kinds.flatMap((kind) => section[kind].items.flatMap(inItem))),
    ...attachments.flatMap(inItem),
  ]
}

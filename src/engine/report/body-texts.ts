import { plainText } from '../document/plain-text.ts'
import type { Item, ItemList, Prose, Report, TableData } from '../model/report.ts'
import { listsOf } from './lists.ts'

/** What of a report, or of one that is only looked into, has running text. */
export type WithTexts = Pick<Report, 'opening' | 'closing' | 'sections' | 'attachments'>

/** The running texts of a report, without its headings, tables and attachments. */
export function bodyTexts({ opening, closing, sections }: Omit<WithTexts, 'attachments'>): Prose[] {
  const written = (...proses: (Prose | undefined)[]): Prose[] => proses.filter((one) => one !== undefined)
  const ofList = ({ intro, items, tail, after }: ItemList): Prose[] => [
    ...written(intro),
    ...items.flatMap(ofItem),
    ...written(tail, after),
  ]
  const ofItem = ({ text, children }: Item): Prose[] => [...written(text), ...ofList(children)]
  return [
    ...written(opening),
    ...sections.flatMap((section) => [
      ...written(section.intro),
      ...listsOf(section).flatMap(ofList),
      ...written(section.after),
    ]),
    ...written(closing),
  ]
}

/** The tables of a report whose rows were typed and have numbers. */
export function typedTables({ sections, attachments }: Pick<WithTexts, 'sections' | 'attachments'>): TableData[] {
  const ofItem = ({ exhibits, children }: Pick<Item, 'exhibits' | 'children'>): TableData[] => [
    ...exhibits.filter((one) => one.type === 'table'),
    ...children.items.flatMap(ofItem),
  ]
  const items = sections.flatMap(listsOf).flatMap((one) => one.items)
  return [...items, ...attachments].flatMap(ofItem).filter((one) => !one.figures && hasTyped(one))
}

/** What the rows of a table say, references as they are written. */
export const tableText = ({ rows }: TableData): string =>
  rows.map((row) => row.map(({ paragraphs }) => paragraphs.map(plainText).join('')).join('\t')).join('\n')

const hasTyped = (table: TableData): boolean => /\d/.test(tableText(table).replace(/\{\{.*?\}\}/g, ''))

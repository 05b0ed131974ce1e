import { attachmentTexts } from '../fields/attachment.ts'
import type { Fields } from '../fields/field.ts'
import { itemListFields, itemTexts } from '../fields/item.ts'
import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import { reportFields } from '../fields/report.ts'
import { sectionFields } from '../fields/section.ts'
import type { Item, ItemList, Prose, Report } from '../model/report.ts'
import { namedLists } from '../report/lists.ts'
import { exhibitProses, printedRows } from './contents.ts'

/**
 * Whether something is so of every text that a report holds to be printed: of nearly every report it is, and then nobody
 * need know what the texts belong to (`contentsOf`).
 */
export function everyText(report: Report, holds: (prose: Prose) => boolean): boolean {
  const held = (found: Prose | Prose[]): boolean => (Array.isArray(found) ? found.every(holds) : holds(found))
  const rows = (fields: Fields, value: object | false | undefined): boolean =>
    !value ||
    printedRows(fields).every(({ name }) => {
      const found = (value as Record<string, Prose | Prose[] | undefined>)[name]
      return !found || held(found)
    })
  const list = (one: ItemList): boolean => rows(itemListFields, one) && one.items.every(item)
  const below = ({ exhibits, children }: Pick<Item, 'exhibits' | 'children'>): boolean =>
    exhibits.every((one) => exhibitProses(one).every(holds)) && list(children)
  const item = (one: Item): boolean => rows(itemTexts, one) && below(one)
  return (
    rows(letterheadFields, report.letterhead) &&
    rows(reportFields, report) &&
    (report.own ?? []).every(({ value }) => typeof value === 'boolean' || held(value)) &&
    Object.values(report.headings).every((one) => !one || holds(one)) &&
    report.sections.every((one) => rows(sectionFields, one) && namedLists(one).every((lists) => list(lists.list))) &&
    report.attachments.every((one) => rows(attachmentTexts, one) && below(one)) &&
    rows(colophonFields, report.colophon)
  )
}

import { assertNever, type Inline, type Reference } from '../document/types.ts'
import type {
  Attachment,
  Exhibit,
  FigureGroup,
  FigureTable,
  Item,
  ItemList,
  LastYearItem,
  NamedList,
  OwnValue,
  Prose,
  Report,
  Section,
  SectionKind,
  TableData,
  TableHeadData,
} from '../model/report.ts'
import { attachmentTexts } from './attachment.ts'
import { type Fields, textNames } from './field.ts'
import { itemListFields, itemTexts } from './item.ts'
import { colophonFields, letterheadFields } from './letterhead.ts'
import { reportFields } from './report.ts'
import { lastYearFields, sectionAsides, sectionFields } from './section.ts'

/** What becomes of the parts of a report that are made from figures. */
export interface FigureMap {
  /** Makes a node of each reference. */
  reference(reference: Reference): Inline
  /** Draws a table of figures. */
  table(table: TableData, figures: FigureTable): TableData
  /** Sees each paragraph with its references replaced. */
  paragraph?(inlines: readonly Inline[]): void
}

/** A report with every reference in its texts replaced; what holds none is the same object as before. */
export function mapProse(report: Report, map: FigureMap): Report {
  const prose = (value: Prose): Prose => mapOne(value, map)
  const next: Report = {
    ...mapTexts(reportFields, report, prose),
  }
  if (report.letterhead) next.letterhead = mapTexts(letterheadFields, report.letterhead, prose)
  if (report.colophon) next.colophon = mapTexts(colophonFields, report.colophon, prose)
  next.headings = mapFields(report.headings as Record<string, Prose>, Object.keys(report.headings), prose)
  if (report.own) next.own = mapList(report.own, (one) => mapOwn(one, prose))
  next.attachments = mapList(report.attachments, (one) => mapAttachment(one, map))
  next.sections = mapList(report.sections, (one) => mapSection(one, map))
  return next
}

function mapOne(prose: Prose, map: FigureMap): Prose {
  const paragraphs = mapList(prose.paragraphs, (inlines) => {
    const mapped = mapList(inlines, (inline) => mapInline(inline, map))
    map.paragraph?.(mapped)
    return mapped
  })
  return paragraphs === prose.paragraphs ? prose : { ...prose, paragraphs }
}

function mapInline(inline: Inline, map: FigureMap): Inline {
  if (inline.type === 'reference') return map.reference(inline)
  if (inline.type !== 'note') return inline
  const children = mapList(inline.children, (one) => mapInline(one, map))
  map.paragraph?.(children)
  return children === inline.children ? inline : { ...inline, children }
}

function mapSection(section: Section, map: FigureMap): Section {
  const next = mapTexts(sectionFields, section, (prose) => mapOne(prose, map))
  const mapped = mapFields(next, ['achievements', 'problems', 'plans'] satisfies SectionKind[], (list) =>
    mapItems(list, map),
  )
  const told = mapFields(mapped, ['lastPlans', 'lastProblems'], (list: LastYearItem[]) =>
    mapList(list, (one) => mapTexts(lastYearFields, one, (prose) => mapOne(prose, map))),
  )
  return mapFields(told, ['others'], (others: NamedList[]) =>
    mapList(others, (one) => mapFields(one, ['list'], (list: ItemList) => mapItems(list, map))),
  )
}

function mapOwn(own: OwnValue, prose: (value: Prose) => Prose): OwnValue {
  const { value } = own
  if (typeof value === 'boolean') return own
  const mapped = Array.isArray(value) ? mapList(value, prose) : prose(value)
  return mapped === value ? own : { ...own, value: mapped }
}

function mapItems(list: ItemList, map: FigureMap): ItemList {
  const next = mapTexts(itemListFields, list, (prose) => mapOne(prose, map))
  const items = mapList(next.items, (one) => mapItem(one, map))
  return items === next.items ? next : { ...next, items }
}

function mapItem(item: Item, map: FigureMap): Item {
  const next = mapTexts(
    itemTexts,
    mapTexts(sectionAsides, item, (prose) => mapOne(prose, map)),
    (prose) => mapOne(prose, map),
  )
  return mapBelow(next, map)
}

function mapAttachment(attachment: Attachment, map: FigureMap): Attachment {
  return mapBelow(
    mapTexts(attachmentTexts, attachment, (prose) => mapOne(prose, map)),
    map,
  )
}

function mapBelow<T extends { children: ItemList; exhibits: Exhibit[] }>(value: T, map: FigureMap): T {
  const next = mapFields(value, ['children'], (list: ItemList) => mapItems(list, map))
  return mapFields(next, ['exhibits'], (exhibits: Exhibit[]) => mapList(exhibits, (one) => mapExhibit(one, map)))
}

function mapExhibit(exhibit: Exhibit, map: FigureMap): Exhibit {
  const prose = (value: Prose): Prose => mapOne(value, map)
  switch (exhibit.type) {
    case 'table':
      return mapTable(exhibit, map)
    case 'picture':
      return mapFields(exhibit, ['caption', 'alt'], prose)
    case 'chart':
      return mapFields(mapFields(exhibit, ['caption', 'alt'], prose), ['table'], (table: TableData) =>
        mapTable(table, map),
      )
    default:
      return assertNever(exhibit)
  }
}

function mapTable(table: TableData, map: FigureMap): TableData {
  const prose = (value: Prose): Prose => mapOne(value, map)
  const around = mapFields(table, ['caption', 'unit', 'note'], prose)
  const next = mapFields(around, ['heads'], (heads: TableHeadData[]) =>
    mapList(heads, (head) => mapFields(head, ['heading'], prose)),
  )
  if (table.figures) {
    const figures = mapFields(table.figures, ['groups'], (groups: FigureGroup[]) =>
      mapList(groups, (group) => mapFields(group, ['title'], prose)),
    )
    return map.table(next, figures)
  }
  const columns = mapList(next.columns, (column) => mapFields(column, ['heading'], prose))
  const rows = mapList(next.rows, (row) => mapList(row, prose))
  return columns === next.columns && rows === next.rows ? next : { ...next, columns, rows }
}

/** Maps what stands under the rows that are texts. */
function mapTexts<T extends object>(fields: Fields, value: T, prose: (value: Prose) => Prose): T {
  const mapped = (held: Prose | Prose[]) => (Array.isArray(held) ? mapList(held, prose) : prose(held))
  return mapFields(value as Record<string, Prose | Prose[]>, textNames(fields), mapped) as T
}

function mapList<T>(list: T[], map: (value: T) => T): T[] {
  let next: T[] | undefined
  for (let index = 0; index < list.length; index++) {
    const mapped = map(list[index]!)
    if (mapped === list[index]) continue
    next ??= [...list]
    next[index] = mapped
  }
  return next ?? list
}

/** Maps some fields of an object, absent ones aside; the object itself when nothing changed. */
function mapFields<T extends object, K extends keyof T>(
  value: T,
  fields: readonly K[],
  map: (field: NonNullable<T[K]>) => NonNullable<T[K]>,
): T {
  let next = value
  for (const field of fields) {
    const before = value[field]
    if (before === undefined || before === null) continue
    const after = map(before)
    if (after === before) continue
    if (next === value) next = { ...value }
    next[field] = after
  }
  return next
}

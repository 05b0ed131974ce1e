import { assertNever, type Inline, type Reference } from '../document/types.ts'
import {
  type Exhibit,
  type FigureTable,
  type Item,
  type ItemList,
  kinds,
  type OwnValue,
  type Prose,
  type Report,
  type Section,
  type TableData,
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

/** What a report is mapped with: its texts, and the tables that are drawn from the ledger. */
interface Mapping extends Pick<FigureMap, 'table'> {
  prose(value: Prose): Prose
  /** What stands under a row that is a text, or several. */
  texts(value: Prose | Prose[]): Prose | Prose[]
}

/** A report with every reference in its texts replaced; what holds none is the same object as before. */
export function mapProse(report: Report, map: FigureMap): Report {
  const { table } = map
  const prose = (value: Prose): Prose => mapOne(value, map)
  const texts = (value: Prose | Prose[]) => (Array.isArray(value) ? mapList(value, prose) : prose(value))
  const mapping: Mapping = { prose, texts, table }
  const next: Report = {
    ...mapTexts(reportFields, report, texts),
  }
  if (report.letterhead) next.letterhead = mapTexts(letterheadFields, report.letterhead, texts)
  if (report.colophon) next.colophon = mapTexts(colophonFields, report.colophon, texts)
  next.headings = mapFields(report.headings as Record<string, Prose>, Object.keys(report.headings), prose)
  if (report.own) next.own = mapList(report.own, (one) => mapOwn(one, prose))
  next.attachments = mapList(report.attachments, (one) => mapBelow(mapTexts(attachmentTexts, one, texts), mapping))
  next.sections = mapList(report.sections, (one) => mapSection(one, mapping))
  return next
}

function mapOne(prose: Prose, map: FigureMap): Prose {
  let paragraphs: Inline[][] | undefined
  for (let index = 0; index < prose.paragraphs.length; index++) {
    const inlines = prose.paragraphs[index]!
    const mapped = mapInlines(inlines, map)
    map.paragraph?.(mapped)
    if (mapped === inlines) continue
    paragraphs ??= [...prose.paragraphs]
    paragraphs[index] = mapped
  }
  return paragraphs ? { ...prose, paragraphs } : prose
}

/** Most paragraphs are text alone. */
const mapInlines = (inlines: Inline[], map: FigureMap): Inline[] =>
  inlines.every(isText) ? inlines : mapList(inlines, (one) => mapInline(one, map))

const isText = ({ type }: Inline): boolean => type === 'text'

function mapInline(inline: Inline, map: FigureMap): Inline {
  if (inline.type === 'reference') return map.reference(inline)
  if (inline.type !== 'note') return inline
  const children = mapInlines(inline.children, map)
  map.paragraph?.(children)
  return children === inline.children ? inline : { ...inline, children }
}

function mapSection(section: Section, mapping: Mapping): Section {
  const { texts } = mapping
  const items = (list: ItemList): ItemList => mapItems(list, mapping)
  const next = mapFields(mapTexts(sectionFields, section, texts), kinds, items)
  const told = mapLists(next, ['lastPlans', 'lastProblems'], (one) => mapTexts(lastYearFields, one, texts))
  return mapLists(told, ['others'], (one) => mapFields(one, ['list'], items))
}

function mapOwn(own: OwnValue, prose: Mapping['prose']): OwnValue {
  const { value } = own
  if (typeof value === 'boolean') return own
  const mapped = Array.isArray(value) ? mapList(value, prose) : prose(value)
  return mapped === value ? own : { ...own, value: mapped }
}

const mapItems = (list: ItemList, mapping: Mapping): ItemList =>
  mapLists(mapTexts(itemListFields, list, mapping.texts), ['items'], (one) => mapItem(one, mapping))

const mapItem = (item: Item, mapping: Mapping): Item =>
  mapBelow(mapTexts(itemTexts, mapTexts(sectionAsides, item, mapping.texts), mapping.texts), mapping)

function mapBelow<T extends Pick<Item, 'children' | 'exhibits'>>(value: T, mapping: Mapping): T {
  const next = mapFields(value as Pick<Item, 'children' | 'exhibits'>, ['children'], (list) => mapItems(list, mapping))
  return mapLists(next, ['exhibits'], (one) => mapExhibit(one, mapping)) as T
}

function mapExhibit(exhibit: Exhibit, mapping: Mapping): Exhibit {
  const { prose } = mapping
  switch (exhibit.type) {
    case 'table':
      return mapTable(exhibit, mapping)
    case 'picture':
      return mapFields(exhibit, ['caption', 'alt'], prose)
    case 'chart':
      return mapFields(mapFields(exhibit, ['caption', 'alt'], prose), ['table'], (table) => mapTable(table, mapping))
    default:
      return assertNever(exhibit)
  }
}

function mapTable(table: TableData, { prose, table: draw }: Mapping): TableData {
  const around = mapFields(table, ['caption', 'unit', 'note'], prose)
  const next = mapLists(around, ['heads'], (head) => mapFields(head, ['heading'], prose))
  if (table.figures) {
    return draw(
      next,
      mapLists(table.figures, ['groups'], (group) => mapFields(group, ['title'], prose)),
    )
  }
  const columns = mapLists(next, ['columns'], (column) => mapFields(column, ['heading'], prose))
  return mapLists(columns, ['rows'], (row) => mapList(row, prose))
}

/** Maps what stands under the rows that are texts. */
const mapTexts = <T extends object>(fields: Fields, value: T, texts: Mapping['texts']): T =>
  mapFields(value as Record<string, Prose | Prose[]>, textNames(fields), texts) as T

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

/** Maps the entries of some lists of an object. */
const mapLists = <T extends object, K extends keyof T>(
  value: T,
  fields: readonly K[],
  map: (one: EntryOf<T[K]>) => EntryOf<T[K]>,
): T => mapFields(value, fields, (list) => mapList(list as EntryOf<T[K]>[], map) as NonNullable<T[K]>)

type EntryOf<List> = NonNullable<List> extends (infer One)[] ? One : never

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

import { plainText } from '../document/plain-text.ts'
import { attachmentTexts } from '../fields/attachment.ts'
import { type Fields, isText } from '../fields/field.ts'
import { itemListFields, itemTexts } from '../fields/item.ts'
import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import { reportFields } from '../fields/report.ts'
import { sectionFields } from '../fields/section.ts'
import type { Attachment, Exhibit, Item, ItemList, OwnValue, Prose, Report, Section } from '../model/report.ts'
import { listNames, namedLists } from '../report/lists.ts'
import { keptByValue } from '../text/kept.ts'
import type { Span } from '../text/source.ts'
import { chineseNames } from '../yaml/key-shape.ts'

/** A thing that a report holds to be printed: texts of its own, and the things below it. A table is one thing. */
export interface Thing {
  /** What it is, as people call it: `nameOf` has it with the words that it is known by. */
  name: string
  said?: Prose | undefined
  kind: 'text' | 'table' | 'item' | 'list' | 'section' | 'attachment'
  /** It is a text of paragraphs. */
  isRunning?: true | undefined
  /** Of what stands under a key of the set's own: the key. */
  key?: string | undefined
  origin: Span
  texts: Prose[]
  below: Thing[]
}

/** A text that a document says once; titles, names and dates may well stand on a cover, too. */
export const isRunningText = ({ isRunning }: Thing): boolean => isRunning === true

/** The texts of report.yaml that stand before the sections, and those behind them: from 结语 on. */
const rows = Object.entries(reportFields)
const closingAt = rows.findIndex(([name]) => name === 'closing')
const frontFields: Fields = Object.fromEntries(rows.slice(0, closingAt))
const backFields: Fields = Object.fromEntries(rows.slice(closingAt))

/** All that a report's files hold to be printed. Who supplies a text (责任科室) is printed where a set asks for it. */
export function contentsOf(report: Report): readonly Thing[] {
  return [
    ...officialThing('版头', letterheadFields, report.letterhead),
    ...textsIn(frontFields, report),
    ...(report.own ?? []).flatMap(ownThings),
    ...Object.entries(report.headings).flatMap(([kind, heading]) =>
      heading ? [text(`部分标题：${partNames(report).get(kind) ?? kind}`, heading)] : [],
    ),
    ...report.sections.map(sectionThing),
    ...textsIn(backFields, report),
    ...report.attachments.map(attachmentThing),
    ...officialThing('版记', colophonFields, report.colophon),
  ]
}

const text = (name: string, prose: Prose, isRunning?: true, key?: string): Thing => ({
  name,
  kind: 'text',
  isRunning,
  key,
  origin: prose.origin,
  texts: [prose],
  below: [],
})

/** What people call the parts. */
const partNames = (report: Report): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(listNames),
    ...(report.sections[0]?.others ?? []).map(({ kind, name }): [string, string] => [kind, name]),
  ])

function ownThings({ key, name, value, isRunning }: OwnValue): Thing[] {
  if (typeof value === 'boolean') return []
  return [value].flat().map((prose) => text(name, prose, isRunning, key))
}

/** What stands under the rows of a table that are texts and are meant to be printed. */
function textsIn(fields: Fields, value: object, prefix = ''): Thing[] {
  const held = value as Record<string, Prose | Prose[] | undefined>
  const things: Thing[] = []
  for (const { name, shown, isRunning } of printedRows(fields)) {
    const found = held[name]
    if (!found) continue
    for (const prose of Array.isArray(found) ? found : [found]) things.push(text(prefix + shown, prose, isRunning))
  }
  return things
}

interface PrintedRow {
  name: string
  shown: string
  isRunning: true | undefined
}

/** The rows of a table that are meant to be printed. */
export const printedRows = keptByValue((fields: Fields): readonly PrintedRow[] =>
  Object.entries(fields)
    .filter(([, row]) => isText(row) && !row.unprinted)
    .map(([name, row]) => ({
      name,
      shown: chineseNames(row)[0]!,
      isRunning: row.paragraphs ? true : undefined,
    })),
)

function officialThing(name: string, fields: Fields, value: { origin: Span } | false | undefined): Thing[] {
  return value ? [{ name, kind: 'text', origin: value.origin, texts: [], below: textsIn(fields, value) }] : []
}

function sectionThing(section: Section): Thing {
  const name = `章节“${section.title ? wordsOf(section.title) : section.name}”`
  return {
    name,
    kind: 'section',
    origin: section.title?.origin ?? section.origin,
    texts: [],
    below: [
      ...textsIn(sectionFields, section, '章节的'),
      ...namedLists(section).flatMap((one) => listThing(`${name}的“${one.name}”`, one.list)),
    ],
  }
}

function listThing(name: string, list: ItemList): Thing[] {
  const origin = list.intro?.origin ?? list.items[0]?.origin ?? list.after?.origin
  return origin ? [{ name, kind: 'list', origin, texts: [], below: under(list) }] : []
}

function itemThing(item: Item): Thing {
  const said = item.heading ?? item.text
  return {
    name: '分项',
    said,
    kind: 'item',
    origin: item.origin,
    texts: [],
    below: [...textsIn(itemTexts, item), ...item.exhibits.map(exhibitThing), ...under(item.children)],
  }
}

function attachmentThing(attachment: Attachment): Thing {
  const { name, exhibits, children } = attachment
  return {
    name: '附件',
    said: name,
    kind: 'attachment',
    origin: attachment.origin,
    texts: [],
    below: [...textsIn(attachmentTexts, attachment, '附件的'), ...exhibits.map(exhibitThing), ...under(children)],
  }
}

const under = (list: ItemList): Thing[] => [...textsIn(itemListFields, list), ...list.items.map(itemThing)]

const exhibitNames: Record<Exhibit['type'], string> = { table: '表格', picture: '图片', chart: '图表' }

function exhibitThing(exhibit: Exhibit): Thing {
  const { type, caption, origin } = exhibit
  const called = caption ?? (exhibit.type === 'table' ? undefined : exhibit.alt)
  const name = exhibitNames[type]
  return { name, said: called, kind: 'table', origin, texts: exhibitProses(exhibit), below: [] }
}

/** The texts of a table, or beside a picture. */
export function exhibitProses(exhibit: Exhibit): Prose[] {
  if (exhibit.type !== 'table') return exhibit.caption ? [exhibit.alt, exhibit.caption] : [exhibit.alt]
  const { caption, unit, note, columns, heads = [], rows } = exhibit
  const around = [caption, unit, note].filter((one) => one !== undefined)
  return [...around, ...heads.map((one) => one.heading), ...columns.map((one) => one.heading), ...rows.flat()]
}

/** What people call a thing, and a text by its key; worked out for those that there is something to tell of. */
export function nameOf({ kind, name, said }: Thing): string {
  if (kind === 'text') return `“${name}”`
  return said ? `${name}“${wordsOf(said)}”` : name
}

/** The beginning of a text, to know it again by. */
function wordsOf(prose: Prose): string {
  const text = plainText(prose.paragraphs.flat())
  const words = text.length > 16 ? [...text] : []
  return words.length > 16 ? `${words.slice(0, 15).join('')}…` : text
}

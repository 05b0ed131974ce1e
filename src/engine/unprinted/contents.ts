import { plainText } from '../document/plain-text.ts'
import type {
  Attachment,
  ColophonData,
  Exhibit,
  Item,
  ItemList,
  Kind,
  LetterheadData,
  Prose,
  Report,
  Section,
} from '../report/types.ts'
import { kinds } from '../report/types.ts'
import type { Span } from '../text/source.ts'

/** A thing that a report holds to be printed: texts of its own, and the things below it. A table is one thing. */
export interface Thing {
  /** What it is, as people call it. */
  name: string
  kind: 'text' | 'table' | 'item' | 'list' | 'section' | 'attachment'
  origin: Span
  texts: Prose[]
  below: Thing[]
}

/** What people call the three lists of a section. */
const listNames: Record<Kind, string> = { achievements: '成绩', problems: '问题', plans: '计划' }

/** The texts that a document says once. Titles, names and dates may well stand on a cover, too. */
const runningTexts: ReadonlySet<string> = new Set([
  '引言',
  '结语',
  '续文',
  '尾句',
  '正文',
  '附件的正文',
  '章节的引言',
  '章节的续文',
])

export const isRunningText = ({ kind, name }: Thing): boolean => kind === 'text' && runningTexts.has(name)

/** All that a report's files hold to be printed. Who supplies a text (责任科室) is printed where a set asks for it. */
export function contentsOf(report: Report): Thing[] {
  return [
    ...letterheadThing(report.letterhead || undefined),
    ...text('标题', report.title),
    ...text('副标题', report.subtitle),
    ...text('称谓', report.addressee),
    ...text('引言', report.opening),
    ...kinds.flatMap((kind) => text(`部分标题：${listNames[kind]}`, report.headings[kind])),
    ...report.sections.map(sectionThing),
    ...text('结语', report.closing),
    ...report.signature.flatMap((one) => text('署名', one)),
    ...text('成文日期', report.date),
    ...report.attachments.map(attachmentThing),
    ...colophonThing(report.colophon || undefined),
  ]
}

function text(name: string, prose: Prose | undefined): Thing[] {
  return prose ? [{ name, kind: 'text', origin: prose.origin, texts: [prose], below: [] }] : []
}

function letterheadThing(letterhead: LetterheadData | undefined): Thing[] {
  if (!letterhead) return []
  const { marks, number, signers, copy, secrecy, urgency, origin } = letterhead
  const below = [
    ...marks.flatMap((one) => text('发文机关标志', one)),
    ...text('发文字号', number),
    ...signers.flatMap((one) => text('签发人', one)),
    ...text('份号', copy),
    ...text('密级', secrecy),
    ...text('紧急程度', urgency),
  ]
  return [{ name: '版头', kind: 'text', origin, texts: [], below }]
}

function colophonThing(colophon: ColophonData | undefined): Thing[] {
  if (!colophon) return []
  const { cc, issuer, date, origin } = colophon
  const below = [...cc.flatMap((one) => text('抄送', one)), ...text('印发机关', issuer), ...text('印发日期', date)]
  return [{ name: '版记', kind: 'text', origin, texts: [], below }]
}

function sectionThing(section: Section): Thing {
  const name = `章节“${section.title ? wordsOf(section.title) : section.name}”`
  return {
    name,
    kind: 'section',
    origin: section.title?.origin ?? section.origin,
    texts: [],
    below: [
      ...text('章节的标题', section.title),
      ...text('章节的引言', section.intro),
      ...kinds.flatMap((kind) => listThing(`${name}的“${listNames[kind]}”`, section[kind])),
      ...text('章节的续文', section.after),
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
    name: said ? `分项“${wordsOf(said)}”` : '分项',
    kind: 'item',
    origin: item.origin,
    texts: [],
    below: [
      ...text('小标题', item.heading),
      ...text('正文', item.text),
      ...item.exhibits.map(exhibitThing),
      ...under(item.children),
    ],
  }
}

function attachmentThing(attachment: Attachment): Thing {
  const { name, exhibits, children } = attachment
  return {
    name: `附件“${wordsOf(name)}”`,
    kind: 'attachment',
    origin: attachment.origin,
    texts: [],
    below: [
      ...text('附件的名称', name),
      ...text('附件的正文', attachment.text),
      ...exhibits.map(exhibitThing),
      ...under(children),
    ],
  }
}

const under = ({ intro, items, tail, after }: ItemList): Thing[] => [
  ...text('引言', intro),
  ...items.map(itemThing),
  ...text('尾句', tail),
  ...text('续文', after),
]

const exhibitNames: Record<Exhibit['type'], string> = { table: '表格', picture: '图片', chart: '图表' }

function exhibitThing(exhibit: Exhibit): Thing {
  const { type, caption, origin } = exhibit
  const called = caption ?? (exhibit.type === 'table' ? undefined : exhibit.alt)
  const name = exhibitNames[type] + (called ? `“${wordsOf(called)}”` : '')
  return { name, kind: 'table', origin, texts: exhibitProses(exhibit), below: [] }
}

/** The texts of a table, or beside a picture. */
export function exhibitProses(exhibit: Exhibit): Prose[] {
  if (exhibit.type !== 'table') return exhibit.caption ? [exhibit.alt, exhibit.caption] : [exhibit.alt]
  const { caption, unit, note, columns, heads = [], rows } = exhibit
  const around = [caption, unit, note].filter((one) => one !== undefined)
  return [...around, ...heads.map((one) => one.heading), ...columns.map((one) => one.heading), ...rows.flat()]
}

/** The beginning of a text, to know it again by. */
function wordsOf(prose: Prose): string {
  const words = [...plainText(prose.paragraphs.flat())]
  return words.length > 16 ? `${words.slice(0, 15).join('')}…` : words.join('')
}

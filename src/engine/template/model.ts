import { attachmentTexts } from '../fields/attachment.ts'
import { type Fields, seenAs } from '../fields/field.ts'
import { itemTexts } from '../fields/item.ts'
import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import { reportFields } from '../fields/report.ts'
import { lastYearFields, sectionAsides, sectionFields } from '../fields/section.ts'
import { ownFields, type Vocabulary } from '../fields/vocabulary.ts'
import { chineseNames } from '../yaml/key-shape.ts'

/**
 * What a template can say: every path is checked against these shapes before a report is built, so a misspelt name is
 * found without any data. docs/templates.md lists the same fields; a test keeps the two alike.
 */
export type Shape =
  | { type: 'text' }
  | { type: 'number' }
  | { type: 'flag' }
  | { type: 'table' }
  | { type: 'list'; of: Shape }
  /** Items with their labelling; a loop sees maps. */
  | { type: 'items'; of: Shape }
  | { type: 'map'; fields: Record<string, ModelField> }

export interface ModelField {
  shape: Shape
  /** What it is, in Chinese, for messages and the manual. */
  title: string
}

const text: Shape = { type: 'text' }
const number: Shape = { type: 'number' }
const flag: Shape = { type: 'flag' }
const table: Shape = { type: 'table' }
const list = (of: Shape): Shape => ({ type: 'list', of })
const field = (title: string, shape: Shape = text): ModelField => ({ title, shape })

/** What templates see of the rows of a table, in their order; `others`: what they see of rows that are no texts. */
function fieldsOf(fields: Fields, others: Readonly<Record<string, Shape>> = {}): Record<string, ModelField> {
  const shapes: Record<string, Shape> = { text, texts: list(text), number, flag }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, row]) => {
      const seen = seenAs(row)
      const shape = others[name] ?? (seen ? shapes[seen] : undefined)
      return shape ? [[name, field(chineseNames(row).at(-1)!, shape)]] : []
    }),
  )
}

const itemModel: Record<string, ModelField> = {
  ...fieldsOf(itemTexts),
  ...fieldsOf(sectionAsides),
  table: field('表格、图片、图表', table),
}
const item: Shape = { type: 'map', fields: itemModel }
/** Items hold items: the one place where the model refers to itself. */
const items: Shape = { type: 'items', of: item }
itemModel.items = field('分项', items)

const lastYear = list({ type: 'map', fields: fieldsOf(lastYearFields) })

const section: Shape = {
  type: 'map',
  fields: fieldsOf(sectionFields, {
    achievements: items,
    problems: items,
    plans: items,
    'last-plans': lastYear,
    'last-problems': lastYear,
  }),
}

const part: Shape = {
  type: 'map',
  fields: {
    heading: field('部分标题'),
    intro: field('引言'),
    ...fieldsOf(sectionAsides),
    items: field('分项', items),
  },
}

const attachment: Shape = {
  type: 'map',
  fields: {
    mark: field('附件序号，如“附件1”'),
    ...fieldsOf(attachmentTexts),
    items: field('分项', items),
    table: field('表格、图片、图表', table),
    printed: field('有内容要印在附件页上', flag),
  },
}

const letterhead: Shape = { type: 'map', fields: fieldsOf(letterheadFields) }
const colophon: Shape = { type: 'map', fields: fieldsOf(colophonFields) }

/** The root of the model: what stands at the top of an entry template. */
export const model: Shape & { type: 'map' } = {
  type: 'map',
  fields: {
    ...fieldsOf(reportFields, { letterhead, colophon }),
    parts: field('各部分', list(part)),
    sections: field('各章节', list(section)),
    attachments: field('附件', list(attachment)),
  },
}

/** The model of a set with keys and parts of its own, which a template may call by either of their names. */
export function modelOf({ keys, parts }: Vocabulary): Shape & { type: 'map' } {
  if (keys.length === 0 && parts.length === 0) return model
  const lists = parts.flatMap(({ name, zh }) => [name, zh].map((one) => [one, field(zh, items)] as const))
  const own = Object.entries(fieldsOf(ownFields(keys)))
  const fields: Record<string, ModelField> = { ...model.fields, ...Object.fromEntries(own) }
  for (const { name, zh } of keys) if (fields[name]) fields[zh] = fields[name]
  const ofSection: Shape = {
    type: 'map',
    fields: { ...(section as typeof model).fields, ...Object.fromEntries(lists) },
  }
  return { type: 'map', fields: { ...fields, sections: field('各章节', list(ofSection)) } }
}

const shapeNames: Record<Shape['type'], string> = {
  text: '文字',
  number: '数字',
  flag: '是/否',
  table: '表格',
  list: '列表',
  items: '分项列表',
  map: '一组内容',
}

/** A shape in Chinese, for messages. */
export const shapeName = ({ type }: Shape): string => shapeNames[type]

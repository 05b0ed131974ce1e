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
  | { type: 'map'; fields: Record<string, Field> }

export interface Field {
  shape: Shape
  /** What it is, in Chinese, for messages and the manual. */
  title: string
}

const text: Shape = { type: 'text' }
const number: Shape = { type: 'number' }
const flag: Shape = { type: 'flag' }
const table: Shape = { type: 'table' }
const list = (of: Shape): Shape => ({ type: 'list', of })
const field = (title: string, shape: Shape = text): Field => ({ title, shape })

const itemFields: Record<string, Field> = {
  heading: field('小标题'),
  text: field('正文'),
  owner: field('责任科室'),
  table: field('表格、图片、图表', table),
}
const item: Shape = { type: 'map', fields: itemFields }
/** Items hold items: the one place where the model refers to itself. */
const items: Shape = { type: 'items', of: item }
itemFields.items = field('分项', items)

const section: Shape = {
  type: 'map',
  fields: {
    title: field('标题'),
    owner: field('责任科室'),
    intro: field('引言'),
    achievements: field('成绩', items),
    problems: field('问题', items),
    plans: field('计划', items),
    after: field('续文'),
  },
}

const part: Shape = {
  type: 'map',
  fields: {
    heading: field('部分标题'),
    intro: field('引言'),
    owner: field('责任科室'),
    items: field('分项', items),
  },
}

const attachment: Shape = {
  type: 'map',
  fields: {
    mark: field('附件序号，如“附件1”'),
    name: field('名称'),
    text: field('正文'),
    items: field('分项', items),
    table: field('表格、图片、图表', table),
    printed: field('有内容要印在附件页上', flag),
  },
}

const letterhead: Shape = {
  type: 'map',
  fields: {
    mark: field('发文机关标志', list(text)),
    number: field('发文字号'),
    signers: field('签发人', list(text)),
    copy: field('份号'),
    secrecy: field('密级和保密期限'),
    urgency: field('紧急程度'),
  },
}

const colophon: Shape = {
  type: 'map',
  fields: {
    cc: field('抄送机关', list(text)),
    issuer: field('印发机关'),
    date: field('印发日期'),
  },
}

/** The root of the model: what stands at the top of an entry template. */
export const model: Shape & { type: 'map' } = {
  type: 'map',
  fields: {
    title: field('标题'),
    subtitle: field('副标题'),
    unit: field('单位'),
    year: field('年度', number),
    period: field('时段'),
    addressee: field('称谓'),
    opening: field('引言'),
    closing: field('结语'),
    signature: field('署名', list(text)),
    date: field('成文日期'),
    seal: field('盖章', flag),
    letterhead: field('版头', letterhead),
    colophon: field('版记', colophon),
    contents: field('目录', flag),
    parts: field('各部分', list(part)),
    sections: field('各章节', list(section)),
    attachments: field('附件', list(attachment)),
  },
}

/** A shape in Chinese, for messages. */
export function shapeName(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      return '文字'
    case 'number':
      return '数字'
    case 'flag':
      return '是/否'
    case 'table':
      return '表格'
    case 'list':
      return '列表'
    case 'items':
      return '分项列表'
    case 'map':
      return '一组内容'
  }
}

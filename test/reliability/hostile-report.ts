import { stringify } from 'yaml'
import { asData, asLiteral, forbiddenIn, literalText, oneParagraph, paragraphsOf } from './hostile-text.ts'
import type { ReportFiles } from './reports.ts'

/** A block that must be in the outputs: as a reader of the Markdown finds it, and as a paragraph of the DOCX. */
export interface Expected {
  kind: string
  text: string
  /** Where the DOCX writes it otherwise; null where it has no such paragraph. */
  docx?: string | null
  /** A title: its spaces do not count. */
  title?: boolean
}

export interface HostileReport {
  report: ReportFiles
  set: ReportFiles
  expected: Expected[]
  title: string
  /** How many forbidden characters were written into the files. */
  forbidden: { report: number; set: number }
}

/** Names that objects of the language have anyway. */
const ownNames = ['valueOf', 'toString', 'hasOwnProperty']

/**
 * A report, and a template set, with a text of `next` in every place where one can be, and what must come of it. The
 * texts of one report are different, so that none can stand for another.
 */
export function hostileReport(number: number, next: () => string): HostileReport {
  let inReport = 0
  let inSet = 0
  const said = new Map<string, string[]>()

  /** A text of the data with its paragraphs kept under a name; `written` as it goes into the file. */
  const data = (name: string, text: string, written: string): string => {
    inReport += forbiddenIn(text)
    said.set(name, paragraphsOf(text))
    return written
  }
  const many = (name: string) => {
    const text = next()
    return data(name, text, asData(text))
  }
  const one = (name: string) => {
    const text = oneParagraph(next())
    return data(name, text, asData(text))
  }
  /** A title as long as a text is refused (report/long-title): here the beginning of the text has to do. */
  const titled = (name: string) => {
    const text = oneParagraph(beginningOf(next()))
    return data(name, text, asData(text))
  }
  /** A title in one line. */
  const line = (name: string) => {
    const text = oneParagraph(beginningOf(next())).replaceAll('\n', ' ')
    return data(name, text, asData(text))
  }
  /** What is no prose: braces mean nothing in it. */
  const raw = (name: string) => {
    const text = oneParagraph(next())
    return data(name, text, text)
  }
  /** A unit: a number in it is refused. */
  const unit = (name: string) => {
    const text = oneParagraph(next()).replace(/\p{N}/gu, '')
    return data(name, text, text)
  }
  const literal = (name: string) => {
    // A file of UTF-8 cannot hold half a character; YAML can write one as an escape.
    const text = Buffer.from(next()).toString('utf8')
    inSet += forbiddenIn(text)
    said.set(name, [literalText(text)])
    return asLiteral(text)
  }
  const all = (name: string): string[] => said.get(name)!
  const only = (name: string): string => all(name).join('')

  // A name stands between braces, and ends where they do.
  const written = number % 10 < ownNames.length ? ownNames[number % 10]! : figureName(next())
  inReport += 2 * forbiddenIn(written)
  const report: ReportFiles = {
    'report.yaml': yaml({
      标题: titled('title'),
      // Lines of a subtitle stay lines: test/report/titles.test.ts.
      副标题: line('subtitle'),
      单位: one('unit'),
      年度: 2023,
      时段: one('period'),
      模板: 'hostile',
      目录: '是',
      部分标题: { 成绩: one('achievements'), 问题: one('problems') },
      称谓: one('addressee'),
      引言: many('opening'),
      结语: many('closing'),
      署名: [one('signature 1'), one('signature 2')],
      成文日期: one('date'),
      附件: [
        {
          名称: titled('attachment 1'),
          正文: many('attachment text'),
          表格: { 列: [one('attachment column')], 行: [[one('attachment cell')]] },
          分项: [many('attachment item')],
        },
        titled('attachment 2'),
      ],
    }),
    'figures.yaml': yaml({
      [written]: { 值: 12, 单位: unit('figure unit'), 备注: raw('note'), 来源: raw('source') },
    }),
    '1.yaml': yaml({
      标题: one('section'),
      责任科室: one('owner'),
      引言: many('intro'),
      成绩: [
        { 小标题: one('heading 1'), 正文: many('text 1'), 标题形式: '独行' },
        many('text 2'),
        { 小标题: one('heading 3'), 正文: one('text 3'), 标题形式: '接排' },
        { 正文: one('text 4'), 编号: raw('label') },
        {
          正文: one('text 5'),
          表格: {
            表题: one('caption'),
            列: [one('column 1'), { 列名: one('column 2'), 对齐: '右' }],
            行: [[one('cell 1'), one('cell 2')]],
          },
        },
        {
          小标题: one('heading 6'),
          标题形式: '独行',
          分项写法: { 样式: '一是', 接排: '是', 连接: '；' },
          分项: [one('inline 1'), one('inline 2')],
        },
        { 小标题: one('heading 7'), 分项: [{ 小标题: one('heading 8'), 正文: one('text 8'), 标题形式: '独行' }] },
        `甲{{${written}}}乙`,
      ],
      问题: [many('problem')],
    }),
  }

  const set: ReportFiles = {
    'template.yaml': manifest,
    'report.hbs': `{{> front}}

${literal('literal')}

# ${literal('literal heading')}

甲{{unit}}乙{{period}}丙{{#each sections as |section|}}{{section.owner}}丁{{/each}}

| ${literal('literal column')} | 乙 |
| --- | --- |
| {{unit}} | ${literal('literal cell')} |

- ${literal('literal item')}

:::note
${literal('literal note')}
:::

{{#each parts as |part|}}
{{> part part=part}}

{{/each}}
{{> back}}
`,
  }

  const label = only('label')
  const stop = /[。！？：；，…!?:;,]$/.test(only('heading 3')) ? '' : '。'
  const expected: Expected[] = [
    { kind: 'heading 1', text: only('title'), title: true },
    { ...paragraph(only('subtitle')), title: true },
    paragraph('目　录'),
    entry(0, '一、', only('literal heading')),
    entry(0, '二、', only('achievements')),
    entry(1, '（一）', only('section')),
    entry(2, '1.', only('heading 1')),
    entry(2, '3.', only('heading 3')),
    entry(2, '5.', only('heading 6')),
    entry(2, '6.', only('heading 7')),
    entry(0, '三、', only('problems')),
    { ...entry(0, '附件1　', only('attachment 1')), title: true },
    paragraph(only('addressee')),
    ...all('opening').map(paragraph),
    paragraph(only('literal')),
    { kind: 'heading 2', text: `一、${only('literal heading')}` },
    paragraph(`甲${only('unit')}乙${only('period')}丙${only('owner')}丁`),
    broken(cell('left', only('literal column'))),
    cell('left', '乙'),
    cell('left', only('unit')),
    cell('left', only('literal cell')),
    paragraph(`——${only('literal item')}`),
    paragraph(only('literal note')),
    { kind: 'heading 2', text: `二、${only('achievements')}` },
    { kind: 'heading 3', text: `（一）${only('section')}` },
    ...all('intro').map(paragraph),
    { kind: 'heading 4', text: before('1.', only('heading 1')) },
    ...all('text 1').map(paragraph),
    ...labelled('2.', all('text 2')),
    paragraph(before('3.', `${only('heading 3')}${stop}${only('text 3')}`)),
    // A label of another kind stands outside the count.
    paragraph(`${label}${only('text 4')}`),
    paragraph(before('4.', only('text 5'))),
    paragraph(only('caption')),
    broken(cell('left', only('column 1'))),
    broken(cell('right', only('column 2'))),
    cell('left', only('cell 1')),
    cell('right', only('cell 2')),
    { kind: 'heading 4', text: before('5.', only('heading 6')) },
    paragraph(`${running(`一是${only('inline 1')}`, '；')}${running(`二是${only('inline 2')}`, '。')}`),
    { kind: 'heading 4', text: before('6.', only('heading 7')) },
    { kind: 'heading 5', text: `（1）${only('heading 8')}` },
    paragraph(only('text 8')),
    paragraph(`7.甲12${printedUnit(only('figure unit'))}乙`),
    { kind: 'heading 2', text: `三、${only('problems')}` },
    ...labelled('（一）', all('problem')),
    ...all('closing').map(paragraph),
    { ...paragraph(`附件：1.${only('attachment 1')}`), title: true },
    { ...paragraph(`2.${only('attachment 2')}`), title: true },
    broken(paragraph(only('signature 1'))),
    broken(paragraph(only('signature 2'))),
    paragraph(only('date')),
    { kind: 'thematic_break', text: '', docx: null },
    paragraph('附件1'),
    { kind: 'heading 2', text: only('attachment 1'), title: true },
    ...all('attachment text').map(paragraph),
    broken(cell('left', only('attachment column'))),
    cell('left', only('attachment cell')),
    ...labelled('一、', all('attachment item')),
  ]
  return { report, set, expected, title: only('title'), forbidden: { report: inReport, set: inSet } }
}

/**
 * As YAML, block style or double-quoted where needed. The library's other ways to write a line break is a blank line,
 * which for zongjie parts paragraphs; and its folding cuts characters beyond U+FFFF in half.
 */
const yaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, singleQuote: false, doubleQuotedMinMultiLineLength: Infinity })

const paragraph = (text: string): Expected => ({ kind: 'paragraph', text })
const cell = (align: string, text: string): Expected => ({ kind: `cell ${align}`, text })
/** A label that counts is parted from a text that begins with a figure, which would be read on with it. */
const before = (label: string, text: string): string =>
  `${label}${/\d\.$/.test(label) && /^\d/.test(text) ? ' ' : ''}${text}`
const entry = (depth: number, label: string, text: string): Expected => ({
  kind: `item ${depth}`,
  text: before(label, text),
})

/** Of the heads of columns and of who signs, lines too long are broken between words as a title's are. */
const broken = (one: Expected): Expected => ({ ...one, title: true })

const labelled = (label: string, paragraphs: readonly string[]): Expected[] =>
  paragraphs.map((text, index) => paragraph(index === 0 ? before(label, text) : text))

/** An item of a running list: its own stop gives way to the list's, unless it ends with another mark or in a quotation. */
function running(item: string, joiner: string): string {
  if (/[！？!?…：]$|[。！？!?…；，][”’）》」』]+$/.test(item)) {
    const isOpen = joiner === '。' && /[；，][”’）》」』]+$/.test(item)
    return isOpen ? `${item}。` : item
  }
  return item.replace(/[。；，;,]+$/, '') + joiner
}

/** So much of a text as a title may have, with half of it left for the backslashes of the data; no character is cut. */
function beginningOf(text: string): string {
  const beginning = text.length <= 150 ? text : text.slice(0, 150).replace(/[\ud800-\udbff]$/, '')
  return beginning.includes('字') ? beginning : `字${beginning}`
}

/** Part of a text as the name of a figure: without braces and bars, and without blanks around it. */
function figureName(text: string): string {
  const name = text
    .replace(/[{}|｛｝\r\n]/g, '')
    .trim()
    .slice(0, 60)
    .trim()
  return `名${name}称`
}

const manifest = `name: hostile
title: 试验
version: 1.0.0
arrange: by-kind
parts:
  achievements: {heading: 成绩, group: section}
  problems: {heading: 问题, group: flat}
  plans: {heading: 计划, group: flat}
outline:
  - {label: 一、, heading: own-line}
  - {label: （一）, heading: own-line}
  - {label: 1., heading: own-line}
  - {label: （1）, heading: own-line}
template: report.hbs
`

/** A unit is printed without blanks around it and without quotes, which the input method leaves there. */
const printedUnit = (written: string): string =>
  written
    .trim()
    .replace(/^[‘’“”＇＂'"「『]+|[‘’“”＇＂'"」』]+$/g, '')
    .trim()

import * as z from 'zod'
import { choice, flag, scalar } from '../yaml/values.ts'
import { attachment, attachmentFields } from './attachment.ts'
import { date, field, mapOf, oneOrMore, paragraphs, prose, texts } from './field.ts'
import { figuresFields, figuresSchema } from './figure.ts'
import { layoutOverride, layoutOverrideFields } from './layout.ts'
import { colophon, letterhead } from './letterhead.ts'
import { numbering, numberingFields } from './numbering.ts'
import { ruleFields, rulesSchema } from './rules.ts'
import { arrangement, year } from './values.ts'

/** The row of a part's heading. */
export const headingField = (name: string, about: string, more?: { manual: string }) =>
  field(name, about, scalar(), { prose: 'text', empty: 'warning', ...more })

export const headingsFields = {
  achievements: headingField('成绩', '成绩部分的标题；无：没有标题', { manual: '成绩部分的标题' }),
  problems: headingField('问题', '问题部分的标题；无：没有标题', { manual: '问题部分的标题' }),
  plans: headingField('计划', '计划部分的标题；无：没有标题', { manual: '计划部分的标题' }),
}

const words = z.array(scalar())

/** Rows that report.yaml and template.yaml have alike. */
export const sharedFields = {
  arrange: field('结构', '按类别或按章节', arrangement(), {
    manual: '按类别（成绩、问题、计划三部分）或按章节；不写时按模板',
  }),
  numbering: field('编号', '手写或自动，或各级编号的设置', numbering, {
    keys: numberingFields,
    manual: '见[编号](#编号)',
  }),
  letterhead,
  colophon,
  layout: field('版式', '版式方案的名称，或与它不同的设置', layoutOverride, {
    keys: layoutOverrideFields,
    manual: '见[版式](#版式)',
  }),
  rules: field(['检查', '规则'], '文字检查规则的设置：关、提示、警告、错误，或一个数', rulesSchema, {
    keys: ruleFields,
    manual: '见[文字检查](#文字检查)',
  }),
  words: field('词语', '标题换行时不拆开的词语', words, {
    manual: '一个列表：标题换行时不拆开的词语，如 [电信网络诈骗]；人名、机构名、固定用语不用写',
  }),
}

const { arrange, layout, rules } = sharedFields

/** report.yaml. */
export const reportFields = {
  title: prose('标题', '报告的标题；| 表示在此换行', {
    required: true,
    prose: 'title',
    manual: '`|` 表示在此换行；不写时太长的标题自动均匀换行',
  }),
  subtitle: field('副标题', '标题下的一行，或几行的列表（日期和会议、报告人）；| 表示在此换行', oneOrMore, {
    prose: 'title',
    seen: 'text',
    manual: '标题下面的一行，或者几行的列表，见[副标题写几行](#副标题写几行)；`|` 表示在此换行，太长的自动均匀换行',
  }),
  unit: prose('单位', '报告单位', { required: true, unprinted: true }),
  year: field('年度', '报告的年份，如 2023', year(), { required: true, seen: 'number', manual: '报告的年份，如 2024' }),
  period: field('时段', '全年（默认）、上半年、第三季度……', scalar(), {
    prose: 'text',
    seen: 'text',
    unprinted: true,
  }),
  template: field('模板', '模板名称，默认 standard', scalar()),
  arrange,
  headings: field('部分标题', '成绩、问题、计划三部分的标题', mapOf(headingsFields), {
    keys: headingsFields,
    manual: '三部分的标题，如 {成绩: 主要成效, 计划: 明年打算}；没有标题的写 无',
  }),
  numbering: sharedFields.numbering,
  addressee: prose('称谓', '标题下顶格的称谓，如 各位委员：', { manual: '标题下顶格的称谓，如 各位代表：' }),
  opening: paragraphs('引言', '第一个标题之前的段落', { manual: '第一个标题之前的文字' }),
  closing: paragraphs('结语', '最后的段落', { manual: '最后的文字' }),
  signature: texts('署名', '署名单位，一个或几个', { manual: '落款的单位，一个，或几个 [甲局, 乙局]' }),
  date: field('成文日期', '2023-12-20 印成 2023年12月20日；其他写法照印', date(), {
    prose: 'text',
    seen: 'text',
    manual: '见[日期](#日期)',
  }),
  sample: field('样例', '是：样例，有了别的报告以后，不写名称的 build 和 check 不处理它', flag()),
  seal: field('盖章', '是：按加盖印章的位置排署名和日期', flag(), { seen: 'flag', manual: '是：给印章留出位置' }),
  annotation: texts('附注', '成文日期下面的话，如 联系人：王敏，电话：……；自动加圆括号', {
    manual: '成文日期下面的话，如 联系人：王敏，电话：0555-1234567，一行，或者几行的列表；自动加圆括号',
  }),
  letterhead,
  colophon,
  contents: field('目录', '是：正文前列出目录', flag(), { seen: 'flag', manual: '是：正文前列出各级标题' }),
  attachments: field('附件', '附件的名称，或名称和内容', z.array(attachment), {
    prose: 'title',
    each: attachmentFields,
    manual: '见[署名、盖章、附件、目录](#署名盖章附件目录)',
  }),
  'attachment-note': field('附件说明', '否：正文后不列附件名称，附件照印', flag(), {
    manual: '否：正文后面不列“附件：……”，附件照印',
  }),
  sections: field('章节', '章节文件名（不带 .yaml），按顺序列出', words, {
    line: 'words',
    manual: '按顺序列出章节文件名（不带 .yaml），不列的不印；不写时按文件名的顺序',
  }),
  layout,
  rules,
  figures: field('指标', '台账，也可写在 figures.yaml、figures.xlsx 或 figures.csv 里', figuresSchema, {
    keys: figuresFields,
    manual: '台账也可以写在这里，不能与 figures.yaml 等同时用',
  }),
  words: sharedFields.words,
  thousands: field('千分位', '是：台账的表格和图表里，数每三位加一个逗号', flag(), {
    manual: '是：台账生成的表格和图表里，数每三位加一个逗号；正文不加',
  }),
  rounding: field(
    '修约',
    '四舍五入（默认），或四舍六入五成双（GB/T 8170）',
    choice({ 'half-up': '四舍五入', 'half-even': '四舍六入五成双' }),
    { manual: '四舍五入（默认），或 四舍六入五成双（GB/T 8170）' },
  ),
  'previous-report': field('上年报告', '上年报告的文件夹，如 ../jinghu-2022，用来核对上年数', scalar(), {
    manual: '上年报告的文件夹，如 ../qingshan-2023，用来核对“上年”；不能是这份报告自己',
  }),
}

export const reportSchema = mapOf(reportFields)
export type ReportData = z.output<typeof reportSchema>

import * as z from 'zod'
import type { BlankLine, StyleRole } from '../model/layout.ts'
import { choice, flag, integer, measure, once, parsed, refuse, scalar } from '../yaml/values.ts'
import { type Field, field, mapOf } from './field.ts'
import { parseMillimetres, parsePoints, parseSize } from './lengths.ts'
import { nameOf } from './values.ts'

/** 版式: the settings of a layout, in a profile, a template set or a report. Each only says what differs. */

const within = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined

const points = (least: number, most: number) =>
  measure(
    (written) => within(parsePoints(written), least, most),
    `应为${least}到${most}之间的磅数`,
    '请写成 28.95 这样的数',
  )

const millimetres = once(() =>
  measure(
    (written) => within(parseMillimetres(written), 0, 100),
    '应为0到100之间的毫米数',
    '请写成 37 或 37mm 这样的长度',
  ),
)

/** Half points are the finest that a font size can be written in. */
const size = () =>
  measure(
    (written) => {
      const value = within(parseSize(written), 5, 72)
      return Number.isInteger((value ?? 0) * 2) ? value : undefined
    },
    '应为字号，或5到72之间的磅数（可到半磅）',
    '请写成 三号、小四 或 16 这样的字号',
  )

/** Word keeps 31 characters of a font's name. */
const font = (others = '') =>
  parsed((written) =>
    /^[^;"<>&\0-\x1f\x7f-\x9f]{1,31}$/u.test(written)
      ? written
      : refuse(`应为${others}字体名称`, { hint: '字体名称有1到31个字，不含分号和引号' }),
  )

const digitFont = () => font('times、同正文，或').transform((written) => (written === '同正文' ? 'body' : written))

/** What the styles are called. */
export const roleNames: Record<StyleRole, [zh: string, about: string]> = {
  title: ['标题', '文件标题，也用于附件标题'],
  subtitle: ['副标题', '标题下的副标题'],
  body: ['正文', '正文，也用于署名、日期、附件说明'],
  'heading-1': ['一级标题', '一、'],
  'heading-2': ['二级标题', '（一）'],
  'heading-3': ['三级标题', '1.'],
  'heading-4': ['四级标题', '（1）'],
  'attachment-mark': ['附件标识', '附件首页左上角的“附件1”'],
  'contents-title': ['目录标题', '“目录”二字'],
  table: ['表格', '表格里的文字'],
  'table-header': ['表头', '表格的第一行'],
  'table-caption': ['表题', '表格上方的标题'],
  'page-number': ['页码', '页码和一字线'],
}

/** What the blank lines are called. */
export const blankLines: Record<BlankLine, [zh: string, about: string]> = {
  'after-title': ['标题后', '标题（副标题）之后空几行'],
  'before-attachment-note': ['附件说明前', '附件说明之前空几行'],
  'before-signature': ['署名前', '不盖章时署名之前空几行'],
  'before-sealed-signature': ['盖章署名前', '盖章时署名之前空几行'],
}

/** A row whose value is a map of values of one kind. */
function mapRow<K extends string, S extends z.ZodType>(
  zh: string,
  about: string,
  names: Record<K, [string, string]>,
  value: S,
) {
  const rows = Object.entries<[string, string]>(names).map(([name, words]) => [name, field(...words, value)])
  const keys = Object.fromEntries(rows) as Record<K, Field<S>>
  return field(zh, about, mapOf(keys), { keys })
}

/** 页边距 presets, in millimetres. */
const marginPresets = {
  classic: { top: 37, right: 26, bottom: 35, left: 28 },
  gbt33476: { top: 34.58, right: 26, bottom: 32.58, left: 28 },
} as const

/** Lengths where a preset belongs: the sides as they are set, in millimetres. One length is that of all four. */
function marginsMeant(written: string): string | undefined {
  const lengths = (written.match(/\d+(?:\.\d+)?\s*(?:mm|毫米|cm|厘米)?/gi) ?? []).map((one) => one.trim())
  const isCentimetres = /cm|厘米/i.test(written)
  const [top, bottom = top, left = top, right = left] = lengths.map((one) =>
    parseMillimetres(isCentimetres && /\d$/.test(one) ? `${one}cm` : one.trim()),
  )
  if (top === undefined) return undefined
  const isOne = lengths.length === 1
  if (!isOne && (lengths.length !== 4 || !/上.*下.*左.*右/s.test(written))) {
    return '四边要分开写，单位是毫米，如 {上: 37, 下: 35, 左: 28, 右: 26}'
  }
  const sides = [`上: ${top}`, `下: ${bottom}`, `左: ${left}`, `右: ${right}`]
  return `四边要分开写，单位是毫米：{${sides.join(', ')}}`
}

const preset = choice({ classic: '标准', gbt33476: '电子公文' }, marginsMeant)

const sides = {
  top: field('上', '毫米', millimetres()),
  right: field('右', '毫米', millimetres()),
  bottom: field('下', '毫米', millimetres()),
  left: field('左', '毫米', millimetres()),
}

const margins = z.union([preset.transform((name) => ({ ...marginPresets[name] })), mapOf(sides)])

export const layoutFields = {
  margins: field('页边距', '标准、电子公文（GB/T 33476），或 {上: 37, 下: 35, 左: 28, 右: 26}（毫米）', margins, {
    keys: sides,
  }),
  'lines-per-page': field('每页行数', '行数，行距随之算出，撑满版心', integer(10, 60, { unit: '行' })),
  'line-pitch': field('行距', '固定行距的磅数，代替每页行数', points(8, 100)),
  'chars-per-line': field('每行字数', '字数，字距随之算出，撑满版心', integer(10, 60, { unit: '字符?' })),
  tracking: field('字距', '每个字加宽的磅数，紧缩为负，代替每行字数', points(-4, 20)),
  'title-line-pitch': field('标题行距', '标题各行之间的磅数', points(8, 100)),
  'table-line-pitch': field('表格行距', '表格里各行文字之间的磅数', points(6, 100)),
  'first-line-indent': field('首行缩进', '字数', integer(0, 8, { unit: '字符?' })),
  'font-names': field(
    '字体命名',
    'GB2312：仿宋_GB2312、楷体_GB2312。通用：仿宋、楷体',
    choice({ gb2312: 'GB2312', modern: '通用' }),
  ),
  'digit-font': field('数字字体', 'times（Times New Roman）、同正文，或字体名称', digitFont()),
  fonts: mapRow('字体', '各要素的字体：仿宋、楷体、黑体、宋体、小标宋，或字体的全名', roleNames, font()),
  sizes: mapRow('字号', '各要素的字号：二号、三号、小四，或磅数', roleNames, size()),
  bold: mapRow('加粗', '各要素是否加粗', roleNames, flag()),
  'blank-lines': mapRow('空行', '标准所说的空行：标题后、署名前等', blankLines, integer(0, 10, { unit: '行' })),
  'subtitle-form': field(
    '副标题形式',
    '照写、括号（放在圆括号里）或破折号（前加——）',
    choice({ plain: '照写', parentheses: '括号', dash: '破折号' }),
  ),
  'page-number': field('页码', '外侧、居中或无', choice({ outer: '外侧', center: '居中', none: '无' })),
  'single-page-number': field('单页页码', '是：只有一页也排页码', flag()),
  'draft-mark': field(
    '稿标',
    '是：每页页眉排一个小小的稿标，`verify --mark` 凭它认出是哪一稿；定稿（`--final`）不排',
    flag(),
  ),
}

/** 版式 of a report or a set as a map: the profile's name, and the settings that differ from it. */
export const layoutOverrideFields = {
  profile: field('方案', 'gbt9704，或 gbt33476（电子公文的页面）', scalar()),
  ...layoutFields,
}

export const layoutOverride = z.union([scalar(), mapOf(layoutOverrideFields)])
export type LayoutOverrideData = z.output<typeof layoutOverride>

/** Who a profile is: the keys of its file that are no settings. */
export const profileHeadFields = {
  name: field('名称', '与文件名相同', nameOf('文件'), { required: true }),
  description: field('说明', '给人看的名称', scalar()),
  extends: field('继承', '在哪个方案的基础上改；一般写 gbt9704，否则每一项设置都要写全', scalar()),
}

/** A profile file. */
export const profileFields = { ...profileHeadFields, ...layoutFields }
export const profileSchema = mapOf(profileFields)

const settings = mapOf(layoutFields)
/** What one layer (a profile, a set, a report) settles. */
export type LayoutSettings = z.output<typeof settings>

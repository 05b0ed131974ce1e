import * as z from 'zod'
import { unitAt } from '../numbers/units.ts'
import { isPendingMark } from '../terms/pending.ts'
import { readAmount, unitName, type WrittenAmount } from '../terms/written-amount.ts'
import { integer, issueAt, once, parsed, refuse, scalar } from '../yaml/values.ts'
import { type Fields, field, mapOf } from './field.ts'
import { plainRecord } from './map-schema.ts'

/** The ledger: figures by their names, each number kept as the digits that were written. */

const shownNumber = {
  value: '值',
  previous: '上年',
  'last-period': '上期',
  target: '目标',
  max: '上限',
  min: '下限',
} as const

type NumberKey = keyof typeof shownNumber

const numberKeys = Object.keys(shownNumber) as NumberKey[]

const numberJson = { type: ['number', 'string'] }

/** A decimal number as written. */
const decimal = once(() =>
  parsed((written) => {
    if (/^[+-]?\d+(\.\d+)?$/.test(written)) return written
    return refuse('应为数字', { code: 'figures/not-a-number', hint: '请只写数字和小数点，如 30.5' })
  }, numberJson),
)

/** A number of the ledger, with its unit or without, or open. */
const amount = once(() =>
  z
    .string()
    .transform((written, context): WrittenAmount => {
      const read = readAmount(written)
      if ('digits' in read) return read
      const { message, ...params } = read
      context.addIssue(issueAt([], message, params))
      return z.NEVER
    })
    .meta({ json: numberJson }),
)

/** 历年: numbers by their years. */
const history = () =>
  z.record(z.string(), amount()).superRefine((years, context) => {
    for (const year of Object.keys(years)) {
      if (/^(?:19|20)\d\d年?$/.test(year)) continue
      const params = { code: 'figures/not-a-year', hint: '请写成 {2021: 98, 2022: 105}' }
      context.addIssue(issueAt([year], `“${year}”不是年份`, params))
    }
  })

/** 名称: it is printed as it stands. */
const label = () =>
  parsed((written) => {
    if (written !== '' && !/[{}｛｝]/.test(written)) return written
    return refuse('应为表格里印的文字', { hint: '请写上名称，里面不用指标引用；要印指标名的，删去“名称”' })
  })

/** 允许误差 as a map. */
export const toleranceFields = {
  value: field('值', '可以接受的差', decimal(), { required: true }),
  reason: field('原因', '为什么有这个差', scalar()),
}

/** 取自 as a map. */
export const fromFields = {
  report: field('报告', '那份报告的文件夹，从本报告文件夹出发，如 ../jia-2023', scalar(), { required: true }),
  figure: field('指标', '那份报告台账里的指标；不写时同名', scalar()),
}

/** A figure of the ledger. */
export const figureFields = {
  label: field(['名称', '表中名称'], '表格、图表里印的名称，不写时印指标名', label(), {
    manual: '表格、图表里印的名称，如 全年粮食总产量；不写时印指标名。正文里的引用不变。Excel 台账里这一列叫“表中名称”',
  }),
  value: field('值', '数值，照写照印', amount(), {
    manual: '数值，照写照印；还没有报来的写【待报】或者空着。62.5%、28.7万吨 这样带单位的也认得；千分位逗号不用写',
  }),
  unit: field('单位', '人、家、万元、%、‰、个百分点……', scalar(), { manual: "人、家、万元、'%'、个百分点……" }),
  previous: field('上年', '上年同期数', amount()),
  history: field('历年', '更早各年的数，如 {2021: 98, 2022: 105}，画折线图用', history(), {
    keys: { '*': { zh: [], about: '这一年的数' } },
  }),
  'last-period': field('上期', '上一个季度、上一个月等上一期的数', amount()),
  target: field('目标', '本年目标', amount()),
  max: field('上限', '不得超过的数', amount()),
  min: field('下限', '不得低于的数', amount()),
  formula: field('公式', '用指标名计算：+ − × ÷ 和括号', scalar(), {
    bare: true,
    manual: '用指标名计算，如 获准项目 ÷ 申报项目；写了公式就不写“值”',
  }),
  from: field('取自', '从另一份报告的台账取数，如 {报告: ../jia-2023, 指标: 签约人数}', mapOf(fromFields), {
    keys: fromFields,
    manual:
      '从另一份报告的台账取数，如 {报告: ../jia-2023, 指标: 签约人数}，那边一改，这边跟着变；写了就不写“值”。单位不同的会换算，“指标”不写时取同名的',
  }),
  sum: field('合计', '应加成本数的各项指标', z.array(scalar()), {
    line: 'words',
    bare: true,
    manual: '应加成本数的各项指标，如 [研究生, 本科生]',
  }),
  'share-of': field('占', '本数是哪一项的一部分', scalar(), { bare: true }),
  decimals: field('小数', '印出的小数位数', integer(0, 10), {
    manual:
      '同比等比率、换成万或亿、公式的结果印几位小数；0只管比率和公式，换成万、亿仍印两位。从表格里抄来的长小数（五位以上），写了“小数”就按它印',
  }),
  tolerance: field('允许误差', '勾稽时可以接受的差，或差和原因', z.union([decimal(), mapOf(toleranceFields)]), {
    keys: toleranceFields,
    manual: '核对时可以接受的差，如 {值: 1, 原因: 四舍五入}',
  }),
  keep: field('留用', '文中像是旧数、其实没有错的数：改数以后不再提醒', z.array(scalar()), {
    manual: '文中像是旧数、其实没有错的数，如 [87.7万人]：改数以后不再提醒',
  }),
  source: field('来源', '提供数据的科室', scalar(), { manual: '提供数据的科室，不印出来' }),
  note: field('备注', '不印出的说明', scalar(), { manual: '不印出来的说明' }),
}

const figureMap = mapOf(figureFields).superRefine((figure, context) => {
  if (figure.value !== undefined && figure.formula !== undefined) {
    const params = { code: 'figures/value-and-formula', hint: '用公式算的指标不写“值”' }
    context.addIssue(issueAt(['formula'], '“值”和“公式”不能同时写', params))
  }
  if (figure.from !== undefined && (figure.value !== undefined || figure.formula !== undefined)) {
    const other = figure.value === undefined ? '公式' : '值'
    const params = { code: 'figures/value-and-from', hint: '从别的报告取数的，不写“值”和“公式”' }
    context.addIssue(issueAt(['from'], `“${other}”和“取自”不能同时写`, params))
  }
  for (const issue of [...numberInUnit(figure.unit), ...unitIssues(figure)]) context.addIssue(issue)
})

/** 单位: 1893株 would print 31893株 behind a 3; 元/100公斤 and 1/10万 are units. */
function numberInUnit(unit: string | undefined) {
  // Nearly no unit has a digit, which is quick to tell.
  if (unit === undefined || !/\d/.test(unit)) return []
  const found = /^(\d[\d,.]*)\s*(\p{Script=Han}[^/／\d]*)$/u.exec(unit.trim())
  if (!found) return []
  const [, digits, rest] = found
  const hint = `数写在“值”里：值: ${digits}, 单位: ${rest}`
  const message = `“单位”里写了数${digits}，会接在“值”的后面印出来`
  return [issueAt(['unit'], message, { code: 'figures/number-in-unit', hint })]
}

/** A number may bring its unit; all that do, and 单位, must bring the same. */
function unitIssues(figure: { unit?: string | undefined } & { [K in NumberKey]?: WrittenAmount | undefined }) {
  const first = numberKeys.find((key) => figure[key]?.unit)
  if (first === undefined) return []
  const own = unitName(figure.unit ?? '')
  const wanted = own || figure[first]?.unit
  const known = own ? `“单位”写的是${own}` : `“${shownNumber[first]}”写的是${wanted}`
  return numberKeys.flatMap((key) => {
    const amount = figure[key]
    if (!amount?.unit || amount.unit === wanted) return []
    const params = { code: 'figures/two-units', hint: '一个指标只用一个单位：请换算成同一个，单位只写在“单位”里' }
    return [issueAt([key], `“${shownNumber[key]}”里的单位是${amount.unit}，${known}`, params)]
  })
}

/** `签约人数: 877483人`: what a ledger wants instead is shown with the figure's own number. */
const shorthand = z
  .unknown()
  .transform((written, context): z.infer<typeof figureMap> => {
    if (typeof written === 'string' && isPendingMark(written.trim())) return {}
    if (typeof written !== 'string') {
      // Not meant as a shorthand: what is wrong with it the other branch says.
      context.addIssue({ code: 'invalid_type', expected: 'object', input: written })
      return z.NEVER
    }
    const [, value, behind = '', more = ''] = /^\s*([+-]?[\d.]+)\s*([^\s{}[\]]*)(\s+\S)?/.exec(written) ?? []
    // A next line without a colon was read on as the same text: 12人面积 20亩.
    const unit = more === '' ? behind : unitAt(behind, 0).name
    const example = value ? `{值: ${value}${unit ? `, 单位: ${quoted(unit)}` : ''}}` : '{值: 877483, 单位: 人}'
    const params = { code: 'data/wrong-type', hint: `请写成 ${example}` }
    context.addIssue(issueAt([], '指标应写成一组“键: 值”，这里却是文字', params))
    return z.NEVER
  })
  .meta({ json: { not: {} } })

/** `%` cannot start a plain text in YAML. */
const quoted = (unit: string): string => (/^[%@`&*!|>'"#,[\]{}]/.test(unit) ? `'${unit}'` : unit)

/** A figure of the ledger. */
export const figureSchema = z.union([figureMap, shorthand])

/** figures.yaml, or `figures` (指标) of report.yaml. */
export const figuresSchema = plainRecord(figureSchema)

/** figures.yaml: the figures by their names. */
export const figuresFields: Fields = { '*': field([], '指标的名称', figureSchema, { keys: figureFields }) }

export type FiguresData = z.output<typeof figuresSchema>

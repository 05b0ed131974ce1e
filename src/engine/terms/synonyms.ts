import { nearest } from '../text/nearest.ts'
import { columnNames } from './columns.ts'
import { formNames } from './forms.ts'

/** What people call the forms of a figure; the form's own name first. An empty one is the figure as it stands. */
const forms: readonly string[] = [
  ': 今年 本年 本期 今年数 本年数 完成数 实际数 实绩 当年 年末数',
  '数: 值 数值 数字 数量 不带单位',
  '上年: 去年 上年同期 去年同期 上年数 去年数 上年值 上一年 同期数 上年同期数',
  '上期: 上月 上季 上季度 上个月 上期数 上月数',
  '同比: 同比增长 同比下降 同比增减 增长 下降 比上年 较上年 同比变化 升降',
  '增速: 增幅 增长率 同比增速 同比增幅 涨幅 增长速度 增长幅度 变化率 同比增长率',
  '增减: 增加 减少 增减数 增减额 增减量 增量 增加数 净增 变化 变化量 差额 比上年增减 同比增减额',
  '环比: 环比增长 环比下降 比上月 比上期',
  '环比增速: 环比增幅 环比增长率',
  '目标: 计划 任务 目标数 目标值 计划数 任务数 年度目标 年度任务 指标数',
  '完成率: 完成 进度 完成比例 完成情况 达成率 完成进度 占目标',
  '占比: 比重 比例 占 份额 占比率 百分比 所占比重',
  '万: 万元 万人 万亩 万吨 以万计',
  '亿: 亿元 亿吨 以亿计',
]

/** What people call the columns of a table of figures. */
const columns: readonly string[] = [
  '指标: 名称 项目 指标名称 指标名',
  '单位: 计量单位',
  '序号: 编号 序',
  '本年: 今年 本期 今年数 本年数 完成数 完成 实绩 实际 实际完成 值 数值 数 当年',
  '上年: 去年 上年同期 去年同期 上年数 去年数 同期 上一年 同期数',
  '上期: 上月 上季 上季度 上个月',
  '增减: 增减数 增减额 增减量 变化 增量 增加 差额',
  '同比: 增速 增幅 增长率 增长 同比增长 同比增减 同比增速 涨幅',
  '环比: 环比增长 环比增幅 环比增速',
  '目标: 计划 任务 目标数 目标值 计划数 任务数 年度目标 年度任务',
  '完成率: 进度 完成比例 完成情况 达成率 完成进度',
  '占比: 比重 比例 份额 占',
]

function table(rows: readonly string[]): Map<string, string> {
  const pairs = rows.flatMap((row) => {
    const [name, words] = row.split(': ')
    return words!.split(' ').map((word): [string, string] => [word, name!])
  })
  return new Map(pairs)
}

/** A word of two characters is as near to any other: it has to begin like one, and be none of time (上月 is no 上年). */
function near(written: string, known: readonly string[]): string | undefined {
  const found = nearest(written, known)
  if (found === undefined || written.length > 2) return found
  return found[0] === written[0] && !/^[本上][月季期周旬日]/.test(written) ? found : undefined
}

/** The form that a word stands for: `''` for the figure as it stands, `undefined` for a word that stands for none. */
export function meantForm(written: string): string | undefined {
  return table(forms).get(written) ?? near(written, formNames)
}

/** The column that a word stands for. */
export function meantColumn(written: string): string | undefined {
  return table(columns).get(written) ?? near(written, columnNames)
}

/** Words of a form that people put before the name: 上年粮食产量, 去年的粮食产量. */
const before = /^(上年同期|去年同期|上年|去年|上期)的?(.+)$/

/** A form in brackets, or behind a line or a mark: 粮食产量(同比), 粮食产量_同比. */
const setApart = /^(.+?)\s*(?:[（(【[]\s*([^（()）【】[\]]{1,12})\s*[）)】\]]|[_＿—–-]{1,2}\s*([^_＿—–-]{1,12}))$/

/** The figure and the form in a name that runs straight into it: 粮食产量同比, 粮食产量的同比; or has it before or in brackets. */
export function withoutDot(
  name: string,
  figures: { has(name: string): boolean },
): { figure: string; form: string; isForm: boolean } | undefined {
  if (name.length > 100) return undefined
  const known = table(forms)
  const meant = (words: string) => {
    const isForm = formNames.includes(words)
    const form = isForm ? words : known.get(words)
    return form === undefined ? undefined : { form, isForm }
  }
  const [, figure = '', bracketed, lined] = setApart.exec(name) ?? []
  const apart = figures.has(figure) ? meant((bracketed ?? lined)!.trim()) : undefined
  if (apart) return { figure, ...apart }
  const [, words = '', behind = ''] = before.exec(name) ?? []
  // 去年 says the same as 上年 here, whatever follows it.
  if (figures.has(behind)) return { figure: behind, form: known.get(words) ?? words, isForm: true }
  // One character (数, 万) may belong to the name.
  for (let at = name.length - 2; at > 0; at--) {
    const found = meant(name.slice(at))
    if (!found) continue
    const of = [name.slice(0, at), name.slice(0, at).replace(/的$/, '')].find((one) => figures.has(one))
    if (of !== undefined) return { figure: of, ...found }
  }
  return undefined
}

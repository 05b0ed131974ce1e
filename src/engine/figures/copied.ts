import type { Figure } from '../model/ledger.ts'
import { type Diagnostic, info, warning } from '../text/diagnostic.ts'

/**
 * True for a number with more decimals than anybody writes (1186.6071672): it comes from a sheet that shows fewer. A
 * small share with few digits (0.00003) is none.
 */
export function looksCopied(digits: string): boolean {
  if (!digits.includes('.')) return false
  const [whole = '', decimals = ''] = digits.replace(/^[+-]/, '').split('.')
  return decimals.length >= 5 && (whole + decimals).replace(/^0+/, '').length >= 6
}

const numbers = [
  ['value', 'value', ''],
  ['previous', 'previous', '的上年数'],
  ['lastPeriod', 'last-period', '的上期数'],
  ['target', 'target', '的目标'],
] as const

/** The numbers that look copied from a sheet; with 小数 they are printed as it says. */
export function copiedNumbers(figures: ReadonlyMap<string, Figure>): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const figure of figures.values()) {
    for (const [number, key, shown] of numbers) {
      const digits = figure[number]
      if (!digits || figure.decimals !== undefined || !looksCopied(digits)) continue
      const message = `“${figure.name}”${shown}有${digits.split('.')[1]!.length}位小数，像是从表格里抄来的，会照样印出`
      const hint = '请四舍五入后再写，或加上“小数: 2”，就印两位'
      found.push(info('figures/copied', message, { at: figure.place([key]), hint }))
    }
  }
  return found
}

/** Rates that are nearly all, named so: at most 1% of them is a fraction of a sheet (0.985 for 98.5%). */
const highRate =
  /(?:满意|合格|达标|完成|覆盖|办结|签约|入学|巩固|优良|优秀|及格|就业|参保|参合|普及|整改|销号|知晓|配备|履约|准确|及时|到位|利用|收缴|成活|处理|处置|建成|开工|验收|化|在线|兑现|落实|入户|合规|通过)率/

/** Rates that are small by their nature. */
const lowRate =
  /[不未失死亡漏损误差违逾缺欠拖增降涨跌坏]|发病|患病|残疾|致残|空置|闲置|流失|流产|出生|发生|辍学|返贫|利率|费率|税率|汇率|退货|退保|投诉|上访|信访|举报|事故|离婚|犯罪|发案|感染|阳性|检出|淘汰|重复|赔付|超标|中断|停/

/**
 * A rate of which every number is below one: 0.968, 0.952 last year, 0.95 as the target. A sheet whose cells are not
 * formatted shows all of them so; that several are that small, and none above one, is no chance but for what is small.
 */
function allBelowOne({ name, value, previous, target, lastPeriod }: Figure): boolean {
  const own = [value, previous, target, lastPeriod].filter((one) => one !== undefined && one !== '')
  if (own.length < 2 || !/(?:率|度|占比|比重|比例)$/.test(name) || lowRate.test(name)) return false
  return own.every((one) => /^(?:0\.[3-9]\d*|1(?:\.0+)?)$/.test(one!)) && own.some((one) => /^0\.\d{2}/.test(one!))
}

/** Percentages that were copied as the fractions that a sheet keeps of them. */
export function fractions(figures: ReadonlyMap<string, Figure>): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const figure of figures.values()) {
    if (figure.unit !== '%' || figure.note !== undefined || !isOfMost(figure)) continue
    for (const [number, key, shown] of numbers) {
      const digits = figure[number]
      if (!digits || !/^(?:0\.[3-9]\d*|1(?:\.0+)?)$/.test(digits)) continue
      const percent = inPercent(digits)
      const message = `“${figure.name}”${shown}写的是${digits}%，像是表格里存的小数（${percent}%）`
      const hint = `是${percent}%的，请把 ${digits} 改成 ${percent}；真是${digits}%的，请在“备注”里写明`
      found.push(warning('figures/fraction', message, { at: figure.place([key]), hint }))
    }
  }
  return found
}

/** A rate that is nearly all, by its name or its numbers: one of at most 1% is none. */
const isOfMost = (figure: Figure): boolean =>
  highRate.test(figure.name) ||
  highRate.test(figure.label ?? '') ||
  allBelowOne(figure) ||
  numbers.some(([number]) => Number(figure[number]) >= 10)

/** 0.985 → 98.5, by moving the point. */
function inPercent(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.')
  const padded = decimals.padEnd(2, '0')
  const moved = `${whole}${padded.slice(0, 2)}.${padded.slice(2)}`
  return moved.replace(/^0+(?=\d)/, '').replace(/\.0*$/, '')
}

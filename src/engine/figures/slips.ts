import type { Figure } from '../model/report.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { Exact } from '../numbers/decimal.ts'
import { type Dimension, unitAt } from '../numbers/units.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import { besideAmount } from './ledger.ts'
import { neverAboveAll, shares } from './shares.ts'
import { wholeThings } from './whole-things.ts'

/**
 * Slips of the hand: 万 that were counted twice, a decimal point that was lost, a sign too many. What may well be true (a
 * business that grows fivefold, 1 case that became 12, a rate that fell below zero) is none. 允许误差 says that a number
 * is right all the same.
 */
export function slips(ledger: Ledger): Diagnostic[] {
  return slipsIn(ledger).map(({ figure, amount, slip }) => reported(figure, amount, slip))
}

const checks = [negativeCount, wrongSize, beyondBoth, hugeRate, aboveAll, partOfOne]

/** One slip of a figure is reported once, in the words that say most of it. */
function slipsIn(ledger: Ledger): { figure: Figure; amount: Amount; slip: Slip }[] {
  return [...ledger.figures.values()].flatMap((figure) => {
    const amount = ledger.values.get(figure.name)
    if (!amount || figure.tolerance) return []
    for (const check of checks) {
      const slip = check(amount, figure, ledger)
      if (slip) return [{ figure, amount, slip }]
    }
    return []
  })
}

/** The same in words, by the figure that each is of. */
export const slipWords = (ledger: Ledger): Map<string, string> =>
  new Map(slipsIn(ledger).map(({ figure, amount, slip }) => [figure.name, `${shown(figure, amount)}，${slip.says}`]))

const shown = ({ name }: Figure, { digits, unit }: Amount): string => `“${name}”是${digits}${unit.name}`

/** What is said of a number, and the numbers of the ledger that it was held against. */
interface Slip {
  says: string
  hint: string
  beside?: readonly { shown: string; key: string }[]
  /** No ledger is right with it. */
  isError?: true
}

const reported = (figure: Figure, amount: Amount, { says, hint, beside = [], isError }: Slip): Diagnostic =>
  (isError ? error : warning)('figures/slip', `${shown(figure, amount)}，${says}`, {
    at: figure.place([figure.value === '' ? 'formula' : 'value']),
    hint,
    related: beside.map(({ shown, key }) => ({ message: `${shown}在这里`, at: figure.place([key]) })),
  })

/** How to say that a number is right. */
const isSo = '确实如此的，给它写上“允许误差: {值: 0, 原因: ……}”'

/** What may be less than nothing: a change, a difference, what is left over. */
const mayBeNegative = /[净差增减升降余缺亏盈超欠涨跌]|变化|变动|同比|环比|损益|流入|流出|平衡|碳汇|节约|节能/

/** What is measured and may lie below its zero (heights in 米) is none of these. */
const neverNegative: ReadonlySet<Dimension> = new Set<Dimension>(['count', 'area', 'volume', 'mass', 'power', 'energy'])

function negativeCount(amount: Amount, figure: Figure): Slip | undefined {
  // Of a unit that nobody knows (度) it is not known whether it counts.
  const { dimension } = unitAt(amount.unit.base, 0)
  const isCount = neverNegative.has(dimension) || isShare(figure, amount)
  if (!isCount || amount.value.gte(0) || mayBeNegative.test(figure.name)) return undefined
  return {
    says: `${dimension === 'count' ? `${amount.unit.base}数` : '这样的数'}不会是负的`,
    hint: '请核对这个数和算它用的数；确实是增减数的，在名称里写明“净增”“增减”，或写上“允许误差: {值: 0, 原因: ……}”',
  }
}

function hugeRate({ unit, value }: Amount): Slip | undefined {
  if (unit.name !== '%' || value.abs().lt(thousandTimes)) return undefined
  return { says: '上千倍了', hint: `请核对数值和单位，公式里各项的单位是不是写全了；${isSo}` }
}

const isShare = ({ name }: Figure, { unit }: Amount): boolean => unit.name === '%' && shares.test(name)

function aboveAll(amount: Amount, figure: Figure): Slip | undefined {
  if (!isShare(figure, amount) || amount.value.lte(100)) return undefined
  const check = '请核对小数点、单位和算它用的数'
  if (neverAboveAll.test(figure.name))
    return { says: '超过了100%', hint: `${check}；这样的比率最多是100%`, isError: true }
  return { says: '超过了100%', hint: `${check}；分子里有不算在分母里的（如上年结转、亏损），才会超过100%，${isSo}` }
}

/** Half of what is whole: 386.4 with 户次. An average (人均, 每千人) may be, and small numbers often are averages. */
function partOfOne({ unit, value }: Amount, figure: Figure): Slip | undefined {
  if (figure.value === '' || /[均每比率度千万百]|折合|标准|当量/.test(figure.name)) return undefined
  const isWhole = unit.scale === 0 && wholeThings.has(unit.base)
  if (!isWhole || value.isInteger() || value.abs().lt(20)) return undefined
  const { base } = unit
  return { says: `${base}数应是整数`, hint: `请核对小数点；以万为单位的，把单位写成“万${base}”；${isSo}` }
}

/** In percent. */
const thousandTimes = new Exact(100_000)

/** The numbers that a value is held against. Below its target it may well be; a season may be ten times another. */
function wrongSize(amount: Amount, figure: Figure, ledger: Ledger): Slip | undefined {
  const isGrowth = amount.unit.kind === 'percent' && /[增涨降速幅]/.test(figure.name)
  if (figure.value === '' || isGrowth) return undefined
  const beside = [
    { shown: '上年', key: 'previous', of: ledger.previous.get(figure.name), tenfold: true, below: true },
    { shown: '目标', key: 'target', of: besideAmount(figure, 'target'), tenfold: true, below: false },
    { shown: '上期', key: 'last-period', of: ledger.lastPeriod.get(figure.name), tenfold: false, below: true },
  ]
  for (const one of beside) {
    const { shown, of } = one
    const times = of && timesOff(amount, of, one)
    if (!of || times === undefined) continue
    const hint = `请核对小数点、零的个数和单位（万、亿是不是多算了一次）；${isSo}`
    return { says: `${shown}是${of.digits}${of.unit.name}，${times}`, hint, beside: [one] }
  }
  return undefined
}

/**
 * Ten times last year's number and ten times the target as well: 3200 where there were 290, and 300 were to be. Either alone
 * may be; a target is set in the size of what is reached.
 */
function beyondBoth(amount: Amount, figure: Figure, ledger: Ledger): Slip | undefined {
  const [previous, target] = [ledger.previous.get(figure.name), besideAmount(figure, 'target')]
  if (!previous || !target || figure.value === '') return undefined
  if (amount.unit.kind === 'percent' || previous.value.lt(10) || target.value.lt(10)) return undefined
  const near = target.value.div(previous.value)
  const ratios = [amount.value.div(previous.value), amount.value.div(target.value)]
  if (near.lt(0.7) || near.gt(1.5) || ratios.some((one) => one.lt(7.5) || one.gt(14))) return undefined
  const unit = amount.unit.name
  return {
    says: `上年是${previous.digits}${unit}，目标是${target.digits}${unit}，大了约10倍`,
    hint: `请核对小数点和零的个数；${isSo}`,
    beside: [
      { shown: '上年', key: 'previous' },
      { shown: '目标', key: 'target' },
    ],
  }
}

function timesOff(
  amount: Amount,
  of: Amount,
  { tenfold, below }: { tenfold: boolean; below: boolean },
): string | undefined {
  const [value, base] = [amount.value.abs(), of.value.abs()]
  if (value.isZero() || base.isZero()) return undefined
  const up = value.gt(base)
  if (!up && !below) return undefined
  const [more, less] = up ? [amount, of] : [of, amount]
  const ratio = more.value.abs().div(less.value.abs())
  const word = up ? '大' : '小'
  // Of many thousands a few may be left (12000 cases to 12); a number of three digits is a unit that was forgotten.
  const isRate = amount.unit.kind === 'percent'
  if (ratio.gte(1000) && !isRate && (up || significant(less) >= 3)) return `${word}了上千倍`
  if (!tenfold || !isMeasured(more, less)) return undefined
  const power = [10, 100].find((one) => ratio.gte(one * 0.8) && ratio.lte(one * 1.25))
  return power === undefined ? undefined : `${word}了约${power}倍`
}

/** Small numbers grow tenfold by themselves; percentages do, unless they leave what is possible. */
function isMeasured(more: Amount, less: Amount): boolean {
  if (more.unit.kind === 'percent') {
    if (more.value.gt(100)) return less.value.gte(20) && less.value.lte(100)
    // 0.986 for 98.6%, 9.86 for 98.6%: digits that nobody wrote by chance.
    return more.value.gte(80) && less.value.gte(0.8) && significant(less) >= 3 && significant(more) >= 3
  }
  const digits = (one: Amount): number => one.digits.replace(/^-|\..*$/g, '').length
  // From 200 to 2000 a business may well grow: round numbers say nothing.
  return digits(more) !== digits(less) && significant({ digits: less.digits.replace(/^(\d*[1-9])0+$/, '$1') }) >= 3
}

const significant = ({ digits }: Pick<Amount, 'digits'>): number => digits.replace(/\D/g, '').replace(/^0+/, '').length

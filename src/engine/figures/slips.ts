import { Exact } from '../numbers/decimal.ts'
import { type Dimension, unitAt } from '../numbers/units.ts'
import type { Figure } from '../report/types.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { type Amount, besideAmount, type Ledger } from './ledger.ts'
import { shares } from './shares.ts'
import { wholeThings } from './whole-things.ts'

/**
 * Slips of the hand: 万 that were counted twice, a decimal point that was lost, a sign too many. What may well be true (a
 * business that grows fivefold, 1 case that became 12, a rate that fell below zero) is none. 允许误差 says that a number
 * is right all the same.
 */
export function slips(ledger: Ledger): Diagnostic[] {
  const checks = [negativeCount, wrongSize, beyondBoth, hugeRate, aboveAll, partOfOne]
  // One slip is reported once, in the words that say most of it.
  return [...ledger.figures.values()].flatMap((figure) => {
    for (const check of checks) {
      const found = check(ledger, figure)
      if (found.length > 0) return found
    }
    return []
  })
}

/** How to say that a number is right. */
const isSo = '确实如此的，给它写上“允许误差: {值: 0, 原因: ……}”'

/** What may be less than nothing: a change, a difference, what is left over. */
const mayBeNegative = /[净差增减升降余缺亏盈超欠涨跌]|变化|变动|同比|环比|损益|流入|流出|平衡|碳汇|节约|节能/

/** What is measured and may lie below its zero (heights in 米) is none of these. */
const neverNegative: ReadonlySet<Dimension> = new Set<Dimension>(['count', 'area', 'volume', 'mass', 'power', 'energy'])

function negativeCount({ values }: Ledger, figure: Figure): Diagnostic[] {
  const amount = values.get(figure.name)
  // Of a unit that nobody knows (度) it is not known whether it counts.
  const dimension = amount && unitAt(amount.unit.base, 0).dimension
  const isCount = dimension !== undefined && (neverNegative.has(dimension) || isShare(figure, amount!))
  if (!amount || !isCount || amount.value.gte(0) || mayBeNegative.test(figure.name) || figure.tolerance) return []
  const message = `“${figure.name}”是${amount.digits}${amount.unit.name}，${dimension === 'count' ? `${amount.unit.base}数` : '这样的数'}不会是负的`
  const at = figure.place([figure.value === '' ? 'formula' : 'value'])
  return [
    warning('figures/slip', message, {
      at,
      hint: '请核对这个数和算它用的数；确实是增减数的，在名称里写明“净增”“增减”，或写上“允许误差: {值: 0, 原因: ……}”',
    }),
  ]
}

function hugeRate({ values }: Ledger, figure: Figure): Diagnostic[] {
  const amount = values.get(figure.name)
  if (amount?.unit.name !== '%' || amount.value.abs().lt(thousandTimes.times(100)) || figure.tolerance) return []
  const at = figure.place([figure.value === '' ? 'formula' : 'value'])
  const message = `“${figure.name}”是${amount.digits}%，上千倍了`
  return [warning('figures/slip', message, { at, hint: `请核对数值和单位，公式里各项的单位是不是写全了；${isSo}` })]
}

const isShare = ({ name }: Figure, { unit }: Amount): boolean => unit.name === '%' && shares.test(name)

function aboveAll({ values }: Ledger, figure: Figure): Diagnostic[] {
  const amount = values.get(figure.name)
  if (!amount || figure.tolerance || !isShare(figure, amount) || amount.value.lte(100)) return []
  const message = `“${figure.name}”是${amount.digits}%，超过了100%`
  const hint = `请核对小数点和单位；${isSo}`
  return [warning('figures/slip', message, { at: figure.place([figure.value === '' ? 'formula' : 'value']), hint })]
}

/** Half of what is whole: 386.4 with 户次. An average (人均, 每千人) may be, and small numbers often are averages. */
function partOfOne({ values }: Ledger, figure: Figure): Diagnostic[] {
  const amount = values.get(figure.name)
  if (!amount || figure.value === '' || figure.tolerance || /[均每比率度千万百]|折合|标准|当量/.test(figure.name))
    return []
  const isWhole = amount.unit.scale === 0 && wholeThings.has(amount.unit.base)
  if (!isWhole || amount.value.isInteger() || amount.value.abs().lt(20)) return []
  const { base } = amount.unit
  const message = `“${figure.name}”是${amount.digits}${base}，${base}数应是整数`
  const hint = `请核对小数点；以万为单位的，把单位写成“万${base}”；${isSo}`
  return [warning('figures/slip', message, { at: figure.place(['value']), hint })]
}

const thousandTimes = new Exact(1000)

/** The numbers that a value is held against. Below its target it may well be; a season may be ten times another. */
function wrongSize(ledger: Ledger, figure: Figure): Diagnostic[] {
  const amount = ledger.values.get(figure.name)
  const isGrowth = amount?.unit.kind === 'percent' && /[增涨降速幅]/.test(figure.name)
  if (!amount || figure.value === '' || figure.tolerance || isGrowth) return []
  const beside = [
    { shown: '上年', key: 'previous', of: ledger.previous.get(figure.name), tenfold: true, below: true },
    { shown: '目标', key: 'target', of: besideAmount(figure, 'target'), tenfold: true, below: false },
    { shown: '上期', key: 'last-period', of: ledger.lastPeriod.get(figure.name), tenfold: false, below: true },
  ]
  for (const { shown, key, of, tenfold, below } of beside) {
    const times = of && timesOff(amount, of, { tenfold, below })
    if (!of || times === undefined) continue
    const message = `“${figure.name}”是${amount.digits}${amount.unit.name}，${shown}是${of.digits}${of.unit.name}，${times}`
    return [
      warning('figures/slip', message, {
        at: figure.place(['value']),
        hint: `请核对小数点、零的个数和单位（万、亿是不是多算了一次）；${isSo}`,
        related: [{ message: `${shown}在这里`, at: figure.place([key]) }],
      }),
    ]
  }
  return []
}

/**
 * Ten times last year's number and ten times the target as well: 3200 where there were 290, and 300 were to be. Either alone
 * may be; a target is set in the size of what is reached.
 */
function beyondBoth(ledger: Ledger, figure: Figure): Diagnostic[] {
  const amount = ledger.values.get(figure.name)
  const [previous, target] = [ledger.previous.get(figure.name), besideAmount(figure, 'target')]
  if (!amount || !previous || !target || figure.value === '' || figure.tolerance) return []
  if (amount.unit.kind === 'percent' || previous.value.lt(10) || target.value.lt(10)) return []
  const near = target.value.div(previous.value)
  const ratios = [amount.value.div(previous.value), amount.value.div(target.value)]
  if (near.lt(0.7) || near.gt(1.5) || ratios.some((one) => one.lt(7.5) || one.gt(14))) return []
  const unit = amount.unit.name
  const message = `“${figure.name}”是${amount.digits}${unit}，上年是${previous.digits}${unit}，目标是${target.digits}${unit}，大了约10倍`
  return [
    warning('figures/slip', message, {
      at: figure.place(['value']),
      hint: `请核对小数点和零的个数；${isSo}`,
      related: [
        { message: '上年在这里', at: figure.place(['previous']) },
        { message: '目标在这里', at: figure.place(['target']) },
      ],
    }),
  ]
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

import { type Diagnostic, warning } from '../diagnostic.ts'
import { Exact } from '../numbers/decimal.ts'
import { unitAt } from '../numbers/units.ts'
import type { Figure } from '../report/types.ts'
import { type Amount, besideAmount, type Ledger } from './ledger.ts'

/**
 * Slips of the hand: 万 that were counted twice, a decimal point that was lost, a sign too many. What may well be true (a
 * business that grows fivefold, 1 case that became 12, a rate that fell below zero) is none. 允许误差 says that a number
 * is right all the same.
 */
export function slips(ledger: Ledger): Diagnostic[] {
  return [...ledger.figures.values()].flatMap((figure) => [
    ...negativeCount(ledger, figure),
    ...(figure.value === '' ? [] : wrongSize(ledger, figure)),
    ...hugeRate(ledger, figure),
  ])
}

/** What may be less than nothing: a change, a difference, what is left over. */
const mayBeNegative = /[净差增减升降余缺亏盈超欠]|变化|变动|同比|环比|损益|流入|流出|平衡/

function negativeCount({ values }: Ledger, figure: Figure): Diagnostic[] {
  const amount = values.get(figure.name)
  // Of a unit that nobody knows (度) it is not known whether it counts.
  const isCount = amount !== undefined && unitAt(amount.unit.base, 0).dimension === 'count'
  if (!amount || !isCount || amount.value.gte(0) || mayBeNegative.test(figure.name) || figure.tolerance) return []
  const message = `“${figure.name}”是${amount.digits}${amount.unit.name}，${amount.unit.base}数不会是负的`
  const at = figure.place([figure.value === '' ? 'formula' : 'value'])
  return [
    warning('figures/slip', message, {
      at,
      hint: '请核对这个数和算它用的数；确实是增减数的，在名称里写明“净增”“增减”',
    }),
  ]
}

function hugeRate({ values }: Ledger, figure: Figure): Diagnostic[] {
  const amount = values.get(figure.name)
  if (amount?.unit.name !== '%' || amount.value.abs().lt(thousandTimes.times(100)) || figure.tolerance) return []
  const at = figure.place([figure.value === '' ? 'formula' : 'value'])
  const message = `“${figure.name}”是${amount.digits}%，上千倍了`
  return [warning('figures/slip', message, { at, hint: '请核对数值和单位，公式里各项的单位是不是写全了' })]
}

const thousandTimes = new Exact(1000)

/** The numbers that a value is held against. Below its target it may well be; a season may be ten times another. */
function wrongSize(ledger: Ledger, figure: Figure): Diagnostic[] {
  const amount = ledger.values.get(figure.name)
  const isGrowth = amount?.unit.kind === 'percent' && /[增涨降速幅]/.test(figure.name)
  if (!amount || figure.tolerance || isGrowth) return []
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
        hint: '请核对小数点、零的个数和单位（万、亿是不是多算了一次）；确实如此的，给它写上“允许误差: {值: 0, 原因: ……}”',
        related: [{ message: `${shown}在这里`, at: figure.place([key]) }],
      }),
    ]
  }
  return []
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
  if (more.unit.kind === 'percent') return more.value.gt(100) && less.value.gte(20) && less.value.lte(100)
  const digits = (one: Amount): number => one.digits.replace(/^-|\..*$/g, '').length
  return digits(more) !== digits(less) && significant(less) >= 3
}

const significant = ({ digits }: Amount): number => digits.replace(/\D/g, '').replace(/^0+/, '').length

import { besideAmount, printedNumber } from '../figures/ledger.ts'
import { factorOf, inUnit, written } from '../figures/quantity.ts'
import { changeUnit, figureUnit } from '../figures/unit.ts'
import type { Figure } from '../model/report.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { type Exact, exactly, hundred, type Interval, minus, over } from '../numbers/decimal.ts'

/** What a number says of a figure: how much it is, a difference, a rate of change, points between percentages, and so on. */
export type Role = 'value' | 'difference' | 'rate' | 'points' | 'completion' | 'share' | 'times'

/** What time a number is of: this year, last year, the period before, another year; what was planned. */
export type Time = 'now' | 'previous' | 'lastPeriod' | 'goal' | number

/** Something that the ledger says of a figure, or that follows from what it says. */
export interface Fact {
  figure: string
  role: Role
  /** What it is called: 本年, 上年, 同比 … */
  form: string
  time: Time
  /** In the unit of its kind; a fall is below zero. Of what follows: what comes of the numbers as they are, and as printed. */
  interval: Interval
  /** All that it may be, with the digits that its numbers are written with; absent when it is no wider. */
  possible?: Interval
  /** Of what stands in the ledger: its value. */
  value?: Exact
  /** What it may be compared with. */
  kind: string
  /** How much of its kind's own unit one of the figure's unit is; absent for what is worked out. */
  scale?: Exact
  /** As people read it: 1246户次, 增长13.0%. */
  shown: string
  /** How it follows; absent for what stands in the ledger. */
  equation?: string
}

/** All that a ledger says of its figures, by their names. */
export function factsOf(ledger: Ledger): ReadonlyMap<string, readonly Fact[]> {
  return new Map([...ledger.figures.values()].map((figure) => [figure.name, ofFigure(ledger, figure)]))
}

function ofFigure(ledger: Ledger, figure: Figure): Fact[] {
  const { name } = figure
  const value = ledger.values.get(name)
  const facts: Fact[] = []
  const add = (form: string, time: Time, amount: Amount | undefined): void => {
    if (!amount) return
    const shown = amount.digits + amount.unit.name
    facts.push({
      figure: name,
      role: 'value',
      form,
      time,
      interval: widest(exactly(amount.value), printed(amount)),
      possible: amount.interval,
      value: amount.value,
      kind: amount.kind,
      scale: factorOf(amount.unit),
      shown,
    })
  }
  const [previous, lastPeriod] = [ledger.previous.get(name), ledger.lastPeriod.get(name)]
  const target = besideAmount(figure, 'target')
  add('本年', 'now', value)
  add('上年', 'previous', previous)
  add('上期', 'lastPeriod', lastPeriod)
  add('目标', 'goal', target)
  add('上限', 'goal', besideAmount(figure, 'max'))
  add('下限', 'goal', besideAmount(figure, 'min'))
  for (const [year, digits] of figure.history ?? [])
    add(`${year}年`, year, { ...written(digits, figureUnit(figure.unit)), digits })
  if (!value) return facts
  if (previous) facts.push(...changes(name, value, previous, '上年'))
  if (lastPeriod) facts.push(...changes(name, value, lastPeriod, '上期'))
  if (target) facts.push(...ratio(name, 'completion', '完成率', value, target), beyond(name, value, target))
  const whole = figure.shareOf === undefined ? undefined : ledger.values.get(figure.shareOf)
  if (whole) facts.push(...ratio(name, 'share', '占比', value, whole))
  return facts
}

const words = ({ digits, unit }: Amount): string => digits + unit.name

/** What follows from two numbers of a figure. */
function changes(figure: string, value: Amount, base: Amount, than: '上年' | '上期'): Fact[] {
  const time: Time = than === '上年' ? 'now' : 'lastPeriod'
  const isRate = value.kind === 'percent'
  const [form, rateForm] = than === '上年' ? ['增减', '同比'] : ['环比增减', '环比']
  // Both are printed, and a reader takes one from the other.
  const size = inUnit(minus(printed(value), printed(base)).low, value.unit)
  const told = difference({ figure, form, time }, value, base, {
    size,
    says: isRate ? ['提高', '下降'] : ['增加', '减少'],
  })
  const made: Fact[] = [size.isZero() ? { ...told, shown: '持平' } : told]
  const wide = isRate || base.interval.low.lte(0) ? undefined : over(spread(value), spread(base))
  const times = wide && over(exactly(value.value), exactly(base.value))
  if (!times) return made
  const share = value.value.minus(base.value).div(base.value).times(hundred)
  const shown = `${share.abs().toFixed(1)}%`
  const shownTimes = `${value.value.div(base.value).toFixed(2)}倍`
  made.push(
    {
      figure,
      role: 'rate',
      form: rateForm,
      time,
      interval: exactly(share),
      possible: beyondHundred(wide),
      kind: 'percent',
      shown: share.isZero() ? '持平' : `${share.isNegative() ? '下降' : '增长'}${shown}`,
      equation: `（${words(value)} − ${words(base)}）÷ ${words(base)} = ${share.isNegative() ? '−' : ''}${shown}`,
    },
    {
      figure,
      role: 'times',
      form: `${than}的倍数`,
      time,
      interval: times,
      possible: wide,
      kind: '',
      shown: shownTimes,
      equation: `${words(value)} ÷ ${words(base)} = ${shownTimes}`,
    },
    // 是上年的120%.
    inPercent({ figure, role: 'times', form: `${than}的百分比`, time }, value, base, {
      possible: percents(wide)!,
      says: [words(value), words(base)],
    }),
  )
  return made
}

type Said = Pick<Fact, 'figure' | 'form' | 'time'>

/** How much one number is more than another, or less. */
function difference(
  said: Said,
  value: Amount,
  base: Amount,
  { size, says: [more, less] }: { size: Exact; says: readonly string[] },
): Fact {
  const shown = `${plain(size.abs())}${changeUnit(value.unit)}`
  return {
    ...said,
    role: value.kind === 'percent' ? 'points' : 'difference',
    interval: widest(minus(printed(value), printed(base)), exactly(value.value.minus(base.value))),
    possible: minus(spread(value), spread(base)),
    kind: value.kind,
    shown: `${size.isNegative() ? less : more}${shown}`,
    equation: `${words(value)} − ${words(base)} = ${size.isNegative() ? '−' : ''}${shown}`,
  }
}

/** A number in per cent of another. */
function inPercent(
  said: Said & Pick<Fact, 'role'>,
  part: { value: Exact },
  whole: { value: Exact },
  { possible, says }: { possible: Interval; says: readonly string[] },
): Fact {
  const exact = part.value.div(whole.value).times(hundred)
  const shown = `${exact.toFixed(1)}%`
  return {
    ...said,
    interval: exactly(exact),
    possible,
    kind: 'percent',
    shown,
    equation: `${says.join(' ÷ ')} = ${shown}`,
  }
}

function ratio(figure: string, role: 'completion' | 'share', form: string, part: Amount, whole: Amount): Fact[] {
  const possible = part.kind === whole.kind ? percents(over(spread(part), spread(whole))) : undefined
  const says = [words(part), words(whole)]
  return possible ? [inPercent({ figure, role, form, time: 'now' }, part, whole, { possible, says })] : []
}

/** 超目标1.5个百分点, 超计划46户次: how far above the goal. */
function beyond(figure: string, value: Amount, target: Amount): Fact {
  const size = inUnit(value.value.minus(target.value), value.unit)
  return difference({ figure, form: '超目标', time: 'goal' }, value, target, { size, says: ['超目标', '比目标少'] })
}

/** The share of one part in a whole that its words name, as a fact of the part. */
export function shareOf(part: Fact, whole: Fact): Fact | undefined {
  const possible = part.kind === whole.kind ? percents(over(part.interval, whole.interval)) : undefined
  const [of, all] = [part.value, whole.value]
  if (!possible || !of || !all) return undefined
  const says = [part, whole].map(({ figure, shown }) => figure + shown)
  const said = { figure: part.figure, role: 'share', form: '占比', time: 'now' } as const
  return inPercent(said, { value: of }, { value: all }, { possible, says })
}

const plain = (value: Exact): string => value.toDecimalPlaces(6).toString()

/** The digits as they stand, taken for exact. */
const printed = (amount: Amount): Interval => exactly(printedNumber(amount).times(factorOf(amount.unit)))

/** What a formula gives, and what is printed of it. */
const spread = (amount: Amount): Interval => widest(amount.interval, printed(amount))

const widest = (a: Interval, b: Interval): Interval => ({
  low: a.low.lt(b.low) ? a.low : b.low,
  high: a.high.gt(b.high) ? a.high : b.high,
})

/** A quotient as a rate of change in per cent. */
function beyondHundred(of: Interval): Interval {
  const { low, high } = percents(of)!
  return { low: low.minus(hundred), high: high.minus(hundred) }
}

function percents(of: Interval | undefined): Interval | undefined {
  return of && { low: of.low.times(hundred), high: of.high.times(hundred) }
}

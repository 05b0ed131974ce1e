import { inUnit, placesOf } from '../figures/quantity.ts'
import { figureUnit } from '../figures/unit.ts'
import type { FigureUnit } from '../model/ledger.ts'
import { Exact, tenTo } from '../numbers/decimal.ts'
import { readAmount } from '../terms/written-amount.ts'
import { type NotCorrected, notCorrected } from './types.ts'

/** So many decimals no ledger has: what takes more of them does not come out even. */
const mostPlaces = 10

/** A number as somebody gave it, in the figure's unit. */
export interface NewNumber {
  digits: string
  /** It came in another unit: `879000人` for a ledger in 万人. */
  from?: string
}

/**
 * Reads a number that is to stand in the ledger: 87.9, 87.9万人, 879000人, 1,234. What comes in another unit of the same
 * kind is converted, and has at least the decimals of the number that it replaces.
 */
export function readNumber(written: string, unit: string, before: string): NewNumber | NotCorrected {
  const read = readAmount(withNames(written).normalize('NFKC').replace(/^−/, '-'))
  if (!('digits' in read)) {
    const hint = typeof read.hint === 'string' ? read.hint : undefined
    return notCorrected(`“${written}”不是数`, hint ?? '请只写数字和单位，如 87.9 或 879000人')
  }
  if (read.pending) return notCorrected('更正以后应是一个数', '要改回待报的，请直接在台账里写【待报】')
  if (read.unit === '' || read.unit === unit || read.unit === withNames(unit)) return { digits: read.digits }
  return converted(read.digits, measured(figureUnit(read.unit)), measured(figureUnit(withNames(unit))), before)
}

/** Times of which one is always as long as so many others; of the rest (天 of a 月) nobody knows. */
const times: readonly Readonly<Record<string, number>>[] = [
  { 分钟: 1, 小时: 60, 天: 24 * 60 },
  { 个月: 1, 年: 12 },
]

/** A unit with the kind and the size that it converts by. */
function measured(unit: FigureUnit): FigureUnit {
  const at = times.findIndex((one) => Object.hasOwn(one, unit.base))
  return at < 0 ? unit : { ...unit, kind: `duration ${at}`, factor: String(times[at]![unit.base]) }
}

function converted(digits: string, from: FigureUnit, to: FigureUnit, before: string): NewNumber | NotCorrected {
  const shown = `${digits}${from.name}`
  // 87.9万 of a figure in 人 or 万人 is 87.9万人.
  const isScaleOnly = from.kind === '' && from.scale > 0
  if (to.name === '') {
    if (isScaleOnly) return { digits: new Exact(digits).times(tenTo(from.scale)).toFixed(), from: shown }
    return notCorrected(`这个指标在台账里没有单位，给的却是${shown}`, '请不带单位再写一次，或先在台账里写上单位')
  }
  if (!isScaleOnly && from.kind !== to.kind)
    return notCorrected(`台账里的单位是${to.name}，给的却是${shown}，换算不了`, `请写成以${to.name}为单位的数`)
  const own = isScaleOnly ? tenTo(from.scale).times(to.factor) : tenTo(from.scale).times(from.factor)
  const value = inUnit(new Exact(digits).times(own), to)
  const places = Math.max(placesOf(before), value.decimalPlaces())
  if (value.decimalPlaces() > mostPlaces)
    return notCorrected(`${shown}换算成${to.name}除不尽`, `请写成以${to.name}为单位的数，要几位小数就写几位`)
  return { digits: value.toFixed(places), from: shown }
}

/** Whether two numbers are the same, however they are written. */
export const isSame = (one: string, other: string): boolean => new Exact(one).eq(other)

/** Signs of units that people type on a keyboard, with the names that reports print. */
const signs: readonly [RegExp, string][] = [
  [/(?:km²|km2|㎢|km\^2)$/i, '平方公里'],
  [/(?:hm²|hm2|ha)$/i, '公顷'],
  [/(?:m²|m2|㎡|m\^2)$/i, '平方米'],
  [/(?:m³|m3|㎥|m\^3)$/i, '立方米'],
  [/(?:kwh|kw·h|kW\.h)$/i, '千瓦时'],
  [/MWh$/, '兆瓦时'],
  [/kw$/i, '千瓦'],
  [/MW$/, '兆瓦'],
  [/(?:km|㎞)$/i, '公里'],
  [/(?:kg|㎏)$/i, '公斤'],
  [/(?<![a-z])m$/, '米'],
  [/(?<![a-z])t$/, '吨'],
]

/** A number or a unit that ends in such a sign, with the name instead: 20km² is 20平方公里. */
function withNames(written: string): string {
  const text = written.trim()
  const found = signs.find(([sign]) => sign.test(text))
  return found ? text.replace(found[0], found[1]) : text
}

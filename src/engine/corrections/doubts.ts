import { placesOf } from '../figures/quantity.ts'
import { figureUnit } from '../figures/unit.ts'
import { Exact, tenTo } from '../numbers/decimal.ts'

/** So many times more or less than before is hardly a correction. */
const tenfold = 8

/**
 * Why a number that takes the place of another one may be a slip of the hand: ten times off, with another sign, with more
 * or fewer decimals. Of a number where there was none nothing is known. `given`: as it was written, where it was in another unit.
 */
export function doubtsOf(before: string, after: string, unit: string, given?: string): string[] {
  if (before === '') return []
  const [old, now] = [new Exact(before), new Exact(after)]
  if (old.isZero()) return []
  if (!now.isZero() && old.isNegative() !== now.isNegative()) return ['正负号和原数相反']
  const size = sizeDoubt(old, now, unit, given)
  if (size !== undefined) return [size]
  const [had, has] = [placesOf(before), placesOf(after)]
  return had === has || now.isZero() ? [] : [`原数有${placesShown(had)}，这个数有${placesShown(has)}`]
}

const placesShown = (places: number): string => (places === 0 ? '0位小数' : `${places}位小数`)

function sizeDoubt(old: Exact, now: Exact, unit: string, given: string | undefined): string | undefined {
  if (now.isZero()) return undefined
  const isMore = now.abs().gt(old.abs())
  const ratio = isMore ? now.div(old) : old.div(now)
  if (ratio.lt(tenfold)) return undefined
  const times = `比原数${isMore ? '大' : '小'}了${timesShown(ratio)}`
  // 2798.1亿元 where the ledger counts in 万元: the unit is the slip.
  const digits = /^[\d.]+/.exec(given ?? '')?.[0]
  if (digits !== undefined && isNear(new Exact(digits).div(old).abs())) return `${times}；是不是${digits}${unit}？`
  const meant = inOtherScale(old, now, unit)
  return meant === undefined ? times : `${times}；台账的单位是${unit}，是不是${meant}？`
}

const timesShown = (ratio: Exact): string => {
  const power = Math.round(ratio.log(10).toNumber())
  const isPower = ratio.div(tenTo(power)).gte(0.8) && ratio.div(tenTo(power)).lte(1.25)
  return isPower ? `约${tenTo(power).toFixed()}倍` : `${ratio.toFixed(0)}倍`
}

const isNear = (ratio: Exact): boolean => ratio.gte(0.5) && ratio.lte(2)

/** 879000 in a ledger of 万人 was meant as 879000人; 87.9 in one of 人 as 87.9万人. */
function inOtherScale(old: Exact, now: Exact, unit: string): string | undefined {
  const { base, scale, kind } = figureUnit(unit)
  if (kind === 'percent' || base === '') return undefined
  const steps: readonly [number, string][] = [
    [4, '万'],
    [8, '亿'],
  ]
  for (const [power, word] of steps) {
    const [up, down] = [now.times(tenTo(power)).div(old).abs(), now.div(tenTo(power)).div(old).abs()]
    if (scale === 0 && isNear(up)) return `${now.toFixed()}${word}${base}`
    if (scale === power && isNear(down)) return `${now.toFixed()}${base}`
  }
  return undefined
}

import { factorOf, inUnit } from '../../figures/quantity.ts'
import { rounded } from '../../figures/round.ts'
import { figureUnit } from '../../figures/unit.ts'
import type { Rounding } from '../../model/report.ts'
import { Exact } from '../../numbers/decimal.ts'

/** What does not come out even is written with so many decimals. */
const mostPlaces = 4

/**
 * Digits of one unit in another one of its kind; `undefined` where it has none. What is converted has the decimals that
 * 小数 asks for; what is not stays as it is written.
 */
export function inOtherUnit(
  digits: string,
  from: string,
  to: string,
  { decimals, rounding = 'half-up' }: { decimals?: number | undefined; rounding?: Rounding | undefined },
): string | undefined {
  const [own, other] = [figureUnit(from), figureUnit(to)]
  if (own.name === other.name) return digits
  if (own.kind !== other.kind) return undefined
  const value = inUnit(new Exact(digits).times(factorOf(own)), other)
  if (own.scale === other.scale && own.factor === other.factor) return digits
  if (decimals !== undefined) return rounded(value, decimals, rounding)
  return value.decimalPlaces() <= 10 ? value.toFixed() : rounded(value, mostPlaces, rounding)
}

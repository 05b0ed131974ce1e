import type { Rounding } from '../model/ledger.ts'
import { Exact } from '../numbers/decimal.ts'

/**
 * A number with so many decimals, rounded on the decimal: 四舍五入 away from zero (0.25 to 0.3, -0.25 to -0.3), or
 * 四舍六入五成双 (GB/T 8170-2008 3.2: 0.25 to 0.2, 0.35 to 0.4). Nothing is rounded to -0.
 */
export function rounded(value: Exact, decimals: number, rounding: Rounding): string {
  const mode = rounding === 'half-even' ? Exact.ROUND_HALF_EVEN : Exact.ROUND_HALF_UP
  const digits = value.toFixed(decimals, mode)
  return /^-0(?:\.0+)?$/.test(digits) ? digits.slice(1) : digits
}

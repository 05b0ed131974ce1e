import type { Amount } from '../model/worked-out.ts'
import { Exact } from '../numbers/decimal.ts'
import type { Formula } from './formula.ts'

/** A number by which the whole of a formula is multiplied or divided, and the formula without it. */
export interface HandFactor {
  rest: Formula
  factor: Formula & { type: 'number' }
}

/** `甲 ÷ 乙 × 1000`: the 1000; `undefined` where no number stands so. */
export function handFactor(formula: Formula): HandFactor | undefined {
  if (formula.type !== 'binary' || formula.operator === '+' || formula.operator === '-') return undefined
  const { operator, left, right } = formula
  if (isFactor(right)) return { rest: left, factor: right }
  if (operator === '*' && isFactor(left)) return { rest: right, factor: left }
  const found = handFactor(left)
  return found && { ...found, rest: { ...formula, left: found.rest } }
}

const isFactor = (formula: Formula): formula is Formula & { type: 'number' } =>
  formula.type === 'number' && !formula.percent && !new Exact(formula.digits).eq(1)

/** What somebody gets who takes the digits of the ledger and leaves its units alone. */
export function byDigits(formula: Formula, amounts: ReadonlyMap<string, Amount>): Exact | undefined {
  switch (formula.type) {
    case 'number':
      return formula.percent ? undefined : new Exact(formula.digits)
    case 'figure': {
      const amount = formula.of === undefined ? amounts.get(formula.name) : undefined
      return amount && new Exact(amount.digits)
    }
    case 'negative':
      return byDigits(formula.operand, amounts)?.neg()
    case 'binary': {
      const [left, right] = [byDigits(formula.left, amounts), byDigits(formula.right, amounts)]
      if (!left || !right) return undefined
      if (formula.operator === '+') return left.plus(right)
      if (formula.operator === '-') return left.minus(right)
      if (formula.operator === '*') return left.times(right)
      return right.isZero() ? undefined : left.div(right)
    }
  }
}

import { type Exact, tenTo } from '../../numbers/decimal.ts'
import { amountOf, stepOf, type WrittenNumber } from '../../numbers/written-number.ts'
import { figureUnit } from '../unit.ts'
import { type EarlierStatement, keyOf } from './statement.ts'

/**
 * How a typed number stands to a statement: the very amount, in whatever unit or scale; rounded from it; or the exact
 * number that the statement is rounded from.
 */
export type Match = 'exact' | 'rounded' | 'finer'

/** A typed number as it is compared. */
export interface TypedNumber {
  /** As it stands there. */
  number: WrittenNumber
  key: string
  value: Exact
  step: Exact
  rough: number
  /** As compared: a cell's sign may be said by its direction. */
  digits: string
  scale: number
  /** 约5600万: zeros that are there to be round. */
  zeros: number
  /** The unit stands in the head of a table, not behind the number. */
  unitAbove: boolean
}

/** `meant`: with the unit that a table gives it. */
export function typedNumber(number: WrittenNumber, meant = number): TypedNumber {
  const value = amountOf(meant)
  const key = keyOf(figureUnit(meant.unit.name))
  const zeros = roundZeros(meant)
  const step = stepOf(meant).times(tenTo(zeros))
  const unitAbove = meant.unit !== number.unit || meant.scale !== number.scale
  return {
    number,
    key,
    value,
    step,
    rough: value.toNumber(),
    digits: meant.digits,
    scale: meant.scale,
    zeros,
    unitAbove,
  }
}

/** 约5600万 is no more exact than 56百万; two digits are left. */
function roundZeros({ digits, hedge }: WrittenNumber): number {
  if (hedge === 'exact' || !/^\d+$/.test(digits)) return 0
  return /^\d\d\d*?(0*)$/.exec(digits)?.[1]?.length ?? 0
}

/** `undefined`: another number. */
export function relationOf(typed: TypedNumber, statement: EarlierStatement): Match | undefined {
  const { number, key, value } = typed
  if (!typed.unitAbove && number.unit.name === '' && number.scale === 0 && statement.unit.name !== '') {
    // A table has the unit in its head.
    return typed.digits === statement.digits ? 'exact' : undefined
  }
  // 近88万 without a unit.
  const bare =
    !typed.unitAbove && number.unit.name === '' && statement.unit.factor === '1' && /^count|^yuan$/.test(statement.key)
  if (key !== statement.key && !bare) return undefined
  if (Math.abs(typed.rough - statement.rough) > Math.abs(statement.rough) * 0.12 + 1e-9) return undefined
  if (value.eq(statement.value)) return 'exact'
  if (number.half === undefined && isRounded(typed, statement)) return 'rounded'
  const finer = typed.step.lt(statement.half) && value.minus(statement.value).abs().lte(statement.half)
  return finer ? 'finer' : undefined
}

/** Whether the statement, said with so many digits, gives the number: 近88万 and 88万 of 87.7万, 超87万, 87万多. */
function isRounded({ number, value, step }: TypedNumber, statement: EarlierStatement): boolean {
  if (step.lte(statement.half)) return false
  const off = statement.value.minus(value)
  switch (number.hedge) {
    case 'over':
      return off.gte(0) && off.lt(step)
    case 'under':
      return off.lte(0) && off.abs().lt(step)
    case 'exact':
    case 'about':
      return off.abs().lte(step.div(2))
  }
}

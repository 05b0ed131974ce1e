import type { Figure, FigureUnit, Rounding, Year } from '../model/ledger.ts'
import type { Amount, Quantity } from '../model/worked-out.ts'
import { type Exact, tenTo } from '../numbers/decimal.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import { byDigits, handFactor } from './converted-twice.ts'
import type { Formula } from './formula.ts'
import { placeIn } from './formula-place.ts'
import { type ArithmeticFailure, asUnit, combine, inUnit, literal, negate } from './quantity.ts'
import { rounded } from './round.ts'
import { figureUnit } from './unit.ts'

/** What formulas are worked out with, and where what is wrong is reported. */
export interface Work {
  amounts: Record<Year, ReadonlyMap<string, Amount>>
  pending: Record<Year, ReadonlySet<string>>
  rounding: Rounding
  diagnostics: Diagnostic[]
}

/**
 * A failed calculation: reported once, at its place; `silent` when another mistake is the cause; `pending` when nothing is
 * wrong but that a number has not come in.
 */
type Outcome = Quantity | 'silent' | 'pending'

/** What a formula gives for a year; `undefined` when it gives nothing, which has been reported. */
export function formulaAmount(
  figure: Figure,
  formula: Formula,
  year: Year,
  work: Work,
): Amount | 'pending' | undefined {
  const result = evaluate(figure, formula, year, work)
  if (result === 'silent') return undefined
  if (result === 'pending') return result
  const unit = figure.unit === '' ? result.unit : figureUnit(figure.unit)
  const quantity = asUnit(result, unit)
  if (!quantity) {
    if (year === 'value') work.diagnostics.push(wrongUnit(figure, result))
    return undefined
  }
  const value = inUnit(quantity.value, unit)
  if (year === 'value') work.diagnostics.push(...convertedTwice(figure, formula, unit, work))
  return { ...quantity, digits: rounded(value, decimalsOf(figure, quantity, unit, value), work.rounding) }
}

/** 每千人, 万人拥有: the number makes it what it is called. */
const ofMany = /[十百千万亿]/

/** `粮食产量 ÷ 粮食面积 × 1000` in 公斤: the units are converted already, and the number does it once more. */
function convertedTwice(figure: Figure, formula: Formula, unit: FigureUnit, work: Work): Diagnostic[] {
  const hand = unit.name === '' || ofMany.test(figure.name) ? undefined : handFactor(formula)
  if (!hand) return []
  const result = evaluate(figure, hand.rest, 'value', { ...work, diagnostics: [] })
  const quantity = typeof result === 'string' ? undefined : asUnit(result, unit)
  const digits = byDigits(formula, work.amounts.value)
  if (!quantity || !digits || digits.isZero()) return []
  const value = inUnit(quantity.value, unit)
  if (!digits.toSignificantDigits(20).eq(value.toSignificantDigits(20))) return []
  const { factor } = hand
  const shown = (figure.formula ?? '').slice(factor.start, factor.end)
  return [
    warning(
      'figures/converted-twice',
      `“${figure.name}”的公式里又乘除了${shown}，而单位是自动换算的，这样算出来差${shown}倍`,
      {
        at: placeIn(figure, factor.start, factor.end),
        hint: `请从公式里去掉${shown}，结果是${value.toSignificantDigits(6).toFixed()}${unit.name}`,
      },
    ),
  ]
}

/** As asked; a rate has one decimal, a sum as many as its parts, anything else as it comes out but two at most. */
function decimalsOf(figure: Figure, { places }: Quantity, unit: FigureUnit, value: Exact): number {
  if (figure.decimals !== undefined) return figure.decimals
  if (places !== undefined) return places
  return unit.kind === 'percent' ? 1 : Math.min(2, value.decimalPlaces())
}

function wrongUnit(figure: Figure, { kind, unit }: Quantity): Diagnostic {
  const found = kind.includes('/') || kind.includes('·') ? '另一种单位' : unit.name === '' ? '没有单位' : unit.name
  return error('figures/mixed-units', `“${figure.name}”的单位是${figure.unit}，公式算出来的却是${found}`, {
    at: figure.place(['unit']),
    hint: '请检查“单位”和公式里各项的单位',
  })
}

function evaluate(figure: Figure, formula: Formula, year: Year, work: Work): Outcome {
  switch (formula.type) {
    case 'number':
      return literal(formula.digits, formula.percent)
    case 'figure':
      if (work.pending[formula.of ?? year].has(formula.name)) return 'pending'
      return work.amounts[formula.of ?? year].get(formula.name) ?? missing(figure, formula, year, work)
    case 'negative': {
      const operand = evaluate(figure, formula.operand, year, work)
      return typeof operand === 'string' ? operand : negate(operand)
    }
    case 'binary': {
      const left = evaluate(figure, formula.left, year, work)
      const right = evaluate(figure, formula.right, year, work)
      if (left === 'silent' || right === 'silent') return 'silent'
      if (left === 'pending' || right === 'pending') return 'pending'
      const result = combine(formula.operator, left, right)
      if (typeof result !== 'string' && result.value.abs().lt(tooLarge)) return result
      if (typeof result !== 'string') {
        work.diagnostics.push(beyondPrecision(figure, formula))
        return 'silent'
      }
      // Last year's is worked out only to be there when it is asked for.
      if (year === 'value') work.diagnostics.push(failure(result, figure, formula, left, right))
      return 'silent'
    }
  }
}

/** `甲.上年` of a figure that has none; a figure without a value has had its own message. */
function missing(figure: Figure, { name, of, start, end }: Formula & { type: 'figure' }, year: Year, work: Work) {
  const isKnown = work.amounts.value.has(name) || work.pending.value.has(name)
  if (of && year === 'value' && isKnown) {
    const key = of === 'previous' ? '上年' : '上期'
    const hint = `请给“${name}”写上“${key}”`
    work.diagnostics.push(
      error('figures/no-previous', `公式用到“${name}”的${key}数，台账里没有写`, {
        at: placeIn(figure, start, end),
        hint,
      }),
    )
  }
  return 'silent' as const
}

/** Below this every digit that is printed is right: arithmetic has 40 digits, and 10 may stand behind the point. */
const tooLarge = tenTo(28)

function beyondPrecision(figure: Figure, { start, end }: Formula): Diagnostic {
  return error('figures/too-large', '公式算到这里，数超过28位，不再准确', {
    at: placeIn(figure, start, end),
    hint: '请检查公式和单位；这么大的数，请改用万、亿作单位',
  })
}

function failure(
  kind: ArithmeticFailure,
  figure: Figure,
  formula: Formula & { type: 'binary' },
  left: Quantity,
  right: Quantity,
): Diagnostic {
  const text = (part: Formula): string => (figure.formula ?? '').slice(part.start, part.end)
  if (kind === 'division-by-zero') {
    return error('figures/division-by-zero', `公式里除以了零：“${text(formula.right)}”等于0`, {
      at: placeIn(figure, formula.right.start, formula.right.end),
      hint: '请检查这一项的值，或不用公式、直接写“值”',
    })
  }
  const unit = (part: Quantity): string => (part.unit.name === '' ? '没有单位' : `的单位是${part.unit.name}`)
  return error(
    'figures/mixed-units',
    `“${text(formula.left)}”${unit(left)}，“${text(formula.right)}”${unit(right)}，不能相${formula.operator === '+' ? '加' : '减'}`,
    { at: placeIn(figure, formula.start, formula.end), hint: '只有同类的单位可以加减，如 元 和 万元' },
  )
}

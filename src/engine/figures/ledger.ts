import { Exact, tenTo } from '../numbers/decimal.ts'
import type { Figure, Rounding } from '../report/types.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { looksCopied } from './copied.ts'
import { cyclesOf } from './cycles.ts'
import { type Formula, figuresIn, formulaNames, readFormula } from './formula.ts'
import { isPending } from './pending.ts'
import { asUnit, combine, type Failure, inUnit, literal, negate, type Quantity, written } from './quantity.ts'
import { relationProblems } from './relations.ts'
import { rounded } from './round.ts'
import { type FigureUnit, figureUnit } from './unit.ts'

/** A ledger worked out. A figure that has a mistake of its own is in `figures` but has no amounts. */
export interface Ledger {
  figures: ReadonlyMap<string, Figure>
  rounding: Rounding
  /** This year's values, and last year's where they are known; formulas are worked out. */
  values: ReadonlyMap<string, Amount>
  previous: ReadonlyMap<string, Amount>
  /** Those of the period before: last quarter, last month. */
  lastPeriod: ReadonlyMap<string, Amount>
  /** The figures whose number of a year is open, or worked out of one that is; they have no amount. */
  pending: Readonly<Record<Year, ReadonlySet<string>>>
  /** What a formula gives for last year where last year's value is written as well. */
  reckoned: ReadonlyMap<string, Amount>
  /** What each formula, by its figure's name, is worked out from. */
  uses: ReadonlyMap<string, readonly string[]>
}

/** A number of the ledger in its own unit. */
export interface Amount extends Quantity {
  /** As it is printed: the digits as written, or a formula's result rounded. */
  digits: string
}

type Year = 'value' | 'previous' | 'lastPeriod'

/**
 * Works a ledger out. What is wrong with its formulas, and with what 合计 and 占 name, is
 * reported at its place.
 */
export function computeLedger(
  figures: ReadonlyMap<string, Figure>,
  rounding: Rounding = 'half-up',
): { ledger: Ledger; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const formulas = readFormulas(figures, diagnostics)
  const uses = new Map([...formulas].map(([name, formula]) => [name, figuresIn(formula)]))
  const circular = new Set<string>()
  for (const cycle of cyclesOf(uses)) {
    for (const name of cycle) circular.add(name)
    diagnostics.push(cycleProblem(cycle, figures))
  }
  const amounts: Record<Year, Map<string, Amount>> = { value: new Map(), previous: new Map(), lastPeriod: new Map() }
  const pending: Record<Year, Set<string>> = { value: new Set(), previous: new Set(), lastPeriod: new Set() }
  const reckoned = new Map<string, Amount>()
  const order = inOrder(figures, uses, circular)
  // What was before comes first: a formula may ask for it.
  for (const year of ['previous', 'lastPeriod', 'value'] as const) {
    for (const figure of order) {
      const unit = figureUnit(figure.unit)
      const digits = figure[year] ?? ''
      const formula = formulas.get(figure.name)
      const made = formula && formulaAmount(figure, formula, year, { amounts, pending, rounding, diagnostics })
      if (digits !== '') {
        amounts[year].set(figure.name, { ...written(digits, unit), digits: shownDigits(figure, digits, rounding) })
        if (made && made !== 'pending' && year === 'previous') reckoned.set(figure.name, made)
      } else if (made === 'pending' || isPending(figure, year)) pending[year].add(figure.name)
      else if (made) amounts[year].set(figure.name, made)
    }
  }
  diagnostics.push(...relationProblems(figures))
  return {
    ledger: {
      figures,
      rounding,
      values: amounts.value,
      previous: amounts.previous,
      lastPeriod: amounts.lastPeriod,
      pending,
      reckoned,
      uses,
    },
    diagnostics,
  }
}

/** As written, without a needless sign; what was copied from a sheet with all its decimals as 小数 says. */
function shownDigits({ decimals }: Pick<Figure, 'decimals'>, digits: string, rounding: Rounding = 'half-up'): string {
  if (decimals !== undefined && looksCopied(digits)) return rounded(new Exact(digits), decimals, rounding)
  return digits.replace(/^\+/, '')
}

function readFormulas(figures: ReadonlyMap<string, Figure>, diagnostics: Diagnostic[]): Map<string, Formula> {
  const names = formulaNames(figures.keys())
  const formulas = new Map<string, Formula>()
  for (const figure of figures.values()) {
    if (figure.formula === undefined) continue
    if (bracedName.test(figure.formula)) {
      diagnostics.push(bracesInFormula(figure))
      continue
    }
    const read = readFormula(figure.formula, names)
    if ('formula' in read) formulas.set(figure.name, read.formula)
    else {
      const { code, message, hint, start, end } = read.problem
      diagnostics.push(error(code, message, { at: placeIn(figure, start, end), hint }))
    }
  }
  return formulas
}

/** `{{甲}} ÷ {{乙}}`: names as texts refer to them. */
const bracedName = /[{｛]{1,2}\s*([^{}｛｝\n]{1,60}?)\s*[}｝]{1,2}/

function bracesInFormula(figure: Figure): Diagnostic {
  const formula = figure.formula ?? ''
  const found = [...formula.matchAll(new RegExp(bracedName, 'g'))]
  const { index, 0: first } = found[0]!
  const edits = found.map(({ index, 0: whole, 1: name }) => ({
    ...placeIn(figure, index, index + whole.length),
    text: name!,
    whole,
  }))
  const isExact = edits.every(({ source, start, end, whole }) => source.text.slice(start, end) === whole)
  const plain = formula.replace(new RegExp(bracedName, 'g'), '$1')
  return error('figures/braces-in-formula', '公式里直接写指标名，不用加“{{ }}”', {
    at: placeIn(figure, index, index + first.length),
    hint: `请写成 公式: ${plain}`,
    edits: isExact ? edits.map(({ whole, ...edit }) => edit) : [],
  })
}

/** The place of a stretch of a formula; of the whole formula where the file does not hold it letter for letter. */
function placeIn({ formula = '', place }: Figure, start: number, end: number): Span {
  const whole = place(['formula'])
  const written = whole.source.text.slice(whole.start, whole.end)
  const offset = written.indexOf(formula)
  // Plain or in quotes, but without escapes and line breaks.
  if (offset < 0 || written.length > formula.length + 2) return whole
  const from = whole.start + offset
  return { ...whole, start: from + start, end: from + Math.max(end, start) }
}

function cycleProblem(cycle: readonly string[], figures: ReadonlyMap<string, Figure>): Diagnostic {
  const [first, ...rest] = cycle.map((name) => figures.get(name)!)
  const shown = [...cycle, cycle[0]].join(' → ')
  return error('figures/cycle', `公式互相引用，算不出来：${shown}`, {
    at: first!.place(['formula']),
    hint: '请把其中一个改写成“值”',
    related: rest.map((one) => ({ message: `“${one.name}”的公式`, at: one.place(['formula']) })),
  })
}

/** Every figure behind those that its formula uses; without those of a cycle. */
function inOrder(
  figures: ReadonlyMap<string, Figure>,
  uses: ReadonlyMap<string, readonly string[]>,
  circular: ReadonlySet<string>,
): Figure[] {
  const done = new Set<string>(circular)
  const order: Figure[] = []
  const waiting = [...figures.keys()].reverse()
  // A stack of our own: a chain of formulas may be as long as the ledger.
  while (waiting.length > 0) {
    const name = waiting.at(-1)!
    const open = done.has(name) ? [] : (uses.get(name) ?? []).filter((one) => !done.has(one))
    if (open.length > 0) waiting.push(...open)
    else {
      waiting.pop()
      if (!done.has(name)) order.push(figures.get(name)!)
      done.add(name)
    }
  }
  return order
}

interface Work {
  amounts: Record<Year, ReadonlyMap<string, Amount>>
  pending: Record<Year, ReadonlySet<string>>
  rounding: Rounding
  diagnostics: Diagnostic[]
}

/**
 * A failed calculation: told once, at its place; `silent` when another mistake is the cause; `pending` when nothing is
 * wrong but that a number has not come in.
 */
type Outcome = Quantity | 'silent' | 'pending'

function formulaAmount(figure: Figure, formula: Formula, year: Year, work: Work): Amount | 'pending' | undefined {
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
  return { ...quantity, digits: rounded(value, decimalsOf(figure, quantity, unit, value), work.rounding) }
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
  kind: Failure,
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

/** A number of the ledger beside a figure's value: its target or a limit. */
export function besideAmount({ unit, ...figure }: Figure, key: 'target' | 'max' | 'min'): Amount | undefined {
  const digits = figure[key]
  return digits === undefined
    ? undefined
    : { ...written(digits, figureUnit(unit)), digits: shownDigits(figure, digits) }
}

/** The number that stands before an amount's unit, as it is printed. */
export const printedNumber = ({ digits }: Amount): Exact => new Exact(digits)

import type { Figure, Rounding, Year } from '../model/ledger.ts'
import type { Amount, Ledger } from '../model/worked-out.ts'
import { Exact } from '../numbers/decimal.ts'
import { isPending } from '../terms/pending.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { looksCopied } from './copied.ts'
import { cyclesOf } from './cycles.ts'
import { type Formula, figuresIn, formulaNames, readFormula } from './formula.ts'
import { formulaAmount } from './formula-amount.ts'
import { placeIn } from './formula-place.ts'
import { written } from './quantity.ts'
import { relationProblems } from './relations.ts'
import { rounded } from './round.ts'
import { figureUnit } from './unit.ts'

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

/** A number of the ledger beside a figure's value: its target or a limit. */
export function besideAmount({ unit, ...figure }: Figure, key: 'target' | 'max' | 'min'): Amount | undefined {
  const digits = figure[key]
  return digits === undefined
    ? undefined
    : { ...written(digits, figureUnit(unit)), digits: shownDigits(figure, digits) }
}

/** The number that stands before an amount's unit, as it is printed. */
export const printedNumber = ({ digits }: Amount): Exact => new Exact(digits)

import type { FigureSum, FigureTable } from '../model/exhibit.ts'
import type { Figure, FigureUnit } from '../model/ledger.ts'
import type { Amount, Ledger, Quantity } from '../model/worked-out.ts'
import { hundred } from '../numbers/decimal.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { cellsOf } from './cells.ts'
import { besideAmount } from './ledger.ts'
import { combine, inUnit } from './quantity.ts'
import { rounded } from './round.ts'
import type { Cells, SumRow } from './table-lines.ts'
import { compare } from './tie-out.ts'
import { convertingKinds, figureUnit } from './unit.ts'

/**
 * 小计 and 合计 of a table: the figure of the ledger that was named or whose 合计 names the very figures, or what they
 * add up to.
 */
export function sumRow(ledger: Ledger, members: readonly Figure[], sum: FigureSum): SumRow | undefined {
  if (members.length === 0) return undefined
  const known = sum.name === undefined ? totalOf(ledger, members) : ledger.figures.get(sum.name)
  if (known) return { figure: known, cells: cellsOf(ledger, known) }
  if (sum.name !== undefined || obstacle(ledger, members)) return undefined
  return { cells: addedCells(ledger, members) }
}

/** What is wrong with the sums of a table, each at the place that asks for it. */
export function sumProblems(ledger: Ledger, { names, groups = [], total }: FigureTable): Diagnostic[] {
  const asked = Array.isArray(names) ? names.map(({ name }) => ledger.figures.get(name)) : [...ledger.figures.values()]
  const among = (from: number, count: number): Figure[] =>
    asked.slice(from, from + count).filter((one) => one !== undefined)
  return [
    ...groups.flatMap(({ from, count, subtotal }) =>
      subtotal ? problemsOf(ledger, among(from, count), { label: '小计', ...subtotal }) : [],
    ),
    ...(total ? problemsOf(ledger, among(0, asked.length), { label: '合计', ...total }) : []),
  ]
}

function problemsOf(ledger: Ledger, members: readonly Figure[], sum: FigureSum & { label: string }): Diagnostic[] {
  // Of figures that nobody knows that is said already.
  if (members.length === 0) return []
  const { label, name, origin: at } = sum
  const why = obstacle(ledger, members)
  if (name === undefined) {
    if (!why || totalOf(ledger, members)) return []
    const hint = `${why.hint}，或在台账里写好总数，再写“${label}: 指标的名称”`
    return [error(why.code, `“${label}”加不起来：${why.message}`, { at, hint })]
  }
  const figure = ledger.figures.get(name)
  const stated = ledger.values.get(name)
  const amounts = members.map((one) => ledger.values.get(one.name))
  if (!figure || !stated || why || amounts.includes(undefined)) return []
  const found = added(amounts as Amount[])
  if (found.kind !== stated.kind) return []
  return compare(figure, stated, found, {
    code: 'figures/table-sum',
    at,
    says: (written, worked) => `“${label}”印的是“${name}”${written}，上面各行相加是${worked}`,
    related: [],
  })
}

/** The figure that the ledger has for the sum of just these, in their unit. */
function totalOf({ figures }: Ledger, members: readonly Figure[]): Figure | undefined {
  const names = new Set(members.map(({ name }) => name))
  return [...figures.values()].find(
    ({ sum, unit }) =>
      sum?.length === members.length &&
      names.size === members.length &&
      sum.every((name) => names.has(name)) &&
      members.every((one) => one.unit === unit),
  )
}

/** Why figures cannot be added up: they are of several kinds, rates, or one is a part of another. */
function obstacle(ledger: Ledger, members: readonly Figure[]) {
  const unitOf = ({ name, unit }: Figure) => ledger.values.get(name)?.unit.name ?? unit
  const [first, ...others] = members
  if (!first) return undefined
  const other = others.find((one) => !isAlike(ledger, first, one))
  if (other) {
    const [one, two] = [first, other].map((figure) => {
      const unit = unitOf(figure)
      return `“${figure.name}”${unit === '' ? '没有单位' : `的单位是${unit}`}`
    })
    return { code: 'figures/mixed-units', message: `${one}，${two}`, hint: '请把单位不同的指标分开' }
  }
  if (ledger.values.get(first.name)?.unit.kind === 'percent' && !isComposition(ledger, members)) {
    const message = `“${first.name}”等是比率，相加也不是100%`
    return { code: 'figures/sum-of-rates', message, hint: '请去掉它' }
  }
  const names = new Set(members.map(({ name }) => name))
  for (const whole of members) {
    const inside = [...(whole.sum ?? []), ...(ledger.uses.get(whole.name) ?? [])].find((name) => names.has(name))
    const part = inside ?? members.find(({ shareOf }) => shareOf === whole.name)?.name
    if (part === undefined || part === whole.name) continue
    const message = `“${part}”已经算在“${whole.name}”里，会重复计算`
    return { code: 'figures/counted-twice', message, hint: '请把总数移出去' }
  }
  return undefined
}

/** Shares of one whole add up to all of it, as far as their digits say; other rates cannot be added. */
function isComposition({ values }: Ledger, members: readonly Figure[]): boolean {
  const amounts = members.flatMap(({ name }) => values.get(name) ?? [])
  if (amounts.length === 0) return false
  const { low, high } = added(amounts).interval
  return low.lte(hundred) && high.gte(hundred)
}

/** Units that convert exactly are alike (万元, 元), and so are the same words. */
function isAlike({ values, pending }: Ledger, a: Figure, b: Figure): boolean {
  // One that has a mistake of its own has no unit yet.
  if (![a, b].every(({ name }) => values.has(name) || pending.value.has(name))) return true
  const [one, two] = [a, b].map(({ name, unit }) => values.get(name)?.unit ?? figureUnit(unit)) as [
    FigureUnit,
    FigureUnit,
  ]
  if (one.kind !== two.kind) return false
  return one.base === two.base || (convertingKinds as ReadonlySet<string>).has(one.kind)
}

/** The cells of a sum, as those of a figure whose every number is a sum; where a part has none, it has none. */
function addedCells(ledger: Ledger, members: readonly Figure[]): Cells {
  const [first] = members
  const name = ''
  const pending = { value: new Set<string>(), previous: new Set<string>(), lastPeriod: new Set<string>() }
  const amounts = { value: new Map<string, Amount>(), previous: new Map<string, Amount>(), lastPeriod: new Map() }
  const known = { value: ledger.values, previous: ledger.previous, lastPeriod: ledger.lastPeriod }
  for (const year of ['value', 'previous', 'lastPeriod'] as const) {
    const parts = members.map((one) => known[year].get(one.name))
    const isOpen = (one: Figure, at: number) => parts[at] === undefined && ledger.pending[year].has(one.name)
    const rest = members.filter((one, at) => parts[at] === undefined && !isOpen(one, at))
    if (rest.length > 0) continue
    if (members.some(isOpen)) pending[year].add(name)
    else amounts[year].set(name, amountOf(ledger, parts as Amount[]))
  }
  const targets = members.map((one) => besideAmount(one, 'target'))
  const isOpen = members.some(({ pending = [] }) => pending.includes('target'))
  const whole = first?.shareOf
  const isAll = (key: 'shareOf' | 'decimals'): boolean => members.every((one) => one[key] === first?.[key])
  const figure: Figure = {
    ...first!,
    name,
    value: '',
    unit: amounts.value.get(name)?.unit.name ?? first!.unit,
    ...(isAll('shareOf') ? {} : without('shareOf')),
    ...(isAll('decimals') ? {} : without('decimals')),
    ...(targets.every((one) => one !== undefined)
      ? { target: amountOf(ledger, targets as Amount[]).digits, pending: [] }
      : { ...without('target'), pending: isOpen ? ['target'] : [] }),
  }
  if (whole !== undefined && ledger.values.has(whole)) amounts.value.set(whole, ledger.values.get(whole)!)
  const { value: values, previous, lastPeriod } = amounts
  return cellsOf({ ...ledger, values, previous, lastPeriod, pending }, figure)
}

/** The same object without a key that the first of its parts has. */
const without = <K extends keyof Figure>(key: K): { [P in K]?: never } => ({ [key]: undefined }) as { [P in K]?: never }

const added = (amounts: readonly Quantity[]): Quantity =>
  amounts.reduce((sum, one) => combine('+', sum, one) as Quantity)

/** With as many decimals as its parts; of other scales, all that come out. */
function amountOf({ rounding }: Ledger, amounts: readonly Amount[]): Amount {
  const sum = added(amounts)
  const value = inUnit(sum.value, sum.unit)
  return { ...sum, digits: rounded(value, sum.places ?? Math.min(10, value.decimalPlaces()), rounding) }
}

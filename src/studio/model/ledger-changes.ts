import { doubtsOf } from '../../engine/corrections/doubts.ts'
import { isSame } from '../../engine/corrections/new-number.ts'
import { readField } from '../../engine/corrections/number-field.ts'
import { figureFields } from '../../engine/fields/figure.ts'
import { type Formula, formulaNames, readFormula } from '../../engine/figures/formula.ts'
import { pendingText } from '../../engine/terms/pending.ts'
import { readAmount } from '../../engine/terms/written-amount.ts'
import { englishName } from '../../engine/yaml/key-shape.ts'
import { isMap, type YamlValue } from '../../engine/yaml/rewrite/value.ts'
import type { Ledger, LedgerRow } from './ledger.ts'

/** The columns that hold a number. */
export const numberKeys = ['value', 'previous', 'last-period', 'target', 'max', 'min'] as const

/** A number of the ledger that another one takes the place of. */
export interface ChangedNumber {
  figure: string
  /** As people read it: 值, 上年. */
  field: string
  /** With their units. */
  old: string
  new: string
  /** Why it may be a slip. */
  doubts: string[]
}

/** The numbers that are others than they were; one that was open before is none of them. */
export function changedNumbers(before: Ledger, { rows }: Ledger): ChangedNumber[] {
  const former = new Map(before.rows.map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const was = former.get(row.id)
    return was ? numberKeys.flatMap((key) => changedIn(was, row, key) ?? []) : []
  })
}

function changedIn(was: LedgerRow, row: LedgerRow, key: (typeof numberKeys)[number]): ChangedNumber | undefined {
  const [old, now] = [numberOf(was, key), numberOf(row, key)]
  if (!old || old.digits === '' || !now) return undefined
  // Where only the digits were typed, the unit stays.
  const unit = now.unit || old.unit
  if (now.digits !== '' && isSame(old.digits, now.digits) && old.unit === unit) return undefined
  const field = readField(key)
  return {
    figure: row.name.trim(),
    field: 'shown' in field ? field.shown : key,
    old: old.digits + old.unit,
    new: now.digits === '' ? pendingText : now.digits + unit,
    doubts: now.digits === '' || old.unit !== unit ? [] : doubtsOf(old.digits, now.digits, unit),
  }
}

/** A number of a row with its unit; without digits where it is open, `undefined` where it cannot be read. */
function numberOf({ cells }: LedgerRow, key: string): { digits: string; unit: string } | undefined {
  const read = readAmount(cells[key] || pendingText)
  if (!('digits' in read)) return undefined
  return { digits: read.digits.replace(/^\+/, ''), unit: read.unit || (cells.unit ?? '') }
}

/** The figures that have other names than they had. */
export function renamesOf(before: Ledger, { rows }: Ledger): Map<string, string> {
  const former = new Map(before.rows.map((row) => [row.id, row.name.trim()]))
  return new Map(
    rows.flatMap(({ id, name }) => {
      const was = former.get(id) ?? ''
      return was !== '' && name.trim() !== '' && was !== name.trim() ? [[was, name.trim()] as const] : []
    }),
  )
}

/** Renamed figures that had 上年 from their namesakes in last year's report. `taken`: what it was, by the old names. */
export function lostYears(
  { rows }: Ledger,
  renames: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, string>,
): { name: string; was: string; year: string }[] {
  return [...renames].flatMap(([was, name]) => {
    const year = taken.get(was)
    const row = rows.find((one) => one.name.trim() === name)
    return year !== undefined && row && (row.cells.previous ?? '') === '' ? [{ name, was, year }] : []
  })
}

/** The ledger in which a figure whose name was cleared keeps the one that it had. */
export function withKeptNames(before: Ledger, ledger: Ledger): Ledger {
  const former = new Map(before.rows.map(({ id, name }) => [id, name]))
  const rows = ledger.rows.map((row) => (row.name.trim() === '' ? { ...row, name: former.get(row.id) ?? '' } : row))
  return { ...ledger, rows }
}

/** The ledger with its renamed figures named so in formulas, sums and parts too. `before`: as it was last saved. */
export function withRenamed(before: Ledger, ledger: Ledger, renames: ReadonlyMap<string, string>): Ledger {
  if (renames.size === 0) return ledger
  const former = new Map(before.rows.map((row) => [row.id, row]))
  const names = formulaNames([...former.values()].map(({ name }) => name.trim()))
  const renamed = (name: string): string => renames.get(name) ?? name
  const rows = ledger.rows.map((row): LedgerRow => {
    const { formula, sum, 'share-of': whole } = row.cells
    const cells = {
      ...row.cells,
      ...(formula !== undefined && { formula: renamedFormula(formula, renames, names) }),
      ...(sum !== undefined && {
        sum: sum
          .split(/(?<=[、，,;；])|(?=[、，,;；])/)
          .map(renamed)
          .join(''),
      }),
      ...(whole !== undefined && { 'share-of': renamed(whole) }),
    }
    const isSameRow = Object.entries(cells).every(([key, text]) => row.cells[key] === text)
    const kept = withSource(row, former.get(row.id))
    return isSameRow && kept === row.before ? row : { ...row, cells, ...(kept !== undefined && { before: kept }) }
  })
  return { ...ledger, rows }
}

function renamedFormula(
  text: string,
  renames: ReadonlyMap<string, string>,
  names: ReturnType<typeof formulaNames>,
): string {
  const read = readFormula(text, names)
  if (!('formula' in read)) return text
  let result = text
  for (const { start, name } of figuresIn(read.formula).sort((a, b) => b.start - a.start)) {
    const now = renames.get(name)
    if (now !== undefined && result.startsWith(name, start))
      result = result.slice(0, start) + now + result.slice(start + name.length)
  }
  return result
}

function figuresIn(formula: Formula): { start: number; name: string }[] {
  switch (formula.type) {
    case 'figure':
      return [formula]
    case 'negative':
      return figuresIn(formula.operand)
    case 'binary':
      return [...figuresIn(formula.left), ...figuresIn(formula.right)]
    case 'number':
      return []
  }
}

/** A figure that is taken from its namesake in another report says that name from now on. */
function withSource({ name, before }: LedgerRow, was: LedgerRow | undefined): YamlValue | undefined {
  if (!was || was.name.trim() === '' || was.name.trim() === name.trim()) return before
  if (!isTakenByName(before) || !isTakenByName(was.before)) return before
  return new Map(
    [...before].map(([key, value]) => [
      key,
      isSource(key, value) ? new Map([...value, [key === 'from' ? 'figure' : '指标', was.name.trim()]]) : value,
    ]),
  )
}

type Written = ReadonlyMap<string, YamlValue>

const isSource = (key: string, value: YamlValue): value is Written =>
  englishName(figureFields, key) === 'from' && value !== null && isMap(value)

/** 取自 says a report and no name there. */
const isTakenByName = (figure: YamlValue | undefined): figure is Written =>
  figure !== undefined &&
  figure !== null &&
  isMap(figure) &&
  [...figure].some(([key, value]) => isSource(key, value) && !value.has('指标') && !value.has('figure'))

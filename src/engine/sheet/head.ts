import { addError, addInfo, type Diagnostic, error } from '../text/diagnostic.ts'
import { reportPassed, withoutValue } from './head-messages.ts'
import { isKnownUnit, keyName, numberKeys, readLabel, withUnit } from './labels.ts'
import type { FoundHead, HeadCell, HeadColumn, SheetHead, SheetText } from './page.ts'
import { mergedAt, type Sheet, shownAt } from './types.ts'

/** A head stands among the first rows that hold anything. */
const mostAbove = 50

/** Finds the head of a ledger; `undefined` when the sheet has none. */
export function findHead(page: SheetText, year: number | undefined): FoundHead | undefined {
  const { sheet } = page
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b).slice(0, mostAbove)
  for (const row of rows) {
    const bottom = bottomOf(sheet, row, year)
    const read = readRow(sheet, row, bottom, year)
    const keys = read.flatMap(({ label }) => (label.kind === 'key' ? [label.key] : []))
    const hasNames = read.some(({ label }) => label.kind === 'name')
    const hasNumbers = keys.some((key) => numberKeys.has(key) || key === 'unit' || key === 'formula')
    if (hasNames && hasNumbers) return headOf(page, row, bottom, read, year)
  }
  return undefined
}

/** The last row of a head that begins in a row: its names are merged over two rows, or below it stand only labels or units. */
function bottomOf(sheet: Sheet, row: number, year: number | undefined): number {
  for (const column of sheet.rows.get(row)?.keys() ?? []) {
    const merged = mergedAt(sheet, row, column)
    const isName = readLabel(sheet.rows.get(row)!.get(column)!.text, year).kind === 'name'
    if (isName && merged && merged.top === row) return merged.bottom
  }
  const below = [...(sheet.rows.get(row + 1)?.values() ?? [])].map(({ text }) => text)
  const isUnits = below.every((text) => isKnownUnit(withoutBrackets(text)))
  const isLabels = below.every((text) => !['name', 'other'].includes(readLabel(text, year).kind))
  return below.length > 0 && (isUnits || isLabels) ? row + 1 : row
}

const withoutBrackets = (text: string): string => text.replace(/^[（(]|[）)]$/g, '')

function readRow(sheet: Sheet, top: number, bottom: number, year: number | undefined): HeadCell[] {
  const columns = new Set<number>()
  for (let row = top; row <= bottom; row++) for (const column of sheet.rows.get(row)?.keys() ?? []) columns.add(column)
  return [...columns]
    .sort((a, b) => a - b)
    .map((column): HeadCell => {
      const upper = shownAt(sheet, top, column)
      const lower = shownAt(sheet, bottom, column)
      const row = lower && lower !== upper ? bottom : top
      const words = [upper?.text ?? '', ...(lower && lower !== upper ? [lower.text] : [])]
      if (words.length === 1) return { column, row, written: words[0]!, label: readLabel(words[0]!, year) }
      const [first = '', second = ''] = words
      const asUnit = withoutBrackets(second)
      const tries = isKnownUnit(asUnit) ? [`${first}（${asUnit}）`] : [`${first}${second}`, second]
      const known = tries
        .map((one) => ({ one, label: readLabel(one, year) }))
        .find(({ label }) => label.kind !== 'other')
      return { column, row, written: known?.one ?? `${first}${second}`, label: known?.label ?? { kind: 'other' } }
    })
}

/** Whether every figure is worked out, so that no column has to hold its number. */
function allByFormula({ sheet }: SheetText, bottom: number, name: number, formula: number | undefined): boolean {
  if (formula === undefined) return false
  const named = [...sheet.rows].filter(([row, cells]) => row > bottom && cells.get(name))
  return named.every(([, cells]) => (cells.get(formula)?.text ?? '') !== '')
}

function headOf(
  page: SheetText,
  top: number,
  bottom: number,
  read: readonly HeadCell[],
  year: number | undefined,
): FoundHead {
  const diagnostics: Diagnostic[] = []
  const at = ({ row, column }: HeadCell) => page.span(row, column)
  const names = read.filter(({ label }) => label.kind === 'name')
  const rankOf = ({ label }: HeadCell) => (label.kind === 'name' ? label.rank : 0)
  const name = [...names].sort((a, b) => rankOf(a) - rankOf(b))[0]!
  const twin = names.find((one) => one !== name && one.written === name.written)
  if (twin) {
    const hint = '左右并排的两栏，请上下接成一栏；其余的列请改名'
    const related = [{ message: '另一个在这里', at: at(name) }]
    diagnostics.push(error('sheet/two-columns', `表头里有两个“${name.written}”`, { at: at(twin), hint, related }))
  }
  const keys = new Map<string, HeadColumn>()
  const passed = read.filter(
    (one) =>
      one !== name &&
      (one.label.kind === 'name' || one.label.kind === 'computed' || one.label.kind === 'other') &&
      one.written !== '',
  )
  const renamed: string[] = []
  for (const one of read) {
    if (one.label.kind !== 'key') continue
    const { key } = one.label
    const all = read.filter(({ label }) => label.kind === 'key' && label.key === key)
    const exact = all.filter(({ label }) => label.kind === 'key' && label.isExact)
    const [chosen, second] = exact.length > 0 ? exact : all
    if (one === second) {
      const hint = `请只留一列，或者给本来要读的一列改名为“${keyName(key)}”、另一列改成别的名称`
      const message = `“${chosen!.written}”和“${one.written}”两列都像是“${keyName(key)}”`
      const related = [{ message: `“${chosen!.written}”在这里`, at: at(chosen!) }]
      diagnostics.push(error('sheet/two-columns', message, { at: at(one), hint, related }))
    }
    if (one !== chosen) {
      if (exact.length > 0 && one !== second) passed.push(one)
      continue
    }
    if (!one.label.isExact) renamed.push(`“${one.written}”当作“${keyName(key)}”`)
    const { column, written, label } = one
    keys.set(key, { column, written, ...(label.unit !== undefined && { unit: label.unit }) })
  }
  if (!keys.has('value') && !allByFormula(page, bottom, name.column, keys.get('formula')?.column)) {
    const hint = withoutValue(passed, read, year)
    addError(diagnostics, 'sheet/no-value', '表头里没有“值”这一列', page.span(top, name.column), hint)
  }
  if (renamed.length > 0) {
    const hint = '不对的，请把列名改成指标、值、单位、上年、目标等'
    addInfo(diagnostics, 'sheet/other-names', `表头这样读：${renamed.join('，')}`, page.span(top, name.column), hint)
  }
  diagnostics.push(...reportPassed(page, passed))
  const unit = unitOf(page, top, keys, diagnostics)
  const labelled = new Set(read.filter(({ written }) => written !== '').map(({ column }) => column))
  return { page, head: { bottom, name: name.column, labelled, keys, ...(unit && { unit }) }, diagnostics }
}

/** One unit for all numbers: in the head (值（万元）), or in a line above it (单位：万元). */
function unitOf(
  page: SheetText,
  top: number,
  keys: ReadonlyMap<string, HeadColumn>,
  diagnostics: Diagnostic[],
): SheetHead['unit'] {
  const columns = [...keys].filter(([key, { unit }]) => unit !== undefined && numberKeys.has(key)).map(([, one]) => one)
  const [first] = columns
  const other = columns.find(({ unit }) => unit !== first?.unit)
  if (first && other) {
    const message = `“${first.written}”和“${other.written}”的单位不同`
    const hint = '一个指标只用一个单位：请把各列换算成同一个单位'
    addError(diagnostics, 'figures/two-units', message, page.span(top, other.column), hint)
  }
  if (first) return { name: first.unit!, row: top, column: first.column }
  for (let row = top - 1; row > 0; row--) {
    for (const [column, { text }] of page.sheet.rows.get(row) ?? []) {
      const unit = /^(?:计量|金额|数据)?单位[:：]\s*(\S+)$/.exec(text)?.[1] ?? withUnit(text).unit
      if (unit === undefined || !isKnownUnit(unit)) continue
      const message = `表头上面写着“${text}”，没有另写单位的数都按${unit}读`
      const hint = '不是所有的数都用这个单位的，请加“单位”一列'
      addInfo(diagnostics, 'sheet/unit-above', message, page.span(row, column), hint)
      return { name: unit, row, column }
    }
  }
  return undefined
}

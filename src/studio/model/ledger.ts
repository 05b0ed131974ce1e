import { figureFields } from '../../engine/fields/figure.ts'
import { pendingText } from '../../engine/terms/pending.ts'
import { readAmount } from '../../engine/terms/written-amount.ts'
import { chineseNames, englishName } from '../../engine/yaml/key-shape.ts'
import { readYamlValue, rewriteYaml } from '../../engine/yaml/rewrite/rewrite.ts'
import type { Refused } from '../../engine/yaml/rewrite/unrewritable.ts'
import { isList, isMap, type YamlValue } from '../../engine/yaml/rewrite/value.ts'

/** A figure of the ledger as a row of a grid. */
export interface LedgerRow {
  /** Stays the same while the row is edited, renamed and moved. */
  readonly id: string
  readonly name: string
  /** What the cells say, by English keys; an empty one is absent. */
  readonly cells: Readonly<Record<string, string>>
  /** What the file has of it, with what no cell shows; absent for a new one. */
  readonly before?: YamlValue
}

export interface Ledger {
  readonly rows: readonly LedgerRow[]
  /** Keys are written in English. */
  readonly english: boolean
}

export type OpenedLedger =
  | { readonly kind: 'opened'; readonly ledger: Ledger }
  /** It is no ledger that can be written with certainty: it is edited as text. */
  | { readonly kind: 'refused'; readonly why: Refused | 'no-ledger' }

/** The columns of a ledger, in the order in which a grid shows them. */
export const ledgerKeys = [
  'value',
  'unit',
  'previous',
  'target',
  'max',
  'min',
  'last-period',
  'formula',
  'sum',
  'share-of',
  'decimals',
  'label',
  'source',
  'note',
] as const

const lists: ReadonlySet<string> = new Set(['sum'])

/** The ledger of figures.yaml; an empty file is one without figures. */
export function openLedger(source: string): OpenedLedger {
  const read = readYamlValue(source)
  if (read.kind === 'refused') return { kind: 'refused', why: read.why }
  const { value } = read
  if (value === null) return { kind: 'opened', ledger: { rows: [], english: false } }
  if (!isMap(value)) return { kind: 'refused', why: 'no-ledger' }
  const rows = [...value].map(([name, figure], index): LedgerRow => {
    return { id: `f${index}`, name, cells: cellsOf(figure), before: figure }
  })
  const keys = [...value.values()].flatMap((figure) => (figure !== null && isMap(figure) ? [...figure.keys()] : []))
  return { kind: 'opened', ledger: { rows, english: keys.length > 0 && keys.every((key) => key in figureFields) } }
}

function cellsOf(figure: YamlValue): Record<string, string> {
  const cells: Record<string, string> = {}
  if (typeof figure === 'string') cells.value = figure
  if (figure === null || !isMap(figure)) return cells
  for (const [written, value] of figure) {
    const key = englishName(figureFields, written)
    const text = key === undefined ? undefined : textOf(key, value)
    if (key !== undefined && text !== undefined && text !== '') cells[key] = text
  }
  return cells
}

/** What a cell shows of a value; `undefined` for what no cell shows. */
function textOf(key: string, value: YamlValue): string | undefined {
  if (typeof value === 'string') return value
  if (lists.has(key) && isList(value) && value.every((one) => typeof one === 'string')) return value.join('、')
  return undefined
}

export type SavedLedger =
  | { readonly kind: 'saved'; readonly text: string }
  /** `duplicate-key`: two rows have one name, and one of them would be lost. */
  | { readonly kind: 'refused'; readonly why: Refused }

/** The file that says what the rows say; what is the same in it keeps its bytes. Rows without a name are not written. */
export function saveLedger(source: string, { rows, english }: Ledger): SavedLedger {
  const named = rows.filter(({ name }) => name.trim() !== '')
  const wanted = new Map(named.map((row) => [row.name.trim(), figureOf(row, english)]))
  if (wanted.size < named.length) return { kind: 'refused', why: 'duplicate-key' }
  // A file of nothing but comments stays one.
  const outcome = rewriteYaml(source, wanted.size === 0 && isBlank(source) ? null : wanted)
  return outcome.kind === 'rewritten' ? { kind: 'saved', text: outcome.text } : outcome
}

function isBlank(source: string): boolean {
  const read = readYamlValue(source)
  return read.kind === 'read' && read.value === null
}

function figureOf({ cells, before }: LedgerRow, english: boolean): YamlValue {
  const old = before !== undefined && before !== null && isMap(before) ? before : new Map<string, YamlValue>()
  const isAsWritten = Object.keys(cells).every((key) => key === 'value') && cells.value === before
  if (typeof before === 'string' && isAsWritten) return before
  const shown = cellsOf(before ?? null)
  const written = (key: string): YamlValue => toValue(key, withUnit(shown[key], cells[key]!, cells.unit))
  const figure = new Map<string, YamlValue>()
  for (const [name, value] of old) {
    const key = englishName(figureFields, name)
    const isKept = key === undefined || (cells[key] ?? '') === (shown[key] ?? '')
    if (isKept) figure.set(name, value)
    else if ((cells[key] ?? '') !== '') figure.set(name, written(key))
    // A number that is taken away is open, and stays in its place.
    else if (key === 'value') figure.set(name, pendingText)
  }
  const has = new Set([...figure.keys()].map((name) => englishName(figureFields, name)))
  for (const key of ledgerKeys) {
    const text = cells[key] ?? ''
    if (text !== '' && !has.has(key)) putIn(figure, key, written(key), english)
  }
  return figure
}

/** A number that had its unit behind it keeps it, where only the digits were typed. */
function withUnit(was: string | undefined, now: string, unit: string | undefined): string {
  if (was === undefined || unit) return now
  const [old, typed] = [readAmount(was), readAmount(now)]
  const isBare = 'digits' in old && old.unit !== '' && 'digits' in typed && typed.digits !== '' && typed.unit === ''
  return isBare ? now.trim() + old.unit : now
}

/** A new key stands behind those that come before it in a grid. */
function putIn(
  figure: Map<string, YamlValue>,
  key: (typeof ledgerKeys)[number],
  value: YamlValue,
  english: boolean,
): void {
  const rank = (written: string): number => ledgerKeys.indexOf(englishName(figureFields, written) as typeof key)
  const pairs = [...figure]
  const at = pairs.findLastIndex(([written]) => rank(written) >= 0 && rank(written) < ledgerKeys.indexOf(key))
  pairs.splice(at + 1, 0, [english ? key : chineseNames(figureFields[key])[0]!, value])
  figure.clear()
  for (const [written, one] of pairs) figure.set(written, one)
}

const toValue = (key: string, text: string): YamlValue =>
  lists.has(key) ? text.split(/[、，,;；]\s*/).filter((one) => one !== '') : text

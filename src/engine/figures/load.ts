import { type FiguresData, figureSchema } from '../fields/figure.ts'
import type { Figure, FigureNumber } from '../model/report.ts'
import { unitName, type WrittenAmount } from '../terms/written-amount.ts'
import { childOf, hasLost, nodeAt, plainData, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'

/** The ledger from checked data, in the order of the file; `node` is the map of figures. */
export function toFigures(data: FiguresData, node: YamlNode): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  if (node.kind !== 'map') return figures
  for (const [name, entry] of node.entries) {
    const figure = data[name]
    if (figure) figures.set(name, toFigure(name, figure, entry))
  }
  return figures
}

/**
 * The ledger of a file that has mistakes: what can be said of its valid figures is said in the same run. One with a mistake
 * of its own is there by its name only, without value and formula.
 */
export function validFigures(node: YamlNode): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  // Where entries were lost nobody knows which names there are.
  if (node.kind !== 'map' || node.incomplete) return figures
  for (const [name, entry] of node.entries) {
    const read = hasLost(entry.value) ? undefined : figureSchema.safeParse(plainData(entry.value))
    if (read?.success) figures.set(name, toFigure(name, read.data, entry))
    else figures.set(name, { ...toFigure(name, unitOf(entry), entry), pending: [] })
  }
  return figures
}

/** The unit is known, whatever is wrong with the number. */
function unitOf({ value }: YamlEntry): Pick<FiguresData[string], 'unit'> {
  const unit = childOf(value, 'unit')
  return unit?.kind === 'text' ? { unit: unit.value } : {}
}

function toFigure(name: string, data: FiguresData[string], { key: origin, value: node }: YamlEntry): Figure {
  const { tolerance, history, from } = data
  const figure: Figure = {
    name,
    value: '',
    unit: data.unit === undefined ? '' : unitName(data.unit),
    origin,
    place(path) {
      const found = nodeAt(node, path)
      return found === node ? origin : found.span
    },
  }
  const pending: FigureNumber[] = []
  for (const { number, key } of numberKeys) {
    const read = data[key]
    if (read && !read.pending) {
      figure[number] = read.digits
      figure.unit ||= read.unit
    } else if (read || (number === 'value' ? data.formula === undefined && !from : isEmpty(entryOf(node, key)))) {
      pending.push(number)
    }
  }
  keepWritten(figure, data)
  if (data['share-of'] !== undefined) figure.shareOf = data['share-of']
  if (history) figure.history = toHistory(history)
  if (from) figure.from = { report: from.report, figure: from.figure ?? name }
  if (tolerance !== undefined) figure.tolerance = toTolerance(tolerance)
  if (pending.length > 0) figure.pending = pending
  return figure
}

/** The key that a number is written under. */
const keyOf = {
  value: 'value',
  previous: 'previous',
  lastPeriod: 'last-period',
  target: 'target',
  max: 'max',
  min: 'min',
} as const satisfies Record<FigureNumber, string>

const numberKeys = (Object.keys(keyOf) as FigureNumber[]).map((number) => ({ number, key: keyOf[number] }))

/** What stands in a figure as it was written. (Key by key: a ledger has hundreds of figures, and looks up none of the names.) */
function keepWritten(figure: Figure, { label, formula, sum, decimals, keep, source, note }: FiguresData[string]): void {
  if (label !== undefined) figure.label = label
  if (formula !== undefined) figure.formula = formula
  if (sum !== undefined) figure.sum = sum
  if (decimals !== undefined) figure.decimals = decimals
  if (keep !== undefined) figure.keep = keep
  if (source !== undefined) figure.source = source
  if (note !== undefined) figure.note = note
}

/** Years of which the number has not come in are left out, as those that nobody wrote. */
const toHistory = (years: Record<string, WrittenAmount>): Map<number, string> =>
  new Map(
    Object.entries(years).flatMap(([year, read]) =>
      read.pending ? [] : [[Number.parseInt(year, 10), read.digits] as [number, string]],
    ),
  )

const isEmpty = (entry: YamlEntry | undefined): boolean => entry?.value.kind === 'hole' && entry.value.why === 'empty'

const entryOf = (node: YamlNode, key: string): YamlEntry | undefined =>
  node.kind === 'map' ? node.entries.get(key) : undefined

function toTolerance(data: NonNullable<FiguresData[string]['tolerance']>): NonNullable<Figure['tolerance']> {
  if (typeof data === 'string') return { value: data }
  return { value: data.value, ...(data.reason !== undefined && { reason: data.reason }) }
}

import { type FiguresData, figureSchema } from '../fields/figure.ts'
import type { Figure, FigureNumber } from '../report/types.ts'
import { childOf, hasLost, nodeAt, plainData, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { unitName } from './unit-name.ts'
import type { WrittenAmount } from './written-amount.ts'

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

function toFigure(name: string, data: FiguresData[string], { key, value: node }: YamlEntry): Figure {
  const {
    tolerance,
    unit,
    'share-of': shareOf,
    value,
    previous,
    'last-period': lastPeriod,
    target,
    max,
    min,
    history,
    from,
    ...rest
  } = data
  const place = (path: readonly PropertyKey[]) => {
    const found = nodeAt(node, path)
    return found === node ? key : found.span
  }
  const numbers: Record<FigureNumber, WrittenAmount | undefined> = { value, previous, lastPeriod, target, max, min }
  const pending: FigureNumber[] = []
  const written: Partial<Record<FigureNumber, string>> = {}
  for (const number of Object.keys(numbers) as FigureNumber[]) {
    const read = numbers[number]
    if (read && !read.pending) written[number] = read.digits
    else if (read || (number === 'value' ? rest.formula === undefined && !from : isEmpty(entryOf(node, number))))
      pending.push(number)
  }
  const ownUnit = unit === undefined ? '' : unitName(unit)
  return {
    name,
    value: '',
    ...written,
    unit: ownUnit || (Object.values(numbers).find((one) => one?.unit)?.unit ?? ''),
    ...withoutAbsent({ ...rest, shareOf }),
    ...(history && { history: toHistory(history) }),
    ...(from && { from: { report: from.report, figure: from.figure ?? name } }),
    ...(tolerance !== undefined && { tolerance: toTolerance(tolerance) }),
    ...(pending.length > 0 && { pending }),
    origin: key,
    place,
  }
}

/** Years of which the number has not come in are left out, as those that nobody wrote. */
const toHistory = (years: Record<string, WrittenAmount>): Map<number, string> =>
  new Map(
    Object.entries(years).flatMap(([year, read]) =>
      read.pending ? [] : [[Number.parseInt(year, 10), read.digits] as [number, string]],
    ),
  )

const isEmpty = (entry: YamlEntry | undefined): boolean => entry?.value.kind === 'hole' && entry.value.why === 'empty'

const entryOf = (node: YamlNode, number: FigureNumber): YamlEntry | undefined =>
  node.kind === 'map' ? node.entries.get(number === 'lastPeriod' ? 'last-period' : number) : undefined

function toTolerance(data: NonNullable<FiguresData[string]['tolerance']>): NonNullable<Figure['tolerance']> {
  if (typeof data === 'string') return { value: data }
  return { value: data.value, ...(data.reason !== undefined && { reason: data.reason }) }
}

/** The keys that were written. */
function withoutAbsent<T extends object>(data: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never
}

/** The names in a ledger, valid or not: a reference to a figure that has a mistake of its own is not another one. */
export function figureNames(node: YamlNode | undefined): Set<string> {
  return new Set(node?.kind === 'map' ? node.entries.keys() : [])
}

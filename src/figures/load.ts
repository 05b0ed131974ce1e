import type { Figure } from '../report/types.ts'
import { hasLost, nodeAt, plainData, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'
import { type FiguresData, figureSchema } from './schema.ts'

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
 * The ledger of a file that has mistakes: what can be said of its sound figures is said in the same run. One with a mistake
 * of its own is there by its name only, without value and formula.
 */
export function soundFigures(node: YamlNode): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  // Where entries were lost nobody knows which names there are.
  if (node.kind !== 'map' || node.incomplete) return figures
  for (const [name, entry] of node.entries) {
    const read = hasLost(entry.value) ? undefined : figureSchema.safeParse(plainData(entry.value))
    figures.set(name, toFigure(name, read?.success ? read.data : {}, entry))
  }
  return figures
}

function toFigure(name: string, data: FiguresData[string], { key, value: node }: YamlEntry): Figure {
  const { value = '', unit = '', 'share-of': shareOf, 'last-period': lastPeriod, tolerance, ...rest } = data
  const place = (path: readonly PropertyKey[]) => {
    const found = nodeAt(node, path)
    return found === node ? key : found.span
  }
  return {
    name,
    value,
    unit: unit.trim(),
    ...withoutAbsent({ ...rest, shareOf, lastPeriod }),
    ...(tolerance !== undefined && { tolerance: toTolerance(tolerance) }),
    origin: key,
    place,
  }
}

function toTolerance(data: NonNullable<FiguresData[string]['tolerance']>): NonNullable<Figure['tolerance']> {
  if (typeof data === 'string') return { value: data }
  return { value: data.value, ...(data.reason !== undefined && { reason: data.reason }) }
}

/** The keys that were written. */
function withoutAbsent<T extends object>(data: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never
}

/** The names in a ledger, sound or not: a reference to a figure that has a mistake of its own is not another one. */
export function figureNames(node: YamlNode | undefined): Set<string> {
  return new Set(node?.kind === 'map' ? node.entries.keys() : [])
}

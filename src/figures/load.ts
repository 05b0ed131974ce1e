import type { Figure } from '../report/types.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type { FiguresData } from './schema.ts'

/** The ledger from checked data, in the order of the file; `node` is the map of figures. */
export function toFigures(data: FiguresData, node: YamlNode): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  if (node.kind !== 'map') return figures
  for (const [name, { key }] of node.entries) {
    const figure = data[name]
    if (!figure) continue
    const { value = '', unit = '', formula } = figure
    figures.set(name, { name, value, unit, ...(formula !== undefined && { formula }), origin: key })
  }
  return figures
}

/** The names in a ledger, sound or not: a reference to a figure that has a mistake of its own is not another one. */
export function figureNames(node: YamlNode | undefined): Map<string, Pick<Figure, 'formula'>> {
  const names = new Map<string, Pick<Figure, 'formula'>>()
  if (node?.kind !== 'map') return names
  for (const [name, { value }] of node.entries) {
    const formula = childOf(value, 'formula')
    const sound = formula?.kind === 'text' && !childOf(value, 'value')
    names.set(name, sound ? { formula: formula.value } : {})
  }
  return names
}

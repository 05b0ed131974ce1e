import { figureFields, figuresFields } from '../fields/figure.ts'
import { shownName } from '../yaml/key-shape.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import type { Answers } from './answers.ts'

/** A ledger as rows to fill in: the head, then a row for each figure. */
export interface LedgerRows {
  /** The keys of the columns behind the first, which has the names. */
  keys: string[]
  rows: string[][]
}

/** The columns that every ledger has. */
const always = ['value', 'unit', 'previous', 'target', 'source', 'note']

/** The rows of a skeleton's figures.yaml. */
export function ledgerRows(text: string, language: Answers['language']): LedgerRows {
  const { root } = readTree({ path: '', text }, figuresFields).value
  const figures = root?.kind === 'map' ? [...root.entries] : []
  const used = new Set(figures.flatMap(([, { value }]) => (value.kind === 'map' ? [...value.entries.keys()] : [])))
  const keys = [...always, ...Object.keys(figureFields).filter((key) => used.has(key) && !always.includes(key))]
  const nameOf = (key: string) => (language === 'en' ? key : shownName(figureFields, key))
  const head = [language === 'en' ? 'name' : '指标', ...keys.map(nameOf)]
  const rows = figures.map(([name, { value }]) => [
    name,
    ...keys.map((key) => (value.kind === 'map' ? cellOf(value.entries.get(key)?.value) : '')),
  ])
  return { keys, rows: [head, ...rows] }
}

function cellOf(node: YamlNode | undefined): string {
  if (node?.kind === 'text') return node.value
  if (node?.kind === 'list') return node.items.map(cellOf).join('、')
  if (node?.kind !== 'map') return ''
  const [value, reason] = [cellOf(node.entries.get('value')?.value), cellOf(node.entries.get('reason')?.value)]
  return reason === '' ? value : `${value}（${reason}）`
}

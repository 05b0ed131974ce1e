import { figuresFields, figuresSchema } from '../../src/engine/fields/figure.ts'
import { readSheet } from '../../src/engine/sheet/index.ts'
import type { YamlNode } from '../../src/engine/yaml/nodes.ts'
import { checkTree } from '../../src/engine/yaml/read-yaml.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { type TestCell, type TestSheet, workbook } from '../support/xlsx.ts'

/** A ledger as it was read, and what was said of it: `B7 severity code message`. */
export interface ReadLedger {
  figures: Record<string, Record<string, unknown>>
  said: string[]
}

export async function readBytes(bytes: Uint8Array, name = 'figures.xlsx', year = 2024): Promise<ReadLedger> {
  const { value, diagnostics } = await readSheet(bytes, name, nodeCompression, year)
  const checked = value.root ? checkTree(value, figuresSchema, figuresFields).diagnostics : []
  return {
    figures: plain(value.root) as ReadLedger['figures'],
    said: [...diagnostics, ...checked].map(
      ({ severity, code, message, position }) => `${position?.cell} ${severity} ${code} ${message}`,
    ),
  }
}

export const readSheets = (sheets: readonly TestSheet[]): Promise<ReadLedger> => readBytes(workbook(sheets))

export const readRows = (rows: TestCell[][], more: Partial<TestSheet> = {}): Promise<ReadLedger> =>
  readSheets([{ name: '台账', rows, ...more }])

export const readCsv = (text: string | Uint8Array): Promise<ReadLedger> =>
  readBytes(typeof text === 'string' ? Buffer.from(text) : text, 'figures.csv')

function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'text') return node.value
  if (node?.kind === 'list') return node.items.map(plain)
  if (node?.kind !== 'map') return node?.kind
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]))
}

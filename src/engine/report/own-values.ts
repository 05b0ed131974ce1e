import type { OwnKey } from '../fields/vocabulary.ts'
import type { OwnValue } from '../model/report.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { severalProses, toDate } from './letterhead.ts'
import { toProse } from './prose.ts'

/** What a report says under the keys of its set's own; `undefined` where the set has none. */
export function toOwnValues(keys: readonly OwnKey[], file: YamlFile<unknown>): OwnValue[] | undefined {
  if (keys.length === 0) return undefined
  const data = file.data as Record<string, unknown>
  return keys.flatMap((key): OwnValue[] => {
    const node = childOf(file.root, key.name)
    const value = node && node.kind !== 'hole' ? readOwn(key, node, data[key.name]) : undefined
    const isRunning = key.type === 'paragraphs' && { isRunning: true as const }
    return value === undefined ? [] : [{ key: key.name, name: key.zh, value, ...isRunning }]
  })
}

function readOwn({ type }: OwnKey, node: YamlNode, data: unknown): OwnValue['value'] | undefined {
  switch (type) {
    case 'flag':
      return data === true
    case 'list':
      return severalProses(node)
    case 'date':
      return typeof data === 'string' ? toDate(data, node).date : undefined
    case 'text':
    case 'number':
    case 'paragraphs':
      return toProse(node)
  }
}

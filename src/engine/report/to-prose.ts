import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { type ProseKind, readProse } from './prose.ts'
import type { Prose } from './types.ts'

/** The prose of a text node; the schema has made sure that it is one. */
export function toProse(node: YamlNode | undefined, kind: ProseKind = 'text'): Prose {
  if (node?.kind !== 'text') throw new Error('A text was expected where the schema found one')
  return readProse(node, kind).prose
}

/** The prose under a key, if it is there: `{ title: … }` or nothing, to be spread into an object. */
export function optionalProse<K extends string>(name: K, node: YamlNode, key: string = name): { [P in K]?: Prose } {
  const child = childOf(node, key)
  return child?.kind === 'text' ? ({ [name]: toProse(child) } as { [P in K]?: Prose }) : {}
}

import { type Fields, type ProseNames, proseNames } from '../fields/field.ts'
import type { Prose } from '../model/report.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { type ProseKind, readProse } from './prose.ts'

/** The prose of a text node; the schema has made sure that it is one. */
export function toProse(node: YamlNode | undefined, kind: ProseKind = 'text'): Prose {
  if (node?.kind !== 'text') throw new Error('A text was expected where the schema found one')
  return readProse(node, kind).prose
}

/** What stands under the rows that are plain texts, each as it was written. */
export function toProses<F extends Fields>(fields: F, node: YamlNode): { [K in ProseNames<F>]?: Prose } {
  const found: Record<string, Prose> = {}
  for (const name of proseNames(fields)) {
    const child = childOf(node, name)
    if (child?.kind === 'text') found[name] = toProse(child, fields[name]!.prose)
  }
  return found as { [K in ProseNames<F>]?: Prose }
}

/** The prose under a key, if it is there: `{ title: … }` or nothing, to be spread into an object. */
export function optionalProse<K extends string>(name: K, node: YamlNode, key: string = name): { [P in K]?: Prose } {
  const child = childOf(node, key)
  return child?.kind === 'text' ? ({ [name]: toProse(child) } as { [P in K]?: Prose }) : {}
}

import { type Fields, type ProseNames, proseNames } from '../fields/field.ts'
import type { Prose } from '../model/report.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import { childOf, type YamlNode, type YamlText } from '../yaml/nodes.ts'
import { readInlines } from './references.ts'

/** Whether `|` is a line break: in titles only. */
export type ProseKind = 'text' | 'title'

/** A text of the file as paragraphs of inline nodes, each with its place, and what is wrong with its references. */
interface ReadProse {
  prose: Prose
  problems: readonly Diagnostic[]
}

/** The texts that were split, by their nodes: the check of a file splits those that the report is made of later. */
const split: Record<ProseKind, WeakMap<YamlText, ReadProse>> = { text: new WeakMap(), title: new WeakMap() }

/** Reads a text of the file. A node is split once; most there is nothing to split in. */
export function readProse(node: YamlText, kind: ProseKind = 'text'): ReadProse {
  if (!node.paragraphs && !hasMarks(node.value, kind)) return { prose: plainProse(node.value, node.span), problems: [] }
  const known = split[kind].get(node)
  if (known) return known
  const read = splitProse(node, kind)
  split[kind].set(node, read)
  return read
}

function splitProse({ value, span, paragraphs }: YamlText, kind: ProseKind): ReadProse {
  const problems: Diagnostic[] = []
  const read = (paragraphs ?? [[{ text: value, span }]]).map((runs) => {
    const { inlines, problems: found } = readInlines(runs, kind === 'title')
    problems.push(...found)
    return inlines
  })
  return { prose: { type: 'prose', paragraphs: read, origin: span }, problems }
}

/** True when a text holds anything that is not plain text, so that most texts need not be split. */
function hasMarks(value: string, kind: ProseKind): boolean {
  return value.includes('{{') || value.includes('｛｛') || (kind === 'title' && value.includes('|'))
}

/** A prose of our own words at somebody's place: a default, or a date written out. */
export function plainProse(value: string, origin: Prose['origin']): Prose {
  return { type: 'prose', paragraphs: [[{ type: 'text', value, origin }]], origin }
}

/** Stands for a heading that was said to be none (无). */
export const noHeading = (origin: Prose['origin']): Prose => ({ type: 'prose', paragraphs: [[]], origin, none: true })

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
  const found: { [P in K]?: Prose } = {}
  if (child?.kind === 'text') found[name] = toProse(child)
  return found
}

import type { Prose } from '../model/report.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import type { YamlText } from '../yaml/nodes.ts'
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

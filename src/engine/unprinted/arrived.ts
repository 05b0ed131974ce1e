import { textsOf } from '../document/anatomy.ts'
import type { Document, Inline } from '../document/types.ts'
import type { Prose } from '../model/report.ts'
import type { Span } from '../text/source.ts'

/** Tells of a text of the report whether the document prints it. */
export type Arrived = (prose: Prose) => boolean

/**
 * What of a report's texts the document prints. A text keeps its nodes on the way, or where its last stop was taken off
 * at least its place in the file.
 */
export function arrivedIn(document: Document): Arrived {
  const nodes = new Set<Inline>()
  for (const block of document.children) {
    const alt = block.type === 'chart' ? [block.alt] : []
    for (const inlines of [...alt, ...textsOf(block)]) addLeaves(inlines, nodes)
  }
  const placesIn = placesOf(nodes)
  return (prose) => {
    if (prose.paragraphs.some((one) => keepsNode(one, nodes))) return true
    const words = prose.paragraphs.flat().flatMap(leaves).filter(isVisible)
    if (words.length === 0) return true
    return words.some((one) => {
      const path = originOf(one)?.source.path
      return path !== undefined && placesIn(path).has(placeOf(one))
    })
  }
}

/** Whether a visible node of a text is one of the document's: nearly always the first one is. */
function keepsNode(inlines: readonly Inline[], nodes: ReadonlySet<Inline>): boolean {
  for (const one of inlines) {
    if (
      one.type === 'strong' || one.type === 'note' ? keepsNode(one.children, nodes) : nodes.has(one) && isVisible(one)
    )
      return true
  }
  return false
}

/**
 * The places of a file that are printed, worked out when one is asked for: most of a long document may come from a template,
 * which no text of the report is compared with.
 */
function placesOf(nodes: ReadonlySet<Inline>): (path: string) => ReadonlySet<string> {
  const places = new Map<string, ReadonlySet<string>>()
  return (path) => {
    const found =
      places.get(path) ?? new Set([...nodes].filter((one) => originOf(one)?.source.path === path).map(placeOf))
    places.set(path, found)
    return found
  }
}

function addLeaves(inlines: readonly Inline[], to: Set<Inline>): void {
  for (const one of inlines) {
    if (one.type === 'strong' || one.type === 'note') addLeaves(one.children, to)
    else to.add(one)
  }
}

export const leaves = (inline: Inline): Inline[] =>
  inline.type === 'strong' || inline.type === 'note' ? inline.children.flatMap(leaves) : [inline]

const wordsOf = (inline: Inline): string => ('value' in inline ? inline.value : '')

/** Stops are written anew between the items of a list in one paragraph. */
const bare = (text: string): string => text.replace(/[。；，;,]+$/, '')

/** Most texts begin with something that is neither blank nor stop, which is quick to tell. */
export const isVisible = (inline: Inline): boolean => {
  const words = wordsOf(inline)
  return /[^\s。；，;,]/.test(words) || /\S/.test(bare(words))
}

const originOf = (inline: Inline): Span | undefined => ('origin' in inline ? inline.origin : undefined)

export function placeOf(inline: Inline): string {
  const span = originOf(inline)
  return span ? JSON.stringify([span.source.path, span.start, span.end, bare(wordsOf(inline))]) : ''
}

import { anatomyOf } from '../document/anatomy.ts'
import type { Block, Document, Inline } from '../document/types.ts'
import type { Prose, Report } from '../model/report.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { isVisible, leaves, placeOf } from './arrived.ts'
import { contentsOf, isRunningText, nameOf, type Thing } from './contents.ts'

/** So many things are named, and the others counted. */
const named = 3

/**
 * Texts, tables and pictures that the templates of a set print at two places: one warning for all, since it is the templates
 * that are to be mended. What a template puts into a table of its own says again what stands in the text.
 */
export function twicePrinted(
  report: Report,
  { children }: Document,
  { name, version }: { name: string; version: string },
): Diagnostic[] {
  const times = printed(children)
  if (!times) return []
  const found = contentsOf(report).flatMap((one) => twiceOf(one, times))
  const [first] = found
  if (!first) return []
  const names = found.slice(0, named).map(nameOf)
  const rest = found.length > named ? `等${found.length}处内容` : ''
  return [
    warning('template/printed-twice', `${names.join('、')}${rest}会印出两遍：模板 ${name} ${version} 在两处输出它`, {
      at: first.origin,
      hint: '请在模板里删去一处；有意印两遍的，在“检查”里写“印两次: 关”',
    }),
  ]
}

/** How often what was written at a place is printed. */
type Printed = (key: unknown) => number

function printed(blocks: readonly Block[]): Printed | undefined {
  // Of most documents there is nothing to look for.
  if (!mayRepeat(blocks)) return undefined
  const counts = new Map<unknown, number>()
  const count = (key: unknown) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const block of blocks) {
    const { once } = anatomyOf(block)
    if (once === 'place') {
      const origin = originOf(block)
      if (origin) count(JSON.stringify([origin.source.path, origin.start]))
    } else if (once !== 'again') for (const leaf of once(block).flatMap(leaves)) count(keyOf(leaf))
  }
  return (key) => counts.get(key) ?? 0
}

/** Whether anything that begins at one place of a file stands in a document twice: what is printed twice does. */
function mayRepeat(blocks: readonly Block[]): boolean {
  const starts = new Map<string, Set<number>>()
  const others = new Set<Inline>()
  const isKnown = <T>(one: T, among: Set<T>): boolean => among.size === among.add(one).size
  const isAgain = (origin: Span | undefined): boolean | undefined => {
    if (!origin) return undefined
    const { path } = origin.source
    const ofFile = starts.get(path) ?? new Set<number>()
    starts.set(path, ofFile)
    return isKnown(origin.start, ofFile)
  }
  return blocks.some((block) => {
    const { once } = anatomyOf(block)
    if (once === 'again') return false
    if (once !== 'place') return someLeaf(once(block), (leaf) => isAgain(originOf(leaf)) ?? isKnown(leaf, others))
    return isAgain(originOf(block)) ?? false
  })
}

const originOf = (one: Block | Inline): Span | undefined => ('origin' in one ? one.origin : undefined)

const someLeaf = (inlines: readonly Inline[], holds: (leaf: Inline) => boolean): boolean =>
  inlines.some((one) => (one.type === 'strong' || one.type === 'note' ? someLeaf(one.children, holds) : holds(one)))

const keyOf = (inline: Inline): unknown => placeOf(inline) || inline

/** The things that are printed twice: a whole one by itself, else those below it. */
function twiceOf(thing: Thing, times: Printed): Thing[] {
  const said = running(thing)
  if (said.length > 0 && said.every((one) => isTwice(one, times))) return [thing]
  return thing.below.flatMap((one) => twiceOf(one, times))
}

/** What of a thing is said once in a document. */
function running(thing: Thing): Thing[] {
  return [...(isRunningText(thing) || thing.kind === 'table' ? [thing] : []), ...thing.below.flatMap(running)]
}

function isTwice({ kind, texts, origin }: Thing, times: Printed): boolean {
  if (kind === 'table') return times(JSON.stringify([origin.source.path, origin.start])) > 1
  const first = texts.flatMap(wordsOf)[0]
  return first !== undefined && times(keyOf(first)) > 1
}

const wordsOf = ({ paragraphs }: Prose): Inline[] => paragraphs.flat().flatMap(leaves).filter(isVisible)

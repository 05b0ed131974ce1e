import { type PrintedLine, printedLines } from '../document/printed-lines.ts'
import { grouped } from '../text/grouped.ts'
import { align, likenessOfTexts } from './align.ts'
import { type ComparedTable, comparedTable, tableChanges, tableFrame, tableText } from './tables.ts'
import { labelChange, textChanges } from './texts.ts'
import { frameOf, type Token, textOf, tokensOf } from './tokens.ts'
import type { Change, Circumstances, Side } from './types.ts'

/** A line with what it is compared by. */
export interface ComparedLine {
  line: PrintedLine
  tokens: Token[]
  table?: ComparedTable
  text: string
  frame: string
}

/** The lines of a document as they are compared. */
export function comparedLines({ document, isOfReport }: Side): ComparedLine[] {
  return printedLines(document).map((line) => {
    const tokens = tokensOf(line.children, isOfReport)
    const table = line.table && comparedTable(line.table, isOfReport)
    const text = `${line.kind}\t${table ? tableText(table) : textOf(tokens)}`
    return {
      line,
      tokens,
      ...(table && { table }),
      text,
      frame: `${line.kind}\t${table ? tableFrame(table) : frameOf(tokens)}`,
    }
  })
}

/** Pairs the lines of two documents, block by block. */
export function alignLines(before: readonly ComparedLine[], after: readonly ComparedLine[]) {
  const alike = likenessOfTexts()
  return align(before, after, {
    keys: [({ text }) => text, ({ frame }) => frame],
    alike: (one, other) => (one.line.kind === other.line.kind ? alike(one.text, other.text) : 0),
  })
}

/**
 * Everything that a document prints otherwise than another one, in the order of the page: sentences, headings, labels,
 * cells, each with its cause. What is printed as it was is not there.
 */
export function compareDocuments(before: Side, after: Side, circumstances: Circumstances): Change[] {
  const isSameOutline = JSON.stringify(before.document.meta.outline) === JSON.stringify(after.document.meta.outline)
  const labels = isSameOutline || circumstances.isSameSet ? 'numbering' : 'template'
  const changes = alignLines(comparedLines(before), comparedLines(after)).flatMap(
    ({ before: was, after: is }): Change[] => {
      const line = (is ?? was)!.line
      const { heading } = line
      if (was && is && was.text === is.text && was.line.label === is.line.label) return []
      const label = was && is ? labelChange(was.line, is.line, is.tokens, labels) : []
      if (was?.table || is?.table) {
        return [...label, ...tableChanges(was?.table ?? noTable, is?.table ?? noTable, heading, circumstances)]
      }
      const around = { kind: line.kind, ...(heading !== undefined && { heading }) }
      return [...label, ...textChanges(was?.tokens ?? [], is?.tokens ?? [], around, circumstances)]
    },
  )
  return withMoved(changes)
}

const noTable: ComparedTable = { columns: [], rows: [] }

/** Words that went and came as they were have moved, or their paragraph was parted or joined: one change, not two. */
function withMoved(changes: readonly Change[]): Change[] {
  const keyOf = ({ kind }: Change, text: string): string => `${kind} ${text}`
  const gone = grouped(
    changes.filter(({ after, kind }) => after === '' && kind !== 'label'),
    (one) => keyOf(one, one.before),
  )
  if (gone.size === 0) return [...changes]
  const dropped = new Set<Change>()
  const found = changes.map((one): Change => {
    if (one.before !== '' || one.kind === 'label') return one
    const was = gone.get(keyOf(one, one.after))?.shift()
    if (!was) return one
    dropped.add(was)
    return { ...one, before: one.after, moved: true, figures: [] }
  })
  return found.filter((one) => !dropped.has(one))
}

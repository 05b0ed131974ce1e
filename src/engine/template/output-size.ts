import { colophonLines, letterheadLines } from '../document/letterhead-lines.ts'
import { plainText } from '../document/plain-text.ts'
import type { Block, Inline, Table } from '../document/types.ts'

/** So many characters of output count like one step of the rendering. */
const charactersPerStep = 20

/** What a text of so many characters adds to the work of a rendering, in steps. */
export function textSteps(length: number): number {
  return Math.ceil(length / charactersPerStep)
}

/** The same for inline nodes. */
export function inlineSteps(inlines: readonly Inline[]): number {
  return inlines.length + textSteps(plainText(inlines).length)
}

/** The same for blocks: a short template must not write a document without end by calling helpers. */
export function blockSteps(blocks: readonly Block[]): number {
  let steps = 0
  for (const block of blocks) {
    steps += 1
    if (block.type === 'table') steps += cellSteps([block.header, headCells(block), ...block.rows])
    else if ('children' in block) steps += inlineSteps(block.children)
    else if (block.type === 'signature') steps += cellSteps([block.units])
    else if (block.type === 'attachment-note') steps += cellSteps([block.names])
    else if (block.type === 'letterhead') steps += cellSteps([letterheadLines(block)])
    else if (block.type === 'colophon') steps += cellSteps([colophonLines(block)])
  }
  return steps
}

const headCells = ({ heads = [] }: Table): Inline[][] => heads.map(({ children }) => children)

function cellSteps(rows: readonly Inline[][][]): number {
  return rows.flat().reduce((sum, cell) => sum + inlineSteps(cell), 0)
}

// @ts-nocheck
import { type Node, Parser } from 'commonmark'

/** A block as a reader of the Markdown sees it: its kind (`heading 2`, `item 1`, `cell right` …) and its text. */
export interface ReadBlock {
  kind: string
  text: string
  /** For each UTF-16 unit of the text `s` when it is strong, else a full stop. */
  strong: string
}

/**
 * Markdown read with the reference parser of CommonMark. Anything a plain report cannot mean (links, code, HTML other
 * than `<strong>`, emphasis, breaks) is a kind of its own or throws, so that it never equals what was meant.
 * CommonMark knows no tables: a paragraph of several lines is taken for one and cut up by `readTable`.
 */
export function readMarkdown(markdown: string): ReadBlock[] {
  const lines = markdown.split('\n')
  const blocks: ReadBlock[] = []
  for (const node of childrenOf(new Parser().parse(markdown))) readBlock(node, lines, 0, blocks)
  return blocks
}

function readBlock(node: Node, lines: readonly string[], depth: number, blocks: ReadBlock[]): void {
  const [[first], [last]] = node.sourcepos
  if (node.type === 'paragraph' && last > first) blocks.push(...readTable(lines.slice(first - 1, last)))
  else if (node.type === 'paragraph') blocks.push({ kind: 'paragraph', ...inlineText(node) })
  else if (node.type === 'heading') blocks.push({ kind: `heading ${node.level}`, ...inlineText(node) })
  else if (node.type === 'list' && node.listType === 'bullet') {
    for (const item of childrenOf(node)) readItem(item, lines, depth, blocks)
  } else blocks.push({ kind: node.type, text: '', strong: '' })
}

function readItem(item: Node, lines: readonly string[], depth: number, blocks: ReadBlock[]): void {
  const [first, ...rest] = childrenOf(item)
  const hasText = first?.type === 'paragraph'
  blocks.push({ kind: `item ${depth}`, ...(hasText ? inlineText(first) : { text: '', strong: '' }) })
  for (const child of hasText || !first ? rest : [first, ...rest]) readBlock(child, lines, depth + 1, blocks)
}

/** The texts of a block's inline nodes, joined. */
function inlineText(block: Node): { text: string; strong: string } {
  const walker = block.walker()
  let depth = 0
  let text = ''
  let strong = ''
  for (let event = walker.next(); event; event = walker.next()) {
    const { type, literal } = event.node
    if (event.node === block) continue
    if (type === 'strong') depth += event.entering ? 1 : -1
    else if (type === 'html_inline' && literal === '<strong>') depth += 1
    else if (type === 'html_inline' && literal === '</strong>') depth -= 1
    else if (type === 'text') {
      text += literal
      strong += (depth > 0 ? 's' : '.').repeat(literal!.length)
    } else throw new Error(`Not meant: ${type} ${literal ?? ''}`)
  }
  return { text, strong }
}

/** A table as the specification of GitHub's dialect reads it: one block for each cell, named after its alignment. */
function readTable(lines: readonly string[]): ReadBlock[] {
  const [header, delimiters, ...rows] = lines.map(splitRow)
  const alignments = delimiters!.map((cell) => {
    if (!/^:?-+:?$/.test(cell)) throw new Error(`Not a table: ${lines.join('\n')}`)
    if (!cell.endsWith(':')) return 'left'
    return cell.startsWith(':') ? 'center' : 'right'
  })
  return [header!, ...rows].flatMap((cells) => {
    if (cells.length !== alignments.length) throw new Error(`A ragged table: ${lines.join('\n')}`)
    return cells.map((cell, index) => ({ kind: `cell ${alignments[index]}`, ...readCell(cell) }))
  })
}

/** The cells of a row: cut at each `|` without a backslash before it; then `\|` is `|` whatever comes later. */
function splitRow(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/)
  if (cells.shift() !== '' || cells.pop() !== '') throw new Error(`Not a table row: ${line}`)
  return cells.map((cell) => cell.replaceAll('\\|', '|').replace(/^[ \t]+|[ \t]+$/g, ''))
}

/** A cell holds inline Markdown only: behind a word no block can begin, and the space keeps `**` at a border. */
function readCell(cell: string): { text: string; strong: string } {
  const block = new Parser().parse(`x ${cell}`).firstChild!
  const { text, strong } = inlineText(block)
  return cell === '' ? { text: '', strong: '' } : { text: text.slice(2), strong: strong.slice(2) }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.next) children.push(child)
  return children
}

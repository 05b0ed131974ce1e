import { keptByValue } from '../text/kept.ts'
import { countsOf, inCommon } from '../text/most-alike.ts'
import { align, type Pair } from './align.ts'
import { changedParagraph, type Redline, styleOf, wholeParagraph, wholeRow } from './paragraph.ts'
import { wordsOf } from './tokens.ts'
import { childOf, childrenOf, deepText, innerXml, openTag, type XmlNode } from './xml-tree.ts'

/** Paragraphs and tables of two bodies, or of two cells, put together. The properties of a section are those of now. */
export function mergeBlocks(before: readonly XmlNode[], now: readonly XmlNode[], redline: Redline): string {
  const blocks = (nodes: readonly XmlNode[]) => nodes.filter(isBlock)
  const pairs = withLastPair(align(blocks(before), blocks(now), keyOf, likeness))
  redline.told.replacedTables += replacedTables(pairs)
  return pairs.map((pair) => pairXml(pair, redline)).join('')
}

/**
 * Tables that went where one with other columns came. Word can track a cell that comes or goes, other programs cannot, and then
 * accepting and rejecting would not give back both documents: the one is shown as gone, the other as new.
 */
function replacedTables(pairs: readonly Pair<XmlNode>[]): number {
  const tables = (of: 'before' | 'now', other: 'before' | 'now'): string[] =>
    pairs.flatMap((pair) => {
      const one = pair[of]
      return one?.name === 'w:tbl' && !pair[other] ? [columnsOf(one)] : []
    })
  const come = tables('now', 'before')
  return tables('before', 'now').filter((columns, at) => come[at] !== undefined && come[at] !== columns).length
}

const columnsOf = (table: XmlNode): string => formOf(rowsOf(table)[0] ?? table)

const isBlock = ({ name }: XmlNode): boolean => name === 'w:p' || name === 'w:tbl'

const keyOf = (node: XmlNode): string =>
  `${node.name}${node.name === 'w:p' ? styleOf(node) : ''}\u001f${deepText(node)}\u001f${drawingOf(node)}`

/** What a picture is known by: the part that it shows. */
const drawingOf = ({ xml }: XmlNode): string => /r:(?:embed|id)="[^"]*"/.exec(xml)?.[0] ?? ''

/**
 * The last mark of a body or a cell can neither come nor go: its paragraph is one that both have, whatever has become of
 * its words.
 */
function withLastPair(pairs: Pair<XmlNode>[]): Pair<XmlNode>[] {
  const last = pairs.at(-1)
  if (!last || (last.before && last.now)) return pairs
  const gone = pairs.findLastIndex(({ before }) => before)
  const come = pairs.findLastIndex(({ now }) => now)
  const [before, now] = [pairs[gone]?.before, pairs[come]?.now]
  if (before?.name !== 'w:p' || now?.name !== 'w:p' || pairs[gone]!.now || pairs[come]!.before) return pairs
  return [...pairs.filter((_, index) => index !== gone && index !== come), { before, now }]
}

function pairXml({ before, now }: Pair<XmlNode>, redline: Redline): string {
  if (before && now)
    return now.name === 'w:tbl' ? mergeTables(before, now, redline) : changedParagraph(before, now, redline)
  const [kind, one] = before ? (['del', before] as const) : (['ins', now!] as const)
  return one.name === 'w:tbl' ? wholeTable(kind, one, redline) : wholeParagraph(kind, one, redline)
}

const headOf = (table: XmlNode): string =>
  ['w:tblPr', 'w:tblGrid'].map((name) => childOf(table, name)?.xml ?? '').join('')
const rowsOf = (table: XmlNode): XmlNode[] => childrenOf(table, 'w:tr')
const cellsOf = (row: XmlNode): XmlNode[] => childrenOf(row, 'w:tc')

function wholeTable(kind: 'ins' | 'del', table: XmlNode, redline: Redline): string {
  const rows = rowsOf(table).map((row) => wholeRow(kind, row, redline))
  return `<w:tbl>${headOf(table)}${rows.join('')}</w:tbl>`
}

/** A table that both have, with the columns of now. */
function mergeTables(before: XmlNode, now: XmlNode, redline: Redline): string {
  const rows = align(rowsOf(before), rowsOf(now), (row) => `${formOf(row)}\u001f${deepText(row)}`, rowLikeness)
  const merged = rows.map(({ before: old, now: own }) => {
    if (!old || !own) return wholeRow(old ? 'del' : 'ins', (old ?? own)!, redline)
    const others = cellsOf(old)
    const cells = cellsOf(own).map((cell, index) => {
      const content = mergeBlocks(others[index]!.children, cell.children, redline)
      return `${openTag(cell)}${childOf(cell, 'w:tcPr')?.xml ?? ''}${content}</w:tc>`
    })
    return `<w:tr><w:trPr>${innerXml(childOf(own, 'w:trPr'))}</w:trPr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl>${headOf(now)}${merged.join('')}</w:tbl>`
}

/** How many columns each cell of a row runs over. */
const formOf = (row: XmlNode): string =>
  cellsOf(row)
    .map((cell) => /<w:gridSpan w:val="(\d+)"/.exec(childOf(cell, 'w:tcPr')?.xml ?? '')?.[1] ?? '1')
    .join(' ')

/** Rows are the same thing when they begin alike: the first cell names what the others say of it. */
function rowLikeness(before: XmlNode, now: XmlNode): number {
  if (formOf(before) !== formOf(now)) return 0
  const [old, own] = [cellsOf(before).map(deepText), cellsOf(now).map(deepText)]
  const equal = old.filter((text, index) => text === own[index]).length / Math.max(1, old.length)
  return old[0] === own[0] ? 0.5 + equal / 2 : Math.max(equal * 0.9, common(before, now) * 0.9)
}

function likeness(before: XmlNode, now: XmlNode): number {
  if (before.name !== now.name) return 0
  if (now.name === 'w:tbl') {
    const same = formOf(rowsOf(before)[0] ?? before) === formOf(rowsOf(now)[0] ?? now)
    return same ? Math.max(0.3, common(before, now)) : 0
  }
  if (styleOf(before) !== styleOf(now)) return 0
  const [old, own] = [deepText(before), deepText(now)]
  return old === '' || own === '' ? Number(old === own) : common(before, now)
}

/** The share of words that two paragraphs, rows or tables have in common. */
const common = (before: XmlNode, now: XmlNode): number => inCommon(wordsIn(before), wordsIn(now))

/** Each is compared with many. */
const wordsIn = keptByValue((node: XmlNode) => countsOf(wordsOf(deepText(node))))

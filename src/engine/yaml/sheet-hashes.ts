import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'
import { sheetErrors, sheetResidue } from '../wording/sheet-residue.ts'
import { parseText } from './parse.ts'

/** Values where a text would begin: to YAML `#` begins a comment there, and ######## would be no value at all. */
const hashes = new RegExp(
  `((?:[:：]|^[ \\t]*-|[ \\t]-)[ \\t]+|[[,][ \\t]*)(#{3,}|${sheetErrors})(?=[ \\t]*(?:[,\\]}\\n]|$))`,
  'gim',
)

/**
 * Tells of ######## and #N/A that stand where a value should, and puts a harmless text in their place, which the tree
 * builder leaves out (`broken`). Every offset stays as it was.
 */
export function replaceHashes(
  source: SourceFile,
  text: string,
): { text: string; broken: ReadonlySet<number>; diagnostics: Diagnostic[] } {
  const broken = new Set<number>()
  const diagnostics: Diagnostic[] = []
  const marked = replaceLoneMarks(source, text, broken, diagnostics)
  if (!marked.includes('#') || !/#(?:##|[A-Z])/i.test(marked)) return { text: marked, broken, diagnostics }
  const replaced = marked.replace(hashes, (whole, before: string, value: string, offset: number) => {
    const start = offset + before.length
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    // A comment, or a rule of # behind a key whose list stands below, is nobody's number.
    if (/(?:^|[ \t])#/.test(text.slice(lineStart, start)) || goesOnBelow(text, lineStart, start)) return whole
    broken.add(start)
    const { what, hint } = sheetResidue(value)!
    diagnostics.push(
      error('data/sheet-residue', `“${value}”${what}`, { at: { source, start, end: start + value.length }, hint }),
    )
    return `${before}${'x'.repeat(value.length)}`
  })
  return { text: replaced, broken, diagnostics }
}

const numberKeys = '值|上年|上期|目标|上限|下限|value|previous|last-period|target|max|min'
const loneValue = new RegExp(
  `((?:[{,][ \\t]*|^[ \\t]*)(?:${numberKeys})[:：][ \\t]+)([-?])(?=[ \\t]*(?:[,}\\n]|$))`,
  'gm',
)
/** A row of a table in brackets, and a cell of it. */
const row = /^[ \t]*(?:- +)?\[[^\n]*/gm
const loneCell = /([[,][ \t]*)-(?=[ \t]*[,\]])/g

/** Whether such a mark stands alone behind a comma, a colon or a bracket. Looked for by the mark, of which a text has few. */
function hasLoneMark(text: string): boolean {
  for (const mark of '-?') {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      loneMark.lastIndex = at
      if (!loneMark.test(text)) continue
      let before = at - 1
      while (text[before] === ' ' || text[before] === '\t') before -= 1
      if (before >= 0 && '[,:：'.includes(text[before]!)) return true
    }
  }
  return false
}

const loneMark = /[-?][ \t]*(?:[,}\]\n]|$)/y

/** `值: -` and `值: ?`, and `-` in a cell: to YAML marks of its own, where people mean that there is nothing (yet). */
function replaceLoneMarks(source: SourceFile, text: string, broken: Set<number>, diagnostics: Diagnostic[]): string {
  // What the parser reads says nothing of the kind: it stands in a text of several lines.
  if (!hasLoneMark(text) || parseText(text).errors.length === 0) return text
  const replace = (start: number, make: (at: Span) => Diagnostic): string => {
    broken.add(start)
    diagnostics.push(make({ source, start, end: start + 1 }))
    return 'x'
  }
  return text
    .replace(loneValue, (_, before: string, mark: string, offset: number) => {
      const make = (at: Span) =>
        error('figures/not-a-number', `这里应为数字，却是“${mark}”`, {
          at,
          hint: '还没有报来的数写成“值: 【待报】”；没有这个数的，请删去这一项',
        })
      return before + replace(offset + before.length, make)
    })
    .replace(row, (line: string, lineStart: number) =>
      line.replace(loneCell, (_, before: string, offset: number) => {
        const make = (at: Span) =>
          error('yaml/lone-dash', '这一格只写了“-”，要加引号，否则读不成文字', {
            at,
            hint: "请写成 '-'；空的格子写成 ''",
            edits: [{ ...at, text: "'-'" }],
          })
        return before + replace(lineStart + offset + before.length, make)
      }),
    )
}

/** True when the line is a bare key with something further in, or dashes, below it. */
function goesOnBelow(text: string, lineStart: number, start: number): boolean {
  const end = text.indexOf('\n', start)
  if (end < 0 || !/[:：][ \t]*$/.test(text.slice(lineStart, start))) return false
  const indent = /^[ \t]*(?:- +)*/.exec(text.slice(lineStart, start))![0].length
  const [, blanks = '', dash] = /^(?:[ \t]*\n)*([ \t]*)(-[ \t])?/.exec(text.slice(end + 1)) ?? []
  const isMore = /\S/.test(text.slice(end + 1, end + 1 + 10_000))
  return isMore && (blanks.length > indent || (dash !== undefined && blanks.length === indent))
}

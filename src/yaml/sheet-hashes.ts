import { type Diagnostic, error } from '../diagnostic.ts'
import type { SourceFile } from '../source.ts'
import { sheetErrors, sheetResidue } from '../wording/sheet-residue.ts'

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
  if (!/#(?:##|[A-Z])/i.test(text)) return { text, broken, diagnostics }
  const replaced = text.replace(hashes, (whole, before: string, value: string, offset: number) => {
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

/** True when the line is a bare key with something further in, or dashes, below it. */
function goesOnBelow(text: string, lineStart: number, start: number): boolean {
  const end = text.indexOf('\n', start)
  if (end < 0 || !/[:：][ \t]*$/.test(text.slice(lineStart, start))) return false
  const indent = /^[ \t]*(?:- +)*/.exec(text.slice(lineStart, start))![0].length
  const [, blanks = '', dash] = /^(?:[ \t]*\n)*([ \t]*)(-[ \t])?/.exec(text.slice(end + 1)) ?? []
  const isMore = /\S/.test(text.slice(end + 1, end + 1 + 10_000))
  return isMore && (blanks.length > indent || (dash !== undefined && blanks.length === indent))
}

import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'

/** A text without directives and document marks, every offset as before. */
export interface OneDocument {
  text: string
  /** Where a second document starts; its keys may repeat those of the first without being reported again. */
  secondAt: number
  diagnostics: Diagnostic[]
}

/**
 * A file is one document without directives: `%YAML 1.1` would turn `no` and 010 into something else, and what follows
 * a second `---` would be lost. Both are reported and blanked out, and what follows is read as part of the file.
 */
export function oneDocument(source: SourceFile, text: string): OneDocument {
  if (!/^(?:%|---|\.\.\.)/.test(text) && !['\n%', '\n---', '\n...'].some((one) => text.includes(one)))
    return { text, secondAt: Number.POSITIVE_INFINITY, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  let secondAt = Number.POSITIVE_INFINITY
  let [seenContent, atStart, offset] = [false, true, 0]
  let lastContent: number | undefined
  const lines = text.split('\n').map((line) => {
    const start = offset
    offset += line.length + 1
    const at = { source, start, end: start + line.length }
    if (/^(?:---|\.\.\.)(?=\s|$)/.test(line)) {
      atStart = true
      // Alone on its line it says nothing; a text on the same line is left to the parser.
      if (!seenContent) return /^---\s*(#.*)?$/.test(line) ? `   ${line.slice(3)}` : line
      lastContent ??= lastContentAt(text)
      if (secondAt === Number.POSITIVE_INFINITY && lastContent >= offset) {
        secondAt = start
        diagnostics.push(severalDocuments({ ...at, end: start + 3 }))
      }
      return `   ${line.slice(3)}`
    }
    if (line.startsWith('%') && atStart) {
      // YAML 1.2 is what every file is read as.
      if (!/^%YAML[ \t]+1\.2\s*$/.test(line)) diagnostics.push(directive(at, line.trim()))
      return `#${line.slice(1)}`
    }
    if (hasContent(line)) [seenContent, atStart] = [true, false]
    return line
  })
  return { text: lines.join('\n'), secondAt, diagnostics }
}

/** True when there is more than blanks, comments and document marks. */
const hasContent = (text: string): boolean => /^(?!---\s*$|\.\.\.\s*$)[ \t]*[^\s#]/m.test(text)

/** Where the last line with content starts; -1 without any. */
function lastContentAt(text: string): number {
  for (let end = text.length; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (hasContent(text.slice(start, end))) return start
    end = start - 1
  }
  return -1
}

const severalDocuments = (at: Span): Diagnostic =>
  error('yaml/several-documents', '一个文件里只能有一份内容，这里的“---”把它分成了几份', {
    at,
    hint: '请删去这一行，或把后面的内容移到另一个文件',
  })

const directive = (at: Span, line: string): Diagnostic =>
  error('yaml/directive', `不支持 YAML 指令“${line.length > 30 ? `${line.slice(0, 30)}……` : line}”`, {
    at,
    hint: '请删去这一行，文件一律按 YAML 1.2 读',
  })

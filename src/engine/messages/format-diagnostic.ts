import type { Diagnostic, Severity } from '../text/diagnostic.ts'
import { grouped } from '../text/grouped.ts'
import { lineAt, type Position } from '../text/source.ts'
import { isWide } from '../text/wide-characters.ts'
import { visible } from './visible.ts'

/** How people are told how grave a finding is. */
export const severityNames: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' }

/** Gives the line for the excerpt under a message; `undefined` when it is not known. */
export type LineReader = (file: string, line: number, position: Position) => string | undefined

/** Diagnostics as people read them, in their order; of equal ones one sentence tells, with all their places. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], readLine: LineReader = fileLines()): string[] {
  return groupDiagnostics(diagnostics).map((group) => formatGroup(group, readLine))
}

function formatGroup({ first, others, words }: Group, readLine: LineReader): string {
  if (others.length === 0) return formatDiagnostic(first, readLine)
  const count = `（${words ? '这样的' : ''}共${others.length + 1}处）`
  const reported = formatDiagnostic({ ...first, message: first.message + count }, readLine)
  return [reported, ...otherPlaces(others, words)].join('\n')
}

/** More places than these are only counted. */
const mostPlaces = 30

/** The other places of a group, a line for each file. */
function otherPlaces(others: readonly Diagnostic[], words: Group['words']): string[] {
  const byFile = grouped(others.slice(0, mostPlaces), ({ position }) => position!.file)
  const lines = [...byFile].map(([file, all]) => {
    const places = all.map((one) => `${inFile(one.position!)}${words?.get(one) ?? ''}`)
    return `    另见 ${file}${places[0]!.startsWith(':') ? ':' : ' '}${places.map((one) => one.slice(1)).join('、')}`
  })
  return others.length > mostPlaces ? [...lines, `    还有${others.length - mostPlaces}处`] : lines
}

/**
 * A diagnostic as people read it: place and message, the line with a caret under what is meant, what to do, and the
 * other places that belong to it.
 */
export function formatDiagnostic(diagnostic: Diagnostic, readLine: LineReader = fileLines()): string {
  const { severity, message, position, hint, code } = diagnostic
  const place = position ? `${placeText(position)} ` : ''
  const lines = [`${place}${severityNames[severity]}：${message} [${code}]`]
  const excerpt = position && excerptOf(position, readLine)
  if (excerpt) lines.push(...excerpt)
  if (hint) lines.push(`    → ${hint}`)
  for (const other of diagnostic.related ?? []) {
    lines.push(`    另见 ${placeText(other.position)} ${other.message}`)
  }
  return lines.join('\n')
}

/** `a.yaml:3:5`; `a.docx 第3段第5字`; `figures.xlsx 表“台账” B7`. */
const placeText = (position: Position): string => position.file + inFile(position)

function inFile({ line, column, lineName, sheet, cell }: Position): string {
  if (cell !== undefined) return `${sheet === undefined ? '' : ` 表“${sheet}”`} ${cell}`
  // What is said of a file as a whole has no line.
  if (lineName === '') return ''
  return lineName === undefined ? `:${line}:${column}` : ` ${lineName}第${column}字`
}

/** The widest excerpt that is shown: a long paragraph is cut around its place. */
const excerptWidth = 60

function excerptOf(position: Position, readLine: LineReader): string[] | undefined {
  const whole = readLine(position.file, position.line, position)?.replace(/\t/g, ' ')
  if (whole === undefined || whole.trim() === '') return undefined
  const at = position.column - 1
  const from = at > excerptWidth / 2 && whole.length > excerptWidth ? at - Math.floor(excerptWidth / 3) : 0
  const cut = whole.slice(from, from + excerptWidth)
  // Behind the last cell of a row only empty ones follow.
  const line = position.cell === undefined ? cut : cut.trimEnd()
  const end = position.endLine === position.line ? position.endColumn - 1 : whole.length
  const marked = visible(whole.slice(at, Math.max(at + 1, Math.min(end, from + excerptWidth))))
  const number = String(position.line).padStart(5)
  const before = `${from > 0 ? '…' : ''}${visible(whole.slice(from, at))}`
  return [
    `${number} | ${from > 0 ? '…' : ''}${visible(line)}${from + excerptWidth < whole.trimEnd().length ? '…' : ''}`,
    `      | ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ]
}

/** Chinese characters take two columns of a terminal. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}

/**
 * Lines as they were read when the message was made. No file is opened for a message: what was refused to be read (a link
 * that leads out, a device) must not be printed below the refusal.
 */
export const fileLines = (): LineReader => (_file, _line, position) => lineAt(position)

/** A diagnostic as `--json` prints it: flat, so that a program reads `file`, `line`, `column` without looking deeper. */
export interface JsonDiagnostic extends Partial<Position> {
  code: string
  severity: Diagnostic['severity']
  message: string
  hint?: string
  related?: ({ message: string } & Position)[]
}

/** The form of a diagnostic that programs are promised. */
export function jsonDiagnostic({ code, severity, message, position, hint, related }: Diagnostic): JsonDiagnostic {
  return {
    code,
    severity,
    message,
    ...position,
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map((one) => ({ message: one.message, ...one.position })) }),
  }
}

/** Findings of which one sentence tells, at the place of the first; `words` is what each place says, where they differ. */
interface Group {
  first: Diagnostic
  others: Diagnostic[]
  words?: Map<Diagnostic, string>
}

/** So many findings that differ in nothing but the quoted word are reported together. */
const mostWords = 5

/**
 * Puts equal findings together: same code, sentence and advice. What differs in one quoted word only (“XX”还没有填写) is
 * put together when there are many. The order is that of the first ones.
 */
function groupDiagnostics(diagnostics: readonly Diagnostic[]): Group[] {
  const alike = grouped(diagnostics, (one) => likeness(one) ?? one)
  const groups = new Map<Diagnostic, Group>()
  for (const family of alike.values()) {
    const words = family.length > mostWords ? differingWords(family) : undefined
    for (const [first, ...others] of grouped(family, ({ message }) => (words ? '' : message)).values())
      groups.set(first!, { first: first!, others, ...(words && { words }) })
  }
  return diagnostics.flatMap((one) => groups.get(one) ?? [])
}

const quoted = /“[^“”]*”/g

/** What findings that may be reported together have in common; `undefined` for one with no place, or with several. */
function likeness({ code, severity, message, hint, related, position }: Diagnostic): string | undefined {
  if (!position || related) return undefined
  return JSON.stringify([code, severity, message.replace(quoted, '“”'), hint])
}

/** The word of each finding, when all differ at the same one place; `undefined` when they are equal or differ more. */
function differingWords(family: readonly Diagnostic[]): Map<Diagnostic, string> | undefined {
  const words = family.map((one) => one.message.match(quoted) ?? [])
  const differing = words[0]!.flatMap((_, at) => (new Set(words.map((one) => one[at])).size > 1 ? [at] : []))
  if (differing.length !== 1) return undefined
  return new Map(family.map((one, index) => [one, words[index]![differing[0]!]!]))
}

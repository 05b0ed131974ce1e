import { fileLines, formatDiagnostics, jsonDiagnostic } from '../../engine/messages/format-diagnostic.ts'
import { visible, visibleJson } from '../../engine/messages/visible.ts'
import { type Diagnostic, succeeded } from '../../engine/text/diagnostic.ts'
import { isWide } from '../../engine/text/wide-characters.ts'

let isHeard = false

/**
 * Where messages go. Those that are lost stop no report from being built, but the run does not end with status 0. The stream is made
 * at the first message, of which most runs have none: with a pipe all of Node's network code comes along.
 */
export function messages(): NodeJS.WriteStream {
  if (isHeard) return process.stderr
  isHeard = true
  process.stderr.once('error', () => {
    process.on('exit', () => {
      process.exitCode ||= 1
    })
  })
  return process.stderr.on('error', () => {})
}

/** A line for people, on stderr. */
export function say(text: string): void {
  messages().write(`${visible(text)}\n`)
}

/** A line of the result, on stdout. */
export function print(text: string): void {
  process.stdout.write(`${visible(text)}\n`)
}

/** The whole result as one JSON value on stdout. */
export function printJson(value: unknown): void {
  hasPrintedJson = true
  process.stdout.write(`${visibleJson(value)}\n`)
}

let hasPrintedJson = false

/** The JSON value of a run that was broken off before it had one: a program that asked for JSON gets it in any case. */
export function printInterrupted(): void {
  if (!hasPrintedJson) printJson({ interrupted: true, reports: [] })
}

/** Diagnostics as people read them, on stderr. `lineOf` gives the line that is shown below a message; none without it. */
export function sayDiagnostics(
  diagnostics: readonly Diagnostic[],
  lineOf?: Parameters<typeof formatDiagnostics>[1],
): void {
  for (const one of formatDiagnostics(diagnostics, lineOf)) say(one)
}

/** Prints what a command found, with `json` all of it as one value, else in lines; the exit status that follows from it. */
export function printFound(
  value: object,
  diagnostics: readonly Diagnostic[],
  json: boolean | undefined,
  lines: () => readonly string[] = () => [],
): 0 | 1 {
  if (json) printJson({ ...value, diagnostics: diagnostics.map(jsonDiagnostic) })
  else {
    sayDiagnostics(diagnostics, fileLines())
    for (const line of lines()) print(line)
  }
  return succeeded(diagnostics) ? 0 : 1
}

/** `1个错误、2条警告`; empty when there is nothing to say. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length
  const parts = [
    [count('error'), '个错误'],
    [count('warning'), '条警告'],
    [count('info'), '条提示'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number}${name}`)
    .join('、')
}

/** `3个指标待报`: how many figures of the ledger are open. */
export const pendingText = (pending = 0): string[] => (pending > 0 ? [`${pending}个指标待报`] : [])

/** The width of a text on a terminal: a Chinese character takes two columns. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of visible(text)) width += isWide(character) ? 2 : 1
  return width
}

/** Rows of cells as lines whose columns stand below each other; numbers are set to the right, as `right` says. */
export function textTable(rows: readonly (readonly string[])[], right: readonly boolean[]): string[] {
  const widths = right.map((_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat(widths[column]! - textWidth(cell))
        return right[column] ? blank + cell : cell + blank
      })
      .join('  ')
      .trimEnd(),
  )
}

import { fileLines, formatDiagnostics } from '../../engine/messages/format-diagnostic.ts'
import { jsonDiagnostic } from '../../engine/messages/json-diagnostic.ts'
import { type Diagnostic, succeeded } from '../../engine/text/diagnostic.ts'
import { print, printJson, say } from './streams.ts'

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

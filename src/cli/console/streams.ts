import { visible, visibleJson } from '../../engine/messages/visible.ts'

/** A line for people, on stderr. */
export function say(text: string): void {
  process.stderr.write(`${visible(text)}\n`)
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

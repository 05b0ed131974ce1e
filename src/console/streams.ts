import { visible } from './visible.ts'

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
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

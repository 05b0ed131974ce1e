import type { Signature } from '../../../document/types.ts'
import { writeInlines } from '../inlines.ts'

/** Each unit and the date as a paragraph of its own; the seal and the place at the right are for paper. */
export function writeSignature({ units, date }: Signature): string[] {
  return [...units, date ?? []].map((line) => writeInlines(line, 'line'))
}

import type { Diagnostic } from '../../text/diagnostic.ts'
import type { TemplateFile } from '../syntax.ts'
import type { TemplateSet } from '../types.ts'
import { formWords } from './form-words.ts'
import { linesOf, paragraphsOf } from './runs.ts'
import { typedNumbers, typedNumbersIn } from './typed-numbers.ts'

/**
 * What is probably not meant in the words of a set's templates: numbers that were typed, and figures in another form than
 * the words around them say. They hold for one year and one ledger, while a set is used for many.
 */
export function adviseOn(set: TemplateSet): Diagnostic[] {
  const headings = Object.values(set.parts).map((one) => one.heading)
  return [...headings.flatMap((one) => typedNumbersIn(one)), ...[...set.templates.values()].flatMap(ofTemplate)]
}

function ofTemplate(file: TemplateFile): Diagnostic[] {
  const lines = linesOf(file)
  return [...lines.flatMap(typedNumbers), ...paragraphsOf(lines).flatMap(formWords)]
}

import type { Diagnostic } from '../diagnostic.ts'
import type { Piece } from '../markup/types.ts'
import { evaluate } from './evaluate.ts'
import { model } from './model.ts'
import { sampleValue } from './sample-data.ts'
import type { TemplateFile } from './syntax.ts'
import type { ValueMap } from './value.ts'

/**
 * What a checked set writes when everything is there and every condition holds both ways. Reading it as markup finds the
 * set's own mistakes (a heading too deep, an unclosed `**`) before there is a report.
 */
export function dryRun(
  templates: ReadonlyMap<string, TemplateFile>,
  entry: string,
): { pieces: Piece[]; diagnostics: Diagnostic[] } {
  return evaluate({ templates, root: sampleValue(model) as ValueMap, bothBranches: true }, entry)
}

import type { OpenLedger } from '../../model/open-ledger.ts'
import type { Diagnostic } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'
import type { Shape } from '../model.ts'
import type { HelperResult, Value } from '../value.ts'

/** A helper that templates may call: `{{name argument option=…}}`. One line each in index.ts. */
export interface Helper {
  name: string
  /** What it is for, in Chinese: docs/templates.md prints it. */
  title: string
  parameters: Parameter[]
  options?: Record<string, OptionType>
  /** The first argument names figures, which the set has to require: one, or several parted by 、. */
  figures?: 'one' | 'list'
  /** `inline` stands inside a line, `blocks` alone on its line; a `flag` is for another helper or an `#if`. */
  result: 'inline' | 'blocks' | 'flag'
  /** The arguments are as many and of the shapes that the template check has made sure of. */
  run(args: Value[], options: Record<string, Value>, context: HelperContext): HelperResult
}

/** What a helper knows besides its arguments. */
export interface HelperContext {
  ledger?: Pick<OpenLedger, 'figures' | 'print' | 'draw'> | undefined
  /** The place of the call. */
  at: Span
  report(diagnostic: Diagnostic): void
}

export interface Parameter {
  title: string
  accepts: readonly Shape['type'][]
  optional?: boolean
}

/** `level`: a level of the outline, written as a number. `form`: a form of a figure. `columns`: those of a figures table. */
export type OptionType = 'text' | 'number' | 'flag' | 'level' | 'form' | 'columns'

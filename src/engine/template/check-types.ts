import type { Diagnostic } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { Shape } from './model.ts'
import type { Scope } from './scope.ts'
import type { Program, TemplateFile } from './syntax.ts'

/** What the check of one template set carries along. */
export interface SetCheck {
  templates: ReadonlyMap<string, TemplateFile>
  file: TemplateFile
  /** Templates that could not be parsed; calls of them are no second mistake. */
  broken: ReadonlySet<string>
  /** The figures that the set requires: those that its templates may name. */
  figures: readonly string[]
  /** The named values that any template hands to a partial: what the partial needs. */
  parameters: ReadonlyMap<string, ReadonlySet<string>>
  /** The call that the check is inside of. */
  call?: Span
  /** Partials being checked, outermost first: one that calls itself is refused. */
  stack: readonly string[]
  /** Calls already checked, by partial and shape of its context. */
  seen: Map<string, Set<Shape>>
  /** How many blocks and partials the check is inside of. */
  depth: number
  /** Statements checked so far: partials that call each other twice are soon millions. */
  work: { statements: number }
  report: (diagnostic: Diagnostic) => void
  /** Checks the statements inside a block; handed down so that blocks need not import the walk. */
  inside: (check: SetCheck, program: Program, scope: Scope<Shape>) => void
}

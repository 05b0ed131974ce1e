import { type Diagnostic, error } from '../text/diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import type { Span } from '../text/source.ts'
import type { Shape } from './model.ts'
import type { Scope } from './scope.ts'
import { type Program, spanOf, type TemplateFile } from './syntax.ts'

/** What the check of one template set carries along. */
export interface SetCheck {
  /** What stands at the top of the entry. */
  model: Shape
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

/** Reports an error at a place, or where a node of the template stands; what was looked for there is not to be had. */
export function reportAt(
  check: SetCheck,
  place: Span | hbs.AST.Node | undefined,
  code: string,
  message: string,
  hint?: string,
): undefined {
  const at = place && 'loc' in place ? spanOf(check.file.source, place) : place
  check.report(error(code, message, { at, hint }))
}

/** The name that was probably meant, or those that there are. */
export function orOneOf(written: string, known: Iterable<string>): string {
  const names = [...known]
  const near = nearest(written, names)
  return near ? `是不是“${near}”？` : `可用的有：${names.join('、')}`
}

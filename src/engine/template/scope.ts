import { keptByValue } from '../text/kept.ts'
import type { PathExpression } from './syntax.ts'

/**
 * What names mean at a place of a template. Block parameters (`as |part|`) come first, then the fields of the contexts
 * from the innermost outwards: a name means the nearest thing that has it, so `../` is never needed.
 * `T` is a shape while a template is checked and a value while it is rendered.
 */
export interface Scope<T> {
  /** The innermost last. */
  names: readonly (readonly [name: string, meant: T])[]
  /** Innermost first; the last is the report. */
  contexts: readonly T[]
  /** Inside `#each`. */
  loop: Loop | undefined
}

export interface Loop {
  index: number
  first: boolean
  last: boolean
}

/** The scope inside a block that makes `context` current and gives it, and perhaps its index, a name. */
export function enter<T>(scope: Scope<T>, context: T, names: Scope<T>['names'], loop = scope.loop): Scope<T> {
  return { names: [...scope.names, ...names], contexts: [context, ...scope.contexts], loop }
}

/** What a block or a call gave a name to. */
export const meantBy = <T>({ names }: Scope<T>, name: string): T | undefined =>
  names.findLast(([one]) => one === name)?.[1]

/**
 * The scope of a partial: the report, what it was called with, and the named values of the call. Names of the caller's
 * blocks are not seen, so a partial means the same wherever it is called from.
 */
export function partialScope<T>(root: T, context: T, names: Scope<T>['names']): Scope<T> {
  return { names, contexts: context === root ? [root] : [context, root], loop: undefined }
}

/** The names a path is made of: `this.heading` and `heading` are alike. Handlebars takes a leading `this` away itself. */
export const pathParts = keptByValue((path: PathExpression): readonly string[] =>
  path.parts.filter((part): part is string => typeof part === 'string'),
)

/** `{{this}}` or `{{.}}`. */
export function isThis(path: PathExpression): boolean {
  return !path.data && path.depth === 0 && path.parts.length === 0
}

/** True when a path is a single plain name, which is how helpers are called. */
export function isName(path: PathExpression): boolean {
  return !path.data && path.depth === 0 && path.parts.length === 1 && !/^(this|\.)[./]/.test(path.original)
}

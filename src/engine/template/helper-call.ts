import { keptByValue } from '../text/kept.ts'
import { helpers } from './helpers/index.ts'
import type { Helper } from './helpers/types.ts'
import { isName, pathParts } from './scope.ts'
import type { Expression, Hash, PathExpression } from './syntax.ts'

/** Anything that can call a helper: `{{name …}}` or `(name …)`. */
export interface Call {
  path: hbs.AST.PathExpression | hbs.AST.Literal
  params: Expression[]
  hash?: Hash
}

/** True when a tag is a call: it has arguments, or its single name is a helper's. */
export function isHelperCall(call: Call): boolean {
  return call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0 || helperOf(call) !== undefined
}

/** The helper that a call names. */
export const helperOf = keptByValue((call: Call): Helper | undefined => {
  if (call.path.type !== 'PathExpression') return undefined
  const path = call.path as PathExpression
  return isName(path) ? helpers.get(pathParts(path)[0]!) : undefined
})

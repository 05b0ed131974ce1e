import type { Literal } from '../markup/types.ts'
import type { SourceFile } from '../text/source.ts'
import { spanOf } from './syntax.ts'

/** Of the statements that were asked for: a template is evaluated again and again. */
const known = new WeakMap<hbs.AST.ContentStatement, Literal>()

/** The literal of a content statement. Its value has lost what whitespace control took; the place is that of the rest. */
export function literalOf(source: SourceFile, node: hbs.AST.ContentStatement): Literal {
  const before = known.get(node)
  if (before?.origin.source === source) return before
  const at = spanOf(source, node)
  const start = at.start + Math.max(0, String(node.original).indexOf(node.value))
  const origin = { source, start, end: start + node.value.length }
  const literal: Literal = { type: 'literal', text: node.value, origin }
  known.set(node, literal)
  return literal
}

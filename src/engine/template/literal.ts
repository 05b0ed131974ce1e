import type { Literal } from '../markup/types.ts'
import type { SourceFile } from '../text/source.ts'
import { spanOf } from './syntax.ts'

/** The literal of a content statement. Its value has lost what whitespace control took; the place is that of the rest. */
export function literalOf(source: SourceFile, node: hbs.AST.ContentStatement): Literal {
  const at = spanOf(source, node)
  const start = at.start + Math.max(0, String(node.original).indexOf(node.value))
  return { type: 'literal', text: node.value, origin: { source, start, end: start + node.value.length } }
}

import type { Inline } from '../document/types.ts'
import type { AtomValue, TemplatePiece } from '../markup/types.ts'
import type { Span } from '../text/source.ts'
import { helperOf } from './helper-call.ts'
import { literalOf } from './literal.ts'
import { type PathExpression, type Program, spanOf, type TemplateFile, type TemplateStatement } from './syntax.ts'

/** More than any honest set writes: partials that call each other twice are soon millions. */
const most = 20_000

const inline: AtomValue = { type: 'inline', children: [{ type: 'text', value: '样例' }] }
const blocks: AtomValue = { type: 'blocks', children: [{ type: 'paragraph', children: inline.children }] }

/** The words of the heading that stands for items, by which it is known. */
export const itemWords: Inline[] = [{ type: 'text', value: '样例' }]

/** Items as a heading of the level that they begin at. */
function itemsAt(node: hbs.AST.MustacheStatement, origin: Span): AtomValue {
  const level = node.hash?.pairs.find((pair) => pair.key === 'level')?.value
  const depth = level === undefined ? 1 : level.type === 'NumberLiteral' ? (level as hbs.AST.NumberLiteral).value : 0
  if (![1, 2, 3, 4].includes(depth)) return blocks
  return { type: 'blocks', children: [{ type: 'heading', depth: depth as 1, children: itemWords, origin }] }
}

/**
 * What a set writes when everything is there: its own literal text, every branch of every block once, a sample for every
 * value. Read as markup it shows the set's own mistakes (a heading too deep, an unclosed `**`) without a report, and also
 * while paths or helpers are still wrong.
 */
export function samplePieces(templates: ReadonlyMap<string, TemplateFile>, entry: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = []

  const walk = (file: TemplateFile, program: Program | undefined, stack: readonly string[]) => {
    for (const statement of program?.body ?? []) write(file, statement, stack)
  }
  const write = (file: TemplateFile, statement: TemplateStatement, stack: readonly string[]) => {
    if (pieces.length >= most) return
    const origin = spanOf(file.source, statement)
    switch (statement.type) {
      case 'ContentStatement':
        pieces.push(literalOf(file.source, statement as hbs.AST.ContentStatement))
        break
      case 'MustacheStatement':
        pieces.push(atom(statement as hbs.AST.MustacheStatement, origin))
        break
      case 'BlockStatement': {
        const { program, inverse } = statement as hbs.AST.BlockStatement
        walk(file, program, stack)
        walk(file, inverse, stack)
        break
      }
      case 'PartialStatement': {
        const name = (statement as hbs.AST.PartialStatement).name as PathExpression
        const partial = templates.get(name.original)
        if (partial && !stack.includes(partial.name)) walk(partial, partial.program, [...stack, partial.name])
        break
      }
    }
  }
  const file = templates.get(entry)
  if (file) walk(file, file.program, [entry])
  return pieces
}

function atom(node: hbs.AST.MustacheStatement, origin: Span): TemplatePiece {
  const helper = helperOf(node)
  if (helper?.name === 'items') return { type: 'atom', value: itemsAt(node, origin), origin }
  return { type: 'atom', value: helper?.result === 'blocks' ? blocks : inline, origin }
}

import type { Span } from '../../text/source.ts'
import { type Program, spanOf, type TemplateFile } from '../syntax.ts'

/** What a template writes in one line: its own words, and what stands between them. */
export type TemplateRun = Bit[]

export type Bit =
  | { type: 'words'; text: string; at: Span }
  /** A figure of the ledger, in a form. */
  | { type: 'figure'; name: string; form?: string; at: Span }
  | { type: 'value'; at: Span }

/** The lines of a template, blank ones too. A block goes on with the words before it, as it does when it is printed. */
export function linesOf(file: TemplateFile): TemplateRun[] {
  const lines: TemplateRun[] = []
  let line: TemplateRun = []
  const finish = () => {
    lines.push(line)
    line = []
  }
  const walk = (program: Program | undefined) => {
    for (const node of program?.body ?? []) {
      const at = spanOf(file.source, node)
      switch (node.type) {
        case 'ContentStatement': {
          const { original } = node as hbs.AST.ContentStatement & { original: string }
          let { start } = at
          for (const [index, text] of original.split('\n').entries()) {
            if (index > 0) finish()
            if (text !== '') line.push({ type: 'words', text, at: { ...at, start, end: start + text.length } })
            start += text.length + 1
          }
          break
        }
        case 'MustacheStatement':
          line.push(bitOf(node as hbs.AST.MustacheStatement, at))
          break
        case 'BlockStatement': {
          const block = node as hbs.AST.BlockStatement
          walk(block.program)
          walk(block.inverse)
          break
        }
        case 'PartialStatement':
          line.push({ type: 'value', at })
          break
      }
    }
  }
  walk(file.program)
  finish()
  return lines
}

/** The paragraphs that the lines make: a line break within one is no break of the words. */
export function paragraphsOf(lines: readonly TemplateRun[]): TemplateRun[] {
  const paragraphs: TemplateRun[] = []
  let open = false
  for (const line of lines) {
    const isBlank = line.every((bit) => bit.type === 'words' && bit.text.trim() === '')
    const first = line[0]?.type === 'words' ? line[0].text.trimStart() : ''
    const begins = /^(?:#|:::|\||-\s|\d+\.\s)/.test(first)
    if (!isBlank && open && !begins) paragraphs[paragraphs.length - 1]!.push(...line)
    else if (!isBlank) paragraphs.push([...line])
    open = !isBlank && !/^(?:#|:::|\|)/.test(first)
  }
  return paragraphs
}

function bitOf({ path, params, hash }: hbs.AST.MustacheStatement, at: Span): Bit {
  const text = (node: hbs.AST.Node | undefined) =>
    node?.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : undefined
  const name = text(params[0])
  if ((path as hbs.AST.PathExpression).original !== 'figure' || name === undefined) return { type: 'value', at }
  const form = text(hash?.pairs.find((pair) => pair.key === 'form')?.value)
  return { type: 'figure', name, ...(form !== undefined && { form }), at }
}

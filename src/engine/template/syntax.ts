import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import { offsetAt, type SourceFile, type Span } from '../text/source.ts'
import { knownProgram } from './known-programs.ts'

/*
 * Handlebars gives us its parser and nothing else: the rest is not even loaded. Its compiler makes JavaScript of a
 * template and has been escaped from often enough; we walk the tree ourselves (`evaluate.ts`), so there is no code to
 * run, every step can be counted, and every message has a place.
 */

/** @internal The types of the package name no library's. */
export type Program = hbs.AST.Program
/** @internal */
export type TemplateStatement = hbs.AST.Statement
/** @internal */
export type Expression = hbs.AST.Expression
/** @internal */
export type PathExpression = hbs.AST.PathExpression
/** @internal */
export type Hash = hbs.AST.Hash

/** A template file after parsing. */
export interface TemplateFile {
  /** How partials name it: the file's name without `.hbs`. */
  name: string
  source: SourceFile
  /** @internal */
  program: Program
}

/** Longer than this, or nested deeper, no honest section template is; the parser is not even asked. */
const maxLength = 256 * 1024
const maxNesting = 64

/** Parses a template; what is wrong with its syntax is one diagnostic. */
export function parseTemplate(name: string, source: SourceFile): Result<TemplateFile | undefined> {
  const known = knownProgram(source.text)
  if (known) return { value: { name, source, program: known }, diagnostics: [] }
  const refused = tooLarge(source)
  if (refused) return { value: undefined, diagnostics: [refused] }
  try {
    return { value: { name, source, program: parse(source.text) }, diagnostics: [] }
  } catch (problem) {
    return { value: undefined, diagnostics: [syntaxError(source, problem)] }
  }
}

/** @internal The place of a syntax node in its file; Handlebars counts columns from 0. */
export function spanOf(source: SourceFile, node: hbs.AST.Node): Span {
  const known = spans.get(node)
  if (known?.source === source) return known
  const { start, end } = node.loc
  const span = {
    source,
    start: offsetAt(source, { line: start.line, column: start.column + 1 }),
    end: offsetAt(source, { line: end.line, column: end.column + 1 }),
  }
  spans.set(node, span)
  return span
}

/** Of the nodes that were asked for: a template is evaluated again and again. */
const spans = new WeakMap<hbs.AST.Node, Span>()

function tooLarge(source: SourceFile): Diagnostic | undefined {
  if (source.text.length > maxLength) {
    return error('template/too-large', `模板超过${maxLength / 1024}KB，已拒绝`, {
      at: { source, start: 0, end: 0 },
      hint: '请把模板拆成几个分模板',
    })
  }
  const place = tooDeep(source.text)
  if (place === undefined) return undefined
  return error('template/too-deep', `模板嵌套超过${maxNesting}层，已拒绝`, {
    at: { source, start: place, end: place },
    hint: '请把内层内容移到分模板中',
  })
}

/**
 * Where blocks, or the parentheses inside one tag, are nested too deep. Every `{{else if}}` of a chain is a block inside
 * the one before it; the parser takes quadratic time for them.
 */
function tooDeep(text: string): number | undefined {
  /** How many levels each open block holds, its chain included. */
  const open: number[] = []
  let depth = 0
  for (const { 0: tag, index } of text.matchAll(/\{\{[^}]*/g)) {
    if (/^\{\{~?(#|\^\s*[^~\s])/.test(tag)) {
      open.push(1)
      depth += 1
    } else if (/^\{\{~?\s*else\s+[^~\s]/.test(tag) && open.length > 0) {
      open[open.length - 1]! += 1
      depth += 1
    } else if (/^\{\{~?\//.test(tag)) depth -= open.pop() ?? 0
    let parentheses = 0
    for (const sign of tag) {
      if (sign === '(') parentheses += 1
      else if (sign === ')') parentheses -= 1
      if (parentheses > maxNesting) return index
    }
    if (depth > maxNesting) return index
  }
  return undefined
}

interface ParserError {
  message: string
  lineNumber?: number
  column?: number
}

/** Handlebars' messages are for programmers and partly without a column; these are the ones a template author meets. */
function syntaxError(source: SourceFile, problem: unknown): Diagnostic {
  const { message, lineNumber, column } = problem as ParserError
  if (lineNumber !== undefined) {
    const at = { source, start: offsetAt(source, { line: lineNumber, column: (column ?? 0) + 1 }) }
    const mismatch = /^(\S+) doesn't match (\S+)/.exec(message)
    return error('template/syntax', mismatch ? `块“${mismatch[1]}”的结束标记写成了“${mismatch[2]}”` : '模板语法有误', {
      at: { ...at, end: at.start + 1 },
      hint: mismatch ? `请写成 {{/${mismatch[1]}}}` : '请检查这一处的花括号和路径',
    })
  }
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const at = unclosedPlace(source, line)
  if (/got 'EOF'/.test(message)) {
    return error('template/syntax', '模板到结尾仍有未结束的块', {
      at: lastOpenBlock(source) ?? at,
      hint: '每个 {{#…}} 都要有对应的 {{/…}}',
    })
  }
  const stray = strayTag(source)
  if (stray) {
    return error('template/syntax', `“${stray.tag}”没有对应的开始标记`, {
      at: stray.at,
      hint: '请删去它，或在前面补上 {{#…}}',
    })
  }
  return error('template/syntax', '模板语法有误：花括号未成对，或其中写法不对', {
    at,
    hint: '请检查这一行的 {{ 与 }} 是否成对、引号是否成对',
  })
}

/** Jison tells the line it gave up on, counted from 1; the nearest `{{` at or before it is where to look. */
function unclosedPlace(source: SourceFile, line: number): Span {
  const end = offsetAt(source, { line: line + 1, column: 1 })
  const start = Math.max(0, source.text.lastIndexOf('{{', Math.max(0, end - 1)))
  return { source, start, end: Math.min(start + 2, source.text.length) }
}

/** The innermost block that was opened and never closed. */
function lastOpenBlock(source: SourceFile): Span | undefined {
  const open: Span[] = []
  // Without the `{` the search would begin again at every `{{#` of a text that closes none of them.
  for (const match of source.text.matchAll(/\{\{~?([#/])[^{}]*\}\}/g)) {
    if (match[1] === '#') open.push({ source, start: match.index, end: match.index + match[0].length })
    else open.pop()
  }
  return open.at(-1)
}

/** A closing tag or an `{{else}}` outside of any block. */
function strayTag(source: SourceFile): { tag: string; at: Span } | undefined {
  let open = 0
  for (const match of source.text.matchAll(/\{\{~?(#|\/|else\b)[^{}]*\}\}/g)) {
    if (match[1] === '#') open += 1
    else if (open === 0)
      return { tag: match[0], at: { source, start: match.index, end: match.index + match[0].length } }
    else if (match[1] === '/') open -= 1
  }
  return undefined
}

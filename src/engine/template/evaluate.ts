import type { InlineValue, TemplatePiece } from '../markup/types.ts'
import type { Prose } from '../model/report.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { blockName } from './check-block.ts'
import { type Call, helperOf, isHelperCall } from './helper-call.ts'
import type { HelperContext } from './helpers/types.ts'
import { itemMap } from './item-map.ts'
import { literalOf } from './literal.ts'
import { blockSteps, inlineSteps, textSteps } from './output-size.ts'
import { enter, isThis, type Loop, meantBy, partialScope, pathParts, type Scope } from './scope.ts'
import {
  type Expression,
  type PathExpression,
  type Program,
  spanOf,
  type TemplateFile,
  type TemplateStatement,
} from './syntax.ts'
import { type HelperResult, inlinesOf, isItems, isMap, isPresent, isProse, type Value, type ValueMap } from './value.ts'

/**
 * Steps that no honest report needs: a template that never ends is stopped here, in well under a second. What is
 * written counts too, so that neither can a few steps fill the memory.
 */
const stepLimit = 400_000

/** Blocks and partials inside each other; deeper, the stack of the machine would give out instead. */
const deepest = 128

export interface Rendering {
  templates: ReadonlyMap<string, TemplateFile>
  root: ValueMap
  /** What the helpers print figures from. */
  ledger?: HelperContext['ledger'] | undefined
}

/** What a template writes for a report: literals and atoms in order, not yet read as markup. */
export function evaluate(
  { templates, root, ledger }: Rendering,
  entry: string,
): { pieces: TemplatePiece[]; diagnostics: Diagnostic[] } {
  const file = templates.get(entry)!
  const run: Run = {
    templates,
    root,
    ledger,
    pieces: [],
    diagnostics: [],
    steps: 0,
    depth: 0,
    file,
    reported: new Set(),
  }
  try {
    program(run, run.file.program, { names: [], contexts: [root], loop: undefined })
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem
    // Half a document would only give messages about itself.
    return { pieces: [], diagnostics: [problem.diagnostic] }
  }
  return { pieces: run.pieces, diagnostics: run.diagnostics }
}

interface Run extends Rendering {
  pieces: TemplatePiece[]
  diagnostics: Diagnostic[]
  steps: number
  depth: number
  file: TemplateFile
  reported: Set<string>
}

/** Ends a rendering that takes too many steps; never leaves this file. */
class Stop extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message)
  }
}

function program(run: Run, body: Program, scope: Scope<Value>): void {
  run.depth += 1
  for (const statement of body.body) {
    spend(run, 1, statement)
    if (run.depth > deepest) {
      const at = spanOf(run.file.source, statement)
      throw new Stop(error('template/too-deep', `块和分模板一层套一层，超过${deepest}层，已停止`, { at, hint }))
    }
    write(run, statement, scope)
  }
  run.depth -= 1
}

const hint = '请检查嵌套的 {{#each}} 和分模板'

/** Counts steps of a rendering, and stops it when they are too many. */
function spend(run: Run, steps: number, node: hbs.AST.Node): void {
  run.steps += steps
  if (run.steps <= stepLimit) return
  const at = spanOf(run.file.source, node)
  throw new Stop(error('template/too-long', '模板输出没有尽头：步数超过上限，已停止', { at, hint }))
}

function write(run: Run, statement: TemplateStatement, scope: Scope<Value>): void {
  switch (statement.type) {
    case 'ContentStatement':
      spend(run, textSteps((statement as hbs.AST.ContentStatement).value.length), statement)
      run.pieces.push(literalOf(run.file.source, statement as hbs.AST.ContentStatement))
      break
    case 'MustacheStatement':
      mustache(run, statement as hbs.AST.MustacheStatement, scope)
      break
    case 'BlockStatement':
      block(run, statement as hbs.AST.BlockStatement, scope)
      break
    case 'PartialStatement':
      partial(run, statement as hbs.AST.PartialStatement, scope)
      break
    case 'CommentStatement':
      break
    default:
      throw new Error(`The template check lets no ${statement.type} pass`)
  }
}

function mustache(run: Run, node: hbs.AST.MustacheStatement, scope: Scope<Value>): void {
  const origin = spanOf(run.file.source, node)
  if (isHelperCall(node)) {
    const result = call(run, node, scope)
    if (result.type === 'value') throw new Error('The template check lets no flag be printed')
    spend(run, result.type === 'blocks' ? blockSteps(result.children) : inlineSteps(result.children), node)
    run.pieces.push({ type: 'atom', value: result, origin })
    return
  }
  atom(run, expression(run, node.path as Expression, scope), origin, node)
}

function atom(run: Run, value: Value, origin: Span, node: hbs.AST.Node): void {
  if (isProse(value) && value.lines) {
    lines(run, value, origin, node)
    return
  }
  if (isProse(value) && value.paragraphs.length > 1 && isNews(run, value.origin, origin)) {
    run.diagnostics.push(
      error('markup/paragraphs-in-line', '这里只能放一段文字，数据中却有几段', {
        at: value.origin,
        hint: '请去掉文字中的空行，或在模板中改用 {{paragraphs …}}',
        related: [{ message: '模板在这里输出它', at: origin }],
      }),
    )
  }
  const children = inlinesOf(value)
  spend(run, inlineSteps(children), node)
  const said: InlineValue = { type: 'inline', children }
  if (isProse(value)) {
    // What a text says of the heading that it becomes.
    if (value.label !== undefined) said.label = value.label
    if (value.form) said.form = value.form
    if (value.none) said.none = value.none
  }
  run.pieces.push({ type: 'atom', value: said, origin })
}

/** Lines of their own (副标题): the template has one line for all of them. */
function lines(run: Run, { paragraphs }: Prose, origin: Span, node: hbs.AST.Node): void {
  paragraphs.forEach((children, index) => {
    spend(run, inlineSteps(children), node)
    if (index > 0) run.pieces.push({ type: 'literal', text: '\n\n', origin })
    run.pieces.push({ type: 'atom', value: { type: 'inline', children }, origin })
  })
}

/** False when the same value was complained of at the same place of the template: a loop would repeat it. */
function isNews(run: Run, value: Span, place: Span): boolean {
  const key = JSON.stringify([value.source.path, value.start, place.source.path, place.start])
  if (run.reported.has(key)) return false
  run.reported.add(key)
  return true
}

function block(run: Run, node: hbs.AST.BlockStatement, scope: Scope<Value>): void {
  const value = expression(run, node.params[0]!, scope)
  const name = blockName(node)!
  const present = isPresent(value)
  const otherwise = () => node.inverse && program(run, node.inverse, scope)
  switch (name) {
    case 'if':
    case 'unless':
      if (present === (name === 'if')) program(run, node.program, scope)
      if (present !== (name === 'if')) otherwise()
      break
    case 'each':
      each(run, node, value, scope)
      if (!present) otherwise()
      break
    case 'with':
      // Only loops give maps, and those are there.
      program(run, node.program, enter(scope, value, named(node, value)))
      break
  }
}

function each(run: Run, node: hbs.AST.BlockStatement, value: Value, scope: Scope<Value>): void {
  const elements = isItems(value)
    ? value.lists.flatMap((list) => list.items.map(itemMap))
    : Array.isArray(value)
      ? value
      : []
  elements.forEach((element, index) => {
    const loop = { index, first: index === 0, last: index === elements.length - 1 }
    program(run, node.program, enter(scope, element, named(node, element, index), loop))
  })
}

function named(node: hbs.AST.BlockStatement, value: Value, index = 0): [string, Value][] {
  return (node.program.blockParams ?? []).map((name, position) => [name, position === 0 ? value : index])
}

function partial(run: Run, node: hbs.AST.PartialStatement, scope: Scope<Value>): void {
  const context = node.params[0] ? expression(run, node.params[0], scope) : scope.contexts[0]!
  const fields = (node.hash?.pairs ?? []).map((pair): [string, Value] => [pair.key, expression(run, pair.value, scope)])
  const outer = run.file
  run.file = run.templates.get((node.name as PathExpression).original)!
  program(run, run.file.program, partialScope<Value>(run.root, context, fields))
  run.file = outer
}

function expression(run: Run, node: Expression, scope: Scope<Value>): Value {
  switch (node.type) {
    case 'StringLiteral':
      return (node as hbs.AST.StringLiteral).value
    case 'NumberLiteral':
      return (node as hbs.AST.NumberLiteral).value
    case 'BooleanLiteral':
      return (node as hbs.AST.BooleanLiteral).value
    case 'SubExpression': {
      const result = call(run, node as hbs.AST.SubExpression, scope)
      if (result.type === 'value') return result.value
      if (result.type === 'blocks') throw new Error('The template check lets no blocks be an argument')
      return { type: 'prose', paragraphs: [result.children], origin: spanOf(run.file.source, node) }
    }
    case 'PathExpression':
      return lookup(node as PathExpression, scope)
    default:
      throw new Error(`The template check lets no ${node.type} pass`)
  }
}

function call(run: Run, node: Call & hbs.AST.Node, scope: Scope<Value>): HelperResult {
  run.steps += 1
  const args = node.params.map((param) => expression(run, param, scope))
  const options: Record<string, Value> = {}
  for (const { key, value } of node.hash?.pairs ?? []) options[key] = expression(run, value, scope)
  const { ledger } = run
  const at = spanOf(run.file.source, node)
  return helperOf(node)!.run(args, options, { at, ledger, report: (one) => tell(run, one) })
}

/** A loop would tell the same mistake again and again. */
function tell(run: Run, one: Diagnostic): void {
  const key = JSON.stringify([one.code, one.message, one.position])
  if (!run.reported.has(key)) run.diagnostics.push(one)
  run.reported.add(key)
}

function lookup(path: PathExpression, scope: Scope<Value>): Value {
  const parts = pathParts(path)
  if (path.data) return scope.loop![parts[0] as keyof Loop]
  if (isThis(path)) return scope.contexts[0]!
  const own = path.original.startsWith('this')
  let value = own ? (fieldOf(scope.contexts[0]!, parts[0]!) ?? null) : start(parts[0]!, scope)
  for (let at = 1; at < parts.length; at++) value = fieldOf(value, parts[at]!) ?? null
  return value
}

function start(name: string, scope: Scope<Value>): Value {
  const known = meantBy(scope, name)
  if (known !== undefined) return known
  for (const context of scope.contexts) {
    const found = fieldOf(context, name)
    if (found !== undefined) return found
  }
  return null
}

/** A field of a map; its fields have no prototype, so there is nothing but them to be found. */
function fieldOf(value: Value, name: string): Value | undefined {
  if (!isMap(value)) return undefined
  const { fields, later } = value
  if (later && Object.hasOwn(later, name)) fields[name] ??= later[name]!()
  return fields[name]
}

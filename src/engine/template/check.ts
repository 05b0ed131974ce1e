import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import { type Span, spanText, startOf } from '../text/source.ts'
import { calledTemplates } from './called.ts'
import { checkBlock } from './check-block.ts'
import { checkCall, checkExpression } from './check-expression.ts'
import { checkPartial, partialParameters } from './check-partial.ts'
import { reportAt, type SetCheck } from './check-types.ts'
import { isHelperCall } from './helper-call.ts'
import { model as plainModel, type Shape, shapeName } from './model.ts'
import { otherBraces } from './other-braces.ts'
import type { Scope } from './scope.ts'
import {
  type Expression,
  type PathExpression,
  type Program,
  spanOf,
  type TemplateFile,
  type TemplateStatement,
} from './syntax.ts'

/** The templates of a set, and what else there is to know about them. */
export interface CheckInput {
  /** Own templates and the shared ones that they do not replace. */
  templates: ReadonlyMap<string, TemplateFile>
  entry: string
  /** The names of the set's own templates. */
  own: ReadonlySet<string>
  /** The names of those that could not be parsed. */
  broken: ReadonlySet<string>
  /** The figures that the set requires. */
  figures?: readonly string[]
  /** What its templates can say; absent: what those of every set can. */
  model?: Shape
  /** Every template that was read, replaced ones too: their calls show what a partial needs. */
  all: readonly TemplateFile[]
}

/**
 * Checks every template that the entry reaches against the data model: constructs that are not allowed, unknown paths,
 * helpers and partials, values of the wrong shape; then the set's own templates that nothing calls. Nothing is rendered,
 * no data are needed.
 */
export function checkTemplates(input: CheckInput): Diagnostic[] {
  const { templates, entry, own, broken, all, figures = [], model = plainModel } = input
  const found = new Map<string, Diagnostic>()
  const seen = new Map<string, Set<Shape>>()
  const report = (one: Diagnostic) => {
    // A partial is checked once for each shape it is called with; its mistakes are reported once.
    found.set(JSON.stringify([one.code, one.position, one.message]), one)
  }
  const file = templates.get(entry)
  if (!file) return []
  seen.set(entry, new Set([model]))
  const root: Scope<Shape> = { names: [], contexts: [model], loop: undefined }
  const check: SetCheck = {
    model,
    templates,
    file,
    broken,
    figures,
    parameters: partialParameters(all),
    stack: [entry],
    seen,
    report,
    inside: checkProgram,
    depth: 0,
    work: { statements: 0 },
  }
  checkProgram(check, file.program, root)
  for (const unused of uncalled(templates, own, seen)) {
    // Where it is called it is given these: a template in the place of a shared one, whose call was taken out.
    const given = check.parameters.get(unused.name)
    const known = (one: Diagnostic) => {
      const root = /^模板中没有“([^”.]+)/.exec(one.message)?.[1]
      if (root === undefined || !given?.has(root)) report(one)
    }
    checkProgram({ ...check, report: known, file: unused, stack: [unused.name] }, unused.program, root)
    const hint = `用 {{> ${unused.name}}} 引用它，或删去这个文件`
    report(warning('template/unused', `模板“${unused.name}.hbs”没有被引用`, { at: startOf(unused.source), hint }))
  }
  return [...found.values()]
}

/** The set's own templates that nothing calls; those that only such ones call are checked from there. */
function uncalled(
  templates: ReadonlyMap<string, TemplateFile>,
  own: ReadonlySet<string>,
  seen: ReadonlyMap<string, unknown>,
): TemplateFile[] {
  const unseen = [...templates.values()].filter((file) => own.has(file.name) && !seen.has(file.name))
  const called = new Set(unseen.flatMap((file) => [...calledTemplates(templates, file.name)].slice(1)))
  return unseen.filter((file) => !called.has(file.name))
}

/** No honest set has so many statements, each counted as often as its template is called; nor is any so deep. */
const mostStatements = 100_000
const deepest = 128

/** Checks the statements of a template or of a block in it. */
function checkProgram(check: SetCheck, program: Program, scope: Scope<Shape>): void {
  const inner: SetCheck = { ...check, depth: check.depth + 1 }
  for (const statement of program.body) {
    check.work.statements += 1
    if (check.work.statements > mostStatements || inner.depth > deepest) {
      // One message: the rest is not looked at.
      if (check.work.statements < Infinity) check.report(tooMuch(check, statement))
      check.work.statements = Infinity
      return
    }
    checkStatement(inner, statement, scope)
  }
}

function tooMuch(check: SetCheck, statement: TemplateStatement): Diagnostic {
  const at = spanOf(check.file.source, statement)
  const hint = '请减少层层引用的分模板'
  if (check.depth >= deepest) return error('template/too-deep', `块和分模板一层套一层，超过${deepest}层`, { at, hint })
  return error('template/too-long', '分模板反复引用，展开后没有尽头', { at, hint })
}

function checkStatement(check: SetCheck, statement: TemplateStatement, scope: Scope<Shape>): void {
  const at = spanOf(check.file.source, statement)
  switch (statement.type) {
    case 'ContentStatement': {
      const text = spanText(at)
      for (const one of otherBraces(check.file.source, text, at.start)) check.report(one)
      return
    }
    case 'CommentStatement':
      return
    case 'MustacheStatement':
      checkMustache(check, statement as hbs.AST.MustacheStatement, scope, at)
      return
    case 'BlockStatement':
      checkBlock(check, statement as hbs.AST.BlockStatement, scope)
      return
    case 'PartialStatement':
      checkPartial(check, statement as hbs.AST.PartialStatement, scope, at)
      return
    case 'PartialBlockStatement':
      reportAt(check, at, notAllowed, '不支持带内容的分模板 {{#> …}}', '请改用 {{> 名称}}，内容写进分模板')
      return
    default: {
      const hint = '请把内容写成单独的 .hbs 文件，用 {{> 名称}} 引用'
      reportAt(check, at, notAllowed, '不支持装饰器 {{* …}} 和内嵌分模板 {{#*inline …}}', hint)
    }
  }
}

const notAllowed = 'template/not-allowed'

function checkMustache(check: SetCheck, node: hbs.AST.MustacheStatement, scope: Scope<Shape>, at: Span): undefined {
  if (!node.escaped) {
    return reportAt(check, at, notAllowed, '不支持 {{{…}}} 和 {{&…}}：数据从不当作标记', '请写成两层花括号 {{…}}')
  }
  if (isHelperCall(node)) {
    const helper = checkCall(check, node, scope)
    if (helper?.result !== 'flag') return undefined
    const hint = `请用 {{#if (${helper.name} …)}}…{{/if}}`
    return reportAt(check, at, 'template/wrong-shape', `“${helper.name}”的结果是是/否，不能直接输出`, hint)
  }
  const shape = checkExpression(check, node.path as Expression, scope)
  if (!shape || shape.type === 'text' || shape.type === 'number') return undefined
  const { original } = node.path as PathExpression
  const message = `“${original}”是${shapeName(shape)}，不能直接输出`
  return reportAt(check, at, 'template/wrong-shape', message, printingHint(shape, original))
}

function printingHint(shape: Shape, path: string): string {
  if (shape.type === 'items') return `请用 {{items ${path} level=2}}，或用 {{#each ${path} as |项|}} 逐项输出`
  if (shape.type === 'table') return `请用 {{table ${path}}}`
  if (shape.type === 'flag') return `请用 {{#if ${path}}}…{{/if}}`
  if (shape.type === 'list') return `请用 {{#each ${path} as |项|}}…{{/each}}`
  return '请写到具体的一项，如 {{part.heading}}'
}

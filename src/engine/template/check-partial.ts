import { keptByValue } from '../text/kept.ts'
import type { Span } from '../text/source.ts'
import { checkExpression } from './check-expression.ts'
import { orOneOf, reportAt, type SetCheck } from './check-types.ts'
import type { Shape } from './model.ts'
import { partialScope, type Scope } from './scope.ts'
import type { PathExpression, TemplateFile } from './syntax.ts'
import { tagsOf } from './tags.ts'

/** Checks a call of a partial: that it is there, what it is given, and the partial with it. */
export function checkPartial(
  check: SetCheck,
  node: hbs.AST.PartialStatement,
  scope: Scope<Shape>,
  at: Span,
): undefined {
  if (node.name.type !== 'PathExpression') {
    return reportAt(check, at, 'template/not-allowed', '分模板的名称必须直接写出，不能由计算得来')
  }
  const name = (node.name as PathExpression).original
  const file = check.templates.get(name)
  if (!file) {
    if (check.broken.has(name)) return undefined
    const hint = orOneOf(name, check.templates.keys())
    return reportAt(check, at, 'template/unknown-partial', `找不到分模板“${name}”`, hint)
  }
  if (check.stack.includes(name)) {
    const message = `分模板“${name}”引用了自己：${[...check.stack, name].join(' → ')}`
    return reportAt(check, at, 'template/partial-cycle', message, '分项的逐级输出请用 {{items …}}')
  }
  const given = node.params[0] ? checkExpression(check, node.params[0], scope) : undefined
  if (node.params[0] && !given) return undefined
  const fields: Record<string, Shape> = {}
  let isValid = true
  for (const pair of node.hash?.pairs ?? []) {
    const shape = checkExpression(check, pair.value, scope)
    if (shape) fields[pair.key] = shape
    isValid = isUsed(check, file, pair) && shape !== undefined && isValid
  }
  // With a wrong argument the partial would only repeat the mistake.
  if (isValid) checkBody(check, file, given ?? scope.contexts[0]!, fields, at)
}

function checkBody(
  check: SetCheck,
  file: TemplateFile,
  context: Shape,
  fields: Record<string, Shape>,
  call: Span,
): void {
  const shapes = check.seen.get(file.name) ?? new Set()
  check.seen.set(file.name, shapes)
  if (shapes.has(context) && Object.keys(fields).length === 0) return
  shapes.add(context)
  const inner = partialScope(check.model, context, Object.entries(fields))
  check.inside({ ...check, file, call, stack: [...check.stack, file.name] }, file.program, inner)
}

/** A named value that the partial never mentions is a misspelt name. */
function isUsed(check: SetCheck, file: TemplateFile, pair: hbs.AST.HashPair): boolean {
  const names = namesIn(file)
  if (names.has(pair.key)) return true
  check.seen.set(file.name, check.seen.get(file.name) ?? new Set())
  const parameters = check.parameters.get(file.name)
  const wanted = parameters ? wantedOf(parameters)(names) : []
  const hint = wanted.length > 0 ? `它用到的是：${wanted.join('、')}` : '请删去它'
  const message = `分模板“${file.name}”没有用到“${pair.key}”`
  reportAt(check, pair, 'template/unknown-option', message, hint)
  return false
}

/** The values that are handed to a partial and that it mentions: asked for once, however many it does not. */
const wantedOf = keptByValue((parameters: ReadonlySet<string>) =>
  keptByValue((names: ReadonlySet<string>) => [...parameters].filter((name) => names.has(name))),
)

/** Every word in the tags of a template: more than its names, never less. */
const namesIn = keptByValue(({ source }: TemplateFile) => {
  const words = [...tagsOf(source.text)].flatMap((tag) => tag.split(/[\s{}()~#/>|="'.[\]]+/))
  return new Set(words.filter((word) => word !== ''))
})

/** The named values that each partial is handed by any of the templates. */
export function partialParameters(files: readonly TemplateFile[]): Map<string, Set<string>> {
  const parameters = new Map<string, Set<string>>()
  for (const { source } of files) {
    for (const tag of tagsOf(source.text)) {
      const [head, partial] = /^\{\{~?>\s*([^\s}=]+)/.exec(tag) ?? []
      if (head === undefined || partial === undefined) continue
      const names = parameters.get(partial) ?? new Set()
      parameters.set(partial, names)
      for (const [, name] of tag.slice(head.length).matchAll(/(?<![^\s=|])([^\s=|]+)=/g)) names.add(name!)
    }
  }
  return parameters
}

import { outlineDepth } from '../outline/outline.ts'
import { nearest } from '../text/nearest.ts'
import { own } from '../text/own.ts'
import { checkFigureOption, checkFigures } from './check-figures.ts'
import { orOneOf, reportAt, type SetCheck } from './check-types.ts'
import { type Call, helperOf } from './helper-call.ts'
import { helpers } from './helpers/index.ts'
import type { Helper } from './helpers/types.ts'
import { type Shape, shapeName } from './model.ts'
import { isThis, meantBy, pathParts, type Scope } from './scope.ts'
import type { Expression, PathExpression } from './syntax.ts'

/** The shape of an argument, a condition or a printed value; `undefined` when it is wrong (and has been reported). */
export function checkExpression(check: SetCheck, expression: Expression, scope: Scope<Shape>): Shape | undefined {
  switch (expression.type) {
    case 'StringLiteral':
      return { type: 'text' }
    case 'NumberLiteral':
      return { type: 'number' }
    case 'BooleanLiteral':
      return { type: 'flag' }
    case 'SubExpression': {
      const helper = checkCall(check, expression as hbs.AST.SubExpression, scope)
      if (!helper) return undefined
      if (helper.result === 'inline') return { type: 'text' }
      if (helper.result === 'flag') return { type: 'flag' }
      return reportAt(check, expression, 'template/wrong-shape', `“${helper.name}”的结果不能当作参数`, '请让它独占一行')
    }
    case 'PathExpression':
      return checkPath(check, expression as PathExpression, scope)
    default:
      return reportAt(check, expression, 'template/not-allowed', '这里不能写 null 或 undefined')
  }
}

const loopData: Record<string, Shape> = { index: { type: 'number' }, first: { type: 'flag' }, last: { type: 'flag' } }

function checkPath(check: SetCheck, path: PathExpression, scope: Scope<Shape>): Shape | undefined {
  const parts = pathParts(path)
  if (path.data) {
    const shape = parts.length === 1 && Object.hasOwn(loopData, parts[0]!) ? loopData[parts[0]!] : undefined
    if (shape && scope.loop) return shape
    const message = shape ? `“${path.original}”只能用在 {{#each}} 里` : `不支持“${path.original}”`
    return reportAt(check, path, 'template/not-allowed', message, '可用的是 @index、@first、@last')
  }
  if (path.depth > 0) {
    const hint = '外层的内容直接写名称即可；同名时请用 {{#each … as |名称|}} 给外层命名'
    return reportAt(check, path, 'template/not-allowed', `不支持“${path.original}”：../ 的含义会随数据变化`, hint)
  }
  if (isThis(path)) return scope.contexts[0]
  const [first, ...rest] = parts
  const own = path.original.startsWith('this')
  const start = startShape(first!, own ? { ...scope, names: [], contexts: scope.contexts.slice(0, 1) } : scope)
  if (!start && isParameter(check, first!)) {
    const message = `分模板“${check.file.name}”需要“${first}=…”，这里没有给`
    return reportAt(check, check.call, 'template/missing-argument', message)
  }
  if (!start) {
    const near = nearest(first!, [...visibleNames(scope), ...helpers.keys()])
    const hint = near ? `是不是“${near}”？` : `这里可用的有：${visibleNames(scope).join('、')}`
    return reportAt(check, path, 'template/unknown-path', `模板中没有“${path.original}”这一项`, hint)
  }
  return descend(check, path, start, rest)
}

/** A name that other calls hand to this partial: when it is missing or wrong, the mistake is at the call. */
function isParameter(check: SetCheck, name: string): boolean {
  return check.call !== undefined && (check.parameters.get(check.file.name)?.has(name) ?? false)
}

function descend(check: SetCheck, path: PathExpression, start: Shape, rest: readonly string[]): Shape | undefined {
  let shape = start
  for (const part of rest) {
    const next = shape.type === 'map' && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined
    if (!next && shape.type !== 'map' && isParameter(check, pathParts(path)[0]!)) {
      const message = `分模板“${check.file.name}”要用“${path.original}”，这里给它的却是${shapeName(shape)}`
      return reportAt(check, check.call, 'template/wrong-shape', message)
    }
    if (!next) {
      const known = shape.type === 'map' ? Object.keys(shape.fields) : []
      const hint = known.length > 0 ? orOneOf(part, known) : '请去掉点号后面的部分'
      const message = `“${path.original}”中没有“${part}”：它前面是${shapeName(shape)}`
      return reportAt(check, path, 'template/unknown-path', message, hint)
    }
    shape = next.shape
  }
  return shape
}

function startShape(name: string, scope: Scope<Shape>): Shape | undefined {
  const named = meantBy(scope, name)
  if (named) return named
  for (const context of scope.contexts) {
    if (context.type === 'map' && Object.hasOwn(context.fields, name)) return context.fields[name]!.shape
  }
  return undefined
}

function visibleNames(scope: Scope<Shape>): string[] {
  const fields = scope.contexts.flatMap((context) => (context.type === 'map' ? Object.keys(context.fields) : []))
  return [...new Set([...scope.names.map(([name]) => name), ...fields])]
}

/** Checks a helper's name, its arguments and options; the helper, or `undefined` when something was wrong. */
export function checkCall(check: SetCheck, call: Call & hbs.AST.Node, scope: Scope<Shape>): Helper | undefined {
  const written = (call.path as PathExpression).original
  const helper = helperOf(call)
  if (!helper) {
    const hint = orOneOf(String(written), helpers.keys())
    return reportAt(check, call, 'template/unknown-helper', `没有名为“${written}”的助手`, hint)
  }
  const required = helper.parameters.filter((parameter) => !parameter.optional).length
  const { length } = call.params
  if (length < required || length > helper.parameters.length) {
    const wanted = required === helper.parameters.length ? `${required}` : `${required}至${helper.parameters.length}`
    const names = helper.parameters.map((parameter) => parameter.title).join('、')
    const message = `“${helper.name}”需要${wanted}个参数，这里有${length}个`
    return reportAt(check, call, 'template/wrong-arguments', message, names && `参数依次是：${names}`)
  }
  const shapes = call.params.map((param) => checkExpression(check, param, scope))
  let isValid = shapes.every((shape, index) => shape && argumentFits(check, helper, index, shape, call.params[index]!))
  if (isValid) isValid = checkFigures(check, call, helper)
  for (const pair of call.hash?.pairs ?? []) isValid = optionFits(check, helper, pair, scope) && isValid
  return isValid ? helper : undefined
}

function argumentFits(check: SetCheck, helper: Helper, index: number, shape: Shape, node: Expression): boolean {
  const parameter = helper.parameters[index]!
  if (parameter.accepts.includes(shape.type)) return true
  const message = `“${helper.name}”的第${index + 1}个参数应是${parameter.title}，这里是${shapeName(shape)}`
  reportAt(check, node, 'template/wrong-shape', message)
  return false
}

function optionFits(check: SetCheck, helper: Helper, pair: hbs.AST.HashPair, scope: Scope<Shape>): boolean {
  const { options = {} } = helper
  const wanted = own(options, pair.key)
  if (!wanted) {
    const known = Object.keys(options)
    const hint = known.length > 0 ? `可用的有：${known.join('、')}` : '请删去它'
    reportAt(check, pair, 'template/unknown-option', `“${helper.name}”没有“${pair.key}”这一选项`, hint)
    return false
  }
  const shape = checkExpression(check, pair.value, scope)
  if (!shape) return false
  if (wanted === 'level') return isLevel(check, pair)
  if (wanted === 'form' || wanted === 'columns') return checkFigureOption(check, pair, wanted)
  if (shape.type === wanted) return true
  const names = { text: '文字', number: '数字', flag: '是/否' }
  reportAt(check, pair, 'template/wrong-shape', `“${pair.key}”应是${names[wanted]}，这里是${shapeName(shape)}`)
  return false
}

/** The level that items begin at stands in the template as a number: the outline knows no other. */
function isLevel(check: SetCheck, pair: hbs.AST.HashPair): boolean {
  const value = pair.value.type === 'NumberLiteral' ? (pair.value as hbs.AST.NumberLiteral).value : undefined
  if (value !== undefined && Number.isInteger(value) && value >= 1 && value <= outlineDepth) return true
  const message = `“${pair.key}”应直接写1到${outlineDepth}的整数`
  reportAt(check, pair, 'template/wrong-shape', message)
  return false
}

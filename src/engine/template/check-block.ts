import { nearest } from '../text/nearest.ts'
import { checkExpression } from './check-expression.ts'
import { reportAt, type SetCheck } from './check-types.ts'
import { helpers } from './helpers/index.ts'
import { type Shape, shapeName } from './model.ts'
import { enter, type Scope } from './scope.ts'
import type { PathExpression } from './syntax.ts'

/** The blocks a template may use; the evaluator knows them itself. */
export const blockNames = ['if', 'unless', 'each', 'with'] as const
export type BlockName = (typeof blockNames)[number]

/** The name of a block if it is one of ours. */
export function blockName(node: hbs.AST.BlockStatement): BlockName | undefined {
  return blockNames.find((name) => name === (node.path as PathExpression).original)
}

/** Checks a `{{#if}}`, `{{#unless}}`, `{{#each}}` or `{{#with}}` with all it holds. */
export function checkBlock(check: SetCheck, node: hbs.AST.BlockStatement, scope: Scope<Shape>): undefined {
  const name = blockName(node)
  const written = (node.path as PathExpression).original
  if (!name) {
    const near = nearest(written, blockNames)
    const others = near ? `是不是“#${near}”？` : '可用的有：#if、#unless、#each、#with'
    const hint = helpers.has(written) ? `它不是块，请写成 {{${written} …}}` : others
    return reportAt(check, node, 'template/unknown-block', `没有名为“#${written}”的块`, hint)
  }
  if (node.params.length !== 1 || (node.hash?.pairs.length ?? 0) > 0) {
    return reportAt(check, node, 'template/wrong-arguments', `“#${name}”需要正好1个参数`)
  }
  const shape = checkExpression(check, node.params[0]!, scope)
  // After a wrong argument the block's inside would only repeat the mistake.
  if (shape) checkInside(check, node, name, shape, scope)
  if (node.inverse) check.inside(check, node.inverse, scope)
}

function checkInside(
  check: SetCheck,
  node: hbs.AST.BlockStatement,
  name: BlockName,
  shape: Shape,
  scope: Scope<Shape>,
): undefined {
  const params = node.program.blockParams ?? []
  const taken = params.find((param) => helpers.has(param))
  if (taken) {
    return reportAt(check, node, 'template/wrong-arguments', `块参数不能叫“${taken}”：已有同名的助手`, '请换一个名称')
  }
  if (name === 'if' || name === 'unless') {
    if (params.length > 0) reportAt(check, node, 'template/wrong-arguments', `“#${name}”不能带 as |…|`)
    check.inside(check, node.program, scope)
    return undefined
  }
  const wanted = name === 'each' ? shape.type === 'list' || shape.type === 'items' : shape.type === 'map'
  if (!wanted) {
    const expected = name === 'each' ? '列表' : '一组内容'
    return reportAt(
      check,
      node.params[0],
      'template/wrong-shape',
      `“#${name}”需要${expected}，这里是${shapeName(shape)}`,
    )
  }
  const inner: Shape = shape.type === 'list' || shape.type === 'items' ? shape.of : shape
  const allowed = name === 'each' ? 2 : 1
  if (params.length > allowed) {
    return reportAt(check, node, 'template/wrong-arguments', `“#${name}”的 as |…| 最多写${allowed}个名称`)
  }
  const named: [string, Shape][] = params.map((param, index) => [param, index === 0 ? inner : { type: 'number' }])
  const loop = name === 'each' ? { index: 0, first: true, last: true } : undefined
  check.inside(check, node.program, enter(scope, inner, named, loop))
}

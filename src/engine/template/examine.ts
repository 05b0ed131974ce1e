import type { Block } from '../document/types.ts'
import { parseMarkup } from '../markup/parse.ts'
import { type Diagnostic, error, succeeded, warning } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'
import { type CheckInput, checkTemplates } from './check.ts'
import { itemWords, samplePieces } from './sample-pieces.ts'

/** All that can be said of a set's templates without a report: their paths and calls, and what they write as markup. */
export function examineTemplates(input: CheckInput): Diagnostic[] {
  const { templates, entry } = input
  const file = templates.get(entry)
  const found = checkTemplates(input)
  const { value: blocks, diagnostics } = parseMarkup(samplePieces(templates, entry))
  if (file && succeeded([...found, ...diagnostics])) {
    const at = startOf(file.source)
    if (blocks.length === 0) diagnostics.push(error('template/empty', '入口模板什么也没有输出', { at }))
    else if (!blocks.some((block) => block.type === 'paragraph' && block.role === 'title')) {
      const hint = '请写上 {{> front}}，或 :::title、{{title}}、::: 三行'
      diagnostics.push(warning('template/no-title', '这套模板没有输出标题', { at, hint }))
    }
  }
  return [...found, ...diagnostics, ...levelProblems(blocks)]
}

/** Items that begin in the row of the heading above them, or leave a level out below it. An attachment begins anew. */
function levelProblems(blocks: readonly Block[]): Diagnostic[] {
  let above = 0
  return blocks.flatMap((block): Diagnostic[] => {
    if (block.type === 'paragraph' && block.role === 'attachment-title') above = 0
    if (block.type !== 'heading') return []
    const { depth } = block
    if (block.children !== itemWords) {
      above = block.literalLabel === '' ? 0 : depth
      return []
    }
    if (above === 0 || depth === above + 1) return []
    const message =
      depth <= above
        ? `分项从第${depth}级排起，它上面的标题是第${above}级，会和标题接着编号`
        : `分项从第${depth}级排起，它上面的标题是第${above}级，中间少了一级`
    const hint = `请写 level=${above + 1}`
    return [warning('template/items-level', message, { ...(block.origin && { at: block.origin }), hint })]
  })
}

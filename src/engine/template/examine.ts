import { parseMarkup } from '../markup/parse.ts'
import { type Diagnostic, error, succeeded, warning } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'
import { type CheckInput, checkTemplates } from './check.ts'
import { samplePieces } from './sample-pieces.ts'

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
  return [...found, ...diagnostics]
}

import { type Diagnostic, error } from '../text/diagnostic.ts'
import { flatMapped } from '../text/flat-mapped.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'

/** The longest titles of real documents have some sixty characters. */
const mostCharacters = 300

/**
 * Titles that are none: a whole text was pasted there. They are broken into even lines, which looks at every way to do
 * so, and give files their names.
 */
export function longTitles(report: YamlNode | undefined): Diagnostic[] {
  const attachments = childOf(report, 'attachments')
  const items = attachments?.kind === 'list' ? attachments.items : []
  const subtitle = childOf(report, 'subtitle')
  const titles = [
    { node: childOf(report, 'title'), key: '标题' },
    ...(subtitle?.kind === 'list' ? subtitle.items : [subtitle]).map((node) => ({ node, key: '副标题' })),
    ...items.map((item) => ({ node: item.kind === 'map' ? childOf(item, 'name') : item, key: '附件的名称' })),
  ]
  return flatMapped(titles, ({ node, key }): Diagnostic[] => {
    if (node?.kind !== 'text' || node.value.length <= mostCharacters) return []
    return [
      error('report/long-title', `${key}有${node.value.length}个字，超过了${mostCharacters}个字`, {
        at: node.span,
        hint: '请检查是不是把正文写成了标题',
      }),
    ]
  })
}

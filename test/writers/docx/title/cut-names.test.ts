import { describe, expect, test } from 'vitest'
import type { Inline, Meta } from '../../../../src/document/types.ts'
import { cutNames } from '../../../../src/writers/docx/title/cut-names.ts'
import { documentOf } from '../../../support/document.ts'
import { layoutWith } from '../../../support/layouts.ts'

const layout = layoutWith()

/** What is said of a title with the breaks that somebody asked for. */
function told(title: string, meta: Partial<Meta> = {}): string[] {
  const children = title
    .split('|')
    .flatMap((value, index): Inline[] => [...(index > 0 ? [{ type: 'break' } as const] : []), { type: 'text', value }])
  return cutNames(documentOf([{ type: 'paragraph', role: 'title', children }], meta), layout).map((one) => one.message)
}

describe('A name in a title', () => {
  test.each([
    ['青山县学习贯彻习近|平法治思想工作总结', '标题里的 | 把“习近平法治思想”拆在两行里'],
    ['青山县学习贯彻习近平|总书记重要讲话精神工作总结', '标题里的 | 把“习近平总书记重要讲话精神”拆在两行里'],
    ['青山县学习 贯彻 党的二十|大精神工作总结', '标题里的 | 把“党的二十大精神”拆在两行里'],
    ['青山县人民政|府办公室工作总结', '标题里的 | 把“人民政府办公室”拆在两行里'],
    ['青山县贯彻《中华人民|共和国中医药法》情况的报告', '标题里的 | 把“中华人民共和国”拆在两行里'],
  ])('is told where somebody breaks it: %s', (title, message) => expect(told(title)).toEqual([message]))

  test.each([
    '青山县学习贯彻|习近平法治思想|工作总结',
    '青山县人民政府|办公室2023年工作总结',
    '青山县卫生健康局2023年|工作总结',
    '学习近|平均水平的经验',
    '青山县学习贯彻习近平新时代中国特色社会主义思想主题教育工作情况的总结报告',
    '江北市卫生健康委员会江北市中医药管理局2023年基层医疗卫生工作总结',
  ])('is not spoken of where it is whole: %s', (title) => expect(told(title)).toEqual([]))

  test('is told when no line can hold it', () => {
    const words = ['江北市数字孪生流域建设与智慧水利综合应用平台']
    expect(told(`${words[0]}2023年工作总结`, { words })).toEqual([
      '标题的一行排不下“江北市数字孪生流域建设与智慧水利综合应用平台”，它被拆在两行里',
    ])
  })
})

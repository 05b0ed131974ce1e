import { describe, expect, test } from 'vitest'
import type { Block, Inline, Meta } from '../../../src/engine/document/types.ts'
import { cutNames } from '../../../src/engine/typeset/title/cut-names.ts'
import { documentOf, table } from '../../support/document.ts'
import { layoutWith } from '../../support/layouts.ts'

const layout = layoutWith()

/** What is said of blocks. */
const toldOf = (blocks: Block[], meta: Partial<Meta> = {}) =>
  cutNames(documentOf(blocks, meta), layout).map(({ severity, message }) => `${severity} ${message}`)

/** What is said of a title with the breaks that somebody asked for. */
function reported(title: string, meta: Partial<Meta> = {}): string[] {
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
    ['青山县在推进会议之后赴上|海学习考察情况的报告', '标题里的 | 把“上海”拆在两行里'],
    ['青山县人民政府驻上|海办事处工作总结', '标题里的 | 把“上海”拆在两行里'],
    ['青山县贯彻《中华人民|共和国中医药法》情况的报告', '标题里的 | 把“中华人民共和国”拆在两行里'],
  ])('is reported where somebody breaks it: %s', (title, message) => expect(reported(title)).toEqual([message]))

  test.each([
    '青山县学习贯彻|习近平法治思想|工作总结',
    '青山县人民政府|办公室2023年工作总结',
    '青山县卫生健康局2023年|工作总结',
    '学习近|平均水平的经验',
    '在青山县第十届人民代表大会第三次会议上|海拉尔区区长的报告',
    '在全省水利工作会议上|饶河县水利局发言材料',
    '在全市重点项目推进过程中|山东商会工作总结',
    '青山县学习贯彻习近平新时代中国特色社会主义思想主题教育工作情况的总结报告',
    '江北市卫生健康委员会江北市中医药管理局2023年基层医疗卫生工作总结',
  ])('is not spoken of where it is whole: %s', (title) => expect(reported(title)).toEqual([]))

  test('is reported when no line can hold it', () => {
    const words = ['江北市数字孪生流域建设与智慧水利综合应用平台']
    expect(reported(`${words[0]}2023年工作总结`, { words })).toEqual([
      '标题的一行排不下“江北市数字孪生流域建设与智慧水利综合应用平台”，它被拆在两行里',
    ])
  })
})

describe('A name in a subtitle', () => {
  const of = (...lines: string[]) => {
    return toldOf(
      lines.map((value) => ({ type: 'paragraph', role: 'subtitle', children: [{ type: 'text', value }] })),
      {
        words: ['江北市数字孪生流域建设与智慧水利综合应用平台及其配套灌区改造工程项目'],
      },
    )
  }

  test('is reported where it is broken', () => {
    expect(of('关于贯彻中华人民', '共和国税收征收管理法的报告')).toEqual([
      'warning 副标题里的 | 把“中华人民共和国”拆在两行里',
    ])
    expect(of('江北市数字孪生流域建设与智慧水利综合应用平台及其配套灌区改造工程项目的报告')).toEqual([
      'warning 副标题的一行排不下“江北市数字孪生流域建设与智慧水利综合应用平台及其配套灌区改造工程项目”，它被拆在两行里',
    ])
  })

  test('is not spoken of where it is whole', () => {
    expect(of('关于贯彻', '中华人民共和国税收征收管理法的报告')).toEqual([])
    expect(of('关于在全县范围内深入学习宣传贯彻中华人民共和国税收征收管理法情况的报告')).toEqual([])
    expect(of('2024年12月20日')).toEqual([])
  })
})

describe('A name in the heading of a column', () => {
  const of = (...heads: string[]) =>
    toldOf([
      table(
        heads.map(() => ({ align: 'left' })),
        [heads],
      ),
    ])
  const narrow = Array.from({ length: 9 }, (_, index) => `第${index + 1}项`)

  test('is mentioned where the column is too narrow for it', () => {
    expect(of(...narrow, '中华人民共和国')).toEqual(['info 列名的一行排不下“中华人民共和国”，它被拆在两行里'])
    expect(of('指标', '中华人民共和国数')).toEqual([])
    expect(of(...narrow, '完成情况')).toEqual([])
  })
})

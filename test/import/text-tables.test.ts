import { describe, expect, it } from 'vitest'
import { bringIn, codes, fileOf } from './support.ts'

const around = (inside: string) => `青山县水利局2024年工作总结

2024年，全县水利工作平稳有序。
一、主要工作
（一）改造灌区
各灌区进度见下表。
${inside}
（二）加固堤防
全年加固堤防12公里。
二、存在的问题
基层水利人员不足。
青山县水利局
2024年12月20日
`

describe('a table in a plain text', () => {
  it('whose cells are parted by tabs, as Word and Excel write it, is a table', async () => {
    const made = await bringIn(
      around('灌区改造情况表\n单位：公里\n灌区\t渠道\t备注\n东风\t18\t\n红旗\t7\t在建\n注：不含支渠。'),
    )
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).toContain(
      '    表格:\n      表题: 灌区改造情况表\n      单位: 公里\n      列: [灌区, 渠道, 备注]\n      行:\n' +
        "        - [东风, 18, '']\n        - [红旗, 7, 在建]\n      注: 不含支渠。\n",
    )
    expect(codes(made)).not.toContain('import/lost-table')
  })

  it.each([
    ['one line with a tab', '责任单位：\t水利局'],
    ['tabs before labels', '1.\t改造东风灌区渠道。\n2.\t改造红旗灌区渠道。'],
    ['lines of another number of cells', '灌区\t渠道\n东风\t18\t在建'],
  ])('is none where there is %s', async (_, inside) => {
    const made = await bringIn(around(inside))
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).not.toContain('表格:')
  })

  const cells = ['灌区', '渠道', '备注', '东风', '18', '完工', '红旗', '7', '在建'].join('\n')

  it('of which each cell is a line is kept as lines, and told', async () => {
    const made = await bringIn(around(cells))
    expect(made.isEqual).toBe(true)
    expect(made.diagnostics.map(({ message }) => message)).toContain(
      '这里起的9行像是一张表的格子，纯文本里看不出行和列，照原样留着',
    )
  })

  it('is not missed where short lines are headings or names', async () => {
    expect(codes(await bringIn(around('东风灌区\n红旗灌区\n前进灌区\n跃进灌区\n新民灌区\n光明灌区')))).not.toContain(
      'import/lost-table',
    )
  })
})

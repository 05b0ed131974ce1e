import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Prose } from '../../src/engine/model/report.ts'
import { contentsOf, type Thing } from '../../src/engine/unprinted/contents.ts'
import { everyText } from '../../src/engine/unprinted/every-text.ts'
import { loadReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const head = '标题: 总结\n单位: 某局\n年度: 2023\n'

/** A report with a text, a table and a picture's words at every place that there is for them. */
const everywhere = {
  'report.yaml': `${head}副标题: 副\n引言: 引\n结语: 结\n署名: [甲局, 乙局]\n成文日期: 2023-12-20\n附注: 注
版头: {发文字号: 某发〔2023〕1号, 份号: '000001'}\n版记: {抄送: [丙局], 印发机关: 某局, 印发日期: 2023-12-20}
部分标题: {问题: 不足}
附件:
  - 名称: 附表
    正文: 说明
    表格: {表题: 表, 列: [项目, 数], 行: [[签约, '1']]}
`,
  '01.yaml': `标题: 服务\n引言: 先说\n成绩:
  - 小标题: 小
    正文: 正
    图表: {图题: 图, 类型: 柱形, 指标: [签约]}
    表格: {表题: 表, 列: [项目, 数], 行: [[签约, '1']]}
    分项: [丙, {正文: 丁, 分项: [戊]}]
问题: {引言: 有, 分项: [己], 续文: 完}
计划: [庚]
`,
  'figures.yaml': '签约: {值: 2, 上年: 1, 单位: 人}\n',
}

const proses = ({ texts, below }: Thing): Prose[] => [...texts, ...below.flatMap(proses)]

test.each([['everywhere', everywhere] as const, ...readdirSync('data').map((name) => [name, undefined] as const)])(
  'all texts of what %s holds are asked for, and no others',
  async (name, texts) => {
    const library = openLibrary('templates')
    const { value, diagnostics } = await loadReport(`data/${name}`, { library, ...(texts && { texts }) })
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    const asked = new Set<Prose>()
    expect(everyText(value!, (prose) => asked.add(prose) !== undefined)).toBe(true)
    const held = contentsOf(value!).flatMap(proses)
    expect(held.filter((one) => !asked.has(one))).toEqual([])
    expect(asked.size).toBe(new Set(held).size)
    // And the answer is that of any of them.
    for (const wanted of held) expect(everyText(value!, (prose) => prose !== wanted)).toBe(false)
  },
)

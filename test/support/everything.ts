import type { Block, Inline } from '../../src/engine/document/types.ts'
import { samples } from './blocks.ts'
import { attachmentNote, body, heading, role, signature, table, text } from './document.ts'
import { inlineSamples } from './inlines.ts'

const written: Block[] = [
  {
    type: 'paragraph',
    role: 'title',
    children: [...text('青山县卫生健康局'), { type: 'break' }, ...text('2023年工作总结')],
  },
  role('subtitle', '（2024年1月8日）'),
  { type: 'contents', title: '目录', entries: [] },
  role('addressee', '各位委员：'),
  body('“十四五”规划实施以来，全局上下——从机关到基层——同心协力。'),
  {
    type: 'paragraph',
    children: [
      ...text('全年签约'),
      { type: 'figure-text', name: '签约人数', value: '877483人' },
      ...text('，同比'),
      { type: 'strong', children: text('增长8.0%') },
      ...text('；AT&T <专线> 覆盖“两院”。'),
    ],
  },
  heading(1, '主要工作'),
  heading(2, '能力建设'),
  heading(3, '队伍', { form: 'run-in' }),
  body('“县管乡用”全面推开。'),
  heading(3, '设备', { form: 'run-in', literalLabel: '2、' }),
  body('配备到位。'),
  heading(4, '县级医院'),
  body('完成更新。', { depth: 5 }),
  body('启动招标。', { depth: 5 }),
  body('一是抓培训；', { listLabel: '一是' }),
  table(
    [{ align: 'left', width: 40 }, { align: 'right' }, { align: 'center' }],
    [
      ['指标', '2023年', '备注'],
      ['签约人数', '877483', '—'],
      ['药占比', '30.5%', '含“带量采购”'],
    ],
    '表1　主要指标',
  ),
  table([{ align: 'left' }], [['事项'], ['无题表格']]),
  heading(1, '下一步打算', { form: 'own-line' }),
  role('center', '（以下无正文）'),
  role('right', '内部资料'),
  body('以上报告，请审议。'),
  attachmentNote('重点任务清单', '大事记'),
  signature(['青山县卫生健康局', '青山县疾病预防控制局'], '2024年1月8日'),
  role('note', '（联系人：张三）'),
  role('attachment-mark', '附件1'),
  role('attachment-title', '重点任务清单'),
  heading(1, '总体要求'),
  role('table-caption', '表2　任务分工'),
  role('table-unit', '单位：万元'),
  table(
    [{ align: 'left' }, { align: 'left' }],
    [
      ['任务', '科室'],
      ['建成监测系统', '应急办'],
    ],
  ),
  role('table-note', '注：按分工排列。'),
]

/** These are no text that a reader of the file finds at their place: other tests ask for them. */
const elsewhere: ReadonlySet<Block['type']> = new Set(['picture', 'chart', 'letterhead', 'colophon'])
const kinds = new Set([...elsewhere, ...written.map(({ type }) => type)])

/** What stands in the paragraphs above, and notes, which have tests of their own. */
const inlineKinds: ReadonlySet<Inline['type']> = new Set(['text', 'strong', 'figure-text', 'break', 'note'])

/** A document with the heading forms, roles and inline nodes that a writer meets, and the sample of each new kind. */
export const everything: Block[] = [
  ...written,
  ...Object.values(samples).filter(({ type }) => !kinds.has(type)),
  ...Object.values(inlineSamples)
    .filter(({ type }) => !inlineKinds.has(type))
    .map((one): Block => ({ type: 'paragraph', children: [one] })),
]

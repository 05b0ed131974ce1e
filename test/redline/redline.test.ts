import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Block } from '../../src/engine/document/types.ts'
import { writeRedline } from '../../src/engine/redline/index.ts'
import { givesBack } from '../../src/engine/redline/proof.ts'
import { wordsOf } from '../../src/engine/redline/tokens.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { assertValidDocx } from '../gate/index.ts'
import { body, documentOf, heading, role, signature, table, text } from '../support/document.ts'
import { layoutWith } from '../support/layouts.ts'

const partOf = (docx: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(docx)[name])

/** A body as a line for each paragraph: [+came+], [-went-], +¶ and -¶ for a mark, # for a label that Word counts. */
function shown(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => {
    const mark = /<w:rPr><w:(ins|del) /.exec(paragraph)?.[1]
    const words = paragraph
      .replace(/<w:pPr>.*?<\/w:pPr>/s, paragraph.includes('<w:numPr>') ? '#' : '')
      .replace(/<w:footnoteReference[^>]*>/g, '*')
      .replace(/<w:ins [^>]*>(.*?)<\/w:ins>/gs, '[+$1+]')
      .replace(/<w:del [^>]*>(.*?)<\/w:del>/gs, '[-$1-]')
      .replace(/<[^>]+>/g, '')
    return words + (mark ? (mark === 'ins' ? '+¶' : '-¶') : '')
  })
}

const made = (blocks: Block[]) => applyTransforms(documentOf(blocks)).value

async function redlineOf(before: Block[], now: Block[]): Promise<Uint8Array> {
  const { bytes: docx } = writeRedline(made(before), made(now), layoutWith(), { author: '临江市粮食和物资储备局' })
  await assertValidDocx(docx)
  return docx
}

const bodyOf = async (before: Block[], now: Block[]): Promise<string[]> =>
  shown(partOf(await redlineOf(before, now), 'word/document.xml'))

test('a number is replaced with what it counts, and no word around it', async () => {
  const lines = await bodyOf(
    [body('全年收购粮食21.4万吨，同比增长8.0%。')],
    [body('全年收购粮食22.1万吨，同比增长11.5%。')],
  )
  expect(lines).toEqual(['全年收购粮食[-21.4万吨-][+22.1万吨+]，同比增长[-8.0%-][+11.5%+]。'])
})

test('paragraphs come and go with their marks', async () => {
  const [one, two, three] = ['仓容建设全面完成。', '应急保供平稳有序。', '从业人员全部轮训。']
  expect(
    await bodyOf(
      [body(one!), body(two!), body(three!)],
      [body(one!), body(three!), body('储备轮换按期完成。'), body('结束。')],
    ),
  ).toEqual([one, `[-${two}-]-¶`, three, '[+储备轮换按期完成。+]+¶', '[+结束。+]+¶'])
})

test('a label that only counts on is shown once: Word counts it', async () => {
  const items = (names: string[]) => [heading(1, '主要工作'), ...names.map((name) => heading(2, name))]
  const lines = await bodyOf(items(['收购', '轮换', '监管']), items(['收购', '加工', '轮换', '监管']))
  expect(lines).toEqual(['#主要工作', '#收购', '#[+加工+]+¶', '#轮换', '#监管'])
})

test('labels are text where none of them counts on', async () => {
  const lines = await bodyOf(
    [heading(1, '主要工作'), body('收购2万吨。')],
    [heading(1, '主要工作'), body('收购3万吨。')],
  )
  expect(lines).toEqual(['一、主要工作', '收购[-2万吨-][+3万吨+]。'])
})

test('cells and rows of a table', async () => {
  const columns = [{ align: 'left' as const }, { align: 'right' as const }]
  const rows = (some: string[][]) => [table(columns, [['品种', '数量'], ...some]), body('以上。')]
  const lines = await bodyOf(
    rows([
      ['小麦', '120'],
      ['稻谷', '88'],
      ['玉米', '45'],
    ]),
    rows([
      ['小麦', '123'],
      ['玉米', '45'],
      ['大豆', '9'],
    ]),
  )
  expect(lines.slice(0, 10)).toEqual([
    '品种',
    '数量',
    '小麦',
    '[-120-][+123+]',
    '[-稻谷-]-¶',
    '[-88-]-¶',
    '玉米',
    '45',
    '[+大豆+]+¶',
    '[+9+]+¶',
  ])
})

test('a table with other columns is another table', async () => {
  const one = table(
    [{ align: 'left' }, { align: 'right' }],
    [
      ['品种', '数量'],
      ['小麦', '120'],
    ],
  )
  const other = table(
    [{ align: 'left' }, { align: 'right' }, { align: 'right' }],
    [
      ['品种', '数量', '上年'],
      ['小麦', '120', '118'],
    ],
  )
  const xml = partOf(await redlineOf([one, body('以上。')], [other, body('以上。')]), 'word/document.xml')
  expect(xml.match(/<w:trPr>[^/]*(?:<[^>]*\/>)*<w:del /g)).toHaveLength(2)
  // And it is told, but not of a table that only came or went, or has other rows.
  const replaced = (before: Block[], now: Block[]): number =>
    writeRedline(made(before), made(now), layoutWith(), { author: '甲' }).replacedTables
  expect(replaced([one, body('以上。')], [other, body('以上。')])).toBe(1)
  expect(replaced([one, body('以上。')], [body('以上。')])).toBe(0)
  expect(replaced([body('以上。')], [other, body('以上。')])).toBe(0)
  const rows = table(
    [{ align: 'left' }, { align: 'right' }],
    [
      ['品种', '数量'],
      ['稻谷', '96'],
    ],
  )
  expect(replaced([one, body('以上。')], [rows, body('以上。')])).toBe(0)
})

test('notes at the foot of the page come, go and change', async () => {
  const noted = (value: string, note?: string): Block => ({
    type: 'paragraph',
    children: [...text(value), ...(note ? [{ type: 'note' as const, children: text(note) }] : []), ...text('。')],
  })
  const docx = await redlineOf(
    [noted('收购21万吨', '含订单12万吨。'), noted('轮换3万吨', '不含移库。'), noted('加工5万吨')],
    [noted('收购21万吨', '含订单13万吨。'), noted('轮换3万吨'), noted('加工5万吨', '初步统计。')],
  )
  expect(shown(partOf(docx, 'word/document.xml'))).toEqual(['收购21万吨*。', '轮换3万吨[-*-]。', '加工5万吨[+*+]。'])
  expect(
    shown(partOf(docx, 'word/footnotes.xml'))
      .slice(2)
      .map((line) => line.trim()),
  ).toEqual(['含订单[-12万吨-][+13万吨+]。', '不含移库。', '初步统计。'])
})

test('title, signature and date', async () => {
  const whole = (title: string, date: string) => [
    role('title', title),
    body('完成任务。'),
    signature(['临江市粮食和物资储备局'], date),
  ]
  const lines = await bodyOf(whole('2023年工作总结', '2023年12月20日'), whole('2023年度工作总结', '2023年12月28日'))
  expect(lines.filter((line) => line.includes('['))).toEqual([
    '[-2023年-][+2023年度+]工作总结',
    '2023年12月[-20日-][+28日+]',
  ])
})

test('the author is named, a date only when it is given; the same bytes twice', async () => {
  const [before, now] = ['收购2万吨。', '收购3万吨。'].map((one) => applyTransforms(documentOf([body(one)])).value)
  const write = (date?: string) =>
    writeRedline(before!, now!, layoutWith(), { author: '甲 <乙>', ...(date && { date }) }).bytes
  const xml = partOf(write(), 'word/document.xml')
  expect(xml).toContain('w:author="甲 &lt;乙&gt;"')
  expect(xml).not.toContain('w:date')
  expect(partOf(write('2026-01-08T00:00:00Z'), 'word/document.xml')).toContain('w:date="2026-01-08T00:00:00Z"')
  expect(write()).toEqual(write())
})

test('the proof speaks when a change is lost, a mark is left, a label counts otherwise', () => {
  const line = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
  const run = (value: string) => `<w:r><w:t>${value}</w:t></w:r>`
  const parts = (xml: string) => ({ body: xml, notes: '', numbering: undefined })
  const ins = (xml: string) => `<w:ins w:id="1" w:author="甲">${xml}</w:ins>`
  const now = parts(line(run('收购3万吨。')) + line(run('完。')))
  const redline = line(ins(run('收购3万吨。')), '<w:rPr><w:ins w:id="2" w:author="甲"/></w:rPr>') + line(run('完。'))
  expect(givesBack(parts(redline), 'accepted', now)).toBe(true)
  expect(givesBack(parts(redline), 'rejected', parts(line(run('完。'))))).toBe(true)
  expect(givesBack(parts(redline.replace('3', '4')), 'accepted', now)).toBe(false)
  expect(givesBack(parts(redline.replace(/<w:rPr>.*?<\/w:rPr>/, '')), 'rejected', parts(line(run('完。'))))).toBe(false)
  expect(givesBack(parts(redline.replaceAll('w:ins', 'w:del')), 'accepted', now)).toBe(false)
})

test('words, and numbers with their units', () => {
  expect(wordsOf('火化2768具。')).toEqual(['火化', '2768具', '。'])
  expect(wordsOf('由2768到2790')).toEqual(['由', '2768', '到', '2790'])
  expect(wordsOf('收购87.7万吨，占50%以上')).toEqual(['收购', '87.7万吨', '，', '占', '50%', '以上'])
})

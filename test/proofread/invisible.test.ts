import { describe, expect, test } from 'vitest'
import { examine } from '../../src/engine/examine.ts'
import { editedFile, editsIn } from '../../src/engine/proofread/edits.ts'
import { proofread } from '../../src/engine/proofread/run.ts'
import { prepareReport, readText } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const invisibleOnly = (code: string) => /invisible|forbidden-character/.test(code)

/** What is said of a text, and the text mended. */
function ofText(text: string) {
  const { value } = readText(new TextEncoder().encode(text), 'a.txt')
  const found = proofread(value!.text).filter((one) => invisibleOnly(one.diagnostic.code))
  const edits = found.flatMap((one) => one.diagnostic.edits ?? [])
  return {
    messages: found.map((one) => one.diagnostic.message),
    mended: editedFile(text, editsIn(value!.source, edits)),
  }
}

describe('a text', () => {
  test.each([
    ['全\u200b力抓好落实。', '全力抓好落实。'],
    ['全力\ufeff抓好\u2060落实\u00ad。', '全力抓好落实。'],
    ['增长\u00a05%，完成\u00a0投资。', '增长5%，完成投资。'],
    ['签约\u202a12\u202c人，\u2066其中\u2069城区8人。', '签约12人，其中城区8人。'],
    ['抓培训。\u000b抓考核。', '抓培训。\n\n抓考核。'],
    ['抓培训，\u2028抓考核。', '抓培训，抓考核。'],
    ['\uf0b7 抓培训。', '抓培训。'],
    ['\uf06c\t抓培训。\uf0d8 抓考核。', '抓培训。抓考核。'],
    ['家\u200c庭\u200d医生签约。', '家庭医生签约。'],
  ])('%j is mended', (wrong, right) => {
    const { messages, mended } = ofText(`工作总结\n${wrong}`)
    expect(messages).toHaveLength(1)
    expect(mended).toBe(`工作总结\n${right}`)
    expect(ofText(mended).messages).toEqual([])
  })

  test('tells them once, counted', () => {
    const text = '工作总结\n全\u200b力抓\u200b好。\n完成\u00a0投资。\n甲\uf0b7乙。'
    expect(ofText(text).messages).toEqual([
      '文中有4个看不见或印不出的字符：零宽空格（U+200B）2个、不换行空格（U+00A0）1个、符号字体的项目符号（U+F0B7）1个',
    ])
    // A bullet between words may part them.
    expect(ofText(text).mended).toContain('甲\uf0b7乙。')
  })

  test.each([
    '功率10\u00a0kV，采用Microsoft\u00a0Word编写。',
    '开展👨\u200d👩\u200d👧家庭活动。',
    'نامه\u200cای به زبان فارسی\u200f',
    '★重点工程，※注意，①抓培训，㈠抓考核。',
    '\u00a0\u00a0抓好落实。',
  ])('%j is right', (text) => {
    expect(ofText(`工作总结\n${text}`).messages).toEqual([])
  })
})

describe('a report', () => {
  const library = openLibrary('templates')
  const head = '标题: 甲局2024年工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n'

  async function ofFiles(texts: Record<string, string>) {
    const { diagnostics } = await examine(await prepareReport('甲局', library, { texts }), {})
    const found = diagnostics.filter((one) => invisibleOnly(one.code))
    const edits = found.flatMap((one) => one.edits ?? [])
    const mended = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, editedFile(text, editsIn({ path: `甲局/${name}` }, edits))]),
    )
    return { messages: found.map((one) => one.message), mended }
  }

  test('is reported of them once a file, in texts, keys and names of figures', async () => {
    const { messages, mended } = await ofFiles({
      'report.yaml': `${head}署\u200b名: 甲\u00a0局\n`,
      'figures.yaml': '签约\u200b人数: {值: 12, 单位: 人}\n',
      '01-甲.yaml': '标题: 签约\n成绩: [\uf0b7 签约\u00ad12人。]\n',
    })
    expect(messages).toHaveLength(3)
    expect(mended).toEqual({
      'report.yaml': `${head}署名: 甲局\n`,
      'figures.yaml': '签约人数: {值: 12, 单位: 人}\n',
      '01-甲.yaml': '标题: 签约\n成绩: [签约12人。]\n',
    })
  })

  test('has its soft breaks turned into paragraphs where a text has lines', async () => {
    const section = '标题: 签约\n成绩:\n  - 正文: |\n      抓培训。\u000b抓考核。\n  - 甲，\u000b乙。\n'
    const { messages, mended } = await ofFiles({ 'report.yaml': head, '01-甲.yaml': section })
    expect(messages).toHaveLength(2)
    expect(mended['01-甲.yaml']).toBe(
      '标题: 签约\n成绩:\n  - 正文: |\n      抓培训。\n\n      抓考核。\n  - 甲，乙。\n',
    )
  })

  test('with blanks where its own syntax has them is read as before', async () => {
    expect((await ofFiles({ 'report.yaml': head.replace('标题: ', '标题:\u00a0') })).messages).toEqual([])
  })
})

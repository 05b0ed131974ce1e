import { describe, expect, test } from 'vitest'
import { wholeWords } from '../../../src/engine/typeset/title/lines.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { attachmentNote, documentOf, role, signature, table, text } from '../../support/document.ts'
import { partsOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

const linesOf = (value: string, most: number) =>
  wholeWords(text(value), most, [])
    .map((inline) => (inline.type === 'break' ? '|' : inline.type === 'text' ? inline.value : ''))
    .join('')

describe('A text of few lines', () => {
  test.each([
    ['学习贯彻|习近平法治思想|情况', 8],
    ['参加|医疗卫生|机构数', 4],
    ['落实|中央八项规定精神|情况', 9],
    ['较上年同期|增长（%）', 6],
    ['家庭医生|签约服务|人数', 5],
  ])('is broken between words where filling its lines would tear one: %s', (lines, most) =>
    expect(linesOf(lines.replaceAll('|', ''), most)).toBe(lines),
  )

  test.each([
    ['完成情况', 4],
    ['2023年完成情况', 4],
    ['医疗卫生机构', 4],
    ['国家税务总局青山县税务局', 6],
    ['', 4],
    ['甲乙', 1],
  ])('stays as it is where nothing is torn: %s', (value, most) => expect(linesOf(value, most)).toBe(value))

  test('is a subtitle, the heading of a column, the name of an attachment or of who signs', () => {
    const long = '关于青山县医疗卫生单位学习贯彻习近平新时代中国特色社会主义思想主题教育情况'
    const heads = [
      '落实中央八项规定精神情况',
      '医疗卫生机构参加情况',
      '序号',
      '家庭医生签约服务人数',
      '较上年增减数',
      '备注情况说明',
    ]
    const document = documentOf([
      role('subtitle', long),
      table(
        heads.map(() => ({ align: 'left' })),
        [heads],
      ),
      attachmentNote(long),
      signature([`${long}领导小组`]),
    ])
    const xml = partsOf(writeDocx(document, layoutWith()))['word/document.xml']!
    const lines = xml
      .split(/<\/w:p>|<w:br\/>/)
      .map((line) => [...line.matchAll(/<w:t[^>]*>([^<]*)/g)].map((match) => match[1]).join(''))
    for (const word of ['习近平新时代中国特色社会主义思想', '中央八项规定', '医疗卫生', '家庭医生']) {
      expect([word, lines.filter((line) => line.includes(word)).length > 0]).toEqual([word, true])
    }
    expect(lines.filter((line) => line.includes('习近平新时代中国特色社会主义思想'))).toHaveLength(3)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(31)
  })

  test('leaves the date below a name of two lines its place, two 字 right of where the name starts', () => {
    const name = '青山县学习贯彻习近平新时代中国特色社会主义思想主题教育领导小组办公室'
    const xml = partsOf(writeDocx(documentOf([signature([name], '2023年12月20日')]), layoutWith()))[
      'word/document.xml'
    ]!
    // 28 字 less two at the right: the longer line of 23 starts 3 字 from the left, the date of 7 two further on.
    expect(xml).toMatch(/<w:pStyle w:val="Date"\/><w:ind w:rightChars="1600"/)
  })
})

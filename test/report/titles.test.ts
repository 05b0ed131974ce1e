import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { loadSection, reportHead } from './folder.ts'

/** What is said of a report whose report.yaml has some lines more (its title, when they have none). */
async function withLines(lines: string) {
  const head = lines.startsWith('标题') ? reportHead.replace(/标题.*\n/, '') : reportHead
  return loadSection('标题: 一\n', `${head}${lines}\n`)
}

describe('a title as long as a text', () => {
  const long = '一'.repeat(301)
  test.each([
    [`标题: ${long}`, '标题有301个字，超过了300个字'],
    [`副标题: ${long}`, '副标题有301个字，超过了300个字'],
    [`附件: [${long}]`, '附件的名称有301个字，超过了300个字'],
    [`附件: [{名称: ${long}}]`, '附件的名称有301个字，超过了300个字'],
  ])('is refused with a sentence (%#)', async (lines, message) => {
    const { diagnostics } = await withLines(lines)
    expect(diagnostics).toMatchObject([{ code: 'report/long-title', severity: 'error', message }])
  })

  test.each([`标题: ${long.slice(1)}`, `副标题: ${long.slice(1)}`, `结语: ${long}`])(
    'is not what has 300 characters, or is no title (%#)',
    async (lines) => {
      expect((await withLines(lines)).diagnostics).toEqual([])
    },
  )
})

test('a bar breaks the line of a title and of a subtitle, and of no other text', async () => {
  const { value, diagnostics } = await withLines('副标题: 在年会|上的报告\n结语: 甲|乙')
  expect(diagnostics).toEqual([])
  const { subtitle, closing } = value!
  expect(subtitle!.paragraphs[0]!.map((one) => one.type)).toEqual(['text', 'break', 'text'])
  expect(plainText(closing!.paragraphs[0]!)).toBe('甲|乙')
})

test.each([
  ['副标题: 甲', ['甲']],
  ['副标题: [甲, 乙]', ['甲', '乙']],
  ['副标题:\n  - 甲|一\n  - 乙', ['甲一', '乙']],
  ['副标题: |\n  甲\n  乙', ['甲', '乙']],
  ['副标题: |\n  ABC abc\n  DEF\n\n  乙', ['ABC abc', 'DEF', '乙']],
  ['副标题: 甲\n  乙', ['甲乙']],
  ['副标题: >\n  甲\n  乙', ['甲乙']],
  ["副标题: '甲\n  乙'", ['甲乙']],
])('%j has the lines %j', async (written, expected) => {
  const { value, diagnostics } = await withLines(written)
  expect(diagnostics).toEqual([])
  expect(value!.subtitle!.paragraphs.map(plainText)).toEqual(expected)
})

describe('部分标题', () => {
  test.each(["{成绩: ''}", '{问题: }', "{计划: '  '}"])(
    'with nothing written in it is reported: %s',
    async (written) => {
      const { diagnostics } = await withLines(`部分标题: ${written}`)
      expect(diagnostics).toMatchObject([
        {
          code: 'data/missing-value',
          severity: 'warning',
          hint: '现在印的是模板的标题；请在冒号后写上自己的标题，或删去这一项；不要标题的写“无”',
        },
      ])
    },
  )

  test.each(['{成绩: 成效}', '{问题: 不足, 计划: 打算}'])('with headings is silent: %s', async (written) => {
    expect((await withLines(`部分标题: ${written}`)).diagnostics).toEqual([])
  })
})

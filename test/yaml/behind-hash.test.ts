import { describe, expect, it } from 'vitest'
import { loadSection } from '../report/folder.ts'
import { diagnose } from './samples.ts'

const said = async (text: string) => (await loadSection(text)).diagnostics

describe('words behind a #', () => {
  it.each([
    ['标题: 一\n成绩:\n  - 小标题: #1机组\n    正文: 甲。\n', '#1机组', "'#1机组'"],
    ['标题: #甲\n成绩:\n  - 甲。\n', '#甲', "'#甲'"],
    ['标题: 一\n引言: #2线已通车。\n成绩:\n  - 甲。\n', '#2线已通车。', "'#2线已通车。'"],
  ])('are not called empty in %j', async (text, words, right) => {
    const [found, ...more] = await said(text)
    expect(more).toEqual([])
    expect(found!.message).toContain(`“${words}”以“#”开头`)
    expect(found!.edits?.map((one) => one.text)).toEqual([right])
  })

  it.each(['#待补', '#TODO', '#问张科', '# 标题写在这里'])(
    'that remind of something (%s) are never put in quotes',
    async (words) => {
      const [found] = await said(`标题: 一\n成绩:\n  - 小标题: ${words}\n    正文: 甲。\n`)
      expect(found!.code).toBe('data/missing-value')
      expect(found!.edits ?? []).toEqual([])
    },
  )

  it.each(['甲 # 1号工程', '甲 #1机组投产', '甲 # 2#机组'])('are reported at the end of a text: %s', (text) => {
    expect(diagnose('section', `标题: 一\n成绩:\n  - ${text}\n`).map((one) => one.code)).toEqual([
      'yaml/comment-in-text',
    ])
  })

  it.each(['甲 # 已核对', '甲 # 3处数字待核', '甲 # 12月20日改', '甲#1机组', "'甲 # 1号工程'", '甲 # 2024年'])(
    'are a remark in: %s',
    (text) => {
      expect(diagnose('section', `标题: 一\n成绩:\n  - ${text}\n`)).toEqual([])
    },
  )
})

describe('an unseen character that is written as an escape', () => {
  it.each(['"甲\\u200b乙"', '"甲\\uFEFF乙"', '"甲\\xad乙"', "'甲\\u200b乙'", '甲\\u200b乙', '"甲\\\\\\u200b乙"'])(
    'is reported and taken out of %s',
    async (text) => {
      const [found, ...more] = await said(`标题: 一\n引言: ${text}\n`)
      expect([found?.code, more]).toEqual(['text/invisible-character', []])
      expect(found!.edits).toHaveLength(1)
    },
  )

  it.each(['"甲\\u4e00乙"', '"甲\\\\u200b乙"', '"甲\\n乙"', '甲 # \\u200b', '"王\\u00a0Smith"'])(
    'is none in %s',
    async (text) => {
      expect((await said(`标题: 一\n引言: ${text}\n`)).map((one) => one.code)).not.toContain('text/invisible-character')
    },
  )
})

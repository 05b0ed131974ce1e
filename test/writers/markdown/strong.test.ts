import { describe, expect, it } from 'vitest'
import { writeStrong } from '../../../src/engine/writers/markdown/strong.ts'
import { readMarkdown } from '../../support/read-markdown.ts'

/** Strong text as it stands in Chinese reports: before, strong, after. */
const chinese: [before: string, strong: string, after: string][] = [
  ['', '重点', '是'],
  ['全年', '重点', '工作'],
  ['', '“重点”', '是'],
  ['抓', '“重点”', '工作'],
  ['', '注意：', '请'],
  ['是', '（一）', '的'],
  ['', '（一）加强党建。', '全年'],
  ['，', '“重点”', '，'],
  ['完成', '100%', '的任务'],
  ['印发', '《办法》', '（试行）'],
  ['', '一是', '抓党建'],
  ['增长', '￥5', '元'],
  ['见', '𠮷田', '字'],
]

describe('strong text in Chinese sentences', () => {
  it.each(chinese)('%s[%s]%s is read as strong, with ** wherever that is read', (before, strong, after) => {
    const meant = [
      {
        kind: 'paragraph',
        text: before + strong + after,
        strong: `${'.'.repeat(before.length)}${'s'.repeat(strong.length)}${'.'.repeat(after.length)}`,
      },
    ]
    const written = writeStrong(strong, before, after)
    expect(readMarkdown(before + written + after)).toEqual(meant)

    const asterisks = `**${strong}**`
    const asterisksAreRead = readMarkdown(before + asterisks + after)[0]!.strong === meant[0]!.strong
    expect(written).toBe(asterisksAreRead ? asterisks : `<strong>${strong}</strong>`)
  })

  it('needs the tag for what CommonMark does not read as strong', () => {
    expect(writeStrong('“重点”', '', '是')).toBe('<strong>“重点”</strong>')
    expect(writeStrong('重点', '抓', '是')).toBe('**重点**')
  })

  it('uses the tag where readers disagree about a character', () => {
    // A symbol; for readers that see only half of it, a letter.
    expect(writeStrong('😀', '见', '字')).toBe('<strong>😀</strong>')
    // Punctuation since CommonMark 0.31, a letter like any other before.
    expect(writeStrong('（一）', '', '￥')).toBe('<strong>（一）</strong>')
    // Punctuation beyond U+FFFF, of which some readers see one half.
    expect(writeStrong('（一）', '', '𑇛')).toBe('<strong>（一）</strong>')
  })

  it('uses the tag for text with white space at its border', () => {
    expect(writeStrong(' 重点', '', '')).toBe('<strong> 重点</strong>')
    expect(writeStrong('重点　', '', '')).toBe('<strong>重点　</strong>')
  })
})

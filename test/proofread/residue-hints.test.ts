import { describe, expect, test } from 'vitest'
import { markupResidue } from '../../src/engine/proofread/rules/markup-residue.ts'
import { findIn } from './examples.ts'

describe('what Word leaves behind', () => {
  test.each([
    ['进度如错误！未找到引用源。所示。', 'Word 的交叉引用'],
    ['As Error! Reference source not found. 所示。', 'Word 的交叉引用'],
    ['见错误!书签未定义。', 'Word 的交叉引用'],
    ['批注 [A1]：这里要核实。', 'Word 的批注'],
    ['共{ PAGE \\* MERGEFORMAT }页。', '复制域'],
  ])('is laid to Word: %s', (text, hint) => {
    const found = findIn(markupResidue, { text: `工作总结¶${text}`, bad: true, context: {} })
    expect(found.map((one) => one.hint)).toEqual(found.map(() => expect.stringContaining(hint)))
    expect(found.length).toBeGreaterThan(0)
  })

  test('is not what a drafting assistant does', () => {
    const found = findIn(markupResidue, { text: '工作总结¶### 主要工作', bad: true, context: {} })
    expect(found.map((one) => one.hint)).toEqual([expect.stringContaining('写作助手')])
  })
})

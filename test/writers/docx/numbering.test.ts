import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Heading, OutlineLevel } from '../../../src/engine/document/types.ts'
import { completeOutline } from '../../../src/engine/outline/outline.ts'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { assertValidDocx } from '../../gate/index.ts'
import { body, documentOf, heading, role } from '../../support/document.ts'
import { partsOf, textsOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'
import { count } from '../../support/torture.ts'
import { numberedTexts } from '../../support/word-numbering.ts'

const layout = layoutWith()

/** A document written with typed and with native labels. */
function bothWays(children: Block[], outline: OutlineLevel[]): { typed: Uint8Array; native: Uint8Array } {
  const write = (numbering: 'typed' | 'native') =>
    writeDocx(applyTransforms(documentOf(children, { numbering, outline })).value, layout)
  return { typed: write('typed'), native: write('native') }
}

const standard = completeOutline([])
const numberingPart = (docx: Uint8Array) => partsOf(docx)['word/numbering.xml']!
const listCount = (docx: Uint8Array) => numberingPart(docx).match(/<w:num /g)!.length

describe('Native numbering', () => {
  test('takes the labels out of the text and gives them back by counting', () => {
    const { typed, native } = bothWays(
      [heading(1, '甲'), heading(2, '乙'), heading(2, '丙'), heading(1, '丁')],
      standard,
    )
    expect(textsOf(native)).toEqual(['甲', '乙', '丙', '丁'])
    expect(numberedTexts(native)).toEqual(['一、甲', '（一）乙', '（二）丙', '二、丁'])
    expect(textsOf(typed)).toEqual(numberedTexts(native))
    expect(listCount(native)).toBe(1)
  })

  test('keeps the space between a number that Word counts and a text that begins with one', () => {
    const outline = completeOutline([{ label: '一、' }, { label: '1.' }])
    const { typed, native } = bothWays([heading(1, '甲'), heading(2, '3.5万亩农田'), heading(2, '丙')], outline)
    expect(textsOf(native)).toEqual(['甲', ' 3.5万亩农田', '丙'])
    expect(numberedTexts(native)).toEqual(['一、甲', '1. 3.5万亩农田', '2.丙'])
    expect(textsOf(typed)).toEqual(numberedTexts(native))
    expect(listCount(native)).toBe(1)
  })

  test('uses the number format of each level, with nothing behind the number', () => {
    const outline = completeOutline([{ label: '第一，' }, { label: '（一）' }, { label: '1、' }, { label: '①' }])
    const { native } = bothWays([heading(1, '甲'), heading(4, '乙')], outline)
    for (const level of [
      '<w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1，"/>',
      '<w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/>',
      '<w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%3、"/>',
      '<w:numFmt w:val="decimalEnclosedCircle"/><w:suff w:val="nothing"/><w:lvlText w:val="%4"/>',
    ]) {
      expect(numberingPart(native)).toContain(level)
    }
  })

  test('gives a level that runs on a list of its own, which nothing restarts', () => {
    const outline = completeOutline([{ label: '一、' }, { label: '（一）', restart: false }])
    const blocks = [1, 2, 3, 2, 1, 2, 3].map((depth) => heading(depth as Heading['depth'], '某'))
    const { native } = bothWays(blocks, outline)
    expect(numberedTexts(native)).toEqual(['一、某', '（一）某', '1.某', '（二）某', '二、某', '（三）某', '1.某'])
    expect(listCount(native)).toBe(2)
    expect(numberingPart(native)).toContain('<w:lvlRestart w:val="0"/>')
  })

  test('starts a new list for each attachment', () => {
    const attachment = [role('attachment-mark', '附件1'), heading(1, '丙'), heading(2, '丁')]
    const { native } = bothWays([heading(1, '甲'), heading(1, '乙'), ...attachment], standard)
    expect(numberedTexts(native).slice(-2)).toEqual(['一、丙', '（一）丁'])
    expect(listCount(native)).toBe(2)
  })

  test('leaves typed what no list could count: labels of their own, first, then and finally', () => {
    const outline = completeOutline([{ label: '一、' }, { label: '首先' }])
    const { native } = bothWays(
      [
        heading(1, '甲', { literalLabel: '七、' }),
        heading(1, '乙', { listLabel: '一是' }),
        heading(2, '丙'),
        body('丁'),
      ],
      outline,
    )
    expect(textsOf(native)).toEqual(['七、甲', '一是乙', '首先丙', '丁'])
    expect(partsOf(native)['word/numbering.xml']).toBeUndefined()
  })

  test('goes on with the right number behind a typed label', () => {
    const behind = (literalLabel: string) =>
      bothWays([heading(1, '甲'), heading(1, '乙', { literalLabel }), heading(1, '丙')], standard).native
    expect(numberedTexts(behind('五、'))).toEqual(['一、甲', '五、乙', '六、丙'])
    expect(numberedTexts(behind('附、'))).toEqual(['一、甲', '附、乙', '二、丙'])
  })

  test('types what Word would write otherwise: more than 99 in Chinese, more than ⑳', () => {
    const outline = completeOutline([{ label: '一、' }, { label: '①' }])
    const many = (depth: 1 | 2, count: number) => Array.from({ length: count }, () => heading(depth, ''))
    const chinese = bothWays(many(1, 101), outline)
    expect(numberedTexts(chinese.native)).toEqual(textsOf(chinese.typed))
    expect(textsOf(chinese.native).slice(98)).toEqual(['', '一百、', '一百零一、'])
    const circled = bothWays(many(2, 22), outline)
    expect(numberedTexts(circled.native)).toEqual(textsOf(circled.typed))
    expect(textsOf(circled.native).slice(19)).toEqual(['', '㉑', '㉒'])
  })

  test('says the same as typed labels for any outline and any order of headings', async () => {
    const label = fc.constantFrom('一、', '（一）', '1.', '1、', '（1）', '①', '一是', '第一，', '首先', '')
    const level = fc.record({ label, restart: fc.boolean() })
    const block = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }).map((depth) => heading(depth as Heading['depth'], '某')) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }).map((depth) => body('某', { depth })) },
      { weight: 1, arbitrary: fc.constant(heading(2, '某', { literalLabel: '（七）' })) },
      { weight: 1, arbitrary: fc.constant(heading(1, '某', { literalLabel: '' })) },
      { weight: 1, arbitrary: fc.constant(heading(3, '某', { listLabel: '一是' })) },
      { weight: 1, arbitrary: fc.constant(heading(2, '某', { start: 4 })) },
      { weight: 1, arbitrary: fc.constant(body('某', { depth: 3, start: 1 })) },
      { weight: 1, arbitrary: fc.constant(role('attachment-mark', '附件')) },
    )
    const samples: Uint8Array[] = []
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1, maxLength: 5 }),
        fc.array(block, { maxLength: 40 }),
        (levels, blocks) => {
          const { typed, native } = bothWays(blocks, completeOutline(levels))
          expect(numberedTexts(native)).toEqual(textsOf(typed))
          if (samples.length < 10) samples.push(native)
        },
      ),
      { seed: 9704, numRuns: count(100, 1000) },
    )
    for (const docx of samples) await assertValidDocx(docx)
  })
})

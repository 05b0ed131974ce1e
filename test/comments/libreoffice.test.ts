import { describe, expect, test } from 'vitest'
import { proofread } from '../../src/engine/proofread/run.ts'
import { readText, withComments, writers } from '../../src/node/engine.ts'
import { descendants, textOf } from '../gate/xml/index.ts'
import { body, documentOf } from '../support/document.ts'
import { treeOf } from '../support/docx.ts'
import { layoutWith } from '../support/layouts.ts'
import { missingTools, savedAgain } from '../support/libreoffice.ts'
import { box, docx, footnoteMark, footnotes, p, r, table } from './sample.ts'

const missing = await missingTools()

/** A document with what proofreading finds in it as comments. */
function proofreadCopy(bytes: Uint8Array): { bytes: Uint8Array; count: number } {
  const found = proofread(readText(bytes, 'a.docx').value!.text)
  const remarks = found.map(({ diagnostic: { message, position } }) => ({
    start: position!,
    end: { line: position!.endLine, column: position!.endColumn },
    lines: [message],
  }))
  const { value } = withComments(bytes, remarks)
  return { bytes: value!.bytes, count: value!.placed }
}

const comments = (bytes: Uint8Array) =>
  [...descendants(treeOf(bytes, 'word/comments.xml'), 'w:comment')]
    .map((one) => `${one.attributes.get('w:author')}: ${[...descendants(one, 'w:t')].map(textOf).join('')}`)
    .sort()

describe.skipIf(missing.length > 0)('LibreOffice saves a document with comments again', () => {
  test('and has them all, at their words', async () => {
    const foreign = docx(
      [
        p(r('工作总结')),
        p(r('截止目'), r('前，办结', '<w:b/>'), r('1260件,满意率98%。')),
        table(p(r('指标')), p(r('满意率,比上年高'))),
        p(r('新增'), '<w:ins w:id="5" w:author="甲">', r('岗位,已招满'), '</w:ins>', r('。'), footnoteMark(1)),
        p(r('见下框。'), box(p(r('共计,完成30项')))),
      ].join(''),
      { footnotes: footnotes('截止目前数') },
    )
    const own = writers.docx(documentOf([body('截止目前，办结1260件,满意。')]), layoutWith())
    const made = { foreign: proofreadCopy(foreign), own: proofreadCopy(own) }
    expect(made.foreign.count).toBeGreaterThan(5)
    expect(made.own.count).toBeGreaterThan(1)
    const again = await savedAgain({ foreign: made.foreign.bytes, own: made.own.bytes })
    for (const name of ['foreign', 'own'] as const) {
      const before = comments(made[name].bytes)
      expect(before).toHaveLength(made[name].count)
      expect(comments(again.get(name)!)).toEqual(before)
    }
    const ranges = [...descendants(treeOf(again.get('foreign')!), 'w:commentRangeStart')]
    expect(ranges.length).toBeGreaterThan(3)
  }, 120_000)
})

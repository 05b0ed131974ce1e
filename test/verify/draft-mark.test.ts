import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { markCode, readMarkCode } from '../../src/engine/document/draft-mark.ts'
import { stampOf } from '../../src/engine/editions/stamp.ts'
import { readOrigin } from '../../src/engine/readers/docx/origin.ts'
import { nodeCompression } from '../../src/node/compression.ts'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { verifyDocx } from '../gate/index.ts'
import { samples } from '../impact/reports.ts'
import { stampedDocx, told } from './stamped.ts'

const print = '9f3b00a7c4d8e2110123456789abcdef'

describe('the mark of a draft', () => {
  it('is eight signs that are not taken for others, and another one of another text', () => {
    expect(markCode(print)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(markCode('0'.repeat(32))).toBe('0000-0000')
    expect(markCode('f'.repeat(32))).toBe('ZZZZ-ZZZZ')
    expect(markCode(`8${print.slice(1)}`)).not.toBe(markCode(print))
    expect(markCode(`${print.slice(0, 9)}6${print.slice(10)}`)).not.toBe(markCode(print))
  })

  it.each([
    ['7K3F-92AB', '7K3F-92AB'],
    ['7k3f92ab', '7K3F-92AB'],
    [' 7K3F 92AB ', '7K3F-92AB'],
    ['７Ｋ３Ｆ－９２ＡＢ', '7K3F-92AB'],
    ['7K3F—92AB', '7K3F-92AB'],
    ['稿标 7K3F-92AB', '7K3F-92AB'],
    ['稿标：7K3F-92AB', '7K3F-92AB'],
    ['OI3F-L2AB', '013F-12AB'],
  ])('is read as people copy it: %s', (written, code) => {
    expect(readMarkCode(written)).toBe(code)
  })

  it.each(['', '7K3F', '7K3F-92A', '7K3F-92ABC', '7K3F-92AU', '送审稿', '7K3F-92*B'])('is not “%s”', (written) => {
    expect(readMarkCode(written)).toBeUndefined()
  })
})

describe.each(samples)('a draft of %s with its mark', (sample) => {
  it('passes the gate, and says on odd and even pages what its stamp says', { timeout: 60_000 }, async () => {
    const docx = await stampedDocx(`data/${sample}`, true, true)
    expect(await verifyDocx(docx)).toEqual([])
    expect(told(docx)).toEqual({ state: 'generated', changes: [] })
    const mark = `>稿标 ${markCode(readOrigin(docx, '', nodeCompression).value!.stamp!.text)}<`
    const parts = unzipSync(docx)
    for (const name of ['word/header1.xml', 'word/header2.xml']) expect(strFromU8(parts[name]!)).toContain(mark)
  })

  it('has the same body but for where its pages name the headers', async () => {
    const [marked, plain] = await Promise.all([true, false].map((is) => stampedDocx(`data/${sample}`, true, is)))
    const bodyOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml']!)
    expect(bodyOf(marked!).replace(/<w:headerReference [^>]*>/g, '')).toBe(bodyOf(plain!))
  })
})

it('needs a stamp: what says of nothing where it comes from has no mark', async () => {
  const parts = unzipSync(await stampedDocx('data/jinghu-2023', false, true))
  expect(Object.keys(parts).filter((name) => name.includes('header'))).toEqual([])
})

it('stands on each page of the web page, and only where the layout asks for it', async () => {
  const prepared = await prepareReport('data/jinghu-2023', openLibrary('templates'))
  const { report, document, layout } = prepared
  if (!report || !document || !layout) throw new Error('the sample has errors')
  const stamp = stampOf({ report, document }, { zongjie: '1.0.0' })
  const pageOf = (draftMark?: true, own = stamp): string => {
    const marked = { ...prepared, layout: { ...layout, ...(draftMark && { draftMark }) } }
    return strFromU8(renderReport(marked, ['html'], undefined, own)!.outputs[0]!.bytes)
  }
  const rules = /\n\.page::before\{content:"稿标 (.{9})".*\n\.turned::before\{.*\n/
  expect(rules.exec(pageOf(true))![1]).toBe(markCode(stamp.text))
  expect(pageOf(true).replace(rules, '\n')).toBe(pageOf())
  expect(pageOf()).not.toContain('稿标')
})

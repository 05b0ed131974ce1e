import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentText } from '../../src/engine/document/document-text.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { readText, writers } from '../../src/node/engine.ts'
import { documentOf } from '../support/document.ts'
import { everything } from '../support/everything.ts'
import { layoutWith } from '../support/layouts.ts'
import { randomOf } from '../support/random.ts'
import { attacks, docx, main, p, run } from './attacks.ts'

const read = (bytes: Uint8Array) => readText(bytes, 'a.docx')
const shown = (bytes: Uint8Array) => read(bytes).value!.text.paragraphs.map(({ kind, text }) => `${kind} ${text}`)
/** The message and code of a file that is refused. */
function refusal(bytes: Uint8Array) {
  const { value, diagnostics } = read(bytes)
  expect(value).toBeUndefined()
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]!.hint).toBeTruthy()
  return diagnostics[0]!
}

describe('a .docx', () => {
  test('is read as paragraphs and cells, without what is deleted or there twice', () => {
    const body = [
      p(run('工作总结')),
      p(
        run('全年'),
        '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
        '<w:ins>',
        run('签约'),
        '</w:ins>',
        run('87万人&amp;&#x4e2d;。'),
      ),
      p(),
      `<w:tbl><w:tr><w:tc>${p(run('指标'))}</w:tc><w:tc>${p(run('数'))}</w:tc></w:tr></w:tbl>`,
      p(run('前。'), '<w:r><w:br/></w:r>', run('后。'), '<w:moveFrom>', run('移走'), '</w:moveFrom>'),
      p(
        '<w:r><mc:AlternateContent><mc:Choice><w:t>图。</w:t></mc:Choice><mc:Fallback><w:t>图。</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      ),
    ]
    expect(shown(docx(body.join('')))).toEqual([
      'title 工作总结',
      'body 全年签约87万人&中。',
      'cell 指标',
      'cell 数',
      'body 前。',
      'body 后。',
      'body 图。',
    ])
  })

  test('gives places as paragraph and character', () => {
    const { value } = read(docx(p(run('题')) + p() + p(run('　　全年签约。'))))
    expect(value!.source.text).toBe('题\n\n　　全年签约。')
    expect(value!.text.paragraphs[1]!.pieces[0]!.origin).toMatchObject({ start: 5, end: 10 })
  })

  test('is read whatever way its XML is written', () => {
    const body = [
      p('<w:r><w:tab/><w:t><![CDATA[甲 & 乙]]></w:t><w:noBreakHyphen/><w:t>&#20013;</w:t></w:r>'),
      `<w:r><w:tab/></w:r><!-- <w:p> -->`,
      p('<w:pPr><w:pStyle/></w:pPr>', '<?x y?>', run('全年签约87万人。')),
    ].join('')
    expect(shown(docx(body))).toEqual(['title 甲 & 乙-中', 'body 全年签约87万人。'])
    const plain = `<document xmlns="${main}"><body><p><r><t>全年签约87万人。</t></r></p></body></document>`
    expect(shown(zipSync({ 'word/document.xml': strToU8(plain) }))).toEqual(['body 全年签约87万人。'])
    const wide = Buffer.from(`\uFEFF${plain}\n`, 'utf16le')
    expect(shown(zipSync({ 'word/document.xml': wide }))).toEqual(['body 全年签约87万人。'])
  })

  test('knows headings by the level that a paragraph has in the outline, but not in a table', () => {
    const level = (value: number) => `<w:pPr><w:outlineLvl w:val="${value}"/></w:pPr>`
    const text = run('各项工作有序推进。')
    const cell = `<w:tbl><w:tr><w:tc>${p(level(0), text)}</w:tc></w:tr></w:tbl>`
    expect(shown(docx(p(level(0), text) + p(level(9), text) + cell)).map((one) => one.split(' ')[0])).toEqual([
      'heading',
      'body',
      'cell',
    ])
  })

  test('whose styles have no names or no ids is read without them', () => {
    const styles = `<w:styles xmlns:w="${main}"><w:style><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name/></w:style></w:styles>`
    const body = p('<w:pPr><w:pStyle w:val="2"/></w:pPr>', run('各项工作有序推进。'))
    expect(shown(docx(body, { 'word/styles.xml': strToU8(styles) }))).toEqual(['body 各项工作有序推进。'])
  })

  test('knows headings by the names of their styles', () => {
    const styles = `<w:styles xmlns:w="${main}"><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style></w:styles>`
    const body = p(run('各项工作有序推进。')) + p('<w:pPr><w:pStyle w:val="2"/></w:pPr>', run('一、主要工作。'))
    expect(shown(docx(body, { 'word/styles.xml': strToU8(styles) }))[1]).toBe('heading 一、主要工作。')
  })

  test('that zongjie wrote reads as the document it was made of', () => {
    const { value: document } = applyTransforms(documentOf(everything))
    const texts = read(writers.docx(document, layoutWith())).value!.text.paragraphs.map((one) => one.text)
    const all = texts.join('').replace(/\s/g, '')
    for (const { text } of documentText(document).paragraphs) expect(all).toContain(text.replace(/\s/g, ''))
  })

  test.each([...attacks])('of %s is refused', (_, bytes, message) => {
    const diagnostic = refusal(bytes)
    expect(diagnostic.code).toBe('file/not-docx')
    expect(diagnostic.message).toContain(message)
  })

  test('that is cut short or has flipped bytes is read or refused, and never throws', () => {
    const whole = writers.docx(applyTransforms(documentOf(everything)).value, layoutWith())
    const random = randomOf(11)
    let refused = 0
    for (let round = 0; round < 300; round++) {
      const bytes = whole.slice(0, round % 2 ? whole.length : random.below(whole.length))
      for (let flips = 0; flips < 5 && bytes.length > 0; flips++) bytes[random.below(bytes.length)] = random.below(256)
      if (!read(bytes).value) refused++
    }
    expect(refused).toBeGreaterThan(150)
  })
})

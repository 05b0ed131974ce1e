import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Remark } from '../../src/engine/comments/index.ts'
import { readText, withComments } from '../../src/node/engine.ts'
import { assertValidDocx } from '../gate/index.ts'
import { descendants, textOf } from '../gate/xml/index.ts'
import { partsOf, textsOf, treeOf } from '../support/docx.ts'
import { box, docx, footnoteMark, footnotes, p, r, table } from './sample.ts'

/** A remark on the first place of these words in the text of a document. */
function on(bytes: Uint8Array, words: string, ...lines: string[]): Remark {
  const { source } = readText(bytes, 'a.docx').value!
  const rows = source.text.split('\n')
  const at = rows.findIndex((row) => row.includes(words))
  expect(at, words).toBeGreaterThanOrEqual(0)
  const column = rows[at]!.indexOf(words) + 1
  const line = at + 1
  return { start: { line, column }, end: { line, column: column + words.length }, lines: [`看${words}`, ...lines] }
}

const commented = (bytes: Uint8Array, ...words: string[]) => {
  const { value, diagnostics } = withComments(
    bytes,
    words.map((one) => on(bytes, one)),
  )
  expect(diagnostics).toEqual([])
  return value!
}

/** What each comment says, and the words that it stands at. */
function commentsOf(bytes: Uint8Array): Record<string, string> {
  const found: Record<string, string> = {}
  for (const comment of descendants(treeOf(bytes, 'word/comments.xml'), 'w:comment')) {
    const id = comment.attributes.get('w:id')!
    const said = [...descendants(comment, 'w:p')].map((one) => [...descendants(one, 'w:t')].map(textOf).join(''))
    found[said.join('¶')] = wordsOf(bytes, id)
  }
  return found
}

/** The words between the marks of a comment; of a range without words what it holds. */
function wordsOf(bytes: Uint8Array, id: string): string {
  const xml = partsOf(bytes)['word/document.xml']!
  const [, inside] = xml.split(new RegExp(`<w:comment(?:RangeStart|RangeEnd) w:id="${id}"/>`))
  if (inside === undefined) return '?'
  const words = [...inside.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
  return words || inside.replace(/<w:(\w+)[^>]*\/?>|<[^>]*>/g, (_, name?: string) => (name ? `${name} ` : ''))
}

const title = p(r('工作总结'))

describe('A remark becomes a comment at its words', () => {
  test.each<[string, string, string]>([
    ['in the middle of a run', p(r('全年办结12件，满意。')), '12件'],
    ['at the beginning of a run', p(r('办结12件。')), '办结'],
    ['that are a whole run', p(r('全年'), r('12件'), r('。')), '12件'],
    ['in runs that are split', p(r('全年办'), r('结1', '<w:b/>'), r('2件，满意。')), '办结12件'],
    ['in a cell', table(p(r('指标')), p(r('共12件'))) + p(r('完。')), '12件'],
    ['beside references of characters', p(r('甲&amp;乙&#x20BB7;办结12件。')), '12件'],
    ['in an insertion', p(r('全年'), `<w:ins w:id="5" w:author="甲">${r('办结12件')}</w:ins>`, r('。')), '结12件'],
    ['in a run that holds a tab', p('<w:r><w:t>全年</w:t><w:tab/><w:t>办结12件</w:t></w:r>'), '办结12件'],
    ['behind a line break', p('<w:r><w:t>全年</w:t><w:br/><w:t>办结12件</w:t></w:r>'), '12件'],
    [
      'over a deletion',
      p(r('办结'), '<w:del w:id="6" w:author="甲"><w:r><w:delText>9</w:delText></w:r></w:del>', r('12件。')),
      '办结12件',
    ],
  ])('%s', async (_, body, words) => {
    const bytes = docx(title + body)
    const { bytes: made, placed, unplaced } = commented(bytes, words)
    expect([placed, unplaced]).toEqual([1, []])
    expect(commentsOf(made)).toEqual({ [`看${words}`]: words })
    expect(textsOf(made)).toEqual(textsOf(bytes))
    await assertValidDocx(made, 'made.docx')
  })

  test('several at once, side by side and one in another', async () => {
    const bytes = docx(title + p(r('全年办结12件，比上年增长9%。', '<w:sz w:val="32"/>')))
    const words = ['办结12件', '12件', '，', '比上年增长9%', '办结12件']
    const made = commented(bytes, ...words)
    expect(made.placed).toBe(5)
    expect(commentsOf(made.bytes)).toEqual({
      看办结12件: '办结12件',
      看12件: '12件',
      '看，': '，',
      '看比上年增长9%': '比上年增长9%',
    })
    expect(textsOf(made.bytes)).toEqual(textsOf(bytes))
    // Each stretch keeps its look.
    const runs = partsOf(made.bytes)['word/document.xml']!.match(/<w:r>(?=<w:rPr>|<w:t)/g)!
    const looks = partsOf(made.bytes)['word/document.xml']!.match(/<w:r><w:rPr><w:sz w:val="32"\/>/g)!
    expect(runs.length - looks.length).toBe(1)
    await assertValidDocx(made.bytes, 'made.docx')
  })

  test('two that begin together behind what else is in a run', async () => {
    const bytes = docx(title + p('<w:r><w:t>全年</w:t><w:tab/><w:t>办结12件，满意。</w:t></w:r>'))
    const made = commented(bytes, '办结', '办结12件')
    expect(commentsOf(made.bytes)).toEqual({ 看办结: '办结', 看办结12件: '办结12件' })
    expect(textsOf(made.bytes)).toEqual(textsOf(bytes))
    await assertValidDocx(made.bytes, 'made.docx')
  })

  test('of a note at its mark, and of a text box at the box, with the words', async () => {
    const body = title + p(r('办结12件'), footnoteMark(1), r('。')) + p(r('见框：'), box(p(r('共计完成30项'))))
    const bytes = docx(body, { footnotes: footnotes('其中8件为上年结转') })
    const made = commented(bytes, '8件', '30项')
    expect([made.placed, made.unplaced]).toEqual([2, []])
    expect(commentsOf(made.bytes)).toEqual({
      '脚注里的“8件”¶看8件': 'r footnoteReference ',
      '文本框里的“30项”¶看30项': '共计完成30项共计完成30项',
    })
    expect(partsOf(made.bytes)['word/footnotes.xml']).toBe(partsOf(bytes)['word/footnotes.xml'])
    await assertValidDocx(made.bytes, 'made.docx')
  })

  test('and one in a header is told, since Word has no comments there', () => {
    const bytes = docx(title + p(r('办结12件。')), { header1: p(r('某局2023年材料')) })
    const made = commented(bytes, '某局2023年', '12件')
    expect(made.placed).toBe(1)
    expect(made.unplaced.map((one) => one.lines[0])).toEqual(['看某局2023年'])
  })
})

describe('What was there stays', () => {
  const old = '<w:comment w:id="3" w:author="王"><w:p><w:r><w:t>请核实。</w:t></w:r></w:p></w:comment>'
  const body = `${title}${p('<w:commentRangeStart w:id="3"/>', r('办结12件'), '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>', r('，满意。'))}`

  test('comments of others, with their numbers', async () => {
    const bytes = docx(body, { comments: old })
    const made = commented(bytes, '12件')
    expect(commentsOf(made.bytes)).toEqual({ '请核实。': '办结12件', 看12件: '12件' })
    expect(partsOf(made.bytes)['word/comments.xml']).toContain(old)
    await assertValidDocx(made.bytes, 'made.docx')
  })

  test('every other part, byte for byte, and the order of the parts', () => {
    const bytes = docx(body, { comments: old, footnotes: footnotes('注。'), header1: p(r('页眉')) })
    const made = commented(bytes, '12件').bytes
    const [before, after] = [unzipSync(bytes), unzipSync(made)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(before).filter((name) => !Buffer.from(before[name]!).equals(after[name]!))
    expect(changed).toEqual(['word/document.xml', 'word/comments.xml'])
  })

  test('but for the marks of the range the body is the same', () => {
    const bytes = docx(title + p(r('全年'), r('12件'), r('。')))
    const xml = partsOf(commented(bytes, '12件').bytes)['word/document.xml']!
    const without = xml.replace(/<w:commentRange(?:Start|End)[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>/g, '')
    expect(without).toBe(partsOf(bytes)['word/document.xml'])
  })

  test('numbers of tracked changes are given once', async () => {
    const change = '<w:b/><w:rPrChange w:id="7" w:author="甲"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    const made = commented(docx(title + p(r('全年办结12件。', change))), '12件').bytes
    const xml = partsOf(made)['word/document.xml']!
    expect(xml.match(/<w:rPrChange /g)).toHaveLength(3)
    expect(xml.match(/<w:i\/>/g)).toHaveLength(3)
    await assertValidDocx(made, 'made.docx')
  })
})

test('What zongjie wrote into a document it does not read again', () => {
  const bytes = docx(title + p(r('办结12件。')))
  const made = commented(bytes, '12件').bytes
  const texts = readText(made, 'a.docx').value!.text.paragraphs.map(({ text }) => text)
  expect(texts).toEqual(['工作总结', '办结12件。'])
})

test('The same remarks give the same bytes, without a date', () => {
  const bytes = docx(title + p(r('办结12件。')))
  const [first, second] = [commented(bytes, '12件').bytes, commented(bytes, '12件').bytes]
  expect(Buffer.from(first).equals(second)).toBe(true)
  expect(partsOf(first)['word/comments.xml']).not.toContain('w:date')
})

test('A document whose elements have another prefix is commented in it', () => {
  const renamed = Object.entries(unzipSync(docx(title + p(r('全年办结12件。')))))
  const texts = renamed.map(([name, content]) => [
    name,
    Buffer.from(content)
      .toString()
      .replace(/(<\/?|\s)w:/g, '$1ns0:')
      .replace('xmlns:w=', 'xmlns:ns0='),
  ])
  const pack = Object.fromEntries(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]))
  const made = commented(zipSync(pack), '12件')
  expect(made.placed).toBe(1)
  expect(partsOf(made.bytes)['word/document.xml']).toContain('<ns0:commentRangeStart ns0:id="0"/>')
})

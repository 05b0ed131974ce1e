import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/engine/document/types.ts'
import { documentReading } from '../../src/engine/readers/docx/reading/index.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { body, documentOf, heading, role, signature, table } from '../support/document.ts'
import { everything } from '../support/everything.ts'
import { layoutWith } from '../support/layouts.ts'
import { missingTools, savedAgain } from '../support/libreoffice.ts'

const blocks: Block[] = [
  role('title', '甲局2024年工作总结'),
  body('全年签约12万人，满意率98%。'),
  heading(1, '主要工作'),
  table(
    [{ align: 'left' }, { align: 'right' }],
    [
      ['指标', '本年'],
      ['签约', '12'],
    ],
    '表',
  ),
  signature(['甲局'], '2024年12月20日'),
]
const written = (content: Block[]) => writeDocx(applyTransforms(documentOf(content)).value, layoutWith())
const docx = written(blocks)

/** The file with parts of it written otherwise. */
function changed(edits: Record<string, (xml: string) => string>): Uint8Array {
  const parts = unzipSync(docx)
  for (const [name, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[name]!)
    expect(edit(before)).not.toBe(before)
    parts[name] = strToU8(edit(before))
  }
  return zipSync(parts)
}
const edited = (from: string | RegExp, to: string) => changed({ 'word/document.xml': (xml) => xml.replace(from, to) })

describe('a document that was saved again reads the same', () => {
  const reading = documentReading(docx)
  test.each<[string, Uint8Array]>([
    ['packed otherwise', zipSync(unzipSync(docx), { level: 1 })],
    [
      'with its text in other runs',
      edited(/<w:t>全年签约12/, '<w:t>全年</w:t></w:r><w:r><w:rPr></w:rPr><w:t>签约</w:t></w:r><w:r><w:t>12'),
    ],
    [
      'with marks of spelling and revision',
      edited('<w:p><w:pPr>', '<w:p w:rsidR="00A1"><w:proofErr w:type="gramStart"/><w:pPr>'),
    ],
    [
      'with what is so anyway',
      edited(
        '<w:pStyle w:val="BodyText"/>',
        '<w:pStyle w:val="BodyText"/><w:widowControl w:val="0"/><w:rPr><w:b/></w:rPr>',
      ),
    ],
    [
      'with its styles called otherwise',
      changed({
        'word/document.xml': (xml) => xml.replaceAll('"BodyText"', '"Style10"'),
        'word/styles.xml': (xml) => xml.replaceAll('"BodyText"', '"Style10"'),
      }),
    ],
    [
      'with another prefix for the names of Word',
      changed({
        'word/document.xml': (xml) => xml.replaceAll(/(<\/?| )w:/g, '$1word:').replace('xmlns:w=', 'xmlns:word='),
        'word/styles.xml': (xml) =>
          xml.replaceAll(/<(\/?)w:/g, '<$1word:').replace('xmlns:w=', 'xmlns:w="w" xmlns:word='),
      }),
    ],
    [
      'with another author',
      changed({ 'docProps/core.xml': (xml) => xml.replace('</cp:core', '<dc:creator>x</dc:creator></cp:core') }),
    ],
  ])('%s', (_, bytes) => {
    expect(reading).toContain('方正小标宋简体')
    expect(documentReading(bytes)).toBe(reading)
  })

  test('by LibreOffice, whatever is in it', async ({ skip }) => {
    if ((await missingTools()).length > 0) skip()
    const all = { one: docx, every: written(everything) }
    const again = await savedAgain(all)
    for (const [name, bytes] of Object.entries(all)) {
      expect(Buffer.from(again.get(name)!).equals(bytes)).toBe(false)
      expect(documentReading(again.get(name)!), name).toBe(documentReading(bytes))
    }
  }, 120_000)
})

test.each<[string, Uint8Array]>([
  ['a digit', edited('12万', '13万')],
  ['a cell', edited('>12<', '>21<')],
  ['a blank', edited('签约12', '签约 12')],
  ['bold', edited('<w:t>全年', '<w:rPr><w:b/></w:rPr><w:t>全年')],
  ['a size', edited('<w:t>全年', '<w:rPr><w:sz w:val="28"/></w:rPr><w:t>全年')],
  ['a colour', edited('<w:t>全年', '<w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>全年')],
  ['the alignment', edited('<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BodyText"/><w:jc w:val="center"/>')],
  ['an empty paragraph', edited('<w:sectPr', '<w:p/><w:sectPr')],
  ['two paragraphs joined', edited('</w:p><w:p>', '')],
  ['the margins', edited(/w:top="\d+"/, 'w:top="1000"')],
  ['a comment', edited('<w:t>全年', '<w:commentReference w:id="1"/><w:t>全年')],
  ['a tracked change', edited('<w:t>全年', '<w:ins w:id="1"/><w:t>全年')],
  ['a picture', edited('<w:t>全年', '<w:drawing/><w:t>全年')],
  ['a style', changed({ 'word/styles.xml': (xml) => xml.replaceAll('w:val="44"', 'w:val="36"') })],
])('an edit of %s is seen', (_, bytes) => {
  expect(documentReading(bytes)).not.toBe(documentReading(docx))
})

test('what is no DOCX reads as nothing', () => {
  expect(documentReading(strToU8('no archive'))).toBeUndefined()
})

describe('what stands beside the body', () => {
  const library = openLibrary('templates')
  const built = async (name: string): Promise<Uint8Array> => {
    const prepared = await prepareReport(`test/golden/${name}`, library)
    return renderReport(prepared, ['docx'])!.outputs[0]!.bytes
  }
  const otherwise = (bytes: Uint8Array, part: string, edit: (content: Uint8Array) => Uint8Array): Uint8Array => {
    const parts = unzipSync(bytes)
    return zipSync({ ...parts, [part]: edit(parts[part]!) })
  }
  const inText = (from: string, to: string) => (content: Uint8Array) => {
    const before = strFromU8(content)
    expect(before).toContain(from)
    return strToU8(before.replace(from, to))
  }

  test.each<[string, string, string, (content: Uint8Array) => Uint8Array]>([
    ['a number of a chart', 'pictures', 'word/charts/chart1.xml', inText('<c:v>38.6</c:v>', '<c:v>38.9</c:v>')],
    [
      'the kind of a chart',
      'pictures',
      'word/charts/chart1.xml',
      (content) => strToU8(strFromU8(content).replaceAll('barChart', 'lineChart')),
    ],
    [
      'a picture',
      'pictures',
      'word/media/image1.png',
      (content) => Uint8Array.from(content, (byte, at) => (at === 40 ? byte ^ 1 : byte)),
    ],
    [
      'a note',
      'notes',
      'word/footnotes.xml',
      (content) => strToU8(strFromU8(content).replace(/(<w:t[^>]*>[^<]{2})/, '$1改')),
    ],
  ])('an edit of %s is seen', async (_, name, part, edit) => {
    const bytes = await built(name)
    const again = otherwise(bytes, part, edit)
    expect(documentReading(bytes)).toContain('方正小标宋简体')
    expect(documentReading(otherwise(bytes, part, (content) => content))).toBe(documentReading(bytes))
    expect(documentReading(again)).not.toBe(documentReading(bytes))
  })

  test('saved again by LibreOffice it reads the same', async ({ skip }) => {
    if ((await missingTools()).length > 0) skip()
    const all = { pictures: await built('pictures'), notes: await built('notes') }
    const again = await savedAgain(all)
    for (const [name, bytes] of Object.entries(all)) {
      expect(documentReading(again.get(name)!), name).toBe(documentReading(bytes))
    }
  }, 120_000)
})

import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { assertValidDocx } from '../gate/index.ts'
import { body, documentOf } from '../support/document.ts'
import { textsOf } from '../support/docx.ts'
import { layoutWith } from '../support/layouts.ts'
import { layOut, missingTools, type PdfPage } from '../support/libreoffice.ts'

const library = openLibrary('templates')
const files: Record<string, Uint8Array> = {}
for (const name of readdirSync('data')) {
  const { document, layout } = await prepareReport(`data/${name}`, library)
  files[name] = writeDocx(document!, layout!)
}
// Marks at every distance from the end of a line, alone and in pairs, behind Chinese and behind figures.
const marks = Array.from({ length: 60 }, (_, index) => {
  const start = '国'.repeat(index % 30)
  const lines = `${'民'.repeat(26)}。${'人'.repeat(40)}、${'大'.repeat(index)}；多。”`
  return body(
    `${start}${'国'.repeat(20)}，${lines}${index}%，${start}（${index}.5）；${'力'.repeat(27)}：${start}“好？”`,
  )
})
files.marks = writeDocx(documentOf(marks), layoutWith())

test.each(Object.entries(files))('The file that is measured passes the gate: %s', (name, docx) =>
  // Of the samples as they are laid out here test/golden.test.ts asks the Open XML SDK.
  assertValidDocx(docx, name, { schema: name === 'marks' }),
)

const missing = await missingTools()
if (missing.length > 0) {
  console.warn(`没有比较 PDF 的文字：缺少${missing.join('、')}`)
  test('The PDF is not read here: tools are missing', () => expect(missing).not.toEqual([]))
} else {
  describe('Every character of the DOCX is in the PDF', () => {
    let pdfs: Map<string, PdfPage[]>
    beforeAll(async () => {
      pdfs = await layOut(files)
    })

    test.each(Object.keys(files))('%s', (name) => {
      const shown = countOf(
        pdfs
          .get(name)!
          .flatMap((page) => page.rows.map((row) => row.text))
          .join(''),
      )
      const lost = [...countOf(textsOf(files[name]!).join(''))].filter(([one, count]) => (shown.get(one) ?? 0) < count)
      expect(lost).toEqual([])
    })
  })
}

/** How often each character occurs. */
function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of text.replace(/\s/g, '')) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

import { expect, test } from 'vitest'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { body, documentOf } from '../../support/document.ts'
import { partsOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'

const document = documentOf([body('正文')])

test('The content types come first, the other parts by name', () => {
  const names = Object.keys(partsOf(writeDocx(document, layoutWith())))
  expect(names[0]).toBe('[Content_Types].xml')
  expect(names.slice(1)).toEqual(names.slice(1).sort())
})

test('A property names the template set with its version; none is there when nobody made it', () => {
  const made = { ...document, meta: { ...document.meta, template: '甲&乙 1.2.0' } }
  const app = (docx: Uint8Array) => partsOf(docx)['docProps/app.xml']
  expect(app(writeDocx(made, layoutWith()))).toContain('<Template>甲&amp;乙 1.2.0</Template>')
  expect(app(writeDocx(document, layoutWith()))).not.toContain('Template')
})

test('More layouts than are remembered give the bytes they gave before', () => {
  const layouts = Array.from({ length: 80 }, (_, index) => layoutWith({ 'line-pitch': `${20 + index / 10}` }))
  const first = layouts.map((layout) => writeDocx(document, layout))
  expect(layouts.map((layout) => writeDocx(document, layout))).toEqual(first)
  expect(new Set(first.map((docx) => partsOf(docx)['word/styles.xml'])).size).toBe(80)
})

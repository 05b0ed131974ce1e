import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/engine/document/types.ts'
import { layoutFields } from '../../src/engine/fields/layout.ts'
import { layoutChanges } from '../../src/engine/impact/layout-changes.ts'
import { applyTransforms } from '../../src/engine/transforms/index.ts'
import { writeDocx } from '../../src/engine/writers/docx/index.ts'
import { writeHtml } from '../../src/engine/writers/html/index.ts'
import { mapShape } from '../../src/engine/yaml/key-shape.ts'
import { body, documentOf, role, signature } from '../support/document.ts'
import { partsOf } from '../support/docx.ts'
import { everything } from '../support/everything.ts'
import { layoutWith, type WrittenSettings } from '../support/layouts.ts'

/** Something that no profile has, for each setting; of a map for each of its keys. A new setting needs its own here. */
const other: Record<keyof typeof layoutFields, string> = {
  margins: '20',
  'lines-per-page': '30',
  'line-pitch': '20',
  'chars-per-line': '20',
  tracking: '3',
  'title-line-pitch': '50',
  'table-line-pitch': '40',
  'first-line-indent': '4',
  'font-names': 'modern',
  'digit-font': 'Arial',
  fonts: '另一种字体',
  sizes: '11',
  bold: '是',
  'blank-lines': '5',
  'subtitle-form': 'dash',
  'page-number': 'center',
  'single-page-number': '是',
  'draft-mark': '是',
}

/** Each setting by its path, as somebody writes it. */
const written = Object.entries(layoutFields).flatMap(([name, row]): [string, WrittenSettings][] => {
  const value = other[name as keyof typeof other]
  const keys = mapShape(row)
  if (!keys) return [[name, { [name]: value }]]
  return Object.keys(keys).map((key) => [`${name}.${key}`, { [name]: { [key]: value } }])
})

const stamp = { report: '甲局', set: 'standard 1.0.0', version: '1.0.0', text: '0'.repeat(64), data: '', figures: '' }
const short: Block[] = [role('title', '简报'), body('全年办结1200件。'), signature(['甲局'], '2024年1月8日', true)]
const documents = [everything, short].map((blocks) => applyTransforms(documentOf(blocks)).value)

const docx = (settings: WrittenSettings) =>
  documents.map((document) => partsOf(writeDocx(document, layoutWith(settings), undefined, stamp)))
const html = (settings: WrittenSettings) =>
  documents.map((document) => writeHtml(document, layoutWith(settings), stamp))
const standard = { docx: docx({}), html: html({}) }

describe.each(written)('%s', (_, settings) => {
  test('is followed by DOCX', () => expect(docx(settings)).not.toEqual(standard.docx))
  test('is followed by HTML', () => expect(html(settings)).not.toEqual(standard.html))
  test('is called by a Chinese name where what a change moves is told', () => {
    const told = layoutChanges(layoutWith(), layoutWith(settings), undefined)
    expect(told.length).toBeGreaterThan(0)
    for (const { before } of told) expect(before.split(' ')[0]).toMatch(/^[\u4e00-\u9fff·0-9]+$/)
  })
})

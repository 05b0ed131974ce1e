import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/engine/document/types.ts'
import { runs } from '../../../src/engine/writers/docx/run.ts'
import { text } from '../../support/document.ts'

const mixed = { font: '仿宋', mixed: true }
const hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
const pinned =
  '<w:rPr><w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋" w:hint="eastAsia"/></w:rPr>'
const strong = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:b/><w:bCs/></w:rPr>'

/** The runs with short names for their properties: `hint〔…〕`. */
const shown = (inlines: Inline[], before = '') =>
  runs(inlines, mixed, before)
    .replaceAll(hint, 'hint')
    .replaceAll(pinned, 'pin')
    .replaceAll(strong, 'strong')
    .replaceAll(/<w:t(?: xml:space="preserve")?>(.*?)<\/w:t>/g, '〔$1〕')
    .replaceAll(/<\/?w:r>/g, '')

describe('A run', () => {
  test('of Chinese says that its marks are Chinese, one of figures needs not', () => {
    expect(runs(text('增长8.0%'), mixed)).toBe(`<w:r>${hint}<w:t>增长8.0%</w:t></w:r>`)
    expect(runs(text('8.0%'), mixed)).toBe('<w:r><w:t>8.0%</w:t></w:r>')
  })

  test('holds marks that follow Chinese: one run', () => {
    expect(shown(text('坚持“两手抓”——抓实效…·×①'))).toBe('hint〔坚持“两手抓”——抓实效…·×①〕')
  })

  test('pins marks that a word processor would take from the digits’ font', () => {
    expect(shown(text('“两癌”筛查'))).toBe('pin〔“〕hint〔两癌”筛查〕')
    expect(shown(text('增长8.0%——新高'))).toBe('hint〔增长8.0%〕pin〔——〕hint〔新高〕')
    expect(shown(text('2022—2023年'))).toBe('〔2022〕pin〔—〕hint〔2023年〕')
    expect(shown(text('甲\n“乙”'))).toContain('pin〔“〕')
  })

  test('knows what stands before it in its paragraph', () => {
    expect(shown(text('“两癌”筛查'), '一、防治。')).toBe('hint〔“两癌”筛查〕')
    expect(shown(text('“两癌”筛查'), '1.')).toBe('pin〔“〕hint〔两癌”筛查〕')
    const inlines: Inline[] = [
      ...text('甲'),
      { type: 'strong', children: text('“乙”') },
      ...text('1'),
      { type: 'break' },
    ]
    expect(shown([...inlines, ...text('”')])).toBe('hint〔甲〕strong〔“乙”〕〔1〕<w:br/>pin〔”〕')
  })

  test('is not split where digits and Chinese share a font', () => {
    const shared = runs(text('“两癌”8—9'), { font: '仿宋', mixed: false })
    expect(shared).toBe(`<w:r>${hint}<w:t>“两癌”8—9</w:t></w:r>`)
  })

  test('is shared by texts that look the same', () => {
    const figure: Inline = { type: 'figure-text', name: '签约', value: '3人' }
    expect(shown([...text('一、'), ...text('签约'), figure, ...text('')])).toBe('hint〔一、签约3人〕')
    expect(shown([{ type: 'strong', children: [...text('甲'), { type: 'strong', children: text('乙') }] }])).toBe(
      'strong〔甲乙〕',
    )
  })
})

describe('Text in a run', () => {
  test('keeps its spaces', () => {
    for (const value of [' 甲', '甲 ', '甲  乙', ' ']) {
      expect(runs(text(value), mixed)).toContain(`<w:t xml:space="preserve">${value}</w:t>`)
    }
    expect(runs(text('甲 乙'), mixed)).toContain('<w:t>甲 乙</w:t>')
  })

  test('has line breaks and tabs as elements', () => {
    expect(shown(text('甲\n乙\r\n丙\r丁\t戊'))).toBe('hint〔甲〕<w:br/>〔乙〕<w:br/>〔丙〕<w:br/>〔丁〕<w:tab/>〔戊〕')
  })

  test('is never markup, and never holds what XML forbids', () => {
    expect(shown(text('<w:br/>&amp;\u0001\ufffe'))).toBe('hint〔&lt;w:br/&gt;&amp;amp;\ufffd\ufffd〕')
  })

  test('that a figure should have replaced is our mistake', () => {
    const reference = {
      type: 'reference',
      name: '签约',
      origin: { source: { path: '', text: '' }, start: 0, end: 0 },
    } as const
    expect(() => runs([reference], mixed)).toThrow('Unresolved reference: 签约')
  })
})

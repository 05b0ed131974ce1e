import type { Block, BlockOf } from '../../src/engine/document/types.ts'
import { attachmentNote, body, heading, signature, table, text } from './document.ts'

/** One of each kind of block: the compiler asks for a new one. Words begin with 词. */
export const samples: { [Type in Block['type']]: BlockOf<Type> } = {
  heading: heading(1, '词甲'),
  paragraph: body('词乙'),
  table: table(
    [{ align: 'left' }, { align: 'left' }],
    [
      ['词丙', '词丁'],
      ['词戊', '词己'],
    ],
    '词庚',
  ),
  picture: { type: 'picture', file: '图.png', alt: text('词辛'), captioned: false },
  chart: {
    type: 'chart',
    kind: 'bar',
    alt: text('词壬'),
    unit: '万元',
    table: table(
      [{ align: 'left' }, { align: 'right' }],
      [
        ['年份', '词癸'],
        ['2023年', '12'],
      ],
    ),
    captioned: false,
  },
  signature: signature(['词子'], '2024年1月8日'),
  contents: { type: 'contents', title: '目录', entries: [{ depth: 1, label: '一、', children: text('词未') }] },
  'attachment-note': attachmentNote('词丑'),
  letterhead: { type: 'letterhead', marks: [text('词寅')], signers: [text('词卯')], number: text('词辰') },
  colophon: { type: 'colophon', cc: [text('词巳')], issuer: text('词午'), date: text('2024年1月8日') },
}

import { expect, test } from 'vitest'
import { plainText } from '../../../src/engine/document/plain-text.ts'
import type { Inline } from '../../../src/engine/document/types.ts'
import { titleLines } from '../../../src/engine/typeset/title/lines.ts'
import { text } from '../../support/document.ts'

const lines = (inlines: Inline[], most = 20) => titleLines(inlines, most, []).map((line) => plainText(line))
const pause: Inline = { type: 'break' }

test('A break that somebody asked for wins', () => {
  expect(lines([...text('2023年'), pause, ...text('工作总结')])).toEqual(['2023年', '工作总结'])
})

test('A part that is too long between two breaks is balanced by itself', () => {
  const long = '青山县人民政府办公室2023年度政务公开工作总结'
  expect(lines([...text(long), pause, ...text('（送审稿）')])).toEqual([
    '青山县人民政府办公室',
    '2023年度政务公开工作总结',
    '（送审稿）',
  ])
})

test('A line is cut inside inline nodes without losing what they are', () => {
  const strong: Inline = { type: 'strong', children: text('办公室2023年度') }
  const figure: Inline = { type: 'figure-text', name: '任务', value: '3项' }
  const cut = titleLines([...text('青山县人民政府'), strong, figure, ...text('政务公开任务工作总结')], 20, [])
  expect(cut.map((line) => line.map((inline) => [inline.type, plainText([inline])]))).toEqual([
    [
      ['text', '青山县人民政府'],
      ['strong', '办公室'],
    ],
    [
      ['strong', '2023年度'],
      ['figure-text', '3项'],
      ['text', '政务公开任务工作总结'],
    ],
  ])
})

test('A space at a cut is dropped, for the lines are centred', () => {
  expect(lines(text('青山县人民政府办公室 2023年度政务公开工作总结'))).toEqual([
    '青山县人民政府办公室',
    '2023年度政务公开工作总结',
  ])
})

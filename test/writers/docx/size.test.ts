import { expect, test } from 'vitest'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { body, documentOf, heading, role } from '../../support/document.ts'
import { blocksOf } from '../../support/docx.ts'
import { layoutWith } from '../../support/layouts.ts'
import { processorTime } from '../../support/processor-time.ts'

const layout = layoutWith()
const sentence = '全年签约877483人，同比增长8.0%，“两癌”筛查超额完成——群众满意度持续提升。'.repeat(3)
const longReport = (paragraphs: number) =>
  documentOf([
    role('title', '青山县卫生健康局2023年工作总结'),
    ...Array.from({ length: paragraphs }, (_, index) =>
      index % 10 ? body(sentence) : heading(1, `第${index}项`, { label: '一、' }),
    ),
  ])

test('10,000 paragraphs are written in less than two and a half seconds', () => {
  const document = longReport(10_000)
  const start = processorTime()
  const docx = writeDocx(document, layout)
  expect(processorTime() - start).toBeLessThan(2500)
  expect(blocksOf(docx)).toHaveLength(10_002)
})

test('The time grows with the length, not with its square', () => {
  const time = (paragraphs: number) => {
    const document = longReport(paragraphs)
    writeDocx(document, layout)
    const start = processorTime()
    writeDocx(document, layout)
    return processorTime() - start
  }
  // Ten times the text; a square would be a hundred times.
  expect(time(10_000)).toBeLessThan(40 * Math.max(time(1_000), 5))
})

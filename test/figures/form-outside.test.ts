import { expect, test } from 'vitest'
import type { Inline } from '../../src/engine/document/types.ts'
import { formsOutside } from '../../src/engine/figures/form-outside.ts'

/** A reference and the text behind it, as they stand in a file. */
function reported(reference: string, behind: string) {
  const source = { path: 'a.yaml', text: reference + behind }
  const end = reference.length
  const inlines: Inline[] = [
    { type: 'figure-text', name: 'x', value: '28.7万吨', origin: { source, start: 0, end } },
    { type: 'text', value: behind, origin: { source, start: end, end: source.text.length } },
  ] as Inline[]
  return formsOutside(inlines).flatMap((one) => one.edits?.map((edit) => edit.text) ?? [])
}

test.each([
  ['{{粮食产量}}', '.同比，', '{{粮食产量.同比}}'],
  ['{{粮食产量}}', '．完成率。', '{{粮食产量.完成率}}'],
  ['{{粮食产量}}', '.环比增速', '{{粮食产量.环比增速}}'],
])('%s%s is a form outside of its braces', (reference, behind, right) => {
  expect(reported(reference, behind)).toEqual([right])
})

test.each([
  ['{{粮食产量}}', '，同比增长2.1%。'],
  ['{{粮食产量}}', '同比'],
  ['{{粮食产量.数}}', '.同比'],
  ['{{粮食产量}}', '.5'],
])('%s%s is none', (reference, behind) => {
  expect(reported(reference, behind)).toEqual([])
})

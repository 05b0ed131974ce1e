import { describe, expect, test } from 'vitest'
import { exactSpan, spanIn, textParagraph } from '../../src/engine/document/running-text.ts'

/** A paragraph whose text was read from this stretch of a file. */
function paragraph(text: string, written: string, exact?: boolean) {
  const source = { path: 'a.yaml', text: `前${written}后` }
  const origin = { source, start: 1, end: 1 + written.length }
  return textParagraph('body', [{ text, origin, ...(exact !== undefined && { exact }) }])
}

/** The stretch of the file where some words of the text stand; empty when nothing may be replaced there. */
function wordsAt(one: ReturnType<typeof paragraph>, words: string): string {
  const start = one.text.indexOf(words)
  const span = exactSpan(one, start, start + words.length)
  return span ? span.source.text.slice(span.start, span.end) : ''
}

describe('a text of a file', () => {
  test('has exact places where it stands as it is', () => {
    expect(wordsAt(paragraph('全年签约', '全年签约'), '签约')).toBe('签约')
  })

  test('has exact places in each of the lines that were joined', () => {
    const one = paragraph('全年签约，完成任务。', '全年\n    签约，\n  完成任务。')
    for (const words of ['全年', '签约，', '任务。']) expect(wordsAt(one, words)).toBe(words)
    expect(wordsAt(one, '年签')).toBe('')
  })

  test('has exact places beside a blank that joins Latin lines', () => {
    const one = paragraph('over a line', 'over\n a line')
    expect(wordsAt(one, 'a line')).toBe('a line')
    expect(wordsAt(one, 'r a')).toBe('')
  })

  test('has none where it is written in another way', () => {
    const one = paragraph('全年2次', '全年\\u0032次')
    expect(wordsAt(one, '全年')).toBe('')
    expect(spanIn(one, 3, 4)).toMatchObject({ start: 1, end: 10 })
  })

  test('has none in what was put in for a reference, even of the same length', () => {
    const one = paragraph('87万4千人', '{{人数}}', false)
    expect(wordsAt(one, '万')).toBe('')
  })
})

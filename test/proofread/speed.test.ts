import { describe, expect, test } from 'vitest'
import { proofread } from '../../src/engine/proofread/run.ts'
import { readText } from '../../src/node/engine.ts'
import { processorTime } from '../support/processor-time.ts'
import { count } from '../support/torture.ts'

const read = (text: string) => readText(new TextEncoder().encode(text), 'a.txt').value!

describe('speed', () => {
  const megabytes = count(1, 4)
  const sentence = (at: number) =>
    `全年开展第${at}次演练，参加人数${at * 7}人，同比增长${at % 90}.5%，群众满意度稳步提高。`
  const long = (size: number) => {
    const sentences: string[] = []
    for (let at = 1, length = 0; length < size; at++) length += sentences[sentences.push(sentence(at)) - 1]!.length
    return sentences
  }

  test('100,000 characters take less than a second', () => {
    const { text } = read(`总结\n${long(100_000).join('\n')}`)
    // The best of some runs: the first ones compile.
    const times = Array.from({ length: 3 }, () => {
      const started = processorTime()
      proofread(text)
      return processorTime() - started
    })
    expect(Math.min(...times)).toBeLessThan(1000)
  })

  test(`${megabytes} MB in one line take a few seconds`, () => {
    const { text } = read(long(megabytes * 350_000).join(''))
    expect(text.paragraphs).toHaveLength(1)
    const started = processorTime()
    proofread(text)
    expect(processorTime() - started).toBeLessThan(megabytes * 5000)
  }, 30_000)

  const length = count(100_000, 300_000)
  test.each([
    '汉,',
    '（',
    '(',
    '“',
    '1',
    '1.',
    '一是。',
    '。二是',
    '。一、',
    'X汉',
    '**汉',
    '_',
    '1 汉 ',
    '。',
    '约1',
    '的',
    '2023年',
    '"',
    '）“《',
    '某',
  ])(
    'a text of nothing but %s takes time in proportion to its length',
    (unit) => {
      const { text } = read(unit.repeat(Math.ceil(length / unit.length)))
      const started = processorTime()
      // The arithmetic has tests of its own time.
      proofread(text, { settings: [{ relations: 'off' }] })
      expect(processorTime() - started).toBeLessThan(length / 75)
    },
    10_000,
  )
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { inlineList } from '../../src/engine/import/inline-list.ts'
import { readLabel } from '../../src/engine/import/label.ts'
import { enumerationPattern, formatLabel, mostOf, parseLabel } from '../../src/engine/outline/label.ts'
import { typedLabel } from '../../src/engine/outline/typed-label.ts'
import { withoutLabel } from '../../src/engine/pull/items.ts'
import { labelStyles, offeredLabels, printedLabel } from '../../src/engine/text/label-styles.ts'
import { type Numeral, numeralKinds } from '../../src/engine/text/numeral-kinds.ts'

const labels = labelStyles.flatMap(({ first }) => first)

const isLabelAlone = (text: string): boolean => new RegExp(`^${printedLabel}$`).test(text)

/** Nobody counts further by hand. */
const most = 60

/** The labels of a list that is so long. */
function labelsOf(first: string): string[] {
  const pattern = parseLabel(first)!
  const total = Math.min(mostOf(pattern), most)
  return Array.from({ length: total }, (_, index) => formatLabel(pattern, index + 1, total))
}

test('every kind of numeral has a style, whose labels the manuals name', () => {
  const kinds = new Set(labels.map((first) => parseLabel(first)!.numeral))
  expect(Object.keys(numeralKinds).filter((kind) => !kinds.has(kind as Numeral))).toEqual([])
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const [, named] = /写 \| 依次印出 \|\n([\s\S]*?)\n\n/.exec(readFileSync(join(root, 'docs/templates.md'), 'utf8'))!
  expect(labels.filter((first) => !named!.includes(first.replace('，', '')))).toEqual([])
  expect(offeredLabels.filter((one) => !labels.includes(one))).toEqual([])
  const [, lists] = /\| 样式 \| 印成 \|\n([\s\S]*?)\n\n/.exec(readFileSync(join(root, 'README.zh-CN.md'), 'utf8'))!
  expect(offeredLabels.filter((one) => !lists!.includes(one.replace('，', '')))).toEqual([])
})

describe('whatever writes a label, all who read labels know it', () => {
  test.each(labels)('%s pasted with its text is told', (first) => {
    for (const label of labelsOf(first)) {
      // 一是 may lead a list of its own: it is a label where the list has such labels.
      expect(typedLabel(`${label}抓培训。`, first).trim(), label).toBe(label)
    }
  })

  test.each(labels)(
    '%s that was printed is taken off by whoever reads a printed item, and known as a label',
    (first) => {
      for (const label of labelsOf(first)) {
        expect(withoutLabel(`${label}抓培训。`), label).toBe('抓培训。')
        expect(withoutLabel(`${label}2024年抓培训。`), label).toBe('2024年抓培训。')
        expect(isLabelAlone(label), label).toBe(true)
      }
    },
  )

  test.each([
    '3个村通车。',
    '1.5万亩已播种。',
    '12：30开会。',
    '3：2通过。',
    '第一产业增长。',
    '一季度增长。',
    '首先抓培训。',
    '千方百计增收。',
    '2024，2025年。',
  ])('nothing is taken off %s', (text) => expect(withoutLabel(text)).toBe(text))

  // 首先 and the others of its kind are words that a sentence may begin with; —— counts nothing.
  const counted = labels.filter((first) => !['words', 'none'].includes(parseLabel(first)!.numeral))

  test.each(counted)('%s before a line is brought in with its number', (first) => {
    for (const [index, label] of labelsOf(first).entries()) {
      const read = readLabel(`${label}抓培训`)
      expect(read, label).toMatchObject({ number: index + 1, written: label })
      expect(formatLabel(parseLabel(enumerationPattern(read!.style))!, index + 1, most)).toBe(label)
    }
  })

  test.each(counted)('%s in a paragraph is brought in with its list', (first) => {
    const all = labelsOf(first)
    const { list } = inlineList(`主要做法：${all.map((label) => `${label}抓培训。`).join('')}`)!
    expect(list.items.map(({ label }) => label)).toEqual(all)
    expect(formatLabel(parseLabel(enumerationPattern(list.style))!, 1, most)).toBe(first)
  })
})

import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/engine/proofread/rules/index.ts'
import { examplesOf, findIn } from './examples.ts'

/** Files beside the rules that are none. */
const helpers = ['index.ts', 'marks.ts', 'wrong-words.ts']

/** Rules that read the report and not its text, or have examples in a place of their own. */
const withoutExamples = [
  'attachment-content',
  'caption-number',
  'unit-name',
  'letterhead',
  'problem-without-plan',
  'last-year-matters',
  'last-year-words',
  'invisible',
  'joined-lines',
  'printed-twice',
  'section-title',
  'signature',
]

describe('rules', () => {
  test('every rule file is in the index, under its own name', () => {
    const files = readdirSync(new URL('../../src/engine/proofread/rules', import.meta.url))
    const names = files.filter((name) => !helpers.includes(name)).map((name) => name.replace(/\.ts$/, ''))
    expect(rules.map((rule) => rule.name).sort()).toEqual(names.sort())
  })

  test.each(rules.filter((rule) => !withoutExamples.includes(rule.name)))('$name shows good and bad', (rule) => {
    const examples = examplesOf(rule)
    expect(examples.some((one) => one.bad)).toBe(true)
    expect(examples.some((one) => !one.bad)).toBe(true)
  })
})

describe.each(rules.filter((rule) => !withoutExamples.includes(rule.name)))('$name', (rule) => {
  for (const example of examplesOf(rule)) {
    test(`${example.bad ? 'finds' : 'lets be'} ${example.text}`, () => {
      const found = findIn(rule, example)
      expect(found.map((one) => one.message)).toHaveLength(example.bad ? Math.max(1, found.length) : 0)
      for (const { at, message } of found) {
        expect(message).toMatch(/[\u4e00-\u9fff]/)
        if ('paragraph' in at) expect(at.paragraph.text.slice(at.start, at.end)).not.toBe('')
      }
    })
  }
})

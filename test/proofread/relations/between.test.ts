import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { swapped } from '../../../src/engine/proofread/relations/confidence.ts'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'

const sentences = ['between', 'defined', 'offices'].flatMap((name) =>
  readFileSync(`test/proofread/relations/sentences/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)

const told = (text: string): string[] =>
  findRelations(text.split('|').map((one) => ({ text: one }))).flatMap(({ verdict, message }) =>
    verdict === 'holds' ? [] : [message],
  )

/** A number with two digits exchanged; one whose digits are all alike, or of which a zero would come first, with another digit. */
const mistyped = (digits: string): string =>
  swapped(digits).find((one) => !one.startsWith('0')) ?? digits.replace(/^\d/, (one) => String((Number(one) % 9) + 1))

describe('what is measured is told before another number of its unit, or named by what it is made of', () => {
  test.each(sentences)('nothing is said of %s', (sample) => {
    expect(told(sample.replace(/[{}]/g, ''))).toEqual([])
  })

  test.each(sentences.filter((one) => one.includes('{')))('a slip is: %s', (sample) => {
    expect(told(sample.replace(/\{(.*)\}/, (_, digits: string) => mistyped(digits)))).not.toEqual([])
  })
})

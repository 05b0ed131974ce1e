import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findRelations, type Relation } from '../../../src/engine/proofread/relations/index.ts'

type Side = 'right' | 'wrong' | 'asked'

/** The sentences of a file, sound and wrong; `|` parts paragraphs. */
function read(file: string): Record<Side, string[]> {
  const found: Record<Side, string[]> = { right: [], wrong: [], asked: [] }
  let side: Side = 'right'
  for (const line of readFileSync(`test/proofread/relations/sentences/${file}`, 'utf8').split('\n')) {
    const name = /^# (right|wrong|asked)$/.exec(line)?.[1]
    if (name) side = name as Side
    else if (line !== '' && !line.startsWith('#')) found[side].push(line)
  }
  return found
}

const told = (sample: string): Relation[] =>
  findRelations(sample.split('|').map((text) => ({ text }))).filter((one) => one.verdict !== 'holds')
const warnings = (sample: string): Relation[] => told(sample).filter((one) => one.severity === 'warning')

describe('sentences that the reader was mended by', () => {
  const { right, wrong, asked } = read('worked.txt')

  test.each(right)('nothing is said of %s', (sample) => {
    expect(told(sample).map((one) => one.message)).toEqual([])
  })

  test.each(wrong)('one slip, one warning: %s', (sample) => {
    expect(warnings(sample)).toHaveLength(1)
  })

  test.each(asked)('it may be so, and is asked about: %s', (sample) => {
    expect(told(sample).map((one) => one.severity)).toEqual(['info'])
  })
})

describe.each([
  ['aside.txt', 0.9],
  ['trades.txt', 0.9],
  ['trades-2.txt', 0.875],
])('sentences that were put aside: %s', (file, least) => {
  const { right, wrong } = read(file)

  test('none that is sound is warned of', () => {
    expect(right.length).toBeGreaterThanOrEqual(40)
    expect(right.flatMap(warnings).map((one) => one.message)).toEqual([])
  })

  test('nearly all that are wrong are warned of', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(40)
    const found = wrong.filter((sample) => warnings(sample).length > 0)
    expect(found.length / wrong.length).toBeGreaterThanOrEqual(least)
  })
})

import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/engine/proofread/relations/reading/read-text.ts'
import { roles } from '../../../src/engine/proofread/relations/reading/roles/index.ts'

/** The role of the number in braces. */
function roleOf(sample: string): string | undefined {
  const start = sample.indexOf('{')
  const text = readText([{ text: sample.replace(/[{}]/g, '') }])
  const all = text.sentences.flatMap((read) => read.statements.flatMap((one) => one.figures))
  return all.find(({ number }) => number.start === start)?.role
}

const samples = roles.flatMap(({ role, examples }) => examples.map((one) => [role, one] as const))
const others = roles.flatMap(({ role, counterexamples = [] }) => counterexamples.map((one) => [role, one] as const))

describe('the table of roles', () => {
  test.each(samples)('%s: %s', (role, sample) => {
    expect(roleOf(sample)).toBe(role)
  })

  test.each(others)('not %s: %s', (role, sample) => {
    expect(roleOf(sample)).toBeDefined()
    expect(roleOf(sample)).not.toBe(role)
  })

  test('every row has an example', () => {
    expect(roles.filter((row) => row.examples.length === 0)).toEqual([])
  })
})

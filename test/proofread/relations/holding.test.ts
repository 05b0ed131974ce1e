import { describe, expect, test } from 'vitest'
import { findRelations, type Relation } from '../../../src/engine/proofread/relations/index.ts'
import { cases } from './cases.ts'

/** The paragraphs of a case, without its braces. */
const plain = (sample: string): { text: string }[] =>
  sample
    .replace(/[{}]/g, '')
    .split('|')
    .map((text) => ({ text }))

const read = (sample: string): Relation[] => findRelations(plain(sample))

/** The sample with the n-th number in braces made an eighth and a bit more: beyond any tolerance, same decimals. */
function changed(sample: string, rank: number): string {
  let seen = 0
  return sample.replace(/\{([^}]*)\}/g, (_, digits: string) => (seen++ === rank ? grown(digits) : digits))
}

function grown(digits: string): string {
  const places = digits.includes('.') ? digits.length - 1 - digits.indexOf('.') : 0
  const value = Number(digits.replaceAll(',', ''))
  const step = 10 ** -places
  return (value * 1.13 + 2 * step).toFixed(places)
}

const numbersIn = (sample: string): number => sample.match(/\{/g)?.length ?? 0

describe.each(Object.entries(cases))('%s', (kind, samples) => {
  test.each(samples)('numbers that agree are recognised: %s', (sample) => {
    const relations = read(sample)
    expect(relations.filter((one) => one.verdict !== 'holds')).toEqual([])
    expect(relations.map((one) => one.kind)).toContain(kind)
  })

  const mutants = samples.flatMap((sample) =>
    Array.from({ length: numbersIn(sample) }, (_, rank) => changed(sample, rank).replace(/[{}]/g, '')),
  )
  test.each(mutants)('one changed number is found: %s', (sample) => {
    expect(read(sample).filter((one) => one.verdict !== 'holds')).not.toEqual([])
  })
})

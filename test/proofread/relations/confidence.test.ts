import { describe, expect, test } from 'vitest'
import { Exact, exactly } from '../../../src/engine/numbers/decimal.ts'
import { unitAt } from '../../../src/engine/numbers/units.ts'
import { slip, swapped, type Tie, verdictOf } from '../../../src/engine/proofread/relations/confidence.ts'
import type { ReadNumber } from '../../../src/engine/proofread/relations/reading/quantity.ts'

const clause = { index: 0, start: 0, end: 0, before: '', after: '', depth: 0, numbers: [] }

/** A number as it would be read. */
const stated = (digits: string, unit = '件'): ReadNumber => ({
  number: { sort: 'amount', start: 0, end: digits.length, digits, scale: 0, unit: unitAt(unit, 0), hedge: 'exact' },
  role: unit === '%' ? 'share' : 'value',
  lead: '',
  tail: '',
  name: '',
  sign: 1,
  signWord: '',
  yearly: false,
  sharers: 1,
  distributed: false,
  clause,
  sentence: { paragraph: 0, start: 0, end: 0, clauses: [] },
})

const verdict = (tie: Tie, written: string, right: number, more = {}, unit = '件') =>
  verdictOf({ tie, stated: stated(written, unit), computed: exactly(new Exact(right)), ...more })

/** So many others must have been tried for two swapped digits of four to be as strong as this. */
const triedFor = (strength: number): number => 10 ** (4 - Math.log10(3) - strength)
const swappedAs = (tie: Tie, strength: number, more = {}) =>
  verdict(tie, '2134', 1234, { tried: triedFor(strength), ...more })

describe('how strongly a difference must look like a slip', () => {
  test.each([
    ['likely', 1.2],
    ['open', 1.6],
    ['beside', 2.3],
    ['loose', 2.9],
  ] as const)('%s: to be a warning', (tie, least) => {
    expect(swappedAs(tie, least + 0.01)).toBe('wrong')
    expect(swappedAs(tie, least - 0.01)).not.toBe('wrong')
  })

  test.each([
    ['likely', 0.8],
    ['open', 1.2],
    ['beside', 1.9],
    ['loose', 2.3],
  ] as const)('%s: to be told at all', (tie, least) => {
    expect(swappedAs(tie, least + 0.01)).toBe('unsure')
    expect(swappedAs(tie, least - 0.01)).toBeUndefined()
  })

  test('what the words tie needs none', () => {
    expect(verdict('certain', '100', 205)).toBe('wrong')
  })

  test('where the words give a reason, it must be as plain as this', () => {
    expect(swappedAs('certain', 1.91, { doubt: '约数' })).toBe('wrong')
    expect(swappedAs('certain', 1.89, { doubt: '约数' })).toBe('unsure')
  })
})

describe('how near a difference must be to be told without that', () => {
  test.each([
    ['likely', 10_999, 11_011],
    ['open', 10_099, 10_111],
  ] as const)('%s', (tie, near, far) => {
    expect(verdict(tie, '10000', near)).toBe('unsure')
    expect(verdict(tie, '10000', far)).toBeUndefined()
  })

  test('with a reason for it', () => {
    expect(verdict('certain', '100', 249, { doubt: '约数' })).toBe('unsure')
    expect(verdict('certain', '100', 251, { doubt: '约数' })).toBeUndefined()
  })
})

describe('what agrees by chance ties nothing', () => {
  test.each([
    ['loose', '123', 2],
    ['beside', '12', 1],
  ] as const)('%s', (tie, digits, least) => {
    const tried = 10 ** (digits.length - least)
    expect(verdict(tie, digits, Number(digits), { tried: tried * 0.98 })).toBe('holds')
    expect(verdict(tie, digits, Number(digits), { tried: tried * 1.02 })).toBeUndefined()
  })

  test('a share of numbers so rough that one of three of its kind would agree', () => {
    const roughly = (half: number) =>
      verdictOf({
        tie: 'certain',
        stated: stated('50', '%'),
        computed: { low: new Exact(50 - half), high: new Exact(50 + half) },
        share: true,
      })
    expect(roughly(15.2)).toBe('holds')
    expect(roughly(15.4)).toBeUndefined()
  })

  test('what the words tie holds with one digit', () => {
    expect(verdict('open', '3', 3)).toBe('holds')
  })
})

describe('what nobody could have meant', () => {
  test('so many times the number, or that part of it', () => {
    expect(verdict('certain', '10', 119)).toBe('wrong')
    expect(verdict('certain', '10', 121)).toBe('absurd')
    expect(verdict('certain', '121', 10)).toBe('absurd')
    expect(verdict('likely', '12', 210)).toBeUndefined()
  })

  test('a share over 100 %, a growth over 1000 %', () => {
    expect(verdict('certain', '95.0', 101, { share: true }, '%')).toBe('absurd')
    expect(verdict('certain', '95.0', 99, { share: true }, '%')).toBe('wrong')
    expect(verdict('certain', '900', 1001, {}, '%')).toBe('absurd')
    expect(verdict('certain', '900', 999, {}, '%')).toBe('wrong')
  })
})

describe('a slip of the pen', () => {
  test('two digits in each other’s place, the point left where it is', () => {
    expect(swapped('52.97')).toEqual(['25.97', '59.27', '52.79'])
    expect(slip(stated('59.27', '%'), exactly(new Exact('52.97')))).toBeGreaterThan(2)
  })

  test('one digit other says less than two swapped', () => {
    const [other, swap] = [slip(stated('1934'), exactly(1234)), slip(stated('2134'), exactly(1234))]
    expect(other).toBeGreaterThan(0)
    expect(swap).toBeGreaterThan(other)
  })

  test('any other number is none', () => {
    expect(slip(stated('1234'), exactly(1301))).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRelations, type Relation } from '../../../src/engine/proofread/relations/index.ts'

const doubts = (text: string): Relation[] => findRelations([{ text }]).filter((one) => one.verdict !== 'holds')
const whole = fc.integer({ min: 2, max: 90_000 })
/** How far a whole number is put off; never nothing. */
const off = fc.integer({ min: 1, max: 500 })
const percent = (part: number, of: number, places: number): string => {
  // Rounded half up on integers: toFixed() rounds binary numbers, 0.285 to 0.28.
  const scale = 10 ** places
  return (Math.floor((part * 100 * scale * 2 + of) / (of * 2)) / scale).toFixed(places)
}

describe('consistent data of any size is never flagged, one changed number always is', () => {
  test('totals', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 6 }), off, (parts, more) => {
        const list = parts.map((part, index) => `${'甲乙丙丁戊己'[index]}类${part}件`).join('，')
        const sum = parts.reduce((a, b) => a + b, 0)
        expect(doubts(`全年共受理事项${sum}件（${list}）。`)).toEqual([])
        expect(doubts(`全年共受理事项${sum + more}件（${list}）。`)).toHaveLength(1)
      }),
      // Parts of which two make nearly a third, with neighbouring digits swapped.
      {
        examples: [
          [[54289, 2, 54827], 1],
          [[311, 110, 3, 200], 7],
          [[1240, 420, 1000], 12],
        ],
      },
    )
  })

  test('changes and their rates', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 9 }), (base, difference, more) => {
        const rate = percent(difference, base, 2)
        const wrong = (Number(rate) + more / 50).toFixed(2)
        const sentence = (stated: string): string =>
          `全年受理案件${base + difference}件，比上年增加${difference}件，增长${stated}%。`
        expect(doubts(sentence(rate))).toEqual([])
        expect(doubts(sentence(wrong))).toHaveLength(1)
      }),
    )
  })

  test('shares', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 2, max: 50 }), (part, rest, more) => {
        const share = percent(part, part + rest, 1)
        const sentence = (stated: string): string => `现有职工${part + rest}人，其中女职工${part}人，占${stated}%。`
        expect(doubts(sentence(share))).toEqual([])
        expect(doubts(sentence((Number(share) + more / 10).toFixed(1)))).toHaveLength(1)
      }),
    )
  })

  test('percentage points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 3, max: 400 }), (before, risen) => {
        const [from, to, by] = [before, before + risen, risen].map((one) => (one / 10).toFixed(1))
        expect(doubts(`覆盖率由${from}%提高到${to}%，提高${by}个百分点。`)).toEqual([])
        expect(doubts(`覆盖率由${from}%提高到${to}%，提高${(risen / 10 + 0.3).toFixed(1)}个百分点。`)).toHaveLength(1)
      }),
    )
  })

  test('completion', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 2, max: 50 }), (done, goal, more) => {
        const rate = percent(done, goal, 1)
        const sentence = (stated: string): string => `完成改造${done}户，占年度任务${goal}户的${stated}%。`
        expect(doubts(sentence(rate))).toEqual([])
        expect(doubts(sentence((Number(rate) + more / 10).toFixed(1)))).toHaveLength(1)
      }),
    )
  })
})

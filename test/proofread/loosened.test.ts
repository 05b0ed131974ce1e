import { expect, test } from 'vitest'
import { loosenedRules } from '../../src/engine/proofread/loosened.ts'
import { rules } from '../../src/engine/proofread/rules/index.ts'
import { examplesOf, findIn } from './examples.ts'

const named = (...settings: Parameters<typeof loosenedRules>[0]) =>
  loosenedRules(settings).map(({ rule, by, setting }) => `${by} ${rule} ${setting}`)

test('tells the rules whose warnings are turned off or made less of, and which setting says so', () => {
  expect(named({ placeholder: 'off', year: 'info', 'missing-stop': 500, 'problem-without-plan': 'off' })).toEqual([
    '0 placeholder off',
    '0 year info',
    '0 problem-without-plan off',
    '0 missing-stop 500',
  ])
  expect(named({ placeholder: 'off' }, { placeholder: 'info' })).toEqual(['1 placeholder info'])
})

test('what is graver, as grave, or no more than an info is not reported of', () => {
  expect(named({ year: 'error', placeholder: 'warning', 'missing-stop': 30, 'long-sentence': 'off' })).toEqual([])
  expect(named({ 'arabic-label': 'off', 'long-sentence': 900, 'number-spaces': 'off' })).toEqual([])
  expect(named({ placeholder: 'off' }, { placeholder: 'warning' })).toEqual([])
  expect(named({}, {})).toEqual([])
})

test('every rule is reported of that holds a final report back, by what it finds in its own examples', () => {
  for (const rule of rules) {
    if (rule.optional) continue
    const found = examplesOf(rule).flatMap((one) => findIn(rule, one))
    const blocks = found.some(({ severity = rule.severity }) => severity !== 'info') || rule.final !== undefined
    const isReported = named({ [rule.name]: 'off' }).length === 1
    if (blocks) expect(isReported, rule.name).toBe(true)
    if (isReported && found.length > 0) expect(rule.severity !== 'info' || rule.warns || blocks, rule.name).toBeTruthy()
  }
})

import { expect, test } from 'vitest'
import { loosenedRules } from '../../src/proofread/loosened.ts'

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

test('what is graver, as grave, or no more than an info is not told of', () => {
  expect(named({ year: 'error', placeholder: 'warning', 'missing-stop': 30, 'long-sentence': 'off' })).toEqual([])
  expect(named({ 'arabic-label': 'off', 'long-sentence': 900, 'number-spaces': 'off' })).toEqual([])
  expect(named({ placeholder: 'off' }, { placeholder: 'warning' })).toEqual([])
  expect(named({}, {})).toEqual([])
})

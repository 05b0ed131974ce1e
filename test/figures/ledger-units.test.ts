import { expect, test } from 'vitest'
import { ledgerUnits, withLedgerUnits } from '../../src/engine/figures/ledger-units.ts'
import { fold } from '../../src/engine/numbers/fold.ts'
import { readFoldedNumbers } from '../../src/engine/numbers/read-numbers.ts'
import type { Figure } from '../../src/engine/report/types.ts'

const figures = new Map(
  ['具', '艘次', '万箱次', '人', '万元', '%', ''].map((unit, index) => [`指标${index}`, { unit } as Figure]),
)
const units = ledgerUnits(figures)

test('the units of a ledger that no list has, without 万', () => {
  expect(units.map(({ name }) => name).sort()).toEqual(['具', '箱次', '艘次'])
  expect(ledgerUnits(figures)).toBe(units)
})

test.each([
  ['火化2768具。', '具', '2768具'],
  ['火化2768 具。', '具', '2768 具'],
  ['进出港341艘次', '艘次', '341艘次'],
  ['渔船341艘', '艘', '341艘'],
  ['装卸2.8万箱次', '箱次', '2.8万箱次'],
  ['服务2768人', '人', '2768人'],
  ['共2768。', '', '2768'],
])('%s', (written, unit, whole) => {
  const text = fold(written)
  const [number] = withLedgerUnits(readFoldedNumbers(text), text, units)
  expect(number).toMatchObject({ sort: 'amount', unit: { name: unit } })
  expect(text.slice(number!.start, number!.end)).toBe(whole)
})

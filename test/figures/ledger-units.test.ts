import { expect, test } from 'vitest'
import { ledgerUnits } from '../../src/engine/figures/ledger-units.ts'
import type { Figure } from '../../src/engine/model/report.ts'
import { fold } from '../../src/engine/numbers/fold.ts'
import { withLedgerUnits } from '../../src/engine/numbers/ledger-units.ts'
import { readFoldedNumbers } from '../../src/engine/numbers/read-numbers.ts'

const figures = new Map(
  ['樘', '尊', '万箱次', '人', '万元', '%', ''].map((unit, index) => [`指标${index}`, { unit } as Figure]),
)
const units = ledgerUnits(figures)

test('the units of a ledger that no list has, without 万', () => {
  expect(units.map(({ name }) => name).sort()).toEqual(['尊', '樘', '箱次'])
  expect(ledgerUnits(figures)).toBe(units)
})

test.each([
  ['更换门窗2768樘。', '樘', '2768樘'],
  ['更换门窗2768 樘。', '樘', '2768 樘'],
  ['修复佛像341尊', '尊', '341尊'],
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

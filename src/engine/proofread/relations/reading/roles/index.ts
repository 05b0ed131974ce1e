import type { Dimension } from '../../../../numbers/units.ts'
import type { WrittenNumber } from '../../../../numbers/written-number.ts'
import { rolesOfAmounts } from './of-amounts.ts'
import { rolesOfRates } from './of-rates.ts'
import type { NumberRole, RoleRow } from './row.ts'

export type { NumberRole, RoleRow } from './row.ts'

/** How numbers are read: the first row of a unit that fits counts. */
export const roles: RoleRow[] = [...rolesOfRates, ...rolesOfAmounts]

const rows: Record<RoleRow['unit'], RoleRow[]> = { percent: [], points: [], times: [], amount: [] }
for (const row of roles) rows[row.unit].push(row)

const unitOf = (dimension: Dimension): RoleRow['unit'] =>
  dimension === 'percent' || dimension === 'points' || dimension === 'times' ? dimension : 'amount'

/** A number that was read before: its role, the words before it, the word of change in them. */
type Earlier = { role: NumberRole; lead: string; signWord: string } | undefined

/** The words around a number, and the numbers before it. */
export interface Surroundings {
  lead: string
  tail: string
  ahead: string
  /** In its clause. */
  beside: Earlier
  /** In its sentence. */
  behind: Earlier
}

/** The first row that fits; the last of a unit fits always. */
export function rowFor({ unit, doubling }: WrittenNumber, around: Surroundings): RoleRow {
  const fitting = rows[unitOf(unit.dimension)]
  const words = { ...around, lead: around.lead.trim() }
  return fitting.find((row) => !row.doubling === !doubling && said(row, words) && told(row, words)) ?? fitting.at(-1)!
}

const said = ({ before, unless, after, ahead }: RoleRow, words: Surroundings): boolean =>
  (!before || before.test(words.lead)) &&
  !unless?.test(words.lead) &&
  (!after || after.test(words.tail)) &&
  (!ahead || ahead.test(words.ahead))

function told(row: RoleRow, { beside, behind }: Surroundings): boolean {
  if (row.beside && (row.beside !== beside?.role || row.besideSays?.test(beside.lead) === false)) return false
  if (row.arrived && (behind?.role !== 'value' || behind.signWord === '')) return false
  return !row.noBase || behind?.role !== 'base'
}

import type { Dimension } from '../../../numbers/units.ts'
import type { WrittenNumber } from '../../../numbers/written-number.ts'
import { keptByValue } from '../../../text/kept.ts'
import { lexicon } from '../lexicon.ts'
import type { ReadNumber } from './quantity.ts'
import { ofRole, type Statement } from './statement.ts'

/** What is said of one thing, when a statement says it of several side by side. */
export type Change = Partial<Record<ChangeRole, ReadNumber>>

type ChangeRole = 'value' | 'base' | 'difference' | 'rate' | 'average' | 'multiple' | 'times' | 'points'

/**
 * The statement taken apart: «A和B分别达到273亿元和156亿元，增加149亿元和88亿元» are two changes. Numbers go together by
 * their rank when there are as many of each; what there is another number of is left out.
 */
export const changesOf = keptByValue((statement: Statement): Change[] => {
  if (statement.figures.length < 2) return []
  const values = ofRole(statement, 'value')
  const rates = ofRole(statement, 'rate')
  const roles: Record<ChangeRole, ReadNumber[]> = {
    // «满意率达96.5%，比上年的94.2%提高…»: a rate can be what changed.
    value: values.length > 0 ? values : ofRole(statement, 'named-rate'),
    base: ofRole(statement, 'base'),
    difference: ofRole(statement, 'difference'),
    rate: rates.filter((one) => !one.yearly),
    average: rates.filter((one) => one.yearly),
    multiple: ofRole(statement, 'multiple'),
    times: ofRole(statement, 'times'),
    points: ofRole(statement, 'points'),
  }
  const count = Math.max(roles.value.length, roles.base.length)
  return Array.from({ length: count }, (_, index) => {
    const change: Change = {}
    for (const role of Object.keys(roles) as ChangeRole[]) {
      if (roles[role].length === count) change[role] = roles[role][index]!
    }
    return change
  })
})

/** True when two numbers can be added or compared; classifiers (人, 人次, 户) count as one. */
export const comparable = (a: WrittenNumber, b: WrittenNumber): boolean =>
  dimensionOf(a) === dimensionOf(b) || bare(a, b) || bare(b, a)

/** 204万 without a unit counts something; a bare 3 may be anything. */
const dimensionOf = (number: WrittenNumber): Dimension =>
  number.unit.dimension === 'none' && number.scale > 0 ? 'count' : number.unit.dimension

/** «完成36亿元，占目标80亿的45%»: money, too, when it is told in the same 亿. */
const bare = (a: WrittenNumber, b: WrittenNumber): boolean =>
  a.unit.dimension === 'none' && a.scale > 0 && a.scale === b.scale && b.unit.dimension !== 'none'

const groups = lexicon.alike.map((names) => names.split(' '))

/** True when they count the same sort of things, too: 人 and 名, not 件 and 单. */
export function alike(a: WrittenNumber, b: WrittenNumber): boolean {
  const [one, other] = [a.unit.name, b.unit.name]
  if (one === other) return true
  if (one === '' || other === '') return bare(a, b) || bare(b, a)
  if (a.unit.dimension !== 'count') return a.unit.dimension === b.unit.dimension
  return groups.some((names) => names.includes(one) && names.includes(other))
}

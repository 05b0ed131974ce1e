import type { Dimension } from '../../../numbers/units.ts'
import type { WrittenNumber } from '../../../numbers/written-number.ts'
import type { ReadNumber } from './figure.ts'
import { ofRole, type Statement } from './statement.ts'

/** What is said of one thing, when a statement says it of several side by side. */
export interface Change {
  value?: ReadNumber
  base?: ReadNumber
  difference?: ReadNumber
  rate?: ReadNumber
  average?: ReadNumber
  multiple?: ReadNumber
  times?: ReadNumber
  points?: ReadNumber
}

/**
 * The statement taken apart: «A和B分别达到273亿元和156亿元，增加149亿元和88亿元» are two changes. Figures go together by
 * their rank when there are as many of each; what there is another number of is left out.
 */
export function changesOf(statement: Statement): Change[] {
  const values = ofRole(statement, 'value')
  const roles: Record<keyof Change, ReadNumber[]> = {
    // «满意率达96.5%，比上年的94.2%提高…»: a rate can be what changed.
    value: values.length > 0 ? values : ofRole(statement, 'named-rate'),
    base: ofRole(statement, 'base'),
    difference: ofRole(statement, 'difference'),
    rate: ofRole(statement, 'rate').filter((figure) => !figure.yearly),
    average: ofRole(statement, 'rate').filter((figure) => figure.yearly),
    multiple: ofRole(statement, 'multiple'),
    times: ofRole(statement, 'times'),
    points: ofRole(statement, 'points'),
  }
  const count = Math.max(roles.value.length, roles.base.length)
  const changes: Change[] = []
  for (let index = 0; index < count; index++) {
    const change: Change = {}
    for (const role of Object.keys(roles) as (keyof Change)[]) {
      const figures = roles[role]
      if (figures.length !== count) continue
      change[role] = figures[index]!
    }
    changes.push(change)
  }
  return changes
}

/** True when two numbers can be added or compared; classifiers (人, 人次, 户) count as one. */
export function comparable(a: WrittenNumber, b: WrittenNumber): boolean {
  return dimensionOf(a) === dimensionOf(b)
}

/** 204万 without a unit counts something; a bare 3 may be anything. */
const dimensionOf = (number: WrittenNumber): Dimension =>
  number.unit.dimension === 'none' && number.scale > 0 ? 'count' : number.unit.dimension

import { roughly } from '../../../numbers/written-number.ts'
import type { ReadNumber } from './figure.ts'
import { comparable } from './pairs.ts'
import { type Parts, totalsFor } from './part-figures.ts'
import type { Statement } from './statement.ts'

/** What two figures of one kind are named alike by: 资产总额 and 中央企业资产 are both 资产. */
const tailOf = (figure: ReadNumber): string => figure.name.slice(-2)

/** Totals that stand side by side, each with the parts that are named as it is. */
export function byName(totals: readonly ReadNumber[], parts: readonly ReadNumber[]): Parts[] {
  return totals.flatMap((stated) => {
    const tail = tailOf(stated)
    const like = parts.filter((part) => tailOf(part) === tail && comparable(part.number, stated.number))
    const others = parts.length > like.length && tail.length > 1
    return others && like.length > 1 ? [{ totals: [stated], parts: like, sure: false, whole: false, near: 0.03 }] : []
  })
}

/** «2316户7482人，其中城区620户1985人，乡镇1696户5497人»: two totals, each with the parts in its unit. */
export function byUnit(earlier: readonly Statement[], parts: readonly ReadNumber[]): Parts[] {
  const names = new Set(parts.map((part) => part.number.unit.name))
  if (names.size < 2) return []
  return [...names].flatMap((name): Parts[] => {
    if (name === '') return []
    const like = parts.filter((part) => part.number.unit.name === name)
    const totals = totalsFor(earlier, like).filter((one) => one.number.unit.name === name)
    return like.length > 1 && totals.length > 0 ? [{ totals, parts: like, sure: true, whole: false }] : []
  })
}

/** Of totals side by side, one that its parts make up tells that the parts are all there are of the others, too. */
export function together(groups: readonly Parts[]): Parts[] {
  const complete = groups.some(made)
  return groups.map((group) => (complete ? { ...group, sure: true, whole: true } : group))
}

function made({ totals: [stated], parts }: Parts): boolean {
  if (!stated) return false
  const { value, half } = roughly(stated.number)
  const rough = parts.map((part) => roughly(part.number))
  const sum = rough.reduce((all, one) => all + one.value, 0)
  return Math.abs(sum - value) <= rough.reduce((all, one) => all + one.half, half) * 1.01
}

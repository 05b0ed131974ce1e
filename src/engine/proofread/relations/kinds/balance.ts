import { solve, sumOf } from '../equations.ts'
import { lexicon } from '../lexicon.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const { came, went, left, brought, carried } = lexicon.flows
const lookBack = 5
/** What is left may be off by so many without any that were there before. */
const fewest = 2

/** «年初库存12万吨，购入36万吨，销售34万吨»: something may have been lost. */
const isSure = (stock: ReadNumber | undefined, rest: ReadNumber): boolean =>
  (stock !== undefined && !/^[年期]初(?!结)/.test(stock.lead)) || /自然增长/.test(rest.lead)

/** 一般公共预算收入 is what was raised here: grants from above, debts and transfers come on top, unless it is told as the total. */
const isRaisedHere = ({ lead }: ReadNumber): boolean =>
  /一般公共预算|公共财政|财政(?!拨款)[^，。]{0,4}收入|政府性基金|国有资本经营/.test(lead) && !/总|共计|合计/.test(lead)

const isHolding = ({ verdict }: Relation): boolean => verdict === 'holds'
const holds = (relations: readonly Relation[]): boolean => relations.length > 0 && relations.every(isHolding)

const isRemainder = ({ lead }: ReadNumber): boolean => (left.test(lead) || carried.test(lead)) && !brought.test(lead)

/** What is left in several parts: the numbers around one that are remainders of the same unit, with no other between. */
function remainders(values: readonly ReadNumber[], index: number): readonly ReadNumber[] {
  const { name } = values[index]!.number.unit
  const goesOn = (one: ReadNumber | undefined): boolean =>
    one !== undefined && isRemainder(one) && one.number.unit.name === name
  let [from, to] = [index, index]
  while (goesOn(values[from - 1])) from--
  while (goesOn(values[to + 1])) to++
  return values.slice(from, to + 1)
}

/**
 * «新开业86家，注销31家，净增55家», «收到75件，上年结转4件，办结76件，结转下年3件»: what came less what went, with what was there
 * before.
 */
export const balance: SentenceFinder = (text, read) => {
  const values = read.statements.flatMap((one) =>
    one.figures.filter(({ role }) => role === 'value' || role === 'difference'),
  )
  return values.flatMap((rest, index) => {
    const isCarried = carried.test(rest.lead)
    if ((!isCarried && !left.test(rest.lead)) || brought.test(rest.lead)) return []
    const before = values
      .slice(Math.max(0, index - lookBack), index)
      .filter(
        (one) => one.number.unit.name === rest.number.unit.name && (!left.test(one.lead) || brought.test(one.lead)),
      )
    const income = before.find((one) => came.test(one.lead) && !brought.test(one.lead))
    const outgo = before.find((one) => one !== income && went.test(one.lead))
    const stock = before.find((one) => brought.test(one.lead))
    if (!income || !outgo) return []
    // «支出216亿元、净增44亿元» is a growth, and no difference of two.
    const goal = sumOf([rest]).abs()
    const rough = sumOf([income])
      .minus(sumOf([outgo]))
      .abs()
    if (!stock && rough.minus(goal).abs().gt(goal.times('0.5'))) return []
    // «新收120件，办结100件，未结45件»: with those of the year before, unless it is one or two off.
    const one = rough.minus(goal).abs()
    if (isCarried && !stock && (sumOf([income]).lt(sumOf([outgo])) || one.gt(fewest))) return []
    const sure = isSure(stock, rest)
    const solved = (one: ReadNumber, beside: ReadNumber[] = []): Relation[] =>
      solve(text, {
        slots: { left: [one], came: [income], went: [outgo, ...beside], ...(stock && { stock: [stock] }) },
        tie: 'certain',
        ...(!sure && { doubt: isCarried && !stock ? '可能有上年结转' : '可能还有其他项目' }),
      })
    const run = remainders(values, index)
    if (isRaisedHere(income)) return solved(rest).filter(isHolding)
    if (run.length === 1) return solved(rest)
    // «年末结余7万元，其中项目结余5万元», «年末结转5万元、结余2万元»; «未办结5件，结转下年6件» are one thing, said twice.
    const whole = run.find((one) => one !== rest && holds(solved(one)))
    if (whole && !(isCarried && carried.test(whole.lead))) return solved(rest).filter(isHolding)
    const together = solved(
      rest,
      run.filter((one) => one !== rest),
    )
    return holds(together) ? together : solved(rest)
  })
}

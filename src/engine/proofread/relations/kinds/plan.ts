import { type Binding, solve } from '../equations.ts'
import { doubtOf } from '../reading/doubt.ts'
import { few } from '../reading/limits.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, changesOf, namedBefore, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'
import { solveOne } from '../several-readings.ts'
import type { Relation } from '../types.ts'

/** «增长11%，达到282亿元»: what is hoped for follows from this year's value, told earlier, and the growth. */
export const plan: SentenceFinder = (text, read) =>
  read.statements.flatMap((statement, rank) => {
    const more = statement.future ? further(text, read.statements[rank - 1], statement) : []
    if (!statement.future || statement.name.length < 3 || more.length > 0) return more
    return changesOf(statement).flatMap(({ value, rate, base: was, difference }) => {
      if (!value || was || value.number.hedge !== 'exact') return []
      const isOnThisYear = difference && thisYear.test(between(read.paragraph.text, value, difference))
      const change =
        rate && !difference ? { rate: [rate] } : isOnThisYear && !rate ? { difference: [difference] } : undefined
      if (!change) return []
      const bases = basesOf(text, statement, value)
      const bindings = bases.map(({ base, same }): Binding => {
        const slots = { planned: [value], base: [base], ...change }
        const tried = same ? 1 : bases.length
        return { slots, tie: same ? 'certain' : 'likely', priced: doubtOf(read, statement), tried }
      })
      return solveOne(text, bindings)
    })
  })

/** «新建20座，比今年增加2座»; 比2020年减少8起 is another base. */
const thisYear =
  /^[，,]?(?:同比|[比较](?:今年|本年|上年|去年)(?:的)?(?=[^\d]))?(?:再|又|将)?(?:净?增|新增|增加|减少|压减|提高|多|少|减)/

const between = (text: string, { number: { end } }: ReadNumber, { number: { start } }: ReadNumber): string =>
  end < start ? text.slice(end, start) : ''

const allThereIs = /累计|总[数量]|总装机/
/** What comes to what there is. */
const coming = /^(?:计划)?(?:新(?:建成?|增|认定|培育|设|添|开)|培育|加装|发展)/
const bare = (name: string): string => name.replace(coming, '')
/** What came in a year, and is not all that there is. */
const cameIn = /新|净增|增加|建成|完成|培育/

/**
 * «累计118部» of this year, and of the next one «加装40部，累计达到158部»; «现有区域站186个» and «新建区域站20个，区域站总数达到206个»: what there
 * is, and what comes to it.
 */
function further(text: ReadText, came: Statement | undefined, statement: Statement): Relation[] {
  const [[planned], [added]] = [valuesOf(statement), came ? valuesOf(came) : []]
  const name = bare(statement.name)
  if (!planned || !added || bare(came!.name) !== name || name.length < 2 || !allThereIs.test(planned.lead)) return []
  if (!alike(planned.number, added.number) || allThereIs.test(added.lead)) return []
  // «加装电梯36部，累计118部» has the very name; «现有区域站186个» has that of what is built.
  const told = (called: string) => basesOf(text, { ...statement, name: called }, planned).filter(({ same }) => same)
  const stock =
    told(statement.name).find(({ base }) => allThereIs.test(base.lead)) ??
    (came!.name === name ? undefined : told(name).find(({ base }) => !cameIn.test(base.lead)))
  return stock
    ? solve(text, { slots: { planned: [planned], base: [stock.base], difference: [added] }, tie: 'likely' })
    : []
}

/** What the thing was, as told earlier: the latest of the very same name first. */
function basesOf(text: ReadText, statement: Statement, value: ReadNumber) {
  const { sentence, figures, name } = statement
  return namedBefore(text, name, sentence.paragraph, figures[0]!.number.start, few)
    .reverse()
    .filter((one) => !one.future && (one.name.endsWith(name) || name.endsWith(one.name)))
    .sort((a, b) => Number(b.name === name) - Number(a.name === name))
    .flatMap((one) => {
      const [base, ...others] = valuesOf(one)
      return base && others.length === 0 && alike(base.number, value.number) ? [{ base, same: one.name === name }] : []
    })
}

import type { ReadNumber } from './figure.ts'
import type { ReadSentence, ReadText } from './read-text.ts'
import { valuesOf } from './statement.ts'

/** Rates whose names say what is divided by what. */
const definitions: { rate: RegExp; part: RegExp; whole: RegExp }[] = [
  { rate: /资产负债率/, part: /负债/, whole: /资产(?!负债)/ },
  { rate: /城镇化率/, part: /城镇(?:常住)?人口/, whole: /常住人口/ },
  { rate: /存贷比/, part: /贷款余额/, whole: /存款余额/ },
]
const lookBack = 12

/** The two numbers a rate is made of by its name, stated right before it; `undefined` when it has no such name. */
export function definedRate(
  text: ReadText,
  read: ReadSentence,
  rate: ReadNumber,
): { part: ReadNumber; whole: ReadNumber } | undefined {
  const definition = definitions.find((one) => one.rate.test(rate.lead))
  if (!definition) return undefined
  const earlier = text.sentences[read.index - 1]
  const before = earlier && earlier.paragraph === read.paragraph ? earlier.statements : []
  const values = [...before, ...read.statements]
    .flatMap(valuesOf)
    .filter((one) => one.sentence !== rate.sentence || one.number.end <= rate.number.start)
    .slice(-lookBack)
  const part = values.findLast((one) => definition.part.test(one.lead))
  const whole = values.findLast(
    (one) => one !== part && definition.whole.test(one.lead) && one.number.unit.name === part?.number.unit.name,
  )
  return part && whole ? { part, whole } : undefined
}

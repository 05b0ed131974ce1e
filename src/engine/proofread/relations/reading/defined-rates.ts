import { lexicon } from '../lexicon.ts'
import { few } from './limits.ts'
import type { ReadNumber } from './quantity.ts'
import { alike, comparable, type ReadSentence, type ReadText } from './read-text.ts'

/** The two numbers a rate is made of by its name, told right before it; `undefined` when it has no such name. */
export function definedRate(
  text: ReadText,
  read: ReadSentence,
  rate: ReadNumber,
): { part: ReadNumber; whole: ReadNumber; here: boolean; lost: boolean } | undefined {
  const definition = lexicon.rates.find((one) => one.rate.test(rate.lead))
  if (!definition) return undefined
  const earlier = text.sentences[read.index - 1]
  const before = earlier && earlier.paragraph === read.paragraph ? earlier.statements : []
  const values = [...before, ...read.statements]
    .flatMap((one) => one.figures.filter(({ role }) => role === 'value' || role === 'difference' || role === 'goal'))
    .filter((one) => one.sentence !== rate.sentence || one.number.end <= rate.number.start)
    .slice(-few)
  const part = values.findLast(
    (one) => definition.part.test(one.lead) && !(definition.apart && definition.whole.test(one.tail)),
  )
  const whole = values.findLast(
    (one) =>
      one !== part &&
      definition.whole.test(one.lead) &&
      part &&
      (definition.apart ? comparable : alike)(one.number, part.number),
  )
  if (!part || !whole) return undefined
  // 节约310万元 is 310, and no fall, in 节约率.
  return {
    part: { ...part, role: 'value' },
    whole,
    lost: definition.lost === true,
    here: part.sentence === rate.sentence && whole.sentence === rate.sentence,
  }
}

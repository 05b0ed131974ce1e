import { type Interval, overlap, total } from '../../../numbers/decimal.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { countLeading } from '../../../text/bisect.ts'
import { few } from './limits.ts'
import type { ReadNumber } from './quantity.ts'
import { alike, type ReadText } from './read-text.ts'
import { valuesOf } from './statement.ts'

/**
 * «建议86件、提案112件。其中主办124件，会办74件»: whether something is as much as a number and what stands right before it.
 * «计划改造1700户，累计达到8200户（2021年至2024年分别为1490户…）»: or as much as the number without that.
 */
export function isOfSeveral(text: ReadText, { sentence, number }: ReadNumber, made: Interval): boolean {
  const following = countLeading(text.sentences.length, (index) => {
    const { paragraph, start } = text.sentences[index]!.sentence
    return paragraph < sentence.paragraph || (paragraph === sentence.paragraph && start <= sentence.start)
  })
  const { statements } = text.sentences[following - 1]!
  const told = countLeading(statements.length, (index) => statements[index]!.figures[0]!.number.start <= number.start)
  const values = statements.slice(Math.max(0, told - few), told).flatMap(valuesOf)
  const before = values.filter((one) => one.number.start <= number.start && alike(one.number, number)).slice(-few)
  const amounts = before.map((one) => intervalOf(one.number))
  const [other, own] = amounts.slice(-2)
  if (other && own && overlap(total([other, made]), own)) return true
  return amounts.some((_, at) => at < amounts.length - 1 && overlap(total(amounts.slice(at)), made))
}

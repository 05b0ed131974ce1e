import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { placeOfNumber, printedNumber, relationOf } from '../judge.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { type Change, changesOf, comparable, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

/** Direction words against signs: «由80下降到90», «增加3件，同比下降5%», «下降－3%». */
export const direction: SentenceFinder = (text, read) =>
  read.statements.flatMap((statement) => [
    ...changesOf(statement).flatMap((one) => contradictions(text, one)),
    ...statement.figures
      .filter(doublyNegative)
      .map((figure) =>
        wrong(text, figure, [], figure.signWord, `“${figure.signWord}”后面不应再写负数${printedNumber(text, figure)}`),
      ),
  ])

const doublyNegative = (figure: ReadNumber): boolean =>
  figure.sign < 0 && figure.role !== 'value' && figure.number.digits.startsWith('-')

/** In a ranking one rises from 369 to 235. */
const isPosition = (figure: ReadNumber): boolean => /[位名]/.test(figure.number.unit.name)

function contradictions(text: ReadText, change: Change): Relation[] {
  const { value, base, difference, rate } = change
  if (value && base && value.signWord !== '' && !isPosition(value) && comparable(value.number, base.number)) {
    const [now, then] = [intervalOf(value.number), intervalOf(base.number)]
    const risen = now.low.gt(then.high)
    const fallen = now.high.lt(then.low)
    if ((value.sign < 0 && risen) || (value.sign > 0 && fallen)) {
      const message = `由${printedNumber(text, base)}到${printedNumber(text, value)}是${risen ? '上升' : '下降'}，原文写作“${value.signWord}”`
      return [wrong(text, value, [base], risen ? '上升' : '下降', message)]
    }
  }
  if (difference && rate && difference.sign !== rate.sign && !amountOf(rate.number).isZero()) {
    const message = `“${difference.signWord}${printedNumber(text, difference)}”与“${rate.signWord}${printedNumber(text, rate)}”方向相反`
    return [wrong(text, rate, [difference], difference.signWord, message)]
  }
  return []
}

function wrong(text: ReadText, stated: ReadNumber, from: ReadNumber[], computed: string, message: string): Relation {
  const places = from.map((one) => placeOfNumber(text, one))
  const words = `${stated.signWord}${printedNumber(text, stated)}`
  return relationOf('direction', 'wrong', [message], [words, computed], [placeOfNumber(text, stated), ...places])
}

import { nearValues } from './limits.ts'
import { nameOf, type ReadNumber } from './quantity.ts'
import { comparable, type ReadText } from './read-text.ts'
import { valuesOf } from './statement.ts'

/** A part and a whole that a rate may be made of. */
export interface RateBase {
  part: ReadNumber
  whole: ReadNumber
}

const sentencesBack = 4
const shared = 4

/**
 * «特困人群医疗救助利用率为2.53%» some sentences after 医疗救助对象26892人 and 681人次: pairs of earlier numbers whose words
 * share four characters with the rate's name.
 */
export function rateBases(text: ReadText, sentence: number, rate: ReadNumber): RateBase[] {
  const pieces = piecesOf(nameOf(rate.lead))
  const near: ReadNumber[] = []
  for (let back = 1; back <= sentencesBack && sentence - back >= 0; back++) {
    const earlier = text.sentences[sentence - back]!
    if (earlier.paragraph.index !== rate.sentence.paragraph) break
    const fitting = earlier.statements.filter((one) => pieces.some((piece) => one.name.includes(piece)))
    near.push(...fitting.flatMap(valuesOf))
  }
  const values = near.slice(0, nearValues)
  return values.flatMap((part) =>
    values.filter((whole) => whole !== part && comparable(part.number, whole.number)).map((whole) => ({ part, whole })),
  )
}

function piecesOf(name: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at + shared <= name.length; at++) pieces.push(name.slice(at, at + shared))
  return pieces
}

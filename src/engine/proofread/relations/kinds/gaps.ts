import { solve } from '../equations.ts'
import type { RelationFinder } from '../kind.ts'
import { gapEnd, goalWords } from '../reading/patterns.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import type { ReadSentence, ReadText } from '../reading/read-text.ts'

const sentencesBack = 6
const lastYear = /上年|去年|同期|年初|前年|上月|上季/

/** «甲增长4.4%；乙增长7.1%，增速高于甲2.7个百分点», «预期目标增长6.5%。…实际增长6.0%，低于目标0.5个百分点». */
export const gaps: RelationFinder = (text) =>
  text.sentences.flatMap((read) => {
    const told = read.statements.flatMap((one) => one.figures.map((number) => ({ number, name: one.name })))
    return told.flatMap(({ number: gap }, at) => {
      const against = gap.role === 'gap' ? gapEnd.exec(gap.lead)?.[3] : undefined
      if (!against || lastYear.test(against)) return []
      const value = told.slice(0, at).findLast((one) => isRate(one.number))?.number
      const other = value && otherOf(text, read, against.replace(/^(?:全|同期)/, ''), gap, value)
      return other ? solve(text, { slots: { value: [value], other: [other], gap: [gap] }, tie: 'certain' }) : []
    })
  })

const isRate = ({ number, role, yearly }: ReadNumber): boolean =>
  number.unit.dimension === 'percent' && !yearly && (role === 'rate' || role === 'named-rate' || role === 'value')

/** The rate of what it is held against: a goal, or what was told under that name, in like words. */
function otherOf(
  text: ReadText,
  read: ReadSentence,
  against: string,
  gap: ReadNumber,
  value: ReadNumber,
): ReadNumber | undefined {
  for (let back = 0; back <= sentencesBack && read.index - back >= 0; back++) {
    const { statements, paragraph } = text.sentences[read.index - back]!
    if (paragraph !== read.paragraph) return undefined
    const found = statements
      .flatMap((one) => one.figures.map((number) => ({ number, name: one.name })))
      .filter(({ number }) => number !== value && (back > 0 || number.number.end <= gap.number.start))
      .filter(({ number, name }) =>
        goalWords.test(against)
          ? number.role === 'goal' && number.number.unit.dimension === 'percent'
          : isRate(number) && number.role === value.role && name !== '' && name.endsWith(against),
      )
    if (found.length > 0) return found.at(-1)!.number
  }
  return undefined
}

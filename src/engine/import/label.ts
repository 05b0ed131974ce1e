import { formatLabel, type LabelPattern } from '../outline/label.ts'
import { labelStyles } from '../text/label-styles.ts'
import { readLabelNumeral } from '../text/numeral-kinds.ts'
import { folded } from './sentences.ts'
import { type ReadLabel, ranks } from './types.ts'

/** The labels of lines by their signs, which are the groups. */
const patterns: readonly (readonly [pattern: RegExp, rank: number])[] = labelStyles.flatMap(({ line, rank }) =>
  line.map((one) => [new RegExp(`^${one}`, 'u'), ranks[rank]] as const),
)

/** Reads the label that a line begins with; `undefined` without one. */
export function readLabel(text: string): ReadLabel | undefined {
  for (const [pattern, rank] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const number = rank === ranks.dash ? 0 : numberIn(match)
    if (number === undefined) continue
    const written = rank === ranks.dash ? match[1]! : match[0]
    if (text.length === written.length) continue
    return { style: styleOf(match), rank, number, written }
  }
  return undefined
}

/** How the first label of a kind is written, by the signs of any of them: 一、 for 三、. */
export const styleOf = ([, ...signs]: readonly string[]): string =>
  signs.map((sign) => readLabelNumeral(sign)?.first ?? sign).join('')

/** The number among what a pattern of labels has found. */
export function numberIn(match: readonly string[]): number | undefined {
  return match
    .slice(1)
    .map(readLabelNumeral)
    .find((one) => one !== undefined)?.number
}

/** Whether a label is written as counting gives it, blanks apart; `total`: how many there are. */
export const isCounted = (pattern: LabelPattern | undefined, number: number, total: number, written: string): boolean =>
  pattern !== undefined && folded(formatLabel(pattern, number, total)) === folded(written)

/** A number of the list's own writing before digits: 21.5+2就业之家 is the item behind 20. */
export function expectedLabel(text: string, style: string, number: number): ReadLabel | undefined {
  const stop = /^1([.．、])$/.exec(style)?.[1]
  if (!stop || !text.startsWith(`${number}${stop}`)) return undefined
  return { style, rank: ranks.third, number, written: `${number}${stop}` }
}

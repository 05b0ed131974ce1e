import type { RunningText, TextParagraph } from '../../document/running-text.ts'
import { wholeOf } from '../find.ts'
import type { Finding, Rule } from '../types.ts'

/** Shorter paragraphs (in characters) may well be alike: 各位代表！ */
const shortest = 15

/** For every paragraph that stands earlier word for word, the index of the first one. */
export function repeatedParagraphs({ paragraphs }: RunningText): Map<number, number> {
  const first = new Map<string, number>()
  const repeated = new Map<number, number>()
  paragraphs.forEach((paragraph, index) => {
    const { kind } = paragraph
    const text = written(paragraph)
    if ((kind !== 'body' && kind !== 'heading') || text.length < shortest) return
    const earlier = first.get(text)
    if (earlier === undefined) first.set(text, index)
    else repeated.set(index, earlier)
  })
  return repeated
}

/** A text without the label that it was given: （一） and （三） before the same words are the same paragraph twice. */
function written({ kind, text, pieces: [first, second] }: TextParagraph): string {
  return kind === 'body' && first && second && !first.origin ? text.slice(second.start) : text
}

/** True for one text of a file that the templates print at two places, which is reported at them (template/printed-twice). */
export function areOneText(one: TextParagraph, other: TextParagraph): boolean {
  const [first, second] = [one, other].map(({ pieces }) => pieces.find(({ origin }) => origin)?.origin)
  return (
    first !== undefined && first.source === second?.source && first.start === second.start && first.end > first.start
  )
}

/**
 * Paragraphs that stand in the text twice; a whole part that does is one finding.
 *
 * Bad: 全年组织开展应急演练4场，参加人数300人。¶落实经费300万元。¶全年组织开展应急演练4场，参加人数300人。
 * Bad: 全年组织开展应急演练4场，参加人数300人。¶全年落实经费300万元，完成率为98%。¶小结。¶全年组织开展应急演练4场，参加人数300人。¶全年落实经费300万元，完成率为98%。
 * Good: 各位代表！¶全年组织开展应急演练4场，参加人数300人。¶各位代表！
 */
export const repeatedParagraph: Rule = {
  name: 'repeated-paragraph',
  severity: 'warning',
  check(text) {
    let coveredTo = 0
    const texts = text.paragraphs.map(written)
    const alike = (one: number, other: number) => texts[one] === texts[other]
    return [...repeatedParagraphs(text)].flatMap(([index, earlier]): Finding | [] => {
      if (index < coveredTo || areOneText(text.paragraphs[index]!, text.paragraphs[earlier]!)) return []
      let count = 1
      while (index + count < text.paragraphs.length && earlier + count < index && alike(index + count, earlier + count))
        count++
      coveredTo = index + count
      const what = count > 1 ? `从这一段起连续${count}段` : '这一段'
      return {
        at: wholeOf(text.paragraphs[index]!),
        message: `${what}与前文相同`,
        hint: '请删去重复的部分',
        related: [{ message: '第一次写在这里', at: wholeOf(text.paragraphs[earlier]!) }],
      }
    })
  },
}

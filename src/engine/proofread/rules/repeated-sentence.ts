import { smallNumeral } from '../../text/numerals.ts'
import { quoted } from '../find.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'
import { sentencesOf } from './marks.ts'
import { areOneText, repeatedParagraphs } from './repeated-paragraph.ts'

const label = new RegExp(`^(?:${smallNumeral}[、是要]|[（(][^）)]{1,3}[）)])`)

/** Shorter sentences (in characters) may well be said twice. */
const shortest = 16

/**
 * Sentences that stand in the text twice, apart from paragraphs that do.
 *
 * Bad: 一要抓落实。全年组织开展应急演练4场，参加人数300人。¶二要抓保障。全年组织开展应急演练4场，参加人数300人。
 * Bad: 全年组织开展应急演练4场，参加人数300人。全年组织开展应急演练4场，参加人数300人。
 * Good: 成效明显。全年组织开展应急演练4场，参加人数300人。成效明显。
 */
export const repeatedSentence: Rule = {
  name: 'repeated-sentence',
  severity: 'warning',
  check(text) {
    const whole = repeatedParagraphs(text)
    const first = new Map<string, TextPlace>()
    return text.paragraphs.flatMap((paragraph, index): Finding[] => {
      if (paragraph.kind !== 'body' || whole.has(index)) return []
      return sentencesOf(paragraph.text).flatMap(({ text: sentence, start, end }): Finding[] => {
        if (sentence.length < shortest || !/[。！？]/.test(sentence)) return []
        const at = { paragraph, start, end }
        const key = sentence.replace(label, '')
        const earlier = first.get(key)
        if (!earlier) {
          first.set(key, at)
          return []
        }
        if (earlier.paragraph !== paragraph && areOneText(earlier.paragraph, paragraph)) return []
        return [
          {
            at,
            message: `${quoted(sentence)}这句话前面已经写过`,
            hint: '请删去一处',
            related: [{ message: '第一次写在这里', at: earlier }],
          },
        ]
      })
    })
  },
}

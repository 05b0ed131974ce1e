import { smallNumeral } from '../../text/numerals.ts'
import { quoted } from '../find.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'
import { sentencesOf } from './marks.ts'
import { areOneText, repeatedParagraphs } from './repeated-paragraph.ts'

const label = new RegExp(`^(?:${smallNumeral}[、是要]|[（(][^）)]{1,3}[）)])`)

/** Shorter sentences (in characters) may well be said twice. */
const shortest = 16
/** Right behind itself even a short one is a slip of pasting; shorter ones may be said twice for emphasis. */
const shortestBehindItself = 6

/**
 * Sentences that stand in the text twice, apart from paragraphs that do.
 *
 * Bad: 一要抓落实。全年组织开展应急演练4场，参加人数300人。¶二要抓保障。全年组织开展应急演练4场，参加人数300人。
 * Bad: 全年组织开展应急演练4场，参加人数300人。全年组织开展应急演练4场，参加人数300人。
 * Bad: 整改问题9个，机关作风明显好转。机关作风明显好转。机关作风明显好转。
 * Good: 人人尽责。人人尽责。
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
      const sentences = sentencesOf(paragraph.text)
      return sentences.flatMap(({ text: sentence, start, end }, place): Finding | [] => {
        if (!/[。！？]/.test(sentence)) return []
        if (sentence.length < shortest) {
          const before = sentences[place - 1]
          if (sentence.length <= shortestBehindItself || before?.text !== sentence || before.end !== start) return []
          return { at: { paragraph, start, end }, message: `${quoted(sentence)}这句话接连写了两遍`, hint: '请删去一处' }
        }
        const at = { paragraph, start, end }
        const key = sentence.replace(label, '')
        const earlier = first.get(key)
        if (!earlier) {
          first.set(key, at)
          return []
        }
        if (earlier.paragraph !== paragraph && areOneText(earlier.paragraph, paragraph)) return []
        return {
          at,
          message: `${quoted(sentence)}这句话前面已经写过`,
          hint: '请删去一处',
          related: [{ message: '第一次写在这里', at: earlier }],
        }
      })
    })
  },
}

import type { Rule } from '../types.ts'
import { sentencesOf } from './marks.ts'

/**
 * Sentences that lose their reader; the number of characters is a setting. A list parted by ； counts by its parts.
 *
 * Bad (limit 20): 全面落实区委区政府各项决策部署，扎实推进各项重点工作，取得了明显成效。
 * Good (limit 20): 全面落实各项决策部署。扎实推进各项重点工作。
 * Good (limit 20): 全年签约人数达到八万人；落实经费三百万元；培训一千二百人。
 */
export const longSentence: Rule = {
  name: 'long-sentence',
  severity: 'info',
  limit: 200,
  check: (text, { limit }) =>
    text.paragraphs.flatMap((paragraph) => {
      if (paragraph.kind !== 'body' || paragraph.text.length <= limit) return []
      return sentencesOf(paragraph.text).flatMap(({ text: sentence, start, end }) => {
        // As a loop: a sentence may have more parts than a call may have arguments.
        const longest = sentence.split('；').reduce((most, part) => Math.max(most, Array.from(part).length), 0)
        if (longest <= limit) return []
        const at = { paragraph, start, end: Math.min(end, start + 10) }
        return [{ at, message: `这句话有${longest}字，超过${limit}字`, hint: '请拆成几句' }]
      })
    }),
}

import { labelParts } from '../../text/labels.ts'
import { smallNumeral } from '../../text/numerals.ts'
import type { Finding, Rule } from '../types.ts'

const label = new RegExp(`^(?:[（(]?${smallNumeral}[）)、]|${labelParts.third})`)

/**
 * A heading on its own line ends without a mark (GB/T 15834-2011 B.4; ？！…… may stay).
 *
 * Bad: 一、全力推进项目建设。¶全年开工项目12个，完成投资3亿元。
 * Bad: （二）强化保障；¶落实经费300万元。
 * Good: 一、全力推进项目建设¶全年开工项目12个，完成投资3亿元。
 * Good: 一、为什么要改革？¶改革是发展的动力。
 * Good: 1.完善应急机制。¶2.健全监测体系。¶3.储备扩充人力。
 * Good: （一）强化保障。落实经费300万元。
 */
export const headingStop: Rule = {
  name: 'heading-stop',
  severity: 'warning',
  check: (text) =>
    text.paragraphs.flatMap((paragraph, index): Finding[] => {
      const mark = /[。；，、,;]$/.exec(paragraph.text)
      if ((paragraph.kind !== 'heading' && paragraph.kind !== 'title') || !mark) return []
      // A list of short sentences looks the same: a heading is followed by text.
      const next = text.paragraphs[index + 1]
      if (paragraph.guessed && (next?.kind !== 'body' || label.test(next.text))) return []
      const at = { paragraph, start: mark.index, end: paragraph.text.length }
      const message = `标题末尾不用“${mark[0]}”`
      const hint = '请删去；标题后面接着写正文时才用句号'
      if (paragraph.guessed) return [{ at, message: `这一行像是标题，${message}`, hint, severity: 'info' }]
      return [{ at, message, hint, edits: [{ ...at, text: '' }] }]
    }),
}

// @ts-nocheck
import type { Finding, Rule } from '../types.ts'

/** What may end a paragraph of text. */
const ended = /[。！？；：…—;:!?][”’）》】)]*$/

/**
 * A paragraph that stops without a mark: it was cut, or it breaks inside a sentence. Shorter ones (the number is a
 * setting) may be a heading, a name or a line of an address.
 *
 * Bad (limit 20): 工作总结¶全区社区卫生服务中心全部建成中医馆，中医药服务量占总服务量的比例达到60%以上
 * Bad: 一、主要工作¶全年签约87万人，比上年增加6万人，¶其中城区占六成，增长较快。
 * Good: 一、主要工作¶全年签约87万人。
 * Good (limit 20): 全区社区卫生服务中心全部建成中医馆，中医药服务量占总服务量的比例达到60%以上。
 * Good (limit 20): 重点做好以下工作，请各单位结合实际情况认真抓好贯彻落实：
 */
export const missingStop: Rule = {
  name: 'missing-stop',
  severity: 'warning',
  limit: 60,
  check: (text, { limit }) =>
    text.paragraphs.flatMap((paragraph, index): Finding[] => {
      if (paragraph.kind !== 'body' && !(paragraph.kind === 'heading' && paragraph.guessed)) return []
      const end = paragraph.text.trimEnd().length
      const at = { paragraph, start: end - 1, end }
      if (/[，、]$/.test(paragraph.text.trimEnd())) {
        const last = index === text.paragraphs.length - 1
        const hint = last ? '请补全这句话' : '请与下一段合并，或补全这句话'
        return [{ at, message: `段落断在“${paragraph.text[end - 1]}”上，句子没有完`, hint }]
      }
      if (paragraph.text.length <= limit || ended.test(paragraph.text.trimEnd())) return []
      return [{ at, message: '段末没有句号', hint: '请补上句号，或看看是不是漏了文字' }]
    }),
}

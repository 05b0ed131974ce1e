import type { Finding, Rule } from '../types.ts'

/** What may end a paragraph of text. */
const ended = /[。！？；：…—;:!?][”’）》】)]*$/

/** Who wrote a text, where it comes from and what goes with it: lines below a text that end without a mark. */
const credit =
  /^[（(【]?(?:(?:来源|信息来源|文章来源|稿件来源|资料来源|数据来源|供稿|供稿单位|投稿|撰稿|撰稿人|作者|作者单位|通讯员|记者|责任编辑|责编|编辑|审核|审稿|校对|初审|复审|终审|摄影|图片?|联系人|联系电话|联系方式|地址|网址|抄送|抄报|主送|报送|分送|发送|印发|附件?\d{0,2}|附表|附图)(?:[：:/丨|]|\s)|(?:作者|笔者)(?:系|为|单位)|本报(?:记者|通讯员)|(?:本版|本文)?由.{2,40}供稿)/

/**
 * A paragraph that stops without a mark: it was cut, or it breaks inside a sentence. Shorter ones (the number is a
 * setting) may be a heading, a name or a line of an address.
 *
 * Bad (limit 20): 工作总结¶全区社区卫生服务中心全部建成中医馆，中医药服务量占总服务量的比例达到60%以上
 * Bad: 一、主要工作¶全年签约87万人，比上年增加6万人，¶其中城区占六成，增长较快。
 * Good: 一、主要工作¶全年签约87万人。
 * Good (limit 20): 全区社区卫生服务中心全部建成中医馆，中医药服务量占总服务量的比例达到60%以上。
 * Good (limit 20): 全年签约87万人。¶来源：某区卫生健康委员会基层卫生科、某区疾病预防控制中心、某区妇幼保健院
 * Good (limit 20): 全年签约87万人。¶（作者系某区卫生健康委员会党组书记、主任，某大学公共卫生学院兼职教授）
 * Good (limit 20): 全年签约87万人。¶附件：某区2024年家庭医生签约服务工作先进集体和先进个人名单及主要事迹
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
      const isWhole = ended.test(paragraph.text.trimEnd()) || credit.test(paragraph.text.trimStart())
      if (paragraph.text.length <= limit || isWhole) return []
      return [{ at, message: '段末没有句号', hint: '请补上句号，或看看是不是漏了文字' }]
    }),
}

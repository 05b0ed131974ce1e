import { exactSpan } from '../../document/running-text.ts'
import { firstPlaces } from '../find.ts'
import { lookAlikes } from '../look-alike/characters.ts'
import type { Rule, TextEdit } from '../types.ts'

/**
 * Characters that look like others or stand for what was lost: ⼈ of a converted PDF, ･ in a name, a letter O in a number.
 * Whoever searches for the words finds nothing, and fonts print boxes. One finding for the whole text.
 *
 * Bad: 工作总结¶全年⼈均收⼊增长，⻓江治理见效。
 * Bad: 工作总结¶阿卜杜拉･买买提同志获评先进。
 * Bad: 工作总结¶全年签约1O万人，满意率9l%，2O24年完成。
 * Bad: 工作总结¶全年签约\ufffc12万人。
 * Bad: 工作总结¶落实\uf914业政策。
 * Bad: 工作总结¶采用Аpp办理业务。
 * Bad: 工作总结¶销售额增长7.l%。
 * Bad: 工作总结¶5月1日至10月l日开展巡查，第l批项目落地。
 * Good: 工作总结¶落实I类响应和II级预案，采购I3处理器，第I类水质，车牌苏A·O12L5。
 * Good: 工作总结¶阿卜杜拉·买买提同志获评先进，建成O2O平台3个。
 * Good: 工作总结¶签约①②类人员，新增面积12㎡，氧气O2浓度稳定，样品5l。
 * Good: 工作总结¶引进俄罗斯Росатом公司项目，A类12个，H7N9型2例。
 * Good: 工作总结¶• 抓培训，全年12场。
 */
export const lookAlike: Rule = {
  name: 'look-alike',
  severity: 'warning',
  check({ paragraphs }) {
    const found = paragraphs.flatMap((paragraph) =>
      lookAlikes(paragraph.text)
        // What the loader put in the place of a forbidden character is reported there.
        .filter(({ name, start, end }) => name !== '已经损坏的字' || exactSpan(paragraph, start, end))
        .map((one) => ({ ...one, paragraph, written: paragraph.text.slice(one.start, one.end) })),
    )
    const first = found[0]
    if (!first) return []
    const edits = found.flatMap(({ paragraph, start, end, instead }): TextEdit[] =>
      instead === undefined ? [] : [{ paragraph, start, end, text: instead }],
    )
    const count = found.length > 1 ? `，全文这样的字符有${found.length}处` : ''
    const code = first.written.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    const shown = first.name === '数字里的字母' ? `“${first.written}”` : `“${first.written}”（U+${code}）`
    const message = `${shown}是${first.name}${count}`
    const hint =
      first.instead === undefined
        ? '多半是复制或转换时带来的，请对照原文改正'
        : `多半是复制或转换时带来的，请改成“${first.instead}”`
    return [{ ...firstPlaces(found), message, hint, edits, apart: true }]
  },
}

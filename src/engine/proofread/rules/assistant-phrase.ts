import { placeOfMatch, quoted, writtenParts } from '../find.ts'
import { assistantPhrases } from '../markup/assistant-phrases.ts'
import type { Finding, Rule } from '../types.ts'

/** Words that one of the phrases has, whichever it is. */
const quick =
  /[您你]|(?:^|[。！])请|AI|ＡＩ|人工智能|模型|助手|我[的是只无不会可再来很]|[给诉知系]我|我[为帮把将对]|此处|这里|该处|参考|[（(【[](?:请|根据|结合|具体|数|全文|正文|字数|总|共|内容|案例|名称|时间|注|备|说明|提示)|注[：:]|备注|说明[：:]|提示[：:]|以下|下面|这是|当然|好的|没问题|可以的|希望|[a-z]{3}|[（(【](?:约|大约|\d|本|可)|以[上下](?:内容|总结|文字|框架|模板|数据|案例|均|都|可|请|需|即|就?是|为)|[上下]述|字数|如需|示例|虚构|假设|举例|^(?:改写|润色|优化|修改|精简|扩写|调整|版本|思考|分析|思路|已|【)|[如若需]需|如有需要|如果需要|需要的话|这[份篇]|用户|我已|欢迎|[（(【](?:建议|应|接上|未完|续写|下接|上接)/i

/**
 * What a drafting assistant says to the person who asked it, left in the text.
 *
 * Bad: 以下是为您生成的2024年工作总结：
 * Bad: 工作总结¶当然可以，下面是一份工作总结：
 * Bad: 工作总结¶下面是根据您的要求修改后的版本：
 * Bad: 工作总结¶好的，以下是润色后的版本：
 * Bad: 工作总结¶希望以上内容对您有所帮助！
 * Bad: 工作总结¶希望这份总结能帮到您。
 * Bad: 工作总结¶作为一个AI，无法核实数据。
 * Bad: 工作总结¶作为一个人工智能助手，我无法获取实时数据。
 * Bad: 工作总结¶如需进一步修改，请告诉我。
 * Bad: 工作总结¶如果您还有其他需要调整的地方，请随时告诉我！
 * Bad: 工作总结¶需要我为您继续完善第三部分吗？
 * Bad: 工作总结¶您可以根据实际情况进行调整。
 * Bad: 工作总结¶全年签约12万人（此处可补充具体数据）。
 * Bad: 工作总结¶成效明显（请根据实际情况填写）。
 * Bad: 工作总结¶注：以上内容由AI生成。
 * Bad: 工作总结¶注：以上内容由某某大模型生成，仅供参考。
 * Bad: 工作总结¶以上总结仅供参考。
 * Bad: 工作总结¶（全文约1500字）
 * Bad: 作为一个AI语言模型，我无法获取最新数据。
 * Bad: 好的，下面是一份工作总结。
 * Bad: 如果您需要更详细的版本，我可以为您继续完善。
 * Bad: 本材料由AI生成。
 * Bad: 请根据实际情况修改。
 * Bad: 各项工作再上新台阶。（全文约1200字）
 * Bad: 工作总结¶以上就是我为您准备的总结，请过目。
 * Bad: 工作总结¶内容如上，希望对您有帮助。
 * Bad: 工作总结¶请将括号内的内容替换为实际数据。
 * Bad: 工作总结¶您看是否需要进一步修改？
 * Bad: 工作总结¶（以下内容可根据实际情况调整）
 * Bad: 工作总结¶成效明显（约180字）。
 * Bad: 工作总结¶字数：1200
 * Bad: 工作总结¶（注：文中数据均为示例，请替换）
 * Bad: 工作总结¶润色后的版本如下：
 * Bad: 工作总结¶如有需要，我可以进一步优化语言。
 * Bad: 工作总结¶这份总结结构清晰，语言精炼。
 * Bad: 工作总结¶我已经对内容进行了润色。
 * Bad: 工作总结¶您可以直接复制使用。
 * Bad: 工作总结¶如果需要电子版，请告诉我。
 * Bad: 【以下为扩写版】
 * Bad: 工作总结¶全年签约12万人（建议补充具体数据）。
 * Bad: 您好！现将材料奉上。
 * Bad: 思考：用户要一份总结。
 * Bad: 工作总结¶希望能帮到您！
 * Bad: 工作总结¶若需调整侧重点，可随时提出。
 * Bad: 工作总结¶以上为初稿，供您参考。
 * Bad: 工作总结¶（接上文）
 * Good: 工作总结¶服务用语有“您好！请坐”，用户需要什么就办什么，新增用户12万户。
 * Good: 工作总结¶村民如需帮助，驻村工作队随时上门；表1（续），（续建项目12个）。
 * Good: 工作总结¶建议增加编制（建议增加12名），我已对照检查，提出整改措施。
 * Good: 工作总结¶这份报告凝聚了代表的心血，《办法（修改稿）》已印发，案例汇编供各地参考。
 * Good: 工作总结¶如有需要，我局将再次组织培训；欢迎社会各界监督。
 * Good: 工作总结¶项目投资约180万元（约合26万美元），编印案例汇编1本（约180页）。
 * Good: 工作总结¶各校可根据实际情况调整（须报县教育局备案）。
 * Good: 工作总结¶报送信息12篇（约3600字）。
 * Good: 工作总结¶推广“我为您服务”窗口，设立“您看还需要办理什么”提示牌。
 * Good: 以下是主要做法和成效。
 * Good: 希望各单位认真抓好落实，对群众有帮助的事要多办。
 * Good: 如有疑问，请随时联系我局办公室，并告知我局联系人。
 * Good: 作为人工智能产业先导区，全区新增企业12家。
 * Good: 由人工智能企业牵头，生成式应用落地3个。
 * Good: 各镇根据实际情况调整种植结构。
 * Good: 收到举报线索12条，以下为办理情况。
 * Good: 工作总结¶如有疑问，请随时联系我局办公室。
 * Good: 工作总结¶如需进一步修改，请告知我委。
 * Good: 工作总结¶以下是全年主要指标完成情况：
 * Good: 工作总结¶作为人工智能产业集聚区，我区引进企业12家。
 * Good: 工作总结¶作为一个人工智能试点城市，我市出台措施8条。
 * Good: 工作总结¶作为AI应用示范单位，全年上线场景6个。
 * Good: 工作总结¶希望各单位以此为鉴，抓好整改。
 * Good: 工作总结¶请各乡镇根据实际情况进行调整。
 * Good: 工作总结¶注：以上数据由市统计局提供。
 * Good: 工作总结¶推广智能助手，由人工智能生成回复12万条，群众满意率98%。
 * Good: 工作总结¶当然，也要看到存在的问题。
 * Good: 工作总结¶我们将为企业提供帮助，有问题随时解决。
 * Good: 工作总结¶给您添麻烦了，感谢您的支持，祝您身体健康。
 * Good: 工作总结¶（见附件，共3页，12条）
 */
export const assistantPhrase: Rule = {
  name: 'assistant-phrase',
  severity: 'warning',
  check(text) {
    return writtenParts(text).flatMap((paragraph): Finding[] => {
      if (!quick.test(paragraph.text)) return []
      const places = assistantPhrases
        .flatMap((pattern) => [...paragraph.text.matchAll(pattern)])
        .map((match) => placeOfMatch(paragraph, match))
        .sort((a, b) => a.start - b.start)
      // What stands so near says the same thing.
      const apart = places.filter(({ start }, index) => index === 0 || start - places[index - 1]!.start > nearest)
      return apart.map((at) => ({ at, ...reported(paragraph.text.slice(at.start, at.end)) }))
    })
  },
}

const nearest = 40

const reported = (written: string): Pick<Finding, 'message' | 'hint'> => ({
  message: `${quoted(written.replace(/^[。！]/, ''))}像是写作助手的话，不是报告的内容`,
  hint: '请删去这句话；括号里要补充的内容请补上',
})

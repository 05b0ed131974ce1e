import type { TextParagraph } from '../../document/running-text.ts'
import { doubleSurname, isSurname } from '../../wording/surnames.ts'
import { findMatches } from '../find.ts'
import { strongPairs } from '../markup/strong-pairs.ts'
import type { Rule } from '../types.ts'

/**
 * Places left to be filled in: a third of the summaries on the web still have some.
 *
 * Bad: 全年完成更名的有X家。
 * Bad: 尊敬的**主席：
 * Bad: XX年，在区委的领导下，各项工作有序推进。
 * Bad: 尊敬的*主席：
 * Bad: 共办理xx件，办结率为×××。
 * Bad: 家庭医生签约率达____%。
 * Bad: 在【待补：上级】的领导下，工作有序推进。
 * Bad: 全年办结【待报】件。
 * Bad: 某市卫生健康委员会
 * Bad: 全市共有  家医疗机构达标，占（ ）%。
 * Good: 新购X光机2台，“五个一”行动有序开展。
 * Good: 某些环节还有欠缺，某种程度上影响了进度。
 * Good: 场地为30×20米，XXL号防护服50套。
 * Good: 每户按3*人数计算，单价*数量据实结算，得分*权重汇总。
 * Good: 注：*为初步核算数，带*号的为必填项。
 * Good: 突出**重点工作**，推进__放管服__改革。
 * Good: 两条X形道路贯通，检验X染色体异常3例。
 * Bad: 在某某县委的领导下，工作有序推进。
 * Bad: 全年完成投资[具体金额]亿元，【单位名称】获评优秀。
 * Good: 通报李某某受贿案、王某某等人违纪案，看望欧阳某某同志。
 * Good: 推行“1+X证书”试点，组织AI+X跨学科项目。
 * Good: 【时间】6月18日¶数据库保存[数据]字段。
 */
const patterns: readonly RegExp[] = [
  /【[^】]{0,30}?(?:待报|待补|待填|待定|待核|填写|补充)[^】]{0,60}】|[（(](?:待报|待补|待填|待定|待核实)[^）)]{0,60}[）)]/g,
  // A single X between Chinese characters stands for a number, unless it names a ray or a shape.
  /(?<![A-Za-z0-9.《“+＋])(?:[XxＸｘ×]{2,}|[XＸ](?=[\u4e00-\u9fff]))(?![A-Za-z0-9])(?!光|线|射线|染色体|形|型|轴|波段)/g,
  /\*{2,}|[_＿]{2,}|\*(?!数量|单价|面积|人数|天数|月数|户数|亩数|标准|系数|比例|权重|次数|件数|分值|得分|价格|时间|单产|号[的项为]|为)(?=[\u4e00-\u9fff%％])/g,
  /某某|某(?=[市县区镇乡村局委办科院校厂年月日]|街道|单位|同志)/g,
  /(?<=[\u4e00-\u9fff])(?:\[|【|［)(?:(?:具体|实际|相关)[\u4e00-\u9fff]{2,6}|单位名称|项目名称|部门名称|企业名称|数字|金额|年份|姓名|百分比|地名)(?:\]|】|］)(?=[\u4e00-\u9fff，。；、%％])/g,
  /[（(][ \u3000]+[）)](?=[%％\u4e00-\u9fff]|$)|(?<=[共计有达为占])[ \u3000]{1,8}(?=[家个件人次户所万亿%％])/g,
]

/** True for a whole piece that stands otherwise in its file: a reference, printed as 【待报】. */
const isPrinted = ({ pieces }: TextParagraph, match: RegExpExecArray): boolean =>
  match[0] === '【待报】' &&
  pieces.some((piece) => piece.start === match.index && piece.text === match[0] && piece.origin && !piece.exact)

export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'warning',
  check: (text) =>
    patterns.flatMap((pattern) =>
      findMatches(text, pattern, (match, paragraph) => {
        // «3*5», «A*B» multiply.
        if (/[*_]/.test(match[0]) && isMarkup(paragraph, match.index)) return undefined
        if (match[0] === '*' && /[0-9A-Za-z）)]/.test(paragraph.text[match.index - 1] ?? '')) return undefined
        if (match[0] === '某某' && isNamed(paragraph.text, match.index)) return undefined
        // What the ledger prints for an open figure is told of the ledger.
        if (isPrinted(paragraph, match)) return undefined
        return {
          message: match[0].trim() === '' ? '这里的空白还没有填写' : `“${match[0]}”还没有填写`,
          hint: '请换成实际的名称或数字；没有就改写这句话',
        }
      }),
    ),
}

/** «李某某»: a person whose name is not told, as reports of cases write. */
function isNamed(text: string, at: number): boolean {
  if (/^[省市县区州旗镇乡村局委]|^单位|^公司|^学校|^部门/.test(text.slice(at + 2, at + 4))) return false
  return isSurname(text[at - 1]) || doubleSurname.test(text.slice(Math.max(0, at - 2), at))
}

/** Where marks of strong words stand, by paragraph: of one paragraph many are asked. */
const strongMarks = new WeakMap<TextParagraph, ReadonlySet<number>>()

/** Words between two marks are marked, not left out (markup-residue). */
function isMarkup(paragraph: TextParagraph, at: number): boolean {
  let marks = strongMarks.get(paragraph)
  if (!marks) {
    marks = new Set(strongPairs(paragraph.text).flatMap(({ start, end, mark }) => [start, end - mark]))
    strongMarks.set(paragraph, marks)
  }
  return marks.has(at)
}

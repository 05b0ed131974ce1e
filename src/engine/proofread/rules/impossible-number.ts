import { findMatches } from '../find.ts'
import type { Rule } from '../types.ts'
import { writtenParts } from '../written-parts.ts'

/**
 * Numbers that cannot be: nothing falls by a multiple (GB/T 15835-2011 has the percentage for it) or by more than all of
 * it, a rate of what was done of all is at most 100 %, and a rate is no number of points. A profit may fall by more than
 * all of it, into a loss.
 *
 * Bad: 火灾起数同比减少了2倍。
 * Bad: 事故起数下降了120%。
 * Bad: 同比增加了-12%。
 * Bad: 隐患整改率达到102.3%。
 * Bad: 群众满意率为100.5%，居全市前列。
 * Bad: 整改率达到97.9个百分点。
 * Good: 利润同比下降120%，由盈转亏。
 * Good: 事故起数下降20%，死亡人数减少一半。
 * Good: 毛入学率达到103%，结案率达到101.5%。
 * Good: 完成年度目标的120%，产能利用率提高到105%。
 * Good: 整改率达到97.9%，比上年提高1.3个百分点。
 * Good: 合格率为98.5%，满意率提高2.3个百分点。
 * Good: 产量是上年的2倍，比上年减少到原来的一半。
 * Good: 覆盖率由85%达到100%。
 */
const rate =
  '(?<![毛净])(?:整改|合格|满意|覆盖|参保|及时|普及|达标|治愈|知晓|接种|出勤|成活|准确|优良|到位|通过|签约|见面|公开)率'
const forms: readonly [pattern: RegExp, hint: string][] = [
  [
    /(?:减少|下降|降低|缩减|压减|缩短|回落|下跌)了?\s?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)倍/g,
    '减少、下降不用倍数：请写成百分数或几分之几，如“减少50%”',
  ],
  [
    /(?<!(?:利润|盈|亏|收益|效益|净)[^，。；]{0,12})(?:减少|下降|降低|缩减|压减|回落|下跌)了?\s?(?:1(?:0[1-9]|[1-9]\d)|[2-9]\d\d|\d{4,})(?:\.\d+)?[%％]/g,
    '下降最多是100%，请核对这个数',
  ],
  [/(?:增长|增加|提高|上升|下降|减少|降低)了?[-−－]\d+(?:\.\d+)?[%％]/g, '方向词后面不写负号：是降就写“下降12%”'],
  [
    new RegExp(
      `${rate}(?:达到?|为|是|均为|保持在|稳定在)了?\\s?(?:100\\.\\d*[1-9]\\d*|10[1-9](?:\\.\\d+)?|1[1-9]\\d(?:\\.\\d+)?)[%％]`,
      'g',
    ),
    '这样的率最多是100%，请核对这个数',
  ],
  [/率(?:达到?|为|是|保持在)了?\s?\d+(?:\.\d+)?个百分点/g, '率用百分数，如 97.9%；“个百分点”只用来说两个率差多少'],
]

export const impossibleNumber: Rule = {
  name: 'impossible-number',
  severity: 'warning',
  check: (text) =>
    forms.flatMap(([pattern, hint]) =>
      findMatches({ paragraphs: writtenParts(text) }, pattern, (match) => ({
        message: `“${match[0]}”这样的数不会有`,
        hint,
      })),
    ),
}

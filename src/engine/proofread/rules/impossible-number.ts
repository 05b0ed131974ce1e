import { findMatches, writtenParts } from '../find.ts'
import type { Rule } from '../types.ts'

/**
 * Numbers that cannot be: nothing falls by a multiple (GB/T 15835-2011 has the percentage for it) or by more than all of
 * it, a rate of what was done of all is at most 100 %, and a rate is no number of points. A profit may fall by more than
 * all of it, into a loss.
 *
 * Bad: 火灾起数同比减少了2倍。
 * Bad: 事故起数下降了120%。
 * Bad: 同比增加了-12%。
 * Bad: 办案成本压缩了3倍，投诉量减少了几倍。
 * Bad: 高新技术企业占比达到120%。
 * Bad: 女职工占职工总数的130%。
 * Bad: 群众满意度提高到101.5%。
 * Bad: 案件质量合格率101%，参学率均达到105%。
 * Bad: 隐患整改完成率达103%。
 * Bad: 信访总量降幅达135%。
 * Bad: 隐患整改率达到102.3%。
 * Bad: 群众满意率为100.5%，居全市前列。
 * Bad: 整改率达到97.9个百分点。
 * Bad: 群众满意率986%。
 * Bad: 热线接通率达到108.2%。
 * Bad: 案件办结率1000%，个贷率为864%。
 * Good: 个贷率为103.2%，预算执行率101.5%，拨备覆盖率为512%，同比增长率为864%。
 * Good: 利润同比下降120%，由盈转亏。
 * Good: 实现利润总额-320万元，同比下降118.5%；亏损额减少120%。
 * Good: 收支结余为负，同比下降230%；经营现金流下降150%。
 * Good: 病床使用率达到108.6%，产销率达到101.2%，拨备覆盖率为215.3%，政府债务占地区生产总值的120%。
 * Good: 税收任务完成率达103%，小学毛入学率为101.2%，结案率和办结率均达到102.6%。
 * Good: 单位成本下降到原来的1/2，投诉量同比下降100%，图像压缩3倍。
 * Good: 事故起数下降20%，死亡人数减少一半。
 * Good: 毛入学率达到103%，结案率达到101.5%。
 * Good: 完成年度目标的120%，产能利用率提高到105%。
 * Good: 整改率达到97.9%，比上年提高1.3个百分点。
 * Good: 合格率为98.5%，满意率提高2.3个百分点。
 * Good: 产量是上年的2倍，比上年减少到原来的一半。
 * Good: 覆盖率由85%达到100%。
 */
const rate =
  '(?<![毛净备性])(?:整改|整改完成|合格|满意|覆盖|参保|及时|普及|达标|治愈|知晓|接种|出勤|成活|准确|优良|到位|通过|签约|见面|公开|参学|参训|参会|到课|建档|持证|在岗|完好|正确|升学|就业|答复|回复|反馈|受理|污水处理|检出|优秀|抽检|接通|解答|好评|及格)率|满意度|占比'
const reaches = '(?:均|都|已)?(?:达到?|为|是|保持在|稳定在|提高到|提升到|上升到)?了?'
const over = '(?:100\\.\\d*[1-9]\\d*|(?:10[1-9]|1[1-9]\\d|[2-9]\\d\\d|\\d{4,})(?:\\.\\d+)?)[%％]'
/** What may be more than all that came in a year, but not several times as much: its point is missing. */
const wide = '(?:办结|审结|结案|执结|破案|个贷|预算执行|入学|入园|使用|入住|收缴|征缴|开工|复工)率'
const farOver = '(?:[2-9]\\d\\d|\\d{4,})(?:\\.\\d+)?[%％]'
/** What may fall by more than all of it, below nothing. */
const signed = '利润|盈|亏|收益|效益|净|结余|顺差|差额|现金流|业绩|损益'
const forms: readonly [pattern: RegExp, hint: string][] = [
  [
    /(?:减少|下降|降低|缩减|压减|缩短|回落|下跌|(?:成本|费用|支出|开支|时限|时间|经费)[^，。；]{0,6}压缩)了?\s?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十数几]+)倍/g,
    '减少、下降不用倍数：请写成百分数或几分之几，如“减少50%”',
  ],
  [
    new RegExp(
      `(?<!(?:${signed})[^。；]{0,40})(?:减少|下降|降低|缩减|压减|回落|下跌|降幅(?:达到?|为)?)了?\\s?(?:1(?:0[1-9]|[1-9]\\d)|[2-9]\\d\\d|\\d{4,})(?:\\.\\d+)?[%％]`,
      'g',
    ),
    '下降最多是100%，请核对这个数',
  ],
  [/(?:增长|增加|提高|上升)了?[-−－]\d+(?:\.\d+)?[%％]/g, '方向词后面不写负号：是降就写“下降12%”'],
  [new RegExp(`(?:${rate})${reaches}\\s?${over}`, 'g'), '这样的率最多是100%，请核对这个数'],
  [new RegExp(`${wide}${reaches}\\s?${farOver}`, 'g'), '请核对小数点和位数'],
  [
    new RegExp(
      `占[^，。；占]{0,8}(?:总数|总人数|总量|总面积|总户数|总人口|全体[^，。；]{2,6}|全部[^，。；]{2,6})的\\s?${over}`,
      'g',
    ),
    '占总数的比例最多是100%，请核对这个数',
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

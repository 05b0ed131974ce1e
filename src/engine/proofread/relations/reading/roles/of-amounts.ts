import {
  arrivalEnd,
  bareSource,
  changeEnd,
  changeStart,
  comparedEnd,
  goalDone,
  goalEnd,
  goalWords,
  lastYear,
  measured,
  planned,
  source,
} from '../patterns.ts'
import type { RoleRow } from './row.ts'

const ofIt = /^的?$/
const sourceCut = /(?:由|从)[^由从]*$/
const shareCut = /占[^占]*$/

/** How an amount is read. To teach the reader a phrase, write a row, or an example first. */
// biome-ignore format: how it is said in one line, examples below it
export const rolesOfAmounts: RoleRow[] = [
  { role: 'base', unit: 'amount', before: comparedEnd, ahead: changeStart, subject: 'none',
    examples: ['产值88亿元，比上年的{80}亿元增加8亿元。', '支出3620万元，比预算{3400}万元增加220万元。'], counterexamples: ['比上年增加{80}亿元，增长5%。'] },
  { role: 'base', unit: 'amount', before: /(?:是|为|相当于)[^是为]{0,12}$/, unless: goalWords, ahead: /^的\d[\d.]*[倍%]/, subject: 'none',
    examples: ['完成投资66亿元，是上年{33}亿元的2倍。', '完成投资66亿元，为上年{55}亿元的120%。'], counterexamples: ['实现收入9.86亿元，为年度预算{9.6}亿元的102.7%。'] },
  { role: 'base', unit: 'amount', before: lastYear, subject: 'none',
    examples: ['办理660件，上年为{600}件。', '新增86家，是去年的2倍，去年{43}家。', '破获同比上升25%，去年同期{320}起。'], counterexamples: ['全年完成{153}亿元。'] },
  { role: 'base', unit: 'amount', before: bareSource, unless: /起$|开始$/, after: /^ *$/, subject: sourceCut,
    examples: ['会员由{90}人、增加到120人。'] },
  { role: 'base', unit: 'amount', before: source, unless: /起$|开始$/, after: /(?:到|至|为|成|变)/, subject: sourceCut,
    examples: ['企业由{120}家增加到150家。', '收入由2010年的{8600}元增加到17300元。'], counterexamples: ['由市级拨付{120}万元。'] },
  { role: 'beyond', unit: 'amount', before: ofIt, beside: 'goal', besideSays: /超|多出|高出|低于|少于|节约/, subject: 'none',
    examples: ['支出3620万元，超出预算3400万元的{220}万元。'], counterexamples: ['年度目标60个，开工{54}个。'] },
  { role: 'beyond', unit: 'amount', before: /超(?:出|过)?(?:年初|年度|全年)?(?:预算|计划|目标|任务)(?:数|任务)?$/, after: /^(?!的)/, subject: 'none',
    examples: ['计划20个，建成24个，超计划{4}个。'] },
  { role: 'whole', unit: 'amount', before: /占[^占]*预算(?:总?支出|总?收入)(?:总?额)?$/, after: /^ ?的$/, subject: shareCut,
    examples: ['民生支出1.87亿元，占一般公共预算支出{2.2}亿元的85%。'], counterexamples: ['支出1.87亿元，占年度预算{2.2}亿元的85%。'] },
  { role: 'goal', unit: 'amount', before: goalWords, after: /^ ?的$/, subject: 'none',
    examples: ['完成42亿元，占年度目标{100}亿元的42%。', '完成年度目标任务{5000}人的117%。'] },
  { role: 'goal', unit: 'amount', before: goalWords, ahead: /^(?:(?:、|和|与)[\d.]+[万亿]?[^，,;。、\d%]{1,4})+的[\d.]+%/, subject: 'none',
    examples: ['甲12个、乙18个，分别完成年度任务{10}个、20个的120%、90%。', '分别完成年度预算{10}亿元和20亿元的120%和90%。'], counterexamples: ['分别完成抽查任务{180}单和90单。'] },
  { role: 'goal', unit: 'amount', before: goalEnd, unless: goalDone, subject: 'none',
    examples: ['今年任务{1200}户，已完成1140户。', '支出预算{12.5}亿元，执行11.75亿元。'], counterexamples: ['完成抽查任务{180}单。'] },
  { role: 'goal', unit: 'amount', before: planned, unless: /应(?:急|对|用|邀|届)/, ahead: measured, subject: 'none',
    examples: ['计划改造{800}户，实际改造760户，完成率95%。'], counterexamples: ['改造{800}户，完成率95%。'] },
  { role: 'whole', unit: 'amount', before: shareCut, after: /^ ?[\u4e00-\u9fff]{0,8}的(?!\d)|^ ?[\u4e00-\u9fff]{0,8}的$/, subject: shareCut,
    examples: ['覆盖68个村，占全县{85}个行政村的80%。', '已脱贫2860户，占总数{3250}户的88%。'] },
  { role: 'value', unit: 'amount', before: arrivalEnd, unless: /(?:[幅率速比]|幅度|速度|比例|比重)为$/, subject: arrivalEnd,
    examples: ['企业由120家增加到{150}家。'] },
  { role: 'difference', unit: 'amount', before: /^新增了?$/, arrived: true, subject: 'none',
    examples: ['里程由120公里增加到186公里，新增{66}公里。'], counterexamples: ['今年新增{66}公里。'] },
  { role: 'difference', unit: 'amount', before: /(?:比|较)[^，,;。]{1,10}(?:净?新增|多增|少增)(?:了|约)?$/, subject: 'none',
    examples: ['贷款余额640亿元，比年初新增{41}亿元。'] },
  { role: 'difference', unit: 'amount', before: /^偏?[高低多少](?:了|约)?$/, beside: 'base', subject: 'change',
    examples: ['立案86起，比上年的74起多{12}起。', '办件用时3.2天，比上年的4天少{0.8}天。'] },
  // 高, 低, 多, 少 by themselves are changes only in a comparison: 比上年多3家.
  { role: 'difference', unit: 'amount', before: changeEnd, unless: /新增(?:加|长)?$|[审核]减$|(?:改造|整治|优化|巩固|改建|提质)提升$|最[高低多少]$|^(?!.*(?:比|较|于))(?:.*[^减提走降])?[高低多少](?:了|约|近|超|达到?|为)?$/, subject: 'change',
    examples: ['床位从400张增至520张，增加{120}张。', '受理1320件，比上年多{220}件。', '办理时限由5天缩短到4.2天，缩短{0.8}天。'], counterexamples: ['最高{120}万元。', '送审4.2亿元，审减{3780}万元。', '今年新增{66}家。', '改造提升{2.3}万亩。'] },
  { role: 'value', unit: 'amount', subject: 'words',
    examples: ['共有学校{58}所。', '今年新增{66}家。'] },
]

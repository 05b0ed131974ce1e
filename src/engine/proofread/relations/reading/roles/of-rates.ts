import {
  arrivalEnd,
  bareSource,
  beyondGoal,
  changeEnd,
  changeStart,
  comparedEnd,
  gapEnd,
  ofGoal,
  source,
} from '../patterns.ts'
import type { RoleRow } from './row.ts'

const ofIt = /^的?$/
const toldAs = /^(?:[\u4e00-\u9fff]{1,8}的|的)?(?:比重|比例|份额)?(?:为|达到?|约)?$/
const sourceCut = /(?:由|从)[^由从]*$/
const shareCut = /占[^占]*$/

/** How a percentage, a multiple, a number of points is read. To teach the reader a phrase, write a row, or an example first. */
// biome-ignore format: how it is said in one line, examples below it
export const rolesOfRates: RoleRow[] = [
  { role: 'gap', unit: 'points', before: gapEnd, subject: 'none',
    examples: ['增长6.0%，高于目标{0.5}个百分点。', '乙增长7.1%，增速高于甲{2.5}个百分点。', '入学率98%，低于全市平均水平{1.2}个百分点。'], counterexamples: ['增速比上年提高{0.5}个百分点。'] },
  { role: 'points', unit: 'points', subject: 'change',
    examples: ['覆盖率由41.2%提高到43.7%，提高{2.5}个百分点。', '增速比上年的8.4%回落{1.6}个百分点。'] },
  { role: 'multiple', unit: 'times', before: changeEnd, unless: arrivalEnd, subject: 'change',
    examples: ['会员由300名发展到750名，增长{1.5}倍。'], counterexamples: ['今年86家，是去年的{2}倍。'] },
  { role: 'multiple', unit: 'times', doubling: true, subject: 'change',
    examples: ['培训由1.2万人次增加到2.4万人次，{翻了一番}。'] },
  { role: 'times', unit: 'times', subject: 'words',
    examples: ['今年86家，是去年的{2}倍。'] },
  { role: 'base', unit: 'percent', before: comparedEnd, ahead: changeStart, subject: 'none',
    examples: ['参保率97.6%，比上年的{96.1}%提高1.5个百分点。', '增长6.6%，增速比上年的{8.4}%回落1.8个百分点。'], counterexamples: ['同比增长{5}%。', '所占比例{5}%，提高1个百分点。'] },
  { role: 'base', unit: 'percent', before: bareSource, unless: /起$|开始$/, after: /^ *$/, subject: sourceCut,
    examples: ['失业率从{4.6}%、下降到4.1%。'] },
  { role: 'base', unit: 'percent', before: source, unless: /起$|开始$/, after: /(?:到|至|为|成|变)/, subject: sourceCut,
    examples: ['失业率由上年的{4.6}%下降到4.1%。'] },
  { role: 'share', unit: 'percent', before: toldAs, beside: 'whole', subject: 'none',
    examples: ['已脱贫2860户，占总数3250户的{88}%。', '覆盖68个村，占全县85个行政村的{80}%。', '占税收总额90.0亿元的比重达到{71}%。'] },
  { role: 'completion', unit: 'percent', before: ofGoal, subject: 'none',
    examples: ['完成投资42亿元，占年度目标的{42}%。', '征收6.3亿元，完成年度预算{61}%。'], counterexamples: ['超额完成{5}%。'] },
  { role: 'completion', unit: 'percent', before: /^已?完成(?:了|达)?$/, subject: 'none',
    examples: ['市下达任务1200人，已培训1500人，完成{125}%。'] },
  { role: 'share', unit: 'percent', before: shareCut, unless: /(?<!占)(?:到|至)$/, subject: shareCut,
    examples: ['共有干部250人，其中女干部95人，占{38}%。', '非公经济占全部税收的{64}%。'], counterexamples: ['占比由35%提高到{40}%。'] },
  { role: 'named-rate', unit: 'percent', before: /[率比]例?(?:均)?达到$/, noBase: true, subject: 'words',
    examples: ['办结率均达到{95}%。'] },
  { role: 'value', unit: 'percent', before: arrivalEnd, unless: /(?:[幅率速比]|幅度|速度|比例|比重)为$/, subject: arrivalEnd,
    examples: ['失业率由4.6%下降到{4.1}%。'], counterexamples: ['合格率为{95}%。'] },
  { role: 'excess', unit: 'percent', before: ofIt, beside: 'goal', besideSays: /超[^，,;。]*$/, subject: 'none',
    examples: ['超年度任务500人的{20}%。'], counterexamples: ['完成年度任务500人的{20}%。'] },
  { role: 'completion', unit: 'percent', before: ofIt, beside: 'goal', subject: 'none',
    examples: ['完成年度任务500人的{80}%。'] },
  { role: 'excess', unit: 'percent', before: beyondGoal, subject: 'none',
    examples: ['计划新建20个，实际建成24个，超计划{20}%。'] },
  { role: 'goal', unit: 'percent', before: /(?:预期|增长|年度|全年|控制|考核)(?:目标|计划|任务|指标)(?:是|为|值)?(?:增长|下降|控制在|达到?)?(?:了|为|约)?$/, subject: 'none',
    examples: ['预期目标增长{6.5}%。', '年度目标为下降{3}%。'], counterexamples: ['完成年度目标的{65}%。'] },
  { role: 'rate', unit: 'percent', before: changeEnd, subject: 'change',
    examples: ['同比增长{12}%。', '年均递增{11.5}%。', '销售面积萎缩{8}%。'], counterexamples: ['增长率居全市第一，占{12}%。'] },
  { role: 'completion', unit: 'percent', before: /完成率|执行率|完成比例|支出进度|执行进度/, subject: 'none',
    examples: ['计划800户，改造760户，完成率{95}%。'] },
  { role: 'completion', unit: 'percent', before: /(?:任务|目标|计划|预算|指标|进度).*(?:完成|达|为|超额).*的$|(?:完成|达|为|超额).*(?:任务|目标|计划|预算|指标|进度).*的$/, subject: 'none',
    examples: ['为全年计划投资额的{95}%。'] },
  { role: 'named-rate', unit: 'percent', before: /(?:[率比]例?|比重)(?:均?(?:达到?|为|是|约))?(?:约|近)?$/, subject: 'words',
    examples: ['合格率为{97.5}%。', '负债52亿元，资产负债率{65}%。'] },
  { role: 'value', unit: 'percent', subject: 'words',
    examples: ['网络覆盖{95}%的村。'] },
]

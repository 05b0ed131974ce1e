import { anyOf, lexicon } from '../lexicon.ts'
import { stripStart, wordList } from './strip.ts'

const up = anyOf(lexicon.directions.up)
const down = anyOf(lexicon.directions.down)

/** The end of a phrase that introduces a change: 增长, 增加了, 增幅为, 下降约. */
export const changeEnd = new RegExp(
  `(?:(${up})|(${down}))(?:率|幅度?|速度?)?(?:了|达到?|为|约|近|超过?|超|逾)?(?:将近|接近|大约)?$`,
)

/** 增加到, 提高至, 扩大为: what follows is the value after the change. */
export const arrivalEnd = new RegExp(
  `(?:(${up})|(${down})|发展|调整|变|优化|演进|转变)?(?:到|至|为|(?<![完建达形组促养落])成)(?:了|约|近|超过?|超)?(?:\\d{4}年(?:底|末)?|现在|目前|今年|如今)?的?(?:约|近|超)?$`,
)

/** A change right at the beginning: what stands before it is what it is compared with. */
export const changeStart = new RegExp(`^(?:净|又|再|约|大幅)?(?:${up}|${down})|^的?翻`)

const adverbs = wordList(lexicon.adverbs)
const compared = /^(?:比(?!例|重|率|较)|较(?![好快大高强为])|相较|与|同(?!步|时|心)|和|跟|相比|扣除|剔除)/

/**
 * True for the words before a change that name no subject of their own (同比, 比上年同期, 年均, 分别), so that it speaks of
 * what was named before.
 */
export function namesNoSubject(words: string): boolean {
  if (words.length > 40) return false
  const rest = stripStart(words, adverbs)
  return rest === '' || (rest.length <= 24 && compared.test(rest))
}

/** 年均, 平均每年: growth per year over several. */
export const yearly = /年均|年平均|平均每年|每年平均|复合/

const goal = `(?:${anyOf(lexicon.goals)})`
export const goalWords = new RegExp(goal)
/** 年度目标, 任务数: what follows is what was asked for. */
export const goalEnd = /(?:任务|目标|计划|预算|指标)(?:数|值|量|总投资|额)?(?:为|是)?$/
/** Done, and no goal: 完成抽查任务180单. */
export const goalDone = /(?:完成|实现|落实|承担|执行)[^，,;。占]{0,10}$/
/** 完成年度预算57.7%, 为年初预算的61.2%, 占年度计划65%: of what was asked for. */
export const ofGoal = new RegExp(
  `(?:完成|达到?|实现|超额|为|占)[^占为]{0,12}${goal}(?:任务|指标|目标)?(?:总?数|总?额)?的?(?:约|近)?$`,
)
/** 超额完成5%, 超计划20%: what is more than that. */
export const beyondGoal =
  /超(?:额完成|额|(?:过|出)?(?:年度|年初|全年)?(?:计划|任务|目标|预算|指标))(?:任务|目标|计划|数)?(?:达|约)?$/
/** 低于目标, 高于全国平均水平: what it is compared with, right before how far. */
export const gapEnd =
  /(?:(高于|快于|高出|超出|领先|超过)|(低于|慢于|落后))([^，,;。\d]{1,16}?)(?:的?增速|的?增幅|的?平均水平|的?平均|的?水平)?$/
const year = '(?:去年|上年|上一年|上年度|前年|上期|年初|上年末|去年末|上年底|去年底)'
/** Last year, and no subject. */
export const lastYear = new RegExp(
  `^(?: |而|同比)*(?:${year}(?:全年|同期)?|同期)(?:决算|实际|执行)?(?:数|额)?(?:分别)?(?:为|是|共|有|只有|仅有?|仅为|约|完成|实现|办理|受理|达到?)?$`,
)
/** 是上年的, 为原来的: how many times what it was. */
export const timesBefore =
  /(?:是|为|相当于|达到?)了?(?:上年|去年|上一?年度?|同期|原来|原先|以前|此前|改造前|[一二三四五六七八九十\d]{1,2}年前|\d{4}年)(?:同期|全年|末|底)?的(?:近|约)?$/
/** A plan that is measured further on. */
export const planned = /^(?:今年|全年|年度|年初|原|本年)?(?:计划|任务|目标|应)/
export const measured = /完成率|执行率|完成比例|超额|超计划|超任务|超目标|(?:任务|计划|目标|指标)(?:数|总数)?的/
export const source = /(?:由|从(?!事|而|业|严|重|快|紧|优|此))[^由从]{0,24}$/
/** 由A with its year, and nothing else between. */
export const bareSource = /(?:由|从)(?:原来|原先|最初|去年|上年|[“"]?十.五[”"]?末)?(?:\d{4}年(?:底|末)?)?的?$/
export const comparedEnd = /(?:比(?![例重率])|较)(?:[^比较]|比[例重率]){0,20}$/

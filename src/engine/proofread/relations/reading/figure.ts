import type { WrittenNumber } from '../../../numbers/written-number.ts'
import { nameOf } from './name.ts'
import type { Clause, Sentence } from './sentences.ts'
import { arrivalEnd, changeEnd, changeStart, namesNoSubject, yearly } from './words.ts'

/**
 * What a number says of its subject. value: how much it is. base: how much it was (由A, 去年同期A). goal: what was asked
 * for (任务A). whole: what it is a share of (占总数A的). difference, rate, multiple, points: how far it changed, in its
 * unit, in %, 倍 or 个百分点. times: 是…的X倍. share: 占X%. completion: 完成任务的X%. excess: 超额完成X%.
 * named-rate: 合格率X%.
 */
export type NumberRole =
  | 'value'
  | 'base'
  | 'goal'
  | 'whole'
  | 'difference'
  | 'rate'
  | 'multiple'
  | 'points'
  | 'times'
  | 'share'
  | 'completion'
  | 'excess'
  | 'named-rate'

/** A number with what the words around it make of it. */
export interface ReadNumber {
  number: WrittenNumber
  role: NumberRole
  /** The words from the number before it, or the beginning of the clause. */
  lead: string
  /** The words up to the next number, or the end of the clause. */
  tail: string
  /** Its subject, normalised; '' when it speaks of what was named before. */
  name: string
  /** −1 after 下降 and the like. */
  sign: 1 | -1
  /** The word that gave the sign; '' when there is none. */
  signWord: string
  /** 年均. */
  yearly: boolean
  /** How many names stand before 各: 昼间、夜间各291次 are two. */
  sharers: number
  /** Others follow it as shares of the same names: 各12所、23所. */
  distributed: boolean
  clause: Clause
  sentence: Sentence
}

const windowSize = 40
/** What goes on longer without a full stop is no language, and is not read further. */
const longestSentence = 20_000
const goalWords = /任务|目标|计划|预算|指标|进度/
/** Last year, and no subject. */
const lastYear =
  /^(?: |而|同比)*(?:去年|上年|上一年|上年度|前年|上期|年初|上年末|去年末|上年底|去年底)?(?:全年|同期)?(?<=[年期度初末底])(?:决算|实际|执行)?(?:数|额)?(?:为|是|共|有|只有|仅有?|仅为|约|完成|实现|办理|受理|达到?)?$/
/** A plan that is measured further on. */
const planned = /^(?:今年|全年|年度|年初|原|本年)?(?:计划|任务|目标|应)/
const measured = /完成率|执行率|完成比例|超额|超计划|超任务|(?:任务|计划|目标|指标)(?:数|总数)?的/
/** 完成年度预算57.7%, 为年初预算的61.2%, 占年度计划65%: of what was asked for. */
const ofGoal =
  /(?:完成|达到?|实现|超额|为|占)[^占为]{0,12}(?:任务|目标|计划|预算|指标|进度)(?:任务|指标|目标)?(?:总?数|总?额)?的?(?:约|近)?$/
/** 超额完成5%, 超计划20%: what is more than that. */
const beyondGoal =
  /超(?:额完成|额|(?:过)?(?:年度|年初|全年)?(?:计划|任务|目标|预算|指标))(?:任务|目标|计划|数)?(?:达|约)?$/
const source = /(?:由|从(?!事|而|业|严|重|快|紧|优|此))[^由从]{0,24}$/
/** 由A with its year, and nothing else between. */
const bareSource = /(?:由|从)(?:原来|原先|最初|去年|上年|[“"]?十.五[”"]?末)?(?:\d{4}年(?:底|末)?)?的?$/
const arrivalAhead = /(?:到|至|为|成|变)/

/** The figures of a clause, each with its role. */
export function figuresOf(
  sentence: Sentence,
  clause: Clause,
  text: string,
  before: ReadNumber | undefined,
): ReadNumber[] {
  const figures: ReadNumber[] = []
  let from = clause.start
  const last = sentence.start + longestSentence
  const amounts = clause.numbers.filter((one) => one.sort === 'amount' && one.start <= last) as WrittenNumber[]
  amounts.forEach((number, index) => {
    const next = amounts[index + 1]
    const bracket = index === 0 ? wholeInBracket(sentence, clause, text, before) : ''
    if (before && bracket !== '') before.role = 'whole'
    const lead = bracket + text.slice(Math.max(from, number.start - windowSize), number.start).trimEnd()
    const tail = text.slice(number.end, Math.min(next?.start ?? clause.end, number.end + windowSize))
    from = number.end
    const previous = figures.at(-1) ?? before
    const ahead = text.slice(number.end, number.end + windowSize)
    const sharers = /各$/.test(lead) ? namesBefore(sentence, clause, lead) : 1
    figures.push({
      number,
      lead,
      tail,
      sharers,
      distributed: sharers > 1 && /^(?:、|和|与|及)\d/.test(ahead),
      clause,
      sentence,
      ...classify(number, lead, tail, ahead, figures.at(-1), previous),
    })
  })
  return figures
}

/** «占监测总天数（365天）的87.9%»: the words before a bracket that holds nothing but the whole; '' when there is none. */
function wholeInBracket(sentence: Sentence, clause: Clause, text: string, inside: ReadNumber | undefined): string {
  const [outer, bracket] = [sentence.clauses[clause.index - 2], sentence.clauses[clause.index - 1]]
  if (!outer || clause.before !== ')' || bracket?.before !== '(' || inside?.clause !== bracket) return ''
  const words = text.slice(Math.max(outer.start, outer.end - windowSize), outer.end)
  return /占[^占\d]{1,20}$/.exec(words)?.[0] ?? ''
}

type Reading = Pick<ReadNumber, 'role' | 'name' | 'sign' | 'signWord' | 'yearly'>

function classify(
  number: WrittenNumber,
  lead: string,
  tail: string,
  ahead: string,
  left: ReadNumber | undefined,
  before: ReadNumber | undefined,
): Reading {
  const arrived = arrivalEnd.test(lead) && !/(?:[幅率速比]|幅度|速度|比例|比重)为$/.test(lead)
  const change = arrived ? undefined : changeOf(lead)
  const named = (role: NumberRole, words = lead): Reading => ({
    role,
    name: nameOf(words),
    sign: 1,
    signWord: '',
    yearly: false,
  })
  const changed = (role: NumberRole): Reading => {
    const words = change ? lead.slice(0, change.at) : lead
    const name = namesNoSubject(words) ? '' : nameOf(words)
    return {
      role,
      name,
      sign: change?.down ? -1 : 1,
      signWord: change?.word ?? '',
      yearly: yearly.test(lead),
    }
  }
  // «增长5%和6%»: the second is what the first is.
  if (left && /^(?:和|与|及|以及|、)?$/.test(lead) && sameSort(left.number, number) && left.role !== 'base') {
    return { role: left.role, name: '', sign: left.sign, signWord: left.signWord, yearly: left.yearly }
  }
  if (before && lead === '' && left === undefined && before.role !== 'value' && sameSort(before.number, number)) {
    return { role: before.role, name: '', sign: before.sign, signWord: before.signWord, yearly: before.yearly }
  }
  switch (number.unit.dimension) {
    case 'points':
      return changed('points')
    case 'times':
      if (number.doubling) return changed('multiple')
      return change ? changed('multiple') : named('times')
    case 'percent':
      return percent()
    default:
      return amount()
  }

  /** What follows 由A is no new subject. */
  function arrival(): Reading {
    const word = arrivalEnd.exec(lead)
    const sign = word?.[2] ? -1 : 1
    const signWord = word?.[1] ?? word?.[2] ?? ''
    if (before?.role === 'base') return { role: 'value', name: '', sign, signWord, yearly: false }
    return { ...named('value', lead.slice(0, word?.index)), sign, signWord }
  }

  function percent(): Reading {
    if (isCompared(lead, tail, ahead)) return named('base', '')
    if (isSource(lead, tail)) return named('base', lead.replace(/(?:由|从)[^由从]*$/, ''))
    if (left?.role === 'whole' && /^的?(?:比重|比例|份额)?(?:为|达到?|约)?$/.test(lead)) return named('share', '')
    if (ofGoal.test(lead) || /^已?完成(?:了|达)?$/.test(lead.trim())) return named('completion', '')
    if (/占[^占]*$/.test(lead) && !/(?<!占)(?:到|至)$/.test(lead))
      return named('share', lead.slice(0, lead.lastIndexOf('占')))
    if (before?.role !== 'base' && /[率比]例?(?:均)?达到$/.test(lead)) return named('named-rate')
    if (arrived) return arrival()
    if (left?.role === 'goal' && /^的?$/.test(lead)) {
      return named(/超[^，,;。]*$/.test(left.lead) ? 'excess' : 'completion', '')
    }
    if (beyondGoal.test(lead)) return named('excess', '')
    if (change) return changed('rate')
    if (
      /完成率|执行率|完成比例/.test(lead) ||
      (goalWords.test(lead) && /完成|达|为|超额/.test(lead) && /的$/.test(lead))
    ) {
      return named('completion', '')
    }
    if (/[率比]例?(?:均?(?:达到?|为|是|约))?(?:约|近)?$/.test(lead)) return named('named-rate')
    return named('value')
  }

  function amount(): Reading {
    // «是上年33亿元的2倍»
    if (isCompared(lead, tail, ahead) || (/(?:是|为|相当于)[^是为]{0,12}$/.test(lead) && /^的\d[\d.]*倍/.test(ahead))) {
      return named('base', '')
    }
    if (lastYear.test(lead)) return named('base', '')
    if (isSource(lead, tail)) return named('base', lead.replace(/(?:由|从)[^由从]*$/, ''))
    if (
      goalWords.test(lead) &&
      (/^ ?的$/.test(tail) || /(?:任务|目标|计划|预算|指标)(?:数|值|量|为|是)?$/.test(lead))
    ) {
      return named('goal', '')
    }
    if (planned.test(lead) && measured.test(ahead)) return named('goal', '')
    if (/占[^占]*$/.test(lead) && /^ ?的/.test(tail)) return named('whole', lead.slice(0, lead.lastIndexOf('占')))
    if (arrived) return arrival()
    // «由120公里增加到186公里，新增66公里»
    if (change && before?.role === 'value' && before.signWord !== '' && /^新增了?$/.test(lead.trim())) {
      return { ...changed('difference'), name: '' }
    }
    if (change && !/新增(?:加|长)?$|最[高低多少]$/.test(lead)) {
      // 高, 低, 多, 少 by themselves are changes only in a comparison: 比上年多3家.
      const single = change.word.length === 1 && /[高低多少]/.test(change.word)
      if (!single || /比|较|于/.test(lead)) return changed('difference')
    }
    return named('value')
  }
}

const maxSharers = 20

/** The names joined by 、 and 和 before 各. */
function namesBefore(sentence: Sentence, clause: Clause, lead: string): number {
  let names = /[^和与及](?:和|与|及)[^和与及]/.test(lead) ? 2 : 1
  for (let index = clause.index; index > 0 && names < maxSharers; index--) {
    const before = sentence.clauses[index - 1]!
    if (sentence.clauses[index]!.before !== '、' || before.numbers.length > 0) break
    names++
  }
  return names
}

const sameSort = (a: WrittenNumber, b: WrittenNumber): boolean =>
  a.unit.dimension === b.unit.dimension || (a.unit.dimension === 'none' && b.unit.dimension === 'count')

/** «比上年的100亿元增加…»: what it is compared with. */
function isCompared(lead: string, tail: string, ahead: string): boolean {
  if (!/(?:比|较)[^比较]{0,20}$/.test(lead) || /比(?:例|重|率)[^比较]{0,20}$/.test(lead)) return false
  return changeStart.test(tail) || /^的?翻/.test(ahead)
}

function isSource(lead: string, tail: string): boolean {
  if (/起$|开始$/.test(lead)) return false
  return tail.trim() === '' ? bareSource.test(lead) : source.test(lead) && arrivalAhead.test(tail)
}

function changeOf(lead: string): { word: string; down: boolean; at: number } | undefined {
  const found = changeEnd.exec(lead)
  if (!found) return undefined
  return { word: found[1] ?? found[2] ?? '', down: found[2] !== undefined, at: found.index }
}

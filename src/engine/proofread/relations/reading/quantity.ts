import type { WrittenNumber } from '../../../numbers/written-number.ts'
import { anyOf, lexicon } from '../lexicon.ts'
import type { NamePlace } from './known-names.ts'
import { many, reach } from './limits.ts'
import { arrivalEnd, changeEnd, gapEnd, goalWords, namesNoSubject, yearly } from './patterns.ts'
import { type NumberRole, type RoleRow, rowFor } from './roles/index.ts'
import type { Clause, ReadParagraph, Sentence } from './sentences.ts'
import { stripEnd, stripStart, wordList } from './strip.ts'

export type { NumberRole } from './roles/index.ts'

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
  /** A figure of the ledger is called so. */
  isLedgers?: true
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

/** What goes on longer without a full stop is no language, and is not read further. */
const longestSentence = 20_000

/** The numbers of a clause, each with its role. */
export function quantitiesOf(
  sentence: Sentence,
  clause: Clause,
  { text, names }: Pick<ReadParagraph, 'text' | 'names'>,
  before: ReadNumber | undefined,
): ReadNumber[] {
  const found: ReadNumber[] = []
  let from = clause.start
  const last = sentence.start + longestSentence
  const amounts = (
    clause.numbers.filter((one) => one.sort === 'amount' && one.start <= last) as WrittenNumber[]
  ).filter((one) => !isThreshold(text.slice(one.end, Math.min(clause.end, one.end + reach))))
  amounts.forEach((written, index) => {
    let number = written
    const bracket = index === 0 ? wholeInBracket(sentence, clause, text, before) : ''
    if (before && bracket !== '') readInBracket(before, bracket)
    const lead = bracket + text.slice(Math.max(from, number.start - reach), number.start).trimEnd()
    if (number.unit.name === '天' && ofMonth.test(lead)) number = { ...number, half: '0' }
    const tail = text.slice(number.end, Math.min(amounts[index + 1]?.start ?? clause.end, number.end + reach))
    from = number.end
    const ahead = text.slice(number.end, number.end + reach)
    const sharers = /各$/.test(lead) ? namesBefore(sentence, clause, lead) : 1
    const [beside, behind] = [found.at(-1), found.at(-1) ?? before]
    const like = sameAs(number, lead, beside, before)
    const reading = like
      ? { ...like, name: '' }
      : read(rowFor(number, { lead, tail, ahead, beside, behind }), lead, behind)
    if (reading.role === 'value' && isYearInBracket(sentence, clause, text, lead)) {
      Object.assign(reading, { role: 'base', name: '' })
    }
    const distributed = sharers > 1 && /^(?:、|和|与|及)\d/.test(ahead)
    const own =
      reading.name === '' && reading.role !== 'value' ? undefined : ledgerName(names, text, number.start, lead)
    const named = own === undefined ? {} : { name: own, isLedgers: true as const }
    found.push({ number, lead, tail, sharers, distributed, clause, sentence, ...reading, ...named })
  })
  return found
}

/** «收入10万元以上的村740个», «35岁以下29名»: how much, or how old, those are that are counted behind it. */
const isThreshold = (ahead: string): boolean =>
  /^(?:及|或|\(含\))?以[上下内]的?(?:(?![还仍差超低高比占达增减])[\u4e00-\u9fff]){0,8}\d/.test(ahead)

/** The name of a figure of the ledger that ends right before a number, but for 达到, 为 and the like: it is its subject as a whole. */
function ledgerName(names: readonly NamePlace[], text: string, at: number, lead: string): string | undefined {
  const last = names.findLast(({ start, end }) => end <= at && start >= at - lead.length)
  return last && nameOf(text.slice(last.end, at)) === '' ? text.slice(last.start, last.end) : undefined
}

/** «是2020年的2.4倍（2020年59万人次）»: what it was, told in a bracket right behind. */
function isYearInBracket(sentence: Sentence, clause: Clause, text: string, lead: string): boolean {
  const year = clause.before === '(' ? /^ ?(\d{4}年)(?:为|是|仅)?$/.exec(lead)?.[1] : undefined
  if (year === undefined) return false
  const outer = sentence.clauses[clause.index - 1]!
  return new RegExp(`[比较是为]了?${year}`).test(text.slice(Math.max(outer.start, outer.end - reach), outer.end))
}

/** What the words before its bracket make of a number. */
function readInBracket(inside: ReadNumber, words: string): void {
  const base = /^[比较]/.test(words)
  inside.role = base ? 'base' : goalWords.test(words) ? 'goal' : 'whole'
  if (base) inside.lead = words
}

/**
 * «占监测总天数（365天）的87.9%», «比常年（1146.9毫米）偏多12%»: the words before a bracket that holds nothing but the whole, or what it
 * is held against; '' when there is none.
 */
function wholeInBracket(sentence: Sentence, clause: Clause, text: string, inside: ReadNumber | undefined): string {
  const [outer, bracket] = [sentence.clauses[clause.index - 2], sentence.clauses[clause.index - 1]]
  if (!outer || clause.before !== ')' || bracket?.before !== '(' || inside?.clause !== bracket) return ''
  const words = text.slice(Math.max(outer.start, outer.end - reach), outer.end)
  return (
    /(?:占|完成)[^占\d]{1,20}$|(?:比(?![例重率])|较)(?:常年|历年|上年|去年|(?:19|20)\d\d年)[^比较\d]{0,8}$/.exec(
      words,
    )?.[0] ?? ''
  )
}

/** «高温日数31天，其中7月18天、8月11天、其他月份2天»: days of a month are whole, and can be added. */
export const ofMonth = /(?:月份?|季)$/

type Reading = Pick<ReadNumber, 'role' | 'name' | 'sign' | 'signWord' | 'yearly'>

/** «增长5%和6%»: the second is what the first is. */
function sameAs(
  number: WrittenNumber,
  lead: string,
  beside: ReadNumber | undefined,
  before: ReadNumber | undefined,
): Reading | undefined {
  const joint = /^(?:和|与|及|以及|、)?$/.test(lead)
  const like = beside ?? (lead === '' && before?.role !== 'value' ? before : undefined)
  if (!like || !joint || (beside && beside.role === 'base') || !sameSort(like.number, number)) return undefined
  // «超预算目标96亿元2.72亿元»: the second is by how much.
  if (lead === '' && beside?.role === 'goal' && /超|多出|高出/.test(beside.lead)) return undefined
  const { role, name, sign, signWord, yearly } = like
  return { role, name, sign, signWord, yearly }
}

function read({ role, subject }: RoleRow, lead: string, behind: ReadNumber | undefined): Reading {
  const plain = { role, sign: 1, signWord: '', yearly: false } as const
  if (role === 'gap') {
    const [, above, below] = gapEnd.exec(lead) ?? []
    return { ...plain, name: '', sign: below ? -1 : 1, signWord: above ?? below ?? '' }
  }
  if (subject === 'none' && role !== 'difference') return { ...plain, name: '' }
  if (subject === 'words') return { ...plain, name: nameOf(lead) }
  if (subject === arrivalEnd) {
    const word = arrivalEnd.exec(lead)
    // What follows 由A is no new subject.
    const name = behind?.role === 'base' ? '' : nameOf(lead.slice(0, word?.index))
    return { ...plain, name, sign: word?.[2] ? -1 : 1, signWord: word?.[1] ?? word?.[2] ?? '' }
  }
  if (subject instanceof RegExp) return { ...plain, name: nameOf(lead.replace(subject, '')) }
  const word = changeEnd.exec(lead)
  const words = word ? lead.slice(0, word.index) : lead
  const name = subject === 'none' || namesNoSubject(words) ? '' : nameOf(words)
  return { role, name, sign: word?.[2] ? -1 : 1, signWord: word?.[1] ?? word?.[2] ?? '', yearly: yearly.test(lead) }
}

/** The names joined by 、 and 和 before 各. */
function namesBefore(sentence: Sentence, clause: Clause, lead: string): number {
  let names = /[^和与及](?:和|与|及)[^和与及]/.test(lead) ? 2 : 1
  for (let index = clause.index; index > 0 && names < many; index--) {
    const before = sentence.clauses[index - 1]!
    if (sentence.clauses[index]!.before !== '、' || before.numbers.length > 0) break
    names++
  }
  return names
}

const sameSort = (a: WrittenNumber, b: WrittenNumber): boolean =>
  a.unit.dimension === b.unit.dimension || (a.unit.dimension === 'none' && b.unit.dimension === 'count')

const scope = new RegExp(anyOf(lexicon.scopes), 'g')
const plan =
  /^“?十[一二三四五]?五”?(?:时期|期间|期末|末)?|^\d{4}年(?:底|末)?|^[一二三四五六七八九十]{1,2}[是要](?=.{2})/
const opening = wordList(lexicon.openings)
const closing = wordList(lexicon.closings)

/**
 * The words before a number cut down to what it is the number of: «全年地区生产总值完成» and «地区生产总值达到» are both
 * 地区生产总值. Where (全市), when (2023年) and the verbs go.
 */
export function nameOf(words: string): string {
  let rest = words.slice(-40).replace(/[“”"‘’《》]/g, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = stripStart(rest.replace(plan, ''), opening)
  }
  return stripStart(stripEnd(rest, closing).replace(scope, ''), opening).replace(/ /g, '')
}

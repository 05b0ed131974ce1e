import { beginsPlainly } from '../../text/letters.ts'
import { partsOf, type Word, wordsOf } from '../../wording/words.ts'
import { isHan } from '../line-rules.ts'
import { lineWidth } from './line-widths.ts'

/**
 * How bad it is to break a title before each of its characters (UTF-16 offsets); 0 is a good place, negative a very
 * good one. The numbers only mean something against each other and against the shape (balance.ts).
 */
export const cost = {
  /** Between the halves of a character. */
  impossible: 1e9,
  /** Inside a leader's name and what belongs to it: an incident in an agency. */
  leader: 2e5,
  /** A line must not start with ，》 or end with 《 (GB/T 15834-2011 5.1). */
  punctuation: 1e5,
  /** Inside a word of the unit's own, a name, a set phrase, a number with its unit, a Latin word. */
  whole: 5000,
  /** Inside 《》 “” （）. */
  brackets: 1000,
  /** Inside brackets that no line can hold. */
  longBrackets: 80,
  /** Before 的, 和, 及 … */
  leadingParticle: 300,
  /** Inside a word. */
  word: 200,
  /** Between characters that may be a word which our list does not have. */
  unknown: 120,
  /** Beside a single character that may be half of such a word. */
  single: 60,
  /** After 关于, 和, 对: the word hangs in the air. */
  danglingPreposition: 50,
  /** Inside the name that the title opens with: 国家税务总局江北市税务局. */
  name: 40,
  /** Between two words that nothing parts. */
  plain: 14,
  /** Behind the year, the month, the quarter. */
  afterDate: 6,
  /** Behind 的 or 、, around brackets; before 和 in a name that is longer than a line. */
  pause: 0,
  /** Before 关于 and before the year: where a title falls into two. */
  joint: -8,
}

/** What a break inside a word of a kind costs. */
const inside: Record<Word['kind'], number> = {
  leader: cost.leader,
  own: cost.whole,
  congress: cost.whole,
  phrase: cost.whole,
  organ: cost.whole,
  place: cost.whole,
  title: cost.whole,
  number: cost.whole,
  word: cost.word,
  particle: cost.word,
  suffix: cost.impossible,
  mark: cost.impossible,
  unknown: cost.impossible,
}

const opening = '《〈“‘（(【〔「『'
const closing = '》〉”’）)】〕」』'
const notLeading = `${closing}，。、；：？！,.;:?!…—·%％‰`
const joining = /^(?:和|与|及|以及|暨)/
const leadingParticles = /^(?:[的地得了和与及暨并或等之]|以及)/
const dangling = /(?:关于|对于|和|与|及|暨|并|或|对|在|为|以|把|将|向|从|第)$/

const year = /^(?:[12]\d{3}|[二一][〇○零一二三四五六七八九]{3})(?:年|[—-])/
const dateEnd = /\d(?:年度?|月)$|[季年]度$|[上下全]?半年$/
/** The unit's name: what stands before 关于 or the year. */
const openingName = /^[^\d“《（]{3,}?(?=关于|[12]\d{3}[年—-]|[二一][〇○零一二三四五六七八九]{3}年)/

/** The cost of a break before each offset of the text, in lines of `most` 字. */
export function breakCosts(text: string, most: number, ownWords: readonly string[]): number[] {
  const costs = new Array<number>(text.length + 1).fill(0)
  costs[text.length] = cost.impossible
  const words = wordsOf(text, ownWords)
  addWordCosts(words, text, costs)
  const long = addBracketCosts(text, most, costs)
  const name = openingName.exec(text)?.[0] ?? ''
  for (let at = 1; at < name.length; at++) costs[at]! += cost.name
  for (const [index, word] of words.entries()) {
    if (index > 0) costs[word.start]! += neighbourCost(text, words, index, long.has(word.start))
  }
  for (let at = 1; at < text.length; at++) {
    if (isOneOf(notLeading, text, at) || isOneOf(opening, text, at - 1)) costs[at]! += cost.punctuation
    if (isInsideCharacter(text, at)) costs[at] = cost.impossible
  }
  return costs
}

/** Whether a sign of the text is one of these marks. Most are Chinese characters, which is quick to tell. */
const isOneOf = (marks: string, text: string, at: number): boolean =>
  !isHan(text.charCodeAt(at)) && marks.includes(text[at]!)

/** Halves of a character, marks that combine with the one before, and what a joiner holds together. */
function isInsideCharacter(text: string, at: number): boolean {
  if (text[at - 1] === '\u200d') return true
  return (
    !isHan(text.charCodeAt(at)) &&
    !beginsPlainly(text[at]!) &&
    /^(?:\p{M}|\u200d|[\udc00-\udfff]|[\u{1f3fb}-\u{1f3ff}])/u.test(text.slice(at, at + 2))
  )
}

function addWordCosts(words: readonly Word[], text: string, costs: number[]): void {
  for (const { kind, start, end } of words) {
    for (let at = start + 1; at < end; at++) costs[at]! += inside[kind]
    // A name that must be cut all the same is cut between its words.
    if (kind === 'word' || kind === 'number' || end - start < 6) continue
    for (const part of partsOf(text.slice(start, end))) {
      for (let at = part.start + 1; at < part.end; at++) costs[start + at]! += inside[part.kind]
    }
  }
}

/** Adds what brackets cost; the offsets inside brackets that no line can hold. */
function addBracketCosts(text: string, most: number, costs: number[]): Set<number> {
  const long = new Set<number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (isOneOf(closing, text, at) && open.length > 0) {
      const from = open.pop()!
      const isLong = lineWidth(text.slice(from, at + 1)) > most
      for (let within = from + 1; within <= at; within++) {
        // Before a closing bracket its own rule speaks.
        if (within < at) costs[within]! += isLong ? cost.longBrackets : cost.brackets
        if (isLong) long.add(within)
      }
    }
    if (isOneOf(opening, text, at)) open.push(at)
  }
  return long
}

/** What a break before a word costs. `long`: inside brackets that no line can hold. */
function neighbourCost(text: string, words: readonly Word[], index: number, long: boolean): number {
  const [before, after] = [words[index - 1]!, words[index]!]
  const right = text.slice(after.start, after.end)
  if (after.kind === 'particle' && leadingParticles.test(right)) {
    return long && joining.test(right) ? cost.pause : cost.plain + cost.leadingParticle
  }
  const place = placeCost(text, before, after)
  if (isDangling(text, before)) return place + cost.danglingPreposition
  if (after.kind === 'suffix' && endsName(words, index)) return place + cost.word
  if (after.kind === 'unknown' && before.kind === 'unknown') return place + cost.unknown
  const alone = isAlone(words, index - 1) || isAlone(words, index)
  return alone ? place + cost.single : place
}

/** 县 in 青山县, not in 关于县级. */
function endsName(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.kind
  return words[index]!.kind === 'suffix' && before !== undefined && before !== 'particle' && before !== 'mark'
}

/** A single character that is no word: unknown between known words, or 县 that starts one. */
function isAlone(words: readonly Word[], index: number): boolean {
  const kind = words[index]!.kind
  if (kind === 'suffix') return !endsName(words, index)
  return kind === 'unknown' && words[index - 1]?.kind !== 'unknown' && words[index + 1]?.kind !== 'unknown'
}

function isDangling(text: string, { kind, start, end }: Word): boolean {
  return kind === 'particle' && dangling.test(text.slice(start, end))
}

/** What kind of place it is, as far as the sentence goes. */
function placeCost(text: string, before: Word, after: Word): number {
  if (isDangling(text, before)) return cost.plain
  if (text.startsWith('关于', after.start)) return cost.joint
  // Most words neither begin nor end like a year, which is quick to tell.
  if ('12二一'.includes(text[after.start]!) && year.test(text.slice(after.start, after.start + 5))) return cost.joint
  const last = before.end - 1
  if ('的、；'.includes(text[last]!) || isOneOf(closing, text, last) || isOneOf(opening, text, after.start))
    return cost.pause
  const isDate = '年度月'.includes(text[last]!) && dateEnd.test(text.slice(Math.max(0, last - 5), before.end))
  return isDate ? cost.afterDate : cost.plain
}

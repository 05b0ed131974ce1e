// @ts-nocheck
import { wholeStretches } from './words.ts'

/**
 * How bad it is to break a title before each of its characters (UTF-16 offsets); 0 is a good place, negative a very
 * good one. The numbers only mean something against each other and against the shape (shape.ts).
 */
const cost = {
  /** Between the halves of a character. */
  impossible: 1e9,
  /** A line must not start with ，》 or end with 《 (GB/T 15834-2011 5.1). */
  punctuation: 1e5,
  /** Inside a number with its unit, a Latin word, a word of the unit's own or of our list. */
  whole: 5000,
  /** Inside 《》 “” （）. */
  brackets: 1000,
  /** Before 的, 和, 及 … */
  leadingParticle: 300,
  /** Inside a word. */
  word: 200,
  /** Between single characters that may be half of a word the segmenter does not know. */
  single: 60,
  /** After 关于, 和, 对: the word hangs in the air. */
  danglingPreposition: 50,
  /** Inside the name that the title opens with: 国家税务总局江北市税务局. */
  name: 40,
  /** Between two words that nothing parts. */
  plain: 14,
  /** Behind the year, the month, the quarter. */
  afterDate: 6,
  /** Behind 的 or 、, around brackets. */
  pause: 0,
  /** Before 关于 and before the year: where a title falls into two. */
  joint: -8,
}

const opening = '《〈“‘（(【〔「『'
const closing = '》〉”’）)】〕」』'
const notLeading = `${closing}，。、；：？！,.;:?!…—·%％‰`
const leadingParticles = /^(?:的|地|得|了|和|与|及|以及|暨|并|或|等|之)/
const dangling = /(?:关于|对于|和|与|及|暨|并|或|对|在|为|以|把|将|向|从|第)$/

const year = /^(?:[12]\d{3}|[二一][〇○零一二三四五六七八九]{3})(?:年|[—-])/
const dateEnd = /\d(?:年度?|月)$|[季年]度$|[上下全]?半年$/
/** The unit's name: what stands before 关于 or the year. */
const openingName = /^[^\d“《（]{3,}?(?=关于|[12]\d{3}[年—-]|[二一][〇○零一二三四五六七八九]{3}年)/

const segmenters = new Map<string, Intl.Segmenter>()

/** The cost of a break before each offset of the text. */
export function breakCosts(text: string, ownWords: readonly string[]): number[] {
  const costs = new Array<number>(text.length + 1).fill(cost.impossible)
  for (const { index } of segmenter('grapheme').segment(text)) costs[index] = 0
  addWordCosts(text, costs)
  for (const { start, end } of wholeStretches(text, ownWords)) {
    for (let at = start + 1; at < end; at++) costs[at]! += cost.whole
  }
  addBracketCosts(text, costs)
  const name = openingName.exec(text)?.[0] ?? ''
  for (let at = 1; at < name.length; at++) costs[at]! += cost.name
  for (let at = 1; at < text.length; at++) costs[at]! += neighbourCost(text, at)
  return costs
}

/** Made on first use: most titles fit on one line, and loading the dictionary takes a while. */
function segmenter(granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const known = segmenters.get(granularity) ?? new Intl.Segmenter('zh', { granularity })
  segmenters.set(granularity, known)
  return known
}

function addWordCosts(text: string, costs: number[]): void {
  let before = ''
  for (const { segment, index, isWordLike } of segmenter('word').segment(text)) {
    for (let at = index + 1; at < index + segment.length; at++) costs[at]! += cost.word
    if (isWordLike && before !== '' && (isFragment(segment) || isFragment(before))) costs[index]! += cost.single
    before = isWordLike ? segment : ''
  }
}

/** 镜|湖|区, 办公|室: a word of one character is more often part of another, unless it ends the name of an office. */
function isFragment(word: string): boolean {
  return /^[^\d的和与及局厅部委院市县区省会室]$/.test(word)
}

function addBracketCosts(text: string, costs: number[]): void {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (closing.includes(text[at]!) && depth > 0) depth -= 1
    // Before a closing bracket its own rule speaks.
    else if (depth > 0) costs[at]! += cost.brackets
    if (opening.includes(text[at]!)) depth += 1
  }
}

function neighbourCost(text: string, at: number): number {
  const before = text.slice(0, at)
  const after = text.slice(at)
  let sum = placeCost(before, after)
  if (notLeading.includes(after[0]!) || opening.includes(before.at(-1)!)) sum += cost.punctuation
  if (leadingParticles.test(after)) sum += cost.leadingParticle
  if (dangling.test(before)) sum += cost.danglingPreposition
  return sum
}

/** What kind of place it is, as far as the sentence goes. */
function placeCost(before: string, after: string): number {
  if (dangling.test(before)) return cost.plain
  if (after.startsWith('关于') || year.test(after)) return cost.joint
  if (/[的、；]$/.test(before) || closing.includes(before.at(-1)!) || opening.includes(after[0]!)) return cost.pause
  return dateEnd.test(before) ? cost.afterDate : cost.plain
}

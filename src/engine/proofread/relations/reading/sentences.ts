import { fold } from '../../../numbers/fold.ts'
import { numbersIn } from '../../../numbers/ledger-units.ts'
import { otherInBracket } from '../../../numbers/units.ts'
import type { NumberToken } from '../../../numbers/written-number.ts'
import { isInside, type Known, type NamePlace, namesIn } from './known-names.ts'

/** A stretch between two stops of any kind, 、 and brackets among them. */
export interface Clause {
  /** Its rank in the sentence. */
  index: number
  start: number
  end: number
  /** The stop before it: '' at the beginning of the sentence. */
  before: string
  /** The stop after it: '' at the end of the paragraph. */
  after: string
  /** How many brackets are open. */
  depth: number
  numbers: NumberToken[]
}

/** From one full stop to the next. */
export interface Sentence {
  paragraph: number
  start: number
  end: number
  clauses: Clause[]
}

/** A paragraph taken apart. */
export interface ReadParagraph {
  index: number
  /** As it was given. */
  original: string
  /** In one spelling, of the same length: what all rules look at. */
  text: string
  sentences: Sentence[]
  /** Where names of the ledger stand. */
  names: NamePlace[]
}

const stops = /[，,、;:()。！？!?]/g
const full = /[。！？!?]/

const nothing: Known = { names: [], units: [] }

/** Takes a paragraph apart into sentences, clauses and numbers. Linear in its length. */
export function readParagraph(original: string, index: number, known: Known = nothing): ReadParagraph {
  const text = fold(original)
  const names = namesIn(text, known.names)
  const numbers = numbersIn(text, known.units)
    .filter(({ start, end }) => !isInside(names, start, end))
    .map((one) => withBracket(text, one))
  const sentences: Sentence[] = []
  let sentence: Sentence = { paragraph: index, start: 0, end: 0, clauses: [] }
  let clauseStart = 0
  let before = ''
  let depth = 0
  let next = 0
  const close = (end: number, after: string): void => {
    const clause: Clause = {
      index: sentence.clauses.length,
      start: clauseStart,
      end,
      before,
      after,
      depth,
      numbers: [],
    }
    while (next < numbers.length && numbers[next]!.start < end) clause.numbers.push(numbers[next++]!)
    sentence.clauses.push(clause)
    sentence.end = end
    clauseStart = end + after.length
    before = after
    if (after === '(') depth++
    if (after === ')') depth = Math.max(0, depth - 1)
  }
  for (const stop of text.matchAll(stops)) {
    // A stop inside a number (12,345; 7:43:50) is part of it.
    if (isInside(names, stop.index)) continue
    const inside = numbers[next + countBefore(numbers, next, stop.index)]
    if (inside && inside.start < stop.index && stop.index < inside.end) continue
    close(stop.index, stop[0])
    if (!full.test(stop[0])) continue
    sentences.push(sentence)
    sentence = { paragraph: index, start: clauseStart, end: clauseStart, clauses: [] }
    before = ''
    depth = 0
  }
  close(text.length, '')
  sentences.push(sentence)
  return { index, original, text, sentences, names }
}

/** «28640卷(件)», «2160台(套)»: the bracket is of the unit, and holds nothing else. */
function withBracket(text: string, token: NumberToken): NumberToken {
  if (token.sort !== 'amount') return token
  const other = otherInBracket(text, token.end, token.unit)
  if (other === '') return token
  return { ...token, end: token.end + other.length, unit: { ...token.unit, name: token.unit.name + other } }
}

/** How many of the numbers from `from` on end at or before an offset. */
function countBefore(numbers: readonly NumberToken[], from: number, at: number): number {
  let count = 0
  while (from + count < numbers.length && numbers[from + count]!.end <= at) count++
  return count
}

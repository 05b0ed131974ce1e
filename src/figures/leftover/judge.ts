import { type Context, isSpokenOf, isSubject, type Mention, nearness, stemOf } from './mentions.ts'
import { type Relation, relationOf, type TypedNumber } from './relation.ts'
import { isRate, type Statement, significant } from './statement.ts'

/** A typed number beside an earlier statement that it may be a copy of. */
export interface Candidate {
  typed: TypedNumber
  statement: Statement
  relation: Relation
  /** What the ledger says now in its place; absent when it says nothing. */
  now?: Statement | undefined
  context: Context
  /** No other figure had it, and the sentence speaks of this one. */
  certain?: boolean
}

/** What the ledger says now of all its figures. */
export type Current = readonly Statement[]

/** Whether a typed number is plainly a copy of the earlier value. Numbers that many things have need more around them. */
export function isLeftover(candidate: Candidate, current: Current): boolean {
  const { typed, relation, statement } = candidate
  if (relation !== 'exact' && isExplained(candidate, current)) return false
  if (statement.direction) return isMovement(candidate)
  if (statement.form === 'completion') return saysBefore(candidate, /完成|目标|任务|计划|达到?/) && subject(candidate)
  if (statement.form === 'share') return saysBefore(candidate, /占|比重|比例|份额/) && subject(candidate)
  if (typed.key === 'percent' || typed.key === 'points') {
    return !movement.test(textBefore(candidate)) && typed.step.lte(1) && subject(candidate)
  }
  return relation === 'rounded' ? isRoundedCopy(candidate) : isCopy(candidate)
}

/** An amount in full. */
function isCopy(candidate: Candidate): boolean {
  const { typed, relation, context, statement } = candidate
  const { number } = typed
  const near = nearness(context, statement.figure, number.start, number.end)
  const digits = significant(number)
  if (relation === 'finer') return near !== 'far' || digits >= 5
  if (digits >= 3) return number.unit.name !== '' || number.scale > 0 || near !== 'far'
  // 660000人 has two digits that say something, and is no small number.
  const large = number.scale > 0 || number.digits.length >= 4
  return number.unit.name !== '' && ((large && near === 'sentence') || isBeside(candidate))
}

/** 近88万 of 87.7万人. What is still true of the value now is told where it is plainly about the figure. */
function isRoundedCopy(candidate: Candidate): boolean {
  const { typed, context, statement, now } = candidate
  const { number } = typed
  const near = nearness(context, statement.figure, number.start, number.end)
  const digits = significant(number)
  const hedged = number.hedge !== 'exact'
  if (digits === 1) return near === 'sentence' && (hedged || number.scale > 0) && isWithin(candidate, 0.06)
  if (hedged && number.scale > 0) return true
  if (digits >= 3 && !(now && relationOf(typed, now))) return true
  return near === 'sentence' || (near === 'around' && number.scale > 0)
}

const isWithin = ({ typed, statement }: Candidate, share: number): boolean =>
  Math.abs(typed.rough - statement.rough) <= share * Math.abs(statement.rough)

/** A small number is said of the figure only when its name stands right before it. */
function isBeside(candidate: Candidate): boolean {
  const { context, typed, statement } = candidate
  const { start } = typed.number
  const clause = /[^，。；：、！？（(]*$/.exec(context.paragraph.text.slice(0, start))![0]
  if (/其中|另|还有|以外|除/.test(clause)) return false
  const { figure } = statement
  const at = clause.lastIndexOf(figure)
  const stem = stemOf(figure)
  const stemAt = clause.lastIndexOf(stem)
  const gap = at >= 0 ? clause.length - at - figure.length : stemAt >= 0 ? clause.length - stemAt - stem.length : 99
  if (gap > 6) return false
  // 专项督查12次 is no 督查12次, unless the name is written in full.
  return (
    at >= 0 ||
    stemAt === 0 ||
    !/[\u4e00-\u9fff]$/.test(clause.slice(0, stemAt)) ||
    opening.test(clause.slice(0, stemAt))
  )
}

/** What may stand before a name. */
const opening =
  /(?:全年|全区|全市|全县|全省|全局|年|年度|上年|去年|目标|今年|本年|累计|共|开展|组织|完成|实施|进行|举办|召开)$/

const movement =
  /(增长|增加|上升|提高|提升|上涨|增幅|增速|涨幅|多|扩大|下降|减少|降低|下滑|回落|降幅|少|缩小)(?:幅度)?(?:了|为|达到?|约|近|超过?)*$/

function isMovement(candidate: Candidate): boolean {
  const { statement, typed } = candidate
  const word = movement.exec(textBefore(candidate))?.[1]
  if (word === undefined) return false
  const down = /^(?:下降|减少|降低|下滑|回落|降幅|少|缩小)$/.test(word)
  if (down !== (statement.direction === 'down')) return false
  if (typed.key === 'percent' && typed.step.gt(1)) return false
  return subject(candidate)
}

const textBefore = ({ context, typed }: Candidate): string =>
  context.paragraph.text.slice(Math.max(0, typed.number.start - 16), typed.number.start).trimEnd()

const saysBefore = ({ context, typed }: Candidate, word: RegExp): boolean =>
  word.test(/[^，。；！？]*$/.exec(context.paragraph.text.slice(0, typed.number.start))![0])

const subject = ({ context, statement, typed }: Candidate): boolean =>
  isSubject(context, statement.figure, typed.number.start, typed.number.end)

/** Rounded or finer numbers that something else says now: last year's value, another figure. */
function isExplained({ typed, statement, context }: Candidate, current: Current): boolean {
  const { start, end } = typed.number
  return current.some((one) => {
    const own = one.figure === statement.figure
    if ((own && one.form === statement.form) || !isAlike(one, statement)) return false
    if (relationOf(typed, one) === undefined) return false
    if (own) return true
    const spoken = isSpokenOf(context, one.figure, start, end)
    return spoken || (!isRate(one.form) && nearness(context, statement.figure, start, end) !== 'sentence')
  })
}

/** Whether one could be said in the words of the other: a rise is no share, nor a fall. */
const isAlike = (one: Statement, other: Statement): boolean =>
  isRate(one.form) === isRate(other.form) && one.direction === other.direction

/** Whether the ledger says the very number now, so that it is right as it stands. */
export function isTrueNow(typed: TypedNumber, statement: Statement, context: Context, current: Current): boolean {
  const { start, end } = typed.number
  return current.some((one) => {
    if ((isRate(statement.form) && !isAlike(one, statement)) || relationOf(typed, one) !== 'exact') return false
    if (one.figure === statement.figure) return true
    // Rates, and small numbers, are alike by chance: only those of a figure that is spoken of.
    const common = isRate(one.form) || one.key === 'percent' || one.key === 'points' || significant(typed.number) < 2
    return !common || isSpokenOf(context, one.figure, start, end)
  })
}

/** A copy that was found speaks of its figure: what follows in the sentence is of it. */
export const mentionOf = ({ statement, typed }: Candidate): Mention => ({
  figure: statement.figure,
  end: typed.number.end,
})

import { isGoal } from '../goals.ts'
import { isFall } from './cells.ts'
import { isSpokenOf, isSubject, type Mention, type MentionContext, nearness, sentenceAt, stemOf } from './mentions.ts'
import { movementBefore } from './movement.ts'
import { type Match, relationOf, type TypedNumber } from './relation.ts'
import { type EarlierStatement, isRate, significant } from './statement.ts'

/** A typed number beside an earlier statement that it may be a copy of. */
export interface Candidate {
  typed: TypedNumber
  statement: EarlierStatement
  relation: Match
  /** What the ledger says now in its place; absent when it says nothing. */
  now?: EarlierStatement | undefined
  context: MentionContext
  /** No other figure had it, and the sentence speaks of this one. */
  certain?: boolean
}

/** What the ledger says now of all its figures. */
export type Current = readonly EarlierStatement[]

/** Whether a typed number is plainly a copy of the earlier value. Numbers that many things have need more around them. */
export function isLeftover(candidate: Candidate, current: Current): boolean {
  const { typed, relation, statement } = candidate
  if (candidate.context.meaning?.forms) return isInItsCell(candidate)
  if (isOfAPlan(candidate)) return false
  if (relation !== 'exact' && isExplained(candidate, current)) return false
  if (statement.direction) return isMovement(candidate)
  if (statement.form === 'completion') return saysBefore(candidate, /完成|目标|任务|计划|达到?/) && subject(candidate)
  if (statement.form === 'share') return isShareOf(candidate)
  if (typed.key === 'percent' || typed.key === 'points') {
    return !movementBefore(textBefore(candidate)) && typed.step.lte(1) && subject(candidate)
  }
  return relation === 'rounded' ? isRoundedCopy(candidate) : isCopy(candidate)
}

/** A table says of its cells what they are, and small numbers are none of another thing. */
function isInItsCell({ typed, relation, statement, context }: Candidate): boolean {
  const { figure, forms = [] } = context.meaning!
  if (figure !== statement.figure || !forms.includes(statement.form)) return false
  if (statement.direction && isFall(context, typed.number) !== (statement.direction === 'down')) return false
  return relation === 'exact' || significant(typed.number) > 1
}

/** Rates, round and small numbers of next year are goals, and only like this year's by chance. */
function isOfAPlan({ typed, relation, statement, context }: Candidate): boolean {
  const { text } = context.paragraph
  const { start, end } = typed.number
  const before = text.slice(sentenceAt(text, start, end)[0], start)
  if (!context.planned && !isAhead(before, context.year)) return false
  const ofThisYear = /今年|本年|全年/.test(before) || before.includes(`${context.year}年`)
  if (isRate(statement.form)) return !ofThisYear
  if (ofThisYear && isGoal(before, text.slice(end)) === undefined) return false
  return relation !== 'exact' || significant(typed.number) < 3 || isGoal(before, text.slice(end)) !== undefined
}

const isAhead = (before: string, year: number): boolean =>
  /明年|次年|来年|下一年/.test(before) || [...before.matchAll(/(\d{4})年/g)].some(([, one]) => Number(one) > year)

/** 税收占收入的69.8%: what stands before the 占 is the part. 结案率 is the share of 结案. */
function isShareOf(candidate: Candidate): boolean {
  const { context, statement, typed } = candidate
  const { start, end } = typed.number
  const clause = /[^，。；！？]*$/.exec(context.paragraph.text.slice(0, start))![0]
  const rate = /^(.*率)(?:为|达到?|是|约|保持在|提高到|升至)?$/.exec(clause)?.[1]
  if (rate) return rate.endsWith(`${statement.figure}率`) && !context.names.some((name) => rate.endsWith(name))
  const at = clause.search(/占|比重|比例|份额/)
  return at >= 0 && isSubject(context, statement.figure, start - clause.length + at, end)
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

/** 近88万 of 87.7万人. What is still true of the value now is reported where it is plainly about the figure. */
function isRoundedCopy(candidate: Candidate): boolean {
  const { typed, context, statement, now } = candidate
  const { number } = typed
  const near = nearness(context, statement.figure, number.start, number.end)
  const digits = significant(number)
  const hedged = number.hedge !== 'exact'
  // 近1亿 leaves so much room that it is right of both.
  if (digits === 1 && hedged && now && relationOf(typed, now)) return false
  if (digits === 1) return near === 'sentence' && (hedged || number.scale > 0) && isWithin(candidate, 0.06)
  if (typed.zeros > 0) return near === 'sentence'
  if (hedged && number.scale > 0) return true
  if (digits >= 3 && !(now && relationOf(typed, now))) return true
  return near === 'sentence' || (near === 'around' && number.scale > 0)
}

const isWithin = ({ typed, statement }: Candidate, share: number): boolean =>
  Math.abs(typed.rough - statement.rough) <= share * Math.abs(statement.rough)

/** A small number is said of the figure only when its name stands right before it. */
function isBeside(candidate: Candidate): boolean {
  const { context, typed, statement } = candidate
  const { start, end } = typed.number
  const clause = /[^，。；：、！？（(]*$/.exec(context.paragraph.text.slice(0, start))![0]
  if (/其中|另|还有|以外|除/.test(clause)) return false
  const { figure } = statement
  // 发生3起事故；3起事故隐患 is of another thing.
  const behind = context.paragraph.text.slice(end)
  if (behind.startsWith(figure) && /^(?:[，。；、！？）]|$|[均都已全])/.test(behind.slice(figure.length))) return true
  const label = context.labels.get(figure)
  if (label !== undefined && clause.includes(label) && clause.length - clause.lastIndexOf(label) - label.length <= 6)
    return true
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

function isMovement(candidate: Candidate): boolean {
  const { statement, typed, context } = candidate
  const word = movementBefore(textBefore(candidate))
  if (!word || word.down !== (statement.direction === 'down')) return false
  // 新增 may be said of anything that is new.
  if (word.text === '新增' && nearness(context, statement.figure, typed.number.start, typed.number.end) !== 'sentence')
    return false
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
const isAlike = (one: EarlierStatement, other: EarlierStatement): boolean =>
  isRate(one.form) === isRate(other.form) && one.direction === other.direction

/** Whether the ledger says the very number now, so that it is right as it stands. */
export function isTrueNow(
  typed: TypedNumber,
  statement: EarlierStatement,
  context: MentionContext,
  current: Current,
): boolean {
  const { start, end } = typed.number
  const { meaning } = context
  if (meaning?.forms) {
    return current.some((one) => {
      if (one.figure !== meaning.figure || !meaning.forms!.includes(one.form)) return false
      if (one.direction && isFall(context, typed.number) !== (one.direction === 'down')) return false
      return relationOf(typed, one) === 'exact'
    })
  }
  const own = nearness(context, statement.figure, start, end) === 'sentence'
  return current.some((one) => {
    if ((isRate(statement.form) && !isAlike(one, statement)) || relationOf(typed, one) !== 'exact') return false
    if (one.figure === statement.figure) return true
    // Rates, and small numbers, are alike by chance: only those of a figure that is spoken of.
    const common =
      own || isRate(one.form) || one.key === 'percent' || one.key === 'points' || significant(typed.number) < 2
    return !common || isSpokenOf(context, one.figure, start, end)
  })
}

/** A copy that was found speaks of its figure: what follows in the sentence is of it. */
export const mentionOf = ({ statement, typed }: Candidate): Mention => ({
  figure: statement.figure,
  end: typed.number.end,
})

import { few, many } from './limits.ts'
import { arrivalEnd } from './patterns.ts'
import { quantitiesOf as figuresOf, type NumberRole, type ReadNumber } from './quantity.ts'
import type { ReadParagraph, Sentence } from './sentences.ts'

/** What is said of one subject: its value, and how it changed. Several of each when the words are «A和B分别…». */
export interface Statement {
  /** The subject, normalised; '' when none is named. */
  name: string
  sentence: Sentence
  /** In reading order. */
  figures: ReadNumber[]
  /** How many brackets it stands in. */
  depth: number
  /** It stands after 其中. */
  part: boolean
  /** It is the first after 其中. */
  opensParts: boolean
  /** The index of its stretch between semicolons within the sentence. */
  stretch: number
  /** It tells what is hoped for. */
  future: boolean
}

/** A statement's figures of one role. */
export const ofRole = (statement: Statement, role: NumberRole): ReadNumber[] =>
  statement.figures.filter((figure) => figure.role === role)

/** Whether a statement has a figure of a role. */
const tells = ({ figures }: Statement, role: NumberRole): boolean => figures.some((one) => one.role === role)

/** Its values as they stand beside each other. */
export const valuesOf = (statement: Statement): ReadNumber[] => ofRole(statement, 'value')

/** What follows are parts of what was stated before. */
const partsBegin = /^ ?(?:其中|这其中|包括|包含|含(?![税义量有金氧水]))/

/** How far 均 reaches back: «A由1增加到2，B由3增加到6，均增长1倍». */
const reachOfAll = 4
const forAll = /(?:^|[^年人平])均/

/** The statements of a sentence in reading order; from `futureFrom` on it tells what is hoped for. */
export function statementsOf(sentence: Sentence, paragraph: ReadParagraph, futureFrom: number): Statement[] {
  const statements: Statement[] = []
  const outer: (Statement | undefined)[] = []
  let open: Statement | undefined
  let earlier: Statement | undefined
  let last: ReadNumber | undefined
  let depth = 0
  let part = false
  let opensParts = false
  let stretch = 0
  for (const clause of sentence.clauses) {
    while (depth < clause.depth) {
      outer.push(open)
      depth++
    }
    while (depth > clause.depth) {
      open = outer.pop()
      depth--
    }
    if (clause.before === ';') {
      last = undefined
      earlier = open
      open = undefined
      stretch++
    }
    const opens = partsBegin.test(paragraph.text.slice(clause.start, clause.start + 5))
    if (opens) [part, opensParts] = [true, true]
    const figures = figuresOf(sentence, clause, paragraph, last)
    giveBase(open, last, clause.depth)
    for (const figure of figures) {
      last = figure
      // «分别增长8%、5%；上年分别为36万、2.1万»: what was before is told after.
      if (!open && figure.role === 'base' && figure.name === '' && earlier && !tells(earlier, 'base')) open = earlier
      if (open && open.figures.length < many && belongs(figure, open)) open.figures.push(figure)
      else {
        const name = figure.name || open?.name || ''
        const hoped = figure.number.start >= futureFrom
        open = { name, sentence, figures: [figure], depth, part, opensParts, stretch, future: hoped }
        opensParts = false
        statements.push(open)
      }
      if (forAll.test(figure.lead) && figure.name === '') shareWithEarlier(statements, open, figure)
    }
  }
  for (const [rank, statement] of statements.entries()) distribute(statements, rank, statement)
  return statements
}

/** «比常年（1146.9毫米）偏多12%»: what stands in the bracket is what it is held against. */
function giveBase(open: Statement | undefined, inside: ReadNumber | undefined, depth: number): void {
  if (!open || inside?.role !== 'base' || inside.clause.depth <= depth || !/^[比较]/.test(inside.lead)) return
  if (!tells(open, 'base')) open.figures.push(inside)
}

const distributed: NumberRole[] = ['rate', 'difference', 'multiple', 'points', 'base']

/** «受理120件，审结90件，同比分别增长20%和12.5%»: each change goes to a subject of its own, if there are as many. */
function distribute(statements: readonly Statement[], rank: number, statement: Statement): void {
  for (const role of distributed) {
    const changes = ofRole(statement, role)
    if (changes.length < 2 || changes.length > few || !/分别|各自/.test(changes[0]!.lead)) continue
    if (valuesOf(statement).length >= changes.length) continue
    const subjects = statements.slice(Math.max(0, rank + 1 - changes.length), rank + 1)
    const fitting = subjects.every(
      (one) => valuesOf(one).length === 1 && one.depth === statement.depth && one.stretch === statement.stretch,
    )
    if (subjects.length < changes.length || !fitting) continue
    if (subjects.some((one) => one !== statement && tells(one, role))) continue
    statement.figures = statement.figures.filter((one) => !changes.includes(one))
    for (const [index, subject] of subjects.entries()) subject.figures.push(changes[index]!)
  }
}

function belongs(figure: ReadNumber, open: Statement): boolean {
  const last = open.figures.at(-1)!
  if (figure.name !== '') return false
  switch (figure.role) {
    case 'value': {
      if (last.role === 'value') return besides(figure, last)
      return !valuesOf(open).some(({ number }) => number.unit.dimension === figure.number.unit.dimension)
    }
    case 'base':
      // «新建12个，总数由136个增加到148个»: it has a value of its own behind it.
      if (tells(open, 'value') && arrivalEnd.test(figure.tail.trim())) return false
      return !tells(open, 'base') || last.role === 'base'
    default:
      return true
  }
}

/** «3711件、3105件» and «273亿元和156亿元»: values of one kind with nothing but a joint between. */
function besides(figure: ReadNumber, last: ReadNumber): boolean {
  if (figure.number.unit.dimension !== last.number.unit.dimension) return false
  if (figure.clause === last.clause) return /^(?:和|与|及|以及)?$/.test(figure.lead)
  return figure.clause.before === '、' && /^(?:和|与|及|以及)?$/.test(figure.lead) && last.tail.trim() === ''
}

function shareWithEarlier(statements: readonly Statement[], open: Statement, figure: ReadNumber): void {
  for (const statement of statements.slice(-reachOfAll)) {
    const lacks = tells(statement, 'value') && tells(statement, 'base') && !tells(statement, figure.role)
    if (statement !== open && statement.stretch === open.stretch && lacks) statement.figures.push(figure)
  }
}

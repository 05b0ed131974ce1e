import { closing, overSentences, sectors, underEarlier } from './distant-parts.ts'
import { comparable } from './pairs.ts'
import { byName, byUnit, together } from './parallel-parts.ts'
import {
  maxParts,
  namesAll,
  type Parts,
  partFigures,
  sameMeasure,
  totalsFor,
  untilNext,
  valuesIn,
} from './part-figures.ts'
import { namedBefore, type ReadSentence, type ReadText, textOf } from './read-text.ts'
import { type Statement, valuesOf } from './statement.ts'

const totalsBack = 3
/** How many statements of like name are looked at. */
const lookBack = 12
/** How far a bracket is followed. */
const reach = 100

const found = new WeakMap<ReadText, Parts[]>()

/** All groups of a total and parts in a text; several kinds of relations ask for them. */
export function partsOf(text: ReadText): Parts[] {
  let parts = found.get(text)
  if (!parts) {
    parts = [...readParts(text)]
    found.set(text, parts)
  }
  return parts
}

function* readParts(text: ReadText): Generator<Parts> {
  for (const read of text.sentences) {
    yield* afterQizhong(text, read)
    yield* inBrackets(read)
    yield* afterColon(read)
    yield* listed(read)
    yield* underName(text, read)
    yield* closing(read)
    yield* underEarlier(text, read)
    yield* overSentences(text, read)
    yield* sectors(text, read)
  }
}

/** «…100家，其中甲60家，乙40家» */
function* afterQizhong(text: ReadText, read: ReadSentence): Generator<Parts> {
  const { statements } = read
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index]!
    if (!statement.part || (statements[index - 1]?.part && !statement.opensParts)) continue
    const before = statements.slice(Math.max(0, index - totalsBack), index)
    const earlier = before.length > 0 ? before : lastOf(text.sentences[read.index - 1], read)
    const next = statements.findIndex(
      (one, at) => at > index && at < index + maxParts && one.opensParts && one.depth === statement.depth,
    )
    const group = statements
      .slice(index, next < 0 ? index + maxParts : next)
      .filter((one) => one.part && one.depth === statement.depth)
    // A sentence that begins with 其中 is about the parts to its end.
    const near = index === 0 ? group : group.filter((one) => one.stretch === statement.stretch)
    const parts = partFigures(near)
    const named = together(byName(valuesIn(earlier), partFigures(group)))
    yield* named
    // «资产200亿元，负债120亿元。其中，市属资产80亿元、负债50亿元；县属…»: what is of another name is no part.
    if (named.length > 1) continue
    yield* together(byUnit(earlier, parts))
    const totals = totalsFor(earlier, parts)
    if (totals.length === 0) continue
    const stated = totals[0]!
    const like = sameMeasure(parts, stated)
    const first = untilNext(like, stated)
    yield { totals, parts: first, sure: true, whole: namesAll(text, stated, first) }
    // 其他 may stand before the last of them after all.
    if (first.length < like.length) yield { totals, parts: like, sure: false, whole: false }
    // Parts may be set apart by semicolons, too; or something else begins there.
    if (near.length < group.length)
      yield { totals, parts: sameMeasure(partFigures(group), stated), sure: false, whole: false }
  }
}

/** 其中 at the beginning of a sentence speaks of the one before it. */
function lastOf(before: ReadSentence | undefined, read: ReadSentence): Statement[] {
  if (!before || before.paragraph !== read.paragraph) return []
  return before.statements.slice(-totalsBack)
}

/** «191例（病人73例、感染者118例）» */
function* inBrackets({ statements, paragraph }: ReadSentence): Generator<Parts> {
  for (let index = 1; index < statements.length; index++) {
    const first = statements[index]!
    const before = statements[index - 1]!
    if (first.depth <= before.depth || first.part) continue
    const inside: Statement[] = []
    const end = Math.min(statements.length, index + reach)
    for (let at = index; at < end && statements[at]!.depth >= first.depth; at++) {
      if (statements[at]!.depth === first.depth && inside.length < maxParts) inside.push(statements[at]!)
    }
    const parts = partFigures(inside)
    const last = valuesOf(before).at(-1)
    if (!last || parts.length < 2 || !comparable(last.number, parts[0]!.number)) continue
    const between = paragraph.text.slice(last.number.end, parts[0]!.number.start)
    const words = paragraph.text.slice(parts[0]!.clause.start, parts.at(-1)!.clause.end)
    yield {
      totals: [last],
      parts: sameMeasure(parts, last),
      sure: /^[^，,;。]{0,6}\(/.test(between),
      whole: !/其中|等|含|包括|主要/.test(words),
      near: /等|主要/.test(words) ? 0 : 0.25,
    }
  }
}

/** «受理1000件：甲600件、乙400件» and «分为», «包括» */
function* afterColon({ statements, paragraph }: ReadSentence): Generator<Parts> {
  for (let index = 1; index < statements.length; index++) {
    const first = statements[index]!
    const last = valuesOf(statements[index - 1]!).at(-1)
    if (!last || first.part) continue
    const { number, clause } = first.figures[0]!
    const between = paragraph.text.slice(last.number.end, number.start)
    const said = /^[^;。]{0,4}(?:分为|分别是|分别为|包括|由(?=.))/.test(between)
    if (clause.before !== ':' && !said) continue
    const parts = partFigures(statements.slice(index, index + maxParts).filter((one) => one.depth === first.depth))
    const like = untilNext(sameMeasure(parts, last), last)
    if (like.length < 2) continue
    yield {
      totals: [last],
      parts: like,
      sure: said,
      whole: /分为/.test(between),
      near: clause.before === ':' ? 0.03 : 0,
    }
  }
}

const totalWords = /共|总|累计|合计|全部|计/

/** «共监测582次，昼间、夜间各291次», «选送35人，甲13人，乙22人»: taken as a total only when the sum is right. */
function* listed({ statements }: ReadSentence): Generator<Parts> {
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index]!
    const values = valuesOf(statement)
    const last = values.at(-1)
    if (!last || statement.part) continue
    const following = statements.slice(index + 1, index + 9).filter((one) => one.depth === statement.depth)
    if (following.some((one) => one.part)) continue
    const parts = sameMeasure(partFigures(following), last)
    const direct = parts.length > 0 && (totalWords.test(last.lead) || following[0]?.stretch === statement.stretch)
    if (direct) yield { totals: [last], parts, sure: false, whole: false }
  }
}

/** «一般公共预算收入中，税收收入…；非税收入…», the total stated earlier */
function* underName(text: ReadText, read: ReadSentence): Generator<Parts> {
  if (read.statements.length === 0 || read.statements[0]!.part) return
  const words = textOf(read).slice(0, 60)
  const name = words.includes('中') ? /([^，,;:、。 ]{4,16})中[，,]/.exec(words)?.[1] : undefined
  if (!name) return
  const alike = namedBefore(text, name, read.paragraph.index, read.sentence.start, lookBack)
  const before = alike.filter((one) => one.name.length >= 4 && name.endsWith(one.name))
  const parts = partFigures(read.statements.slice(0, maxParts))
  const totals = totalsFor(before.slice(-totalsBack), parts)
  if (totals.length > 0) yield { totals, parts: sameMeasure(parts, totals[0]!), sure: true, whole: false }
}

import { overlap, total } from '../../../numbers/decimal.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { keptByValue } from '../../../text/kept.ts'
import { closing, listedByKind, listedByKindBehind, overSentences, sectors } from './distant-groups.ts'
import type { Group } from './group-types.ts'
import { few, many } from './limits.ts'
import {
  countsAll,
  exhaustive,
  maxParts,
  namesAll,
  overlapping,
  partNumbers,
  sameMeasure,
  totalsFor,
  untilNext,
} from './parts.ts'
import type { ReadNumber } from './quantity.ts'
import { comparable, namedBefore, type ReadSentence, type ReadText, sentenceText } from './read-text.ts'
import { type Statement, valuesOf } from './statement.ts'

const totalsBack = 3

/** All groups of a total and parts in a text; several kinds of relations ask for them. */
export const groupsOf = keptByValue((text: ReadText): Group[] =>
  text.sentences.flatMap((read) => [...readGroups(text, read)]).filter((one) => one.totals.length > 0),
)

function* readGroups(text: ReadText, read: ReadSentence): Generator<Group> {
  yield* afterQizhong(text, read)
  yield* inBrackets(read)
  yield* afterColon(text, read)
  yield* listed(read)
  yield* underName(text, read)
  yield* closing(read)
  yield* listedByKind(text, read)
  yield* listedByKindBehind(read)
  yield* overSentences(text, read)
  yield* sectors(text, read)
}

/** «…100家，其中甲60家，乙40家» */
function* afterQizhong(text: ReadText, read: ReadSentence): Generator<Group> {
  const { statements } = read
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index]!
    if (!statement.part || (statements[index - 1]?.part && !statement.opensParts)) continue
    // What stands in a bracket is of the number right before it.
    const bracketed = statement.depth > (statements[index - 1]?.depth ?? 0)
    const before = statements.slice(Math.max(0, index - (bracketed ? 1 : totalsBack)), index)
    const earlier =
      before.length > 0
        ? before.filter((one) => one.depth <= statement.depth)
        : lastOf(text.sentences[read.index - 1], read, statement.depth)
    const next = statements.findIndex(
      (one, at) => at > index && at < index + maxParts && one.opensParts && one.depth === statement.depth,
    )
    const group = statements
      .slice(index, next < 0 ? index + maxParts : next)
      .filter((one) => one.part && one.depth === statement.depth)
    // A sentence that begins with 其中 is about the parts to its end.
    const near = index === 0 ? group : group.filter((one) => one.stretch === statement.stretch)
    yield* ofParts(text, earlier, near, group)
  }
}

function* ofParts(text: ReadText, earlier: Statement[], near: Statement[], group: Statement[]): Generator<Group> {
  const parts = partNumbers(near)
  const named = byName(earlier.filter((one) => !one.part).flatMap(valuesOf), parts)
  yield* together(named.groups)
  // «资产200亿元，负债120亿元。其中，市属资产80亿元、负债50亿元；县属…»: what is of another name is no part.
  if (named.parallel) return
  const columns = byUnit(earlier, parts)
  const farther = columns.some((one) => !made(one) && madeByFarther(one))
  yield* together(farther ? columns.filter(madeByFarther) : columns)
  // «合同总额4862万元，竣工39项…。其中大项目27项、4536万元，小项目16项、326万元»: a column is of no number that merely is the nearest.
  if (farther) return
  const totals = totalsFor(earlier, parts)
  const [stated] = totals
  if (!stated) return
  const like = sameMeasure(parts, stated)
  const first = untilNext(text, like, stated)
  yield { totals, parts: first, said: namesAll(text, stated, first) || countsAll(stated, first) ? 'whole' : 'parts' }
  // 其他 may stand before the last of them after all.
  if (first.length < like.length) yield { totals, parts: like, said: 'near' }
  // Parts may be set apart by semicolons, too; or something else begins there.
  if (near.length === group.length) return
  const all = sameMeasure(partNumbers(group), stated)
  const cut = untilNext(text, all, stated)
  // 第三产业 after «第二产业…，其中工业…；» stands beside the total, and not below it.
  const beside = all.some((part) => part.name !== '' && tailOf(part) === tailOf(stated))
  yield { totals, parts: all, said: first.length === 1 && cut.length === all.length && !beside ? 'parts' : 'near' }
}

/** 其中 at the beginning of a sentence speaks of the one before it. */
function lastOf(before: ReadSentence | undefined, read: ReadSentence, depth: number): Statement[] {
  if (!before || before.paragraph !== read.paragraph) return []
  return before.statements.filter((one) => one.depth <= depth && valuesOf(one).length > 0).slice(-totalsBack)
}

/** What two numbers of one kind are named alike by: 资产总额 and 中央企业资产 are both 资产. */
const tailOf = (one: ReadNumber): string => one.name.slice(-2)

/** The total whose name ends most like that of a part, if none other does so; money is no part of people. */
function ownerOf(part: ReadNumber, totals: readonly ReadNumber[]): ReadNumber | undefined {
  const lengths = totals.map((one) => (comparable(part.number, one.number) ? sharedEnd(part.name, one.name) : 0))
  const most = Math.max(...lengths, 1)
  return lengths.filter((one) => one === most).length === 1 ? totals[lengths.indexOf(most)] : undefined
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

/** Totals that stand side by side, each with the parts that are named as it is. */
function byName(totals: readonly ReadNumber[], parts: readonly ReadNumber[]): { groups: Group[]; parallel: boolean } {
  // 新增就业 and 再就业 are told apart by more than what they share.
  const all = parts.map((part) => ownerOf(part, totals))
  const owners = all.slice(0, all.includes(undefined) ? all.indexOf(undefined) : all.length)
  const whole = new Set(owners).size > 1
  const groups = totals.flatMap((stated): Group[] => {
    const tail = tailOf(stated)
    const named = parts.filter((part) => (whole ? ownerOf(part, totals) === stated : tailOf(part) === tail))
    const like = sameMeasure(named, stated)
    const others = parts.length > like.length && tail.length > 1
    return others && like.length > 1 ? [{ totals: [stated], parts: like, said: 'parts' }] : []
  })
  return { groups, parallel: groups.length > 1 || whole }
}

/** «2316户7482人，其中城区620户1985人，乡镇1696户5497人»: two totals, each with the parts in its unit. */
function byUnit(earlier: readonly Statement[], parts: readonly ReadNumber[]): Group[] {
  const names = new Set(parts.map((part) => part.number.unit.name))
  // They stand in each part as in the totals; what is told in another unit behind all of them is of something else.
  const order = (told: readonly ReadNumber[]): string => told.map(({ number }) => number.unit.name).join()
  const totals = earlier.flatMap(valuesOf).filter(({ number }) => names.has(number.unit.name))
  const isSameOrder = order(totals.slice(-names.size)) === order(parts.slice(0, names.size))
  if (names.size < 2 || !(isSameOrder || inTurn(parts, names.size))) return []
  const groups = [...names].flatMap((name): Group[] => {
    const like = parts.filter((part) => part.number.unit.name === name)
    const totals = totalsFor(earlier, like).filter((one) => one.number.unit.name === name)
    const parted = totals.length > 0 ? sameMeasure(like, totals[0]!) : []
    return name !== '' && parted.length > 1 ? [{ totals, parts: parted, said: 'parts' }] : []
  })
  return isSameOrder ? groups : groups.filter((one) => made(one) || calledAlike(one))
}

/** «供水类14个、完成2.83亿元，污水类11个、完成3.04亿元»: each part is told in the same units, one after the other. */
const inTurn = (parts: readonly ReadNumber[], count: number): boolean =>
  parts.length >= 2 * count &&
  parts.length % count === 0 &&
  parts.every(({ number }, at) => number.unit.name === parts[at % count]!.number.unit.name)

/** 实际完成7.56亿元, and each part 完成: of several totals it is this one. */
const calledAlike = ({ totals: [stated], parts }: Group): boolean =>
  parts.every(({ lead }) => lead.trim().length > 1 && stated!.lead.trim().endsWith(lead.trim()))

/** Of totals side by side, one that its parts make up tells that the parts are all there are of the others, too. */
function together(groups: readonly Group[]): Group[] {
  return groups.some(made) ? groups.map((group) => ({ ...group, said: 'whole' })) : [...groups]
}

const madeByFarther = ({ totals, parts, said }: Group): boolean =>
  totals.some((one) => made({ totals: [one], parts, said }))

function made({ totals: [stated], parts }: Group): boolean {
  if (!stated) return false
  return overlap(total(parts.map((part) => intervalOf(part.number))), intervalOf(stated.number))
}

/** «191例（病人73例、感染者118例）» */
function* inBrackets({ statements, paragraph }: ReadSentence): Generator<Group> {
  for (let index = 1; index < statements.length; index++) {
    const first = statements[index]!
    const before = statements[index - 1]!
    if (first.depth <= before.depth || first.part) continue
    const inside: Statement[] = []
    const end = Math.min(statements.length, index + many)
    for (let at = index; at < end && statements[at]!.depth >= first.depth; at++) {
      if (statements[at]!.depth === first.depth && inside.length < maxParts) inside.push(statements[at]!)
    }
    const parts = partNumbers(inside)
    const last = valuesOf(before).at(-1)
    if (!last || parts.length < 2 || !comparable(last.number, parts[0]!.number)) continue
    const between = paragraph.text.slice(last.number.end, parts[0]!.number.start)
    const words = paragraph.text.slice(parts[0]!.clause.start, parts.at(-1)!.clause.end)
    const right = /^[^，,;。]{0,6}\(/.test(between)
    const some = /其中|等|含|包括|主要/.test(words) || (!exhaustive(parts) && overlapping(parts))
    yield { totals: [last], parts: sameMeasure(parts, last), said: right ? (some ? 'parts' : 'whole') : 'near' }
  }
}

/** «受理1000件：甲600件、乙400件» and «分为», «分别为», «包括» */
function* afterColon(text: ReadText, { statements, paragraph }: ReadSentence): Generator<Group> {
  for (let index = 1; index < statements.length; index++) {
    const first = statements[index]!
    const last = valuesOf(statements[index - 1]!).at(-1)
    if (!last || first.part) continue
    const { number, clause } = first.figures[0]!
    const between = paragraph.text.slice(last.number.end, number.start)
    const word = /^[^;。]{0,4}(分为|分别是|分别为|包括|由(?=.))/.exec(between)?.[1]
    if (clause.before !== ':' && !word) continue
    const parts = partNumbers(statements.slice(index, index + maxParts).filter((one) => one.depth === first.depth))
    const like = untilNext(text, sameMeasure(parts, last), last)
    const whole = word?.startsWith('分') === true
    if (like.length >= 2) yield { totals: [last], parts: like, said: whole ? 'whole' : word ? 'parts' : 'kinds' }
  }
}

const totalWords = /共|总|累计|合计|全部|计/

/** «共监测582次，昼间、夜间各291次», «选送35人，甲13人，乙22人». */
function* listed({ statements }: ReadSentence): Generator<Group> {
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index]!
    const last = valuesOf(statement).at(-1)
    if (!last || statement.part) continue
    // «城东1.32亿、城西1.05亿、滨江0.84亿、其他0.65亿»: one of a list is no total of those behind it.
    if (last.clause.before === '、' && last.clause.after === '、' && !totalWords.test(last.lead)) continue
    const following = statements.slice(index + 1, index + 9).filter((one) => one.depth === statement.depth)
    if (following.some((one) => one.part)) continue
    const parts = sameMeasure(partNumbers(following), last)
    const direct = parts.length > 0 && (totalWords.test(last.lead) || following[0]?.stretch === statement.stretch)
    if (direct) yield { totals: [last], parts, said: 'near' }
  }
}

/** «一般公共预算收入中，税收收入…；非税收入…», the total told earlier */
function* underName(text: ReadText, read: ReadSentence): Generator<Group> {
  if (read.statements.length === 0 || read.statements[0]!.part) return
  const words = sentenceText(read).slice(0, 60)
  const name = words.includes('中') ? /([^，,;:、。 ]{4,16})中[，,]/.exec(words)?.[1] : undefined
  if (!name) return
  const known = namedBefore(text, name, read.paragraph.index, read.sentence.start, few)
  const before = known.filter((one) => one.name.length >= 4 && name.endsWith(one.name))
  const parts = partNumbers(read.statements.slice(0, maxParts))
  const totals = totalsFor(before.slice(-totalsBack), parts)
  if (totals.length > 0) yield { totals, parts: sameMeasure(parts, totals[0]!), said: 'parts' }
}

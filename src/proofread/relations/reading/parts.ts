import { roughly } from '../../../numbers/written-number.ts'
import type { Figure } from './figure.ts'
import { nameOf } from './name.ts'
import { comparable } from './pairs.ts'
import { namedBefore, type ReadSentence, type ReadText, textOf } from './read-text.ts'
import { valuesBefore } from './share-items.ts'
import { type Statement, valuesOf } from './statement.ts'

/** A total and what it is said to be made of. */
export interface Parts {
  /** The numbers that may be the total, the likeliest first. */
  totals: Figure[]
  parts: Figure[]
  /** The words leave no doubt that these are parts of the first total. */
  sure: boolean
  /** The words say that nothing is left over. */
  whole: boolean
  /** Nothing but the sum speaks for it. */
  loose?: boolean
  /** How far the sum may be off, of the total, to be told all the same. */
  near?: number
}

const maxParts = 30
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
    const next = statements.findIndex((one, at) => at > index && at < index + maxParts && one.opensParts)
    const group = statements
      .slice(index, next < 0 ? index + maxParts : next)
      .filter((one) => one.part && one.depth === statement.depth)
    // A sentence that begins with 其中 is about the parts to its end.
    const near = index === 0 ? group : group.filter((one) => one.stretch === statement.stretch)
    const parts = partFigures(near)
    const named = byName(valuesIn(earlier), partFigures(group))
    yield* named
    // «资产210亿元，负债135亿元。其中，中央资产81亿元、负债55亿元；地方…»: what is of another name is no part.
    if (named.length > 1) continue
    yield* byUnit(earlier, parts)
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

/** «图书馆、文化馆23个，其中图书馆9个，文化馆14个»: the total names each of the parts. */
function namesAll(text: ReadText, stated: Figure, parts: readonly Figure[]): boolean {
  const { start, paragraph } = stated.sentence
  const words = text.paragraphs[paragraph]!.text.slice(Math.max(start, stated.number.start - 60), stated.number.start)
  const names = parts.map((part) => nameOf(part.lead))
  return (
    parts.length > 1 &&
    new Set(names).size === parts.length &&
    names.every((name) => name.length > 1 && words.includes(name))
  )
}

const valuesIn = (statements: readonly Statement[]): Figure[] => statements.flatMap((one) => valuesOf(one))

/** What two figures of one kind are named alike by: 资产总额 and 中央企业资产 are both 资产. */
const tailOf = (figure: Figure): string => figure.name.slice(-2)

/** Totals that stand side by side, each with the parts that are named as it is. */
function byName(totals: readonly Figure[], parts: readonly Figure[]): Parts[] {
  return totals.flatMap((stated) => {
    const tail = tailOf(stated)
    const like = parts.filter((part) => tailOf(part) === tail && comparable(part.number, stated.number))
    const others = parts.length > like.length && tail.length > 1
    return others && like.length > 1 ? [{ totals: [stated], parts: like, sure: false, whole: false, near: 0.03 }] : []
  })
}

/** «2316户7482人，其中城区620户1985人，乡镇1696户5497人»: two totals, each with the parts in its unit. */
function* byUnit(earlier: readonly Statement[], parts: readonly Figure[]): Generator<Parts> {
  const names = new Set(parts.map((part) => part.number.unit.name))
  if (names.size < 2) return
  for (const name of names) {
    if (name === '') continue
    const like = parts.filter((part) => part.number.unit.name === name)
    const totals = totalsFor(earlier, like).filter((one) => one.number.unit.name === name)
    if (like.length > 1 && totals.length > 0) yield { totals, parts: like, sure: true, whole: false }
  }
}

/** What a new subject begins with. */
const beginning =
  /^(?:新增|新建|新设|完成|建成|实现|累计|发放|办理|投入|增加|减少|改造|开展|引进|签约|争取|培训|查处|救助|受理|审结|立案|破获|组织)/

/** Cut where something else begins: «新增铁路639公里、其中高铁370公里，新增公路2600公里». */
function untilNext(parts: readonly Figure[], stated: Figure): Figure[] {
  const verb = beginning.exec(stated.lead.trimStart())?.[0] ?? ''
  const next = parts.findIndex(
    (part, index) =>
      index > 0 &&
      ((verb !== '' && part.lead.startsWith(verb)) || roughly(part.number).value > roughly(stated.number).value),
  )
  const others = parts.findIndex((part) => remaining.test(part.lead))
  const end = Math.min(next < 0 ? parts.length : next, others < 0 ? parts.length : others + 1)
  return parts.slice(0, end)
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

/** «一般公共预算收入中，税收收入…；非税收入…», the total told earlier */
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

const closingTotal = /^(?:[两三四五六七八九十]项|[两三四五六七八九十]者|以上)?(?:共|共计|合计|总计|总共|一共)$/
const runningTotal =
  /^(?:[两三四五六七八九十]项|[两三四五六七八九十]者|以上)?(?:共|合计|总计|总共|累计)[^，,;。]{0,10}$/

/** «公园5个、广场3个，共8个»: the total comes last. */
function* closing({ statements }: ReadSentence): Generator<Parts> {
  const values = statements.flatMap((one) => valuesOf(one))
  for (let index = 2; index < values.length; index++) {
    const stated = values[index]!
    const lead = stated.lead.trim()
    if (!runningTotal.test(lead)) continue
    const before = values.slice(Math.max(0, index - maxParts), index)
    const other = before.findLastIndex((one) => one.number.unit.name !== stated.number.unit.name)
    // The nearest first: what was told before them may be of something else.
    const parts = before.slice(other + 1)
    if (parts.length < 2) continue
    const sure = closingTotal.test(lead) && other < 0 && stated.role === 'value'
    yield { totals: [stated], parts: [...parts].reverse(), sure, whole: sure, near: 0.1 }
  }
}

const earlierValues = 16
/** How many numbers say nothing by adding up: 2 and 3 make 5 everywhere. */
const leastDigits = 3
const telling = (figure: Figure): boolean => figure.number.digits.replace(/^[-0.]+|\D/g, '').length >= leastDigits

/** «分部门看：甲部门完成30.5万元；乙部门完成20.1万元», the total told some sentences before. */
function* underEarlier(text: ReadText, read: ReadSentence): Generator<Parts> {
  const [first] = partFigures(read.statements.slice(0, maxParts))
  if (!first) return
  const name = first.number.unit.name
  const depth = read.statements.find((one) => one.figures.includes(first))!.depth
  const parts = partFigures(read.statements.slice(0, maxParts).filter((one) => one.depth === depth)).filter(
    (part) => part.number.unit.name === name,
  )
  if (parts.length < 2) return
  const totals = valuesBefore(text, read, 0, first, earlierValues).filter(telling)
  if (totals.length > 0) yield { totals, parts, sure: false, whole: false, loose: true }
  for (const group of byName(totals, parts)) yield { ...group, loose: true }
}

const sentencesAhead = 8

/** «国有企业收入650亿元…。中央企业收入419亿元…。其中…。地方企业收入231亿元…。»: a sentence for each part. */
function* overSentences(text: ReadText, read: ReadSentence): Generator<Parts> {
  const [first] = leading(read)
  if (!first) return
  const parts = [first]
  for (let ahead = 1; ahead <= sentencesAhead; ahead++) {
    const next = text.sentences[read.index + ahead]
    if (!next || next.paragraph.index > read.paragraph.index + ahead) break
    const [value] = leading(next)
    if (value && value.number.unit.name === first.number.unit.name) parts.push(value)
  }
  if (parts.length < 2) return
  const totals = valuesBefore(text, read, 0, first, earlierValues).filter(telling)
  if (totals.length > 0) yield { totals, parts, sure: false, whole: false, loose: true }
}

/** The value a sentence is about, unless it speaks of parts. */
const leading = ({ statements }: ReadSentence): Figure[] => {
  const [first] = statements
  return first && !first.part ? partFigures([first]).slice(0, 1) : []
}

const sectorNames = [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/]
const statementsAhead = 12

/** 第一、第二、第三产业 of 生产总值, whatever else is told between them. */
function* sectors(text: ReadText, read: ReadSentence): Generator<Parts> {
  const at = read.statements.findIndex((one) => sectorNames[0]!.test(one.figures[0]!.lead))
  if (at < 0) return
  const next = text.sentences[read.index + 1]
  const following = next && next.paragraph === read.paragraph ? next.statements : []
  const near = partFigures([...read.statements.slice(at), ...following].slice(0, statementsAhead))
  const parts = sectorNames.flatMap((name) => near.find((figure) => name.test(figure.lead)) ?? [])
  const [first] = parts
  if (!first || parts.length !== 3 || parts.some((one) => !/增加值|产业$/.test(one.lead.trim()))) return
  const totals = valuesBefore(text, read, at, first, earlierValues).filter((one) => /生产总值|GDP/.test(one.lead))
  if (totals.length > 0) yield { totals: totals.slice(0, 1), parts, sure: true, whole: true }
}

/** «这128件» is what was told before. */
const backward = ['这', '该', '上述', '前述']

const partFigures = (statements: readonly Statement[]): Figure[] =>
  statements
    .flatMap((one) => valuesOf(one))
    .filter(({ number: { unit } }) => unit.dimension !== 'percent' && unit.dimension !== 'duration')
    .filter(({ lead }) => !backward.some((word) => lead.endsWith(word)))

const sameMeasure = (parts: readonly Figure[], stated: Figure): Figure[] =>
  parts.filter((part) => comparable(part.number, stated.number))

/** Values the parts could make up, the nearest first, those of the very same unit before others. */
function totalsFor(statements: readonly Statement[], parts: readonly Figure[]): Figure[] {
  const [first] = parts
  if (!first) return []
  const values = statements.flatMap(valuesOf).filter((one) => comparable(one.number, first.number))
  const same = values.filter((one) => one.number.unit.name === first.number.unit.name)
  return [...same.reverse(), ...values.filter((one) => !same.includes(one)).reverse()]
}

/** Pairs and triples that leave nothing over. */
const complements: RegExp[][] = [
  [/男/, /女/],
  [/城镇|城市/, /农村|乡村|牧区/],
  [/^税收|[^非]税收/, /非税/],
  [/本科/, /专科/],
  [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/],
  [/中央/, /地方/],
  [/国内|内资|境内/, /国外|外资|境外|国际|入境/],
  [/公办/, /民办/],
  [/昼/, /夜/],
  [/出口/, /进口/],
  [/上半年/, /下半年/],
  [/^(?:已|其中已)|办结|整改/, /正在|未|尚|待/],
]
const remaining = /其他|其它|其余|剩余/

/** True when the names of the parts say that there are no others. */
export function exhaustive(parts: readonly Figure[]): boolean {
  const leads = parts.map((part) => part.lead)
  if (parts.length >= 2 && remaining.test(leads.at(-1)!)) return true
  return complements.some(
    (group) => group.length === parts.length && group.every((name) => leads.some((lead) => name.test(lead))),
  )
}

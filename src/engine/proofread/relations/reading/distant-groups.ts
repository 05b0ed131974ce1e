import { roughly } from '../../../numbers/written-number.ts'
import { stretches } from '../../../text/grouped.ts'
import { keptByValue } from '../../../text/kept.ts'
import { readChineseNumeral } from '../../../text/numerals.ts'
import { lexicon } from '../lexicon.ts'
import type { Group } from './group-types.ts'
import { few, many } from './limits.ts'
import { exhaustive, maxParts, ofSeveralSorts, overlapping, partNumbers } from './parts.ts'
import { nameOf, type ReadNumber } from './quantity.ts'
import { alike, type ReadSentence, type ReadText, sentenceText } from './read-text.ts'
import { valuesBefore } from './share-items.ts'
import { type Statement, valuesOf } from './statement.ts'

const counted = '(?:[两三四五六七八九十][项者类种]|以上|全年|年内|本年|[上下]半年|前三季度)?'
const closingTotal = new RegExp(`^${counted}(?:共|共计|合计|总计|总共|一共)$`)
const runningTotal = new RegExp(`^${counted}(?:共(?!有[^，,;。]{2})|合计|总计|总共|累计)[^，,;。]{0,10}$`)
/** 1—11月, 12月, 上半年: stretches of one year. */
const period = /(?:\d{1,2}月|季度|半年)(?:分别)?[^，,;。]{0,8}$/

/** «公园5个、广场3个，共8个», «甲占30%，乙占20%，合计占50%», «上半年5亿元，下半年6亿元，全年11亿元»: the total comes last. */
export function* closing({ statements }: ReadSentence): Generator<Group> {
  const values = statements.filter((one) => !one.future).flatMap(({ figures }) => figures.filter(isSummed))
  for (let index = 2; index < values.length; index++) {
    const stated = values[index]!
    const lead = stated.lead.trim()
    // «甲4726件，占22.0%；乙3868件，占18.0%，两类合计8594件»: the shares beside them are in nobody's way.
    const told = values.slice(Math.max(0, index - maxParts), index)
    const before = told.filter((one) => isShare(one) === isShare(stated))
    // «每个乡镇3个，共57个» is of so many times three.
    if (before.length < 2 || /每[^年月日]/.test(before.at(-1)!.lead)) continue
    const columns = runningTotal.test(lead) ? [...columnTotals(statements, values.slice(index), before)] : []
    yield* columns
    const { name } = stated.number.unit
    // «示范点14个，走访40家，帮扶20家，共50家»: those of the very same unit, if there are any.
    const same = before.at(-1)!.number.unit.name === name
    const other = before.findLastIndex(({ number }) =>
      same ? number.unit.name !== name : !alike(number, stated.number),
    )
    const parts = before.slice(other + 1)
    if (runningTotal.test(lead)) yield* totalOf(stated, parts, other < 0 && columns.length === 0)
    else if (ofAll.test(lead)) yield* allOf(stated, parts)
    else if (/^全年/.test(lead) && !isShare(stated)) yield* yearOf(stated, parts)
  }
}

/**
 * «中央交办58件，化解56件；省级交办212件，化解204件；合计270件，化解260件»: what semicolons part are rows, and a total is of its column, of
 * that which is named (合计化解260件), or the first. Not where the rows have not as many numbers, or one each.
 */
function* columnTotals(
  statements: readonly Statement[],
  [stated, ...behind]: readonly ReadNumber[],
  told: readonly ReadNumber[],
): Generator<Group> {
  const rowOf = (one: ReadNumber): number | undefined =>
    statements.find(({ figures }) => figures.includes(one))?.stretch
  const rows = stretches(
    told.filter((one) => rowOf(one) !== rowOf(stated!)),
    (last, one) => rowOf(last) === rowOf(one),
  )
  const [first] = rows
  if (!first || first.length < 2 || rows.length < 2 || rows.some((row) => row.length !== first.length)) return
  const columns = first.map((_, at) => rows.map((row) => row[at]!))
  const named = columns.findIndex(([, last]) => stated!.lead.trim().endsWith(nameOf(last!.lead) || '　'))
  const ofColumn = columns[Math.max(named, 0)]!
  if (alike(stated!.number, ofColumn[0]!.number)) yield { totals: [stated!], parts: ofColumn, said: 'kinds' }
  if (named >= 0) return
  for (const [at, parts] of columns.slice(1).entries()) {
    const total = behind[at]
    if (total && alike(total.number, parts[0]!.number)) yield { totals: [total], parts, said: 'kinds' }
  }
}

/** 进出口 is 进口 and 出口, 总人数 男 and 女. */
const ofAll = /进出口(?:总[额值量])?(?:为|达到?)?$|总[人户]数(?:为|达到?)?$|总人口(?:为|达到?)?$/

function* allOf(stated: ReadNumber, told: readonly ReadNumber[]): Generator<Group> {
  for (const count of [2, 3]) {
    const parts = told.slice(-count)
    if (exhaustive(parts)) yield { totals: [stated], parts, said: 'whole' }
  }
}

/** `alone`: nothing but the parts was told before. */
function* totalOf(stated: ReadNumber, told: readonly ReadNumber[], alone: boolean): Generator<Group> {
  const lead = stated.lead.trim()
  const named = readChineseNumeral(/^[两三四五六七八九十](?=[项者类种])/.exec(lead)?.[0] ?? '')
  // The nearest first: what was told before them may be of something else.
  const parts = told.slice(named ? -named : 0).reverse()
  if (parts.length < 2) return
  const first = parts.at(-1)!
  const periods = parts.every((one) => period.test(one.lead) || one.lead === '') && period.test(first.lead)
  const several = parts.length > 2 && !isShare(stated)
  const closes = closingTotal.test(isShare(stated) ? lead.replace(/占比?$/, '') : lead)
  const whole = closes && alone && (several || parts.length === named || pair(parts))
  const loosely = isShare(stated) || /累计/.test(lead) || parts.some((one) => repeated.test(one.lead))
  const said = whole || periods ? 'whole' : loosely ? 'near' : 'kinds'
  yield { totals: [stated], parts, said }
}

/** All the halves or quarters of a year before it. */
function* yearOf(stated: ReadNumber, parts: readonly ReadNumber[]): Generator<Group> {
  for (const count of [2, 4]) {
    const last = parts.slice(-count)
    const quarters = last.length === 4 && /季度/.test(last[0]!.lead)
    const of = nameOf(stated.lead)
    const same = last.every((one) => [of, ''].includes(nameOf(one.lead)) || of === '')
    if (same && (exhaustive(last) || quarters)) yield { totals: [stated], parts: last, said: 'whole' }
  }
}

/** What may be added up: amounts, and shares. */
const isSummed = ({ role, number: { unit } }: ReadNumber): boolean =>
  unit.dimension === 'percent'
    ? role === 'share' || role === 'value'
    : role === 'value' && unit.dimension !== 'duration'

const isShare = ({ number }: ReadNumber): boolean => number.unit.dimension === 'percent'

/** What may be done twice for one: 走访40家，帮扶20家，共50家. */
const repeated = /走访|帮扶|检查|抽查|排查|慰问|服务|参加|参与|培训|宣传|受理|办理|开展/

/** Two, of which nothing is left unsaid: kinds of things, that are in nobody's way. */
const pair = (parts: readonly ReadNumber[]): boolean =>
  parts.length === 2 &&
  parts.every(({ lead }) => lead !== '' && lead.length <= longestKind && !repeated.test(lead) && !flows.test(lead)) &&
  (exhaustive(parts) ||
    !overlapping(parts) ||
    (parts[0]!.clause.before === '、' && !ofSeveralSorts(parts.map(({ lead }) => lead))))

const longestKind = 8
const flows = new RegExp(`${lexicon.flows.came.source}|${lexicon.flows.went.source}|${lexicon.flows.brought.source}`)

/** What a list of all kinds begins with. */
const byKind = /^[^，,;。]{0,6}(?:分|按|从)[^，,;。\d]{1,8}(?:看|分|划分|统计)[，,:]/

/** «分部门看：甲部门完成30.5万元；乙部门完成20.1万元», the total told some sentences before. */
export function* listedByKind(text: ReadText, read: ReadSentence): Generator<Group> {
  const statements = read.statements.slice(0, maxParts)
  const [first] = partNumbers(statements)
  if (!first) return
  const said = byKind.test(sentenceText(read).slice(0, 24))
  const depth = statements.find((one) => one.figures.includes(first))!.depth
  const listed =
    said && statements.some((one) => one.stretch > 0)
      ? firstOfStretches(statements)
      : partNumbers(statements.filter((one) => one.depth === depth))
  const parts = listed.filter((part) => part.number.unit.name === first.number.unit.name)
  if (parts.length < 2) return
  const told = valuesBefore({ text, read, rank: 0 }, first).filter(
    (one) => one.number.unit.name === first.number.unit.name,
  )
  const sure = said && onlyOne(text, read, told[0])
  yield { totals: told, parts, said: sure ? 'kinds' : 'loose' }
}

/** «持证52800人，其中一级11200人…；按类别分，视力残疾6120人、听力残疾7340人…»: another list of the same, behind a semicolon. */
export function* listedByKindBehind({ statements, paragraph, sentence }: ReadSentence): Generator<Group> {
  for (const clause of sentence.clauses.slice(0, many)) {
    if (clause.before !== ';' || !byKind.test(paragraph.text.slice(clause.start, clause.start + 24))) continue
    const first = statements.find((one) => one.figures[0]!.number.start >= clause.start)
    if (!first) continue
    const parts = partNumbers(statements.filter((one) => one.stretch === first.stretch && one.depth === first.depth))
    const told = statements
      .filter((one) => one.stretch < first.stretch && !one.part && one.depth === first.depth)
      .flatMap(valuesOf)
    const [total, ...others] = told.filter((one) => parts[0] && alike(one.number, parts[0].number))
    if (total && others.length === 0 && parts.length > 1) yield { totals: [total], parts, said: 'kinds', own: true }
  }
}

/** True when the sentence before tells one number of that unit, so that nothing else is meant. */
function onlyOne(text: ReadText, read: ReadSentence, nearest: ReadNumber | undefined): boolean {
  const before = text.sentences[read.index - 1]
  const values = before?.paragraph === read.paragraph ? before.statements.flatMap(valuesOf) : []
  return nearest !== undefined && values.filter((one) => one.number.unit.name === nearest.number.unit.name).length === 1
}

const sentencesAhead = 8

/** «企业收入500亿元…。市属企业收入300亿元…。其中…。县属企业收入200亿元…。»: a sentence for each part. */
export function* overSentences(text: ReadText, read: ReadSentence): Generator<Group> {
  const [first] = leading(read)
  if (!first) return
  const parts = [first]
  for (let ahead = 1; ahead <= sentencesAhead; ahead++) {
    const next = text.sentences[read.index + ahead]
    if (!next || next.paragraph.index > read.paragraph.index + ahead) break
    parts.push(...leading(next).filter((one) => one.number.unit.name === first.number.unit.name))
  }
  if (parts.length < 2) return
  const totals = valuesBefore({ text, read, rank: 0 }, first)
  if (totals.length > 0) yield { totals, parts, said: 'loose' }
}

/** What a sentence is about, the first value of each of its stretches, unless it speaks of parts. */
const leading = keptByValue(({ statements }: ReadSentence): ReadNumber[] =>
  firstOfStretches(statements.filter((one) => !one.part)),
)

function firstOfStretches(statements: readonly Statement[]): ReadNumber[] {
  const firsts = statements.filter((one, index) => one.stretch !== statements[index - 1]?.stretch)
  return firsts.slice(0, maxParts).flatMap((one) => partNumbers([one]).slice(0, 1))
}

const sectorNames = [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/]

/** 第一、第二、第三产业 of 生产总值, whatever else is told between them. */
export function* sectors(text: ReadText, read: ReadSentence): Generator<Group> {
  const at = read.statements.findIndex((one) => sectorNames[0]!.test(one.figures[0]!.lead))
  if (at < 0) return
  const next = text.sentences[read.index + 1]
  const following = next && next.paragraph === read.paragraph ? next.statements : []
  const near = partNumbers([...read.statements.slice(at), ...following].slice(0, few))
  const parts = sectorNames.flatMap((name) => near.find((one) => name.test(one.lead)) ?? [])
  const [first] = parts
  if (!first || parts.length !== 3 || parts.some((one) => !/增加值|产业$/.test(one.lead.trim()))) return
  const [stated] = valuesBefore({ text, read, rank: at }, first).filter((one) => /生产总值|GDP/.test(one.lead))
  const sum = parts.reduce((all, part) => all + roughly(part.number).value, 0)
  // What is far from it is the 生产总值 of somebody else.
  if (!stated || Math.abs(sum / roughly(stated.number).value - 1) >= 0.5) return
  yield { totals: [stated], parts, said: 'whole' }
}

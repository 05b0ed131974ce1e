import { roughly } from '../../../numbers/written-number.ts'
import type { ReadNumber } from './figure.ts'
import { byName } from './parallel-parts.ts'
import { maxParts, type Parts, partFigures } from './part-figures.ts'
import type { ReadSentence, ReadText } from './read-text.ts'
import { valuesBefore } from './share-items.ts'
import { valuesOf } from './statement.ts'

const closingTotal = /^(?:[两三四五六七八九十]项|[两三四五六七八九十]者|以上)?(?:共|共计|合计|总计|总共|一共)$/
const runningTotal =
  /^(?:[两三四五六七八九十]项|[两三四五六七八九十]者|以上)?(?:共|合计|总计|总共|累计)[^，,;。]{0,10}$/

/** «公园5个、广场3个，共8个»: the total comes last. */
export function* closing({ statements }: ReadSentence): Generator<Parts> {
  const values = statements.flatMap((one) => valuesOf(one))
  for (let index = 2; index < values.length; index++) {
    const stated = values[index]!
    const lead = stated.lead.trim()
    if (!runningTotal.test(lead)) continue
    const before = values.slice(Math.max(0, index - maxParts), index)
    const other = before.findLastIndex((one) => one.number.unit.name !== stated.number.unit.name)
    // The nearest first: what was stated before them may be of something else.
    const parts = before.slice(other + 1)
    if (parts.length < 2) continue
    const sure = closingTotal.test(lead) && other < 0 && stated.role === 'value'
    // Of two, something may be left unsaid; 两项合计 leaves nothing.
    const whole = sure && (parts.length > 2 || /^[两三四五六七八九十]/.test(lead))
    yield { totals: [stated], parts: [...parts].reverse(), sure, whole, near: 0.2 }
  }
}

const earlierValues = 16
/** How many numbers say nothing by adding up: 2 and 3 make 5 everywhere. */
const leastDigits = 3
const telling = (figure: ReadNumber): boolean => figure.number.digits.replace(/^[-0.]+|\D/g, '').length >= leastDigits

/** «分部门看：甲部门完成30.5万元；乙部门完成20.1万元», the total stated some sentences before. */
export function* underEarlier(text: ReadText, read: ReadSentence): Generator<Parts> {
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

/** «企业收入500亿元…。市属企业收入300亿元…。其中…。县属企业收入200亿元…。»: a sentence for each part. */
export function* overSentences(text: ReadText, read: ReadSentence): Generator<Parts> {
  const [first] = leading(read)
  if (!first) return
  const parts = [first]
  for (let ahead = 1; ahead <= sentencesAhead; ahead++) {
    const next = text.sentences[read.index + ahead]
    if (!next || next.paragraph.index > read.paragraph.index + ahead) break
    parts.push(...leading(next).filter((one) => one.number.unit.name === first.number.unit.name))
  }
  if (parts.length < 2) return
  const totals = valuesBefore(text, read, 0, first, earlierValues).filter(telling)
  if (totals.length > 0) yield { totals, parts, sure: false, whole: false, loose: true }
}

/** What a sentence is about, the first value of each of its stretches, unless it speaks of parts. */
const leading = ({ statements }: ReadSentence): ReadNumber[] =>
  statements
    .filter((one, index) => !one.part && one.stretch !== statements[index - 1]?.stretch)
    .slice(0, maxParts)
    .flatMap((one) => partFigures([one]).slice(0, 1))

const sectorNames = [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/]
const statementsAhead = 12

/** 第一、第二、第三产业 of 生产总值, whatever else is stated between them. */
export function* sectors(text: ReadText, read: ReadSentence): Generator<Parts> {
  const at = read.statements.findIndex((one) => sectorNames[0]!.test(one.figures[0]!.lead))
  if (at < 0) return
  const next = text.sentences[read.index + 1]
  const following = next && next.paragraph === read.paragraph ? next.statements : []
  const near = partFigures([...read.statements.slice(at), ...following].slice(0, statementsAhead))
  const parts = sectorNames.flatMap((name) => near.find((figure) => name.test(figure.lead)) ?? [])
  const [first] = parts
  if (!first || parts.length !== 3 || parts.some((one) => !/增加值|产业$/.test(one.lead.trim()))) return
  const [stated] = valuesBefore(text, read, at, first, earlierValues).filter((one) => /生产总值|GDP/.test(one.lead))
  const sum = parts.reduce((all, part) => all + roughly(part.number).value, 0)
  // What is far from it is the 生产总值 of somebody else.
  if (!stated || Math.abs(sum / roughly(stated.number).value - 1) >= 0.2) return
  yield { totals: [stated], parts, sure: true, whole: true }
}

import { roughly } from '../../../numbers/written-number.ts'
import { readChineseNumeral } from '../../../text/numerals.ts'
import { anyOf, lexicon } from '../lexicon.ts'
import { nameOf, ofMonth, type ReadNumber } from './quantity.ts'
import { comparable, type ReadText } from './read-text.ts'
import { type Statement, valuesOf } from './statement.ts'

/** So many parts are looked at. */
export const maxParts = 30

/** «这128件» is what was told before. */
const backward = ['这', '该', '上述', '前述']

/** The values of statements that may be parts; means and medians have no sum. */
export const partNumbers = (statements: readonly Statement[]): ReadNumber[] =>
  statements
    .flatMap((one) => valuesOf(one))
    .filter(
      ({ number: { unit }, lead }) =>
        unit.dimension !== 'percent' && (unit.dimension !== 'duration' || ofMonth.test(lead)),
    )
    .filter(({ lead }) => !backward.some((word) => lead.endsWith(word)) && !lexicon.notAdded.test(lead))

/** Those that can be added to a total, up to what came over many years, which is no part of what came in one. */
export function sameMeasure(parts: readonly ReadNumber[], stated: ReadNumber): ReadNumber[] {
  const other = ofYears.test(stated.lead) ? -1 : parts.findIndex((part) => ofYears.test(part.lead))
  return parts.slice(0, other < 0 ? parts.length : other).filter((part) => comparable(part.number, stated.number))
}

const ofYears = /累计/

/** Values the parts could make up, the nearest first, those of the very same unit before others. */
export function totalsFor(statements: readonly Statement[], parts: readonly ReadNumber[]): ReadNumber[] {
  const [first] = parts
  if (!first) return []
  const values = statements.flatMap(valuesOf).filter((one) => comparable(one.number, first.number))
  const same = values.filter((one) => one.number.unit.name === first.number.unit.name)
  return [...same.reverse(), ...values.filter((one) => !same.includes(one)).reverse()]
}

/** What a new subject begins with. */
const beginning =
  /^(?:新增|新建|新设|完成|建成|实现|累计|发放|办理|投入|增加|减少|改造|开展|引进|签约|争取|培训|查处|救助|受理|审结|立案|破获|组织)/
const remaining = new RegExp(anyOf(lexicon.others))
const { went, carried } = lexicon.flows

/** True when nothing but 、 and a bracket parts two numbers: they are of one list. */
export function isListedWith(text: ReadText, before: ReadNumber, part: ReadNumber): boolean {
  if (before.sentence !== part.sentence) return false
  const between = text.paragraphs[part.sentence.paragraph]!.text.slice(before.number.end, part.number.start)
  return between.startsWith('、') && !/[，,;:。]/.test(between)
}

/** The first parts, as far as 、 joins them, if it joins any: «其中机关28家、企业17家，发现问题19家» lists two. */
export function ofOneList(text: ReadText, parts: readonly ReadNumber[]): ReadNumber[] {
  const end = parts.findIndex((part, at) => at > 0 && !isListedWith(text, parts[at - 1]!, part))
  return parts.slice(0, end < 2 ? parts.length : end)
}

/** Cut where something else begins: «新增铁路639公里、其中高铁370公里，新增公路2600公里». */
export function untilNext(text: ReadText, parts: readonly ReadNumber[], stated: ReadNumber): ReadNumber[] {
  const verb = beginning.exec(stated.lead.trimStart())?.[0] ?? ''
  const { value } = roughly(stated.number)
  const next = parts.findIndex(
    (part, at) =>
      at > 0 &&
      !isListedWith(text, parts[at - 1]!, part) &&
      ((verb !== '' && part.lead.startsWith(verb)) || roughly(part.number).value > value),
  )
  const others = parts.findIndex((part) => remaining.test(part.lead))
  return parts.slice(0, Math.min(next < 0 ? parts.length : next, others < 0 ? parts.length : others + 1))
}

/** «图书馆、文化馆23个，其中图书馆9个，文化馆14个»: the total names each of the parts. */
export function namesAll(text: ReadText, stated: ReadNumber, parts: readonly ReadNumber[]): boolean {
  const { start, paragraph } = stated.sentence
  const named = text.paragraphs[paragraph]!.text.slice(Math.max(start, stated.number.start - 60), stated.number.start)
  const names = parts.map((part) => nameOf(part.lead))
  return distinct(names) && names.every((name) => name.length > 1 && named.includes(name))
}

/** «两项补贴7846.2万元，其中生活补贴3132.4万元、护理补贴4713.8万元»: the total says how many they are. */
export function countsAll({ lead }: ReadNumber, parts: readonly ReadNumber[]): boolean {
  const count = readChineseNumeral(/([两二三四五六七八九])(?:项|类|种|大)[^，,;。项类种]{0,12}$/.exec(lead)?.[1] ?? '')
  return count === parts.length && !overlapping(parts)
}

const distinct = (names: readonly string[]): boolean => names.length > 1 && new Set(names).size === names.length

/** 非税收入 is not 税收, 不合格 not 合格. */
const named = (word: string): RegExp => new RegExp(word.replace(/(?<=^|\/)/g, '(?<![非不未])').replaceAll('/', '|'))
const complements = lexicon.complements.split('|').map((list) => list.split(' ').map(named))
const sorts = lexicon.sorts.map((list) => new RegExp(anyOf(list)))
const funds = new RegExp(anyOf(lexicon.funds))
const attributes = new RegExp(anyOf(lexicon.attributes))

/** True when the names of the parts say that there are no others. */
export function exhaustive(parts: readonly ReadNumber[]): boolean {
  const leads = parts.map((part) => part.lead)
  if (parts.length >= 2 && remaining.test(leads.at(-1)!)) return !overlapping(parts.slice(0, -1))
  if (parts.length === 2 && isDenied(leads)) return true
  return complements.some(
    (group) =>
      group.length === parts.length &&
      group.every((name) => leads.some((lead) => name.test(lead))) &&
      leads.every((lead) => group.some((name) => name.test(lead))),
  )
}

/** 涉税走私 and 非涉税走私: of two names one denies the other. */
const isDenied = ([first, second]: string[]): boolean => denies(first!, second!) || denies(second!, first!)

const denies = (one: string, other: string): boolean =>
  one.length > 2 && /^(?:其中)?非/.test(one) && other.endsWith(one.replace(/^(?:其中)?非/, ''))

/** True when one may be several of the parts: 党员, 女职工, 35岁以下. */
export function overlapping(parts: readonly ReadNumber[]): boolean {
  const leads = parts.map((part) => part.lead).filter((lead) => !remaining.test(lead))
  if (ofOneScale(leads)) return false
  const [common] = attributes.exec(leads[0] ?? '') ?? []
  // 视力残疾 and 听力残疾 are kinds of what all of them are.
  const kinds = common !== undefined && leads.every((lead) => lead.includes(common))
  return (!kinds && leads.some((lead) => attributes.test(lead))) || ofSeveralSorts(leads)
}

/** «党员40名，女职工20名»: told by several sorts of people. */
export function ofSeveralSorts(leads: readonly string[]): boolean {
  const told = leads.map((lead) => sorts.findIndex((sort) => sort.test(lead)))
  return new Set(told).size > 1 || (told.some((one) => one >= 0) && leads.some((lead) => /以[上下内]/.test(lead)))
}

/** 国家级, 省级 and 市级; 研究生, 本科 and 大专: nobody is two of them. */
function ofOneScale(leads: readonly string[]): boolean {
  if (!distinct(leads)) return false
  if (leads.every((lead) => /级$/.test(lead))) return true
  const [sort, ...others] = leads.map((lead) => sorts.findIndex((one) => one.test(lead)))
  return sort! >= 0 && others.every((one) => one === sort) && !leads.some((lead) => /以[上下内]/.test(lead))
}

/** True when the names are of one sort, so that none is another: 东站 and 西站, 咨询类 and 投诉类. */
export function exclusive(parts: readonly ReadNumber[]): boolean {
  if (ofOneScale(parts.map(({ lead }) => lead))) return true
  const names = parts.map((part) => nameOf(part.lead))
  const ends = new Set(names.map((name) => name.slice(-1)))
  const purses = parts.every(({ lead, number }) => number.unit.dimension === 'yuan' && funds.test(lead))
  return distinct(names) && (ends.size === 1 || purses) && !overlapping(parts)
}

/** True for what flowed out or is left, which is no part of what flowed in. */
export const flowing = (parts: readonly ReadNumber[]): boolean =>
  parts.some(({ lead }) => carried.test(lead)) && parts.some(({ lead }) => went.test(lead))

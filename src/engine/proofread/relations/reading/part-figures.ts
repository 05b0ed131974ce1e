import { roughly } from '../../../numbers/written-number.ts'
import type { ReadNumber } from './figure.ts'
import { nameOf } from './name.ts'
import { comparable } from './pairs.ts'
import type { ReadText } from './read-text.ts'
import { type Statement, valuesOf } from './statement.ts'

/** A total and what it is said to be made of. */
export interface Parts {
  /** The numbers that may be the total, the likeliest first. */
  totals: ReadNumber[]
  parts: ReadNumber[]
  /** The words leave no doubt that these are parts of the first total. */
  sure: boolean
  /** The words say that nothing is left over. */
  whole: boolean
  /** Nothing but the sum speaks for it. */
  loose?: boolean
  /** How far the sum may be off, of the total, to be reported all the same. */
  near?: number
}

/** So many parts are looked at. */
export const maxParts = 30

/** «这128件» is what was stated before. */
const backward = ['这', '该', '上述', '前述']

/** The values of statements that may be parts. */
export const partFigures = (statements: readonly Statement[]): ReadNumber[] =>
  statements
    .flatMap((one) => valuesOf(one))
    .filter(({ number: { unit } }) => unit.dimension !== 'percent' && unit.dimension !== 'duration')
    .filter(({ lead }) => !backward.some((word) => lead.endsWith(word)))

/** Those that can be added to a total. */
export const sameMeasure = (parts: readonly ReadNumber[], stated: ReadNumber): ReadNumber[] =>
  parts.filter((part) => comparable(part.number, stated.number))

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

/** Cut where something else begins: «新增铁路639公里、其中高铁370公里，新增公路2600公里». */
export function untilNext(parts: readonly ReadNumber[], stated: ReadNumber): ReadNumber[] {
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

/** «图书馆、文化馆23个，其中图书馆9个，文化馆14个»: the total names each of the parts. */
export function namesAll(text: ReadText, stated: ReadNumber, parts: readonly ReadNumber[]): boolean {
  const { start, paragraph } = stated.sentence
  const words = text.paragraphs[paragraph]!.text.slice(Math.max(start, stated.number.start - 60), stated.number.start)
  const names = parts.map((part) => nameOf(part.lead))
  return (
    parts.length > 1 &&
    new Set(names).size === parts.length &&
    names.every((name) => name.length > 1 && words.includes(name))
  )
}

/** All values of statements. */
export const valuesIn = (statements: readonly Statement[]): ReadNumber[] => statements.flatMap((one) => valuesOf(one))

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
  [/主办/, /协办/],
  [/直办/, /转办/],
  [/大春/, /小春/],
  [/^(?:已|其中已)|办结|整改/, /正在|未|尚|待|办理中/],
]
const remaining = /其他|其它|其余|剩余/

/** True when the names of the parts say that there are no others. */
export function exhaustive(parts: readonly ReadNumber[]): boolean {
  const leads = parts.map((part) => part.lead)
  if (parts.length >= 2 && remaining.test(leads.at(-1)!)) return true
  return complements.some(
    (group) => group.length === parts.length && group.every((name) => leads.some((lead) => name.test(lead))),
  )
}

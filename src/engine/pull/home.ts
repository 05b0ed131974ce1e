import type { Block, FigureText, Note } from '../document/types.ts'
import type { SourceEdit, Span } from '../text/source.ts'
import { type Hunk, hunksOf, textOf } from './hunks.ts'
import { type Sign, signsOf, signsOfNote } from './signs.ts'

/** A number of the ledger for which somebody wrote another one. */
export interface NewNumber {
  figure: string
  /** As `set` takes it: with the unit that is printed. */
  value: string
  /** Absent for the figure's own value. */
  field?: string
}

/** How a changed paragraph goes back into the data. */
export interface Home {
  edits: SourceEdit[]
  /** What it prints then: the edited text, but for numbers of the ledger. */
  expected: string
  numbers: NewNumber[]
}

/** Why a changed paragraph has no home. */
export interface Homeless {
  why: string
}

export const isHomeless = (one: Home | Homeless): one is Homeless => 'why' in one

/** Whether a file is one of the report's own texts. */
type IsOfReport = (at: Span) => boolean

/** The homes that a changed paragraph may have, the likeliest first; which one it is, printing it again shows. */
export function homesOf(
  block: Block | undefined,
  before: string,
  now: string,
  isOfReport: IsOfReport,
): (Home | Homeless)[] {
  if (block?.type === 'contents') return [{ why: '目录跟着标题变，请改标题' }]
  const all = block ? signsOf(block, before) : []
  if (all.length === 0) return [{ why: '不是从数据里的一处文字来的' }]
  return all.map((signs) => homeIn(signs, now, isOfReport))
}

/** The home that a changed note at the foot of a page may have. */
export const homeOfNote = (note: Note, before: string, now: string, isOfReport: IsOfReport): Home | Homeless =>
  homeIn(signsOfNote(note, before), now, isOfReport)

function homeIn(signs: readonly Sign[], now: string, isOfReport: IsOfReport): Home | Homeless {
  const home: Home = { edits: [], expected: '', numbers: [] }
  let at = 0
  for (const hunk of hunksOf(signs, now)) {
    home.expected += textOf(signs, at, hunk.start)
    at = hunk.end
    const made = ofFigures(signs, hunk, isOfReport) ?? asText(signs, hunk, isOfReport)
    if (isHomeless(made)) return made
    home.edits.push(...made.edits)
    home.numbers.push(...made.numbers)
    home.expected += made.expected
  }
  home.expected += textOf(signs, at)
  return home
}

const numeral = /[0-9０-９〇零一二三四五六七八九十百千万亿两几]/

/** A hunk with numbers of the ledger: each stays with its reference; `undefined` for one without, or that does away with them. */
function ofFigures(signs: readonly Sign[], hunk: Hunk, isOfReport: IsOfReport): Home | Homeless | undefined {
  const inside = signs.slice(hunk.start, hunk.end)
  const [figure, ...others] = new Set(inside.flatMap((one) => one.figure ?? []))
  if (!figure) return undefined
  if (!numeral.test(hunk.text)) return undefined
  const first = hunk.start + inside.findIndex((one) => one.figure === figure)
  const last = first + figure.value.length
  const [, head, tail] = /^(\D*)\d+(?:[.,]\d+)*(\D*)$/u.exec(figure.value) ?? []
  const found =
    head === undefined || tail === undefined
      ? []
      : [...hunk.text.matchAll(new RegExp(`${literal(head)}\\d+(?:[.,]\\d+)*${literal(tail)}`, 'gu'))]
  const [number] = found
  // What is left beside the number is no part of it.
  const beside = number ? [hunk.text.slice(0, number.index), hunk.text.slice(number.index + number[0].length)] : []
  if (others.length > 0 || !number || found.length > 1 || beside.some((one) => numeral.test(one))) {
    return { why: `“${figure.value}”是台账里的数，这里不只是换了一个数，请自己改` }
  }
  const corrected = numberOf(figure, number[0])
  if (!corrected) return { why: `“${figure.value}”是由台账算出来的，请用 set 更正它所依据的指标` }
  // What stands around the number may have been changed, too.
  const sides = [
    { start: hunk.start, end: first, text: beside[0]! },
    { start: last, end: hunk.end, text: beside[1]! },
  ].map((one) => asText(signs, one, isOfReport))
  const [left, right] = sides
  if (isHomeless(left!)) return left
  if (isHomeless(right!)) return right
  return {
    edits: [...left!.edits, ...right!.edits],
    expected: left!.expected + figure.value + right!.expected,
    numbers: corrected === 'same' ? [] : [corrected],
  }
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The fields that `set` corrects, by the forms that print them. */
const fields: Readonly<Record<string, string | undefined>> = { previous: '上年', target: '目标', 'last-period': '上期' }

function numberOf({ name, form = '', value }: FigureText, now: string): NewNumber | 'same' | undefined {
  if (now === value) return 'same'
  if (form === '' || form === 'value') return { figure: name, value: now }
  const field = fields[form]
  return field === undefined ? undefined : { figure: name, value: now, field }
}

/** A hunk as edits of what stands in the files for it; the new words go where the first of the old ones stand. */
function asText(signs: readonly Sign[], { start, end, text }: Hunk, isOfReport: IsOfReport): Home | Homeless {
  if (start === end && text === '') return { edits: [], expected: '', numbers: [] }
  const old = signs.slice(start, end)
  const stands = start < end ? old : putIn(signs, start, isOfReport)
  const wrong = stands.find(({ at }) => !at || !isOfReport(at))
  if (wrong || stands.length === 0) return { why: reasonOf(wrong) }
  const edits: SourceEdit[] = []
  if (start === end) {
    const { at } = stands[0]!
    const place = stands[0] === signs[start - 1] ? at!.end : at!.start
    edits.push({ source: at!.source, start: place, end: place, text })
  } else {
    for (const { at } of old) {
      const last = edits.at(-1)
      if (last && last.source === at!.source && at!.start <= last.end && at!.end >= last.end) {
        edits[edits.length - 1] = { ...last, end: at!.end }
      } else edits.push({ ...at!, text: edits.length === 0 ? text : '' })
    }
  }
  return { edits, expected: text, numbers: [] }
}

/** The sign beside which something is put in: the one before it, or the one behind it where that has no place in the data. */
function putIn(signs: readonly Sign[], at: number, isOfReport: IsOfReport): Sign[] {
  const beside = [signs[at - 1], signs[at]].flatMap((one) => one ?? [])
  const found = beside.find((one) => one.at && isOfReport(one.at)) ?? beside[0]
  return found ? [found] : []
}

function reasonOf(sign: Sign | undefined): string {
  if (!sign?.at) return '改的是程序编的号、算的数、加的标点这样的文字，数据里没有它的位置'
  if (sign.at.source.sheet) return `改的文字在表格“${sign.at.source.path}”里，请在那里改`
  return `改的文字在“${sign.at.source.path}”里，不是这份报告自己的文字`
}

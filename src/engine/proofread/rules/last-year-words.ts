import { plainText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import type { Report } from '../../model/report.ts'
import { bodyTexts, tableText, typedTables } from '../../report/body-texts.ts'
import type { Span } from '../../text/source.ts'
import type { Finding, Rule } from '../types.ts'
import { sentencesOf } from './marks.ts'

/** Shorter sentences (in characters) may well be said every year, unless they have numbers. */
const shortest = 15
const shortestWithNumbers = 6

/** What every report says: 现将……如下, 在……领导下, 以上报告，请审议. */
const setPhrase = /如下[。：:]?$|为指导|为指引|领导下|指引下|指导下|关心支持下|^以上|审议|批评指正/

/**
 * Sentences, and tables that were typed, that stand in last year's report word for word; years that were moved on make no
 * difference. A sentence whose numbers come from the ledger says something else this year, unless it still names last year
 * or has a number that was typed. Set phrases may stay.
 * (Last year's report is a folder, so texts have no examples of it.)
 */
export const lastYearWords: Rule = {
  name: 'last-year-words',
  severity: 'info',
  check(_, { report }) {
    const before = report?.lastYearTexts?.()
    if (!report || !before) return []
    const known = new Set(before.paragraphs.flatMap((one) => sentencesOf(one).map(({ text }) => withoutYears(text))))
    const sentences = bodyTexts(report).flatMap(({ paragraphs, origin }) =>
      paragraphs.flatMap((inlines) => copied(inlines, { report, known, origin })),
    )
    const tables = new Set(before.tables)
    const same = typedTables(report).filter((table) => tables.has(tableText(table)))
    return [
      ...sentences,
      ...same.map(({ origin }) => ({
        at: origin,
        message: '这个表格里手写的数与上年报告的完全一样',
        hint: '请换成今年的数；没有变的可以不理会',
      })),
    ]
  },
}

interface Copied {
  report: Report
  /** Last year's sentences. */
  known: ReadonlySet<string>
  origin: Span
}

function copied(inlines: readonly Inline[], { report, known, origin }: Copied): Finding[] {
  return sentencesOf(plainText(inlines)).flatMap(({ text, start, end }): Finding[] => {
    const sentence = text.trim()
    const isLong = sentence.length >= shortest || (sentence.length >= shortestWithNumbers && /\d/.test(sentence))
    if (!isLong || setPhrase.test(sentence) || !known.has(withoutYears(text))) return []
    const at = spanOf(inlines, start, end) ?? origin
    const what = stillSays(text, report.year)
    if (text.includes('{{') && what === '') return []
    const message = `这句话与上年报告一字不差${what}`
    return [{ at, message, hint: '请按今年的情况改写；仍然成立的可以不理会' }]
  })
}

/** What of a sentence is last year's for certain: a year, or a number that was typed. */
function stillSays(text: string, year: number): string {
  if (text.includes(`${year - 1}年`)) return `，还写着${year - 1}年`
  const typed = text.replace(/\{\{.*?\}\}|《[^》]*》|(?:19|20)\d\d年/g, '')
  return /\d/.test(typed) ? '，手写的数也没有改' : ''
}

/** A sentence whichever years it names. */
const withoutYears = (text: string): string => text.trim().replace(/(?<!\d)(?:19|20)\d\d(?=年)/g, '〈年〉')

/** Where a stretch of a paragraph stands in its file. */
function spanOf(inlines: readonly Inline[], start: number, end: number): Span | undefined {
  let at = 0
  let found: Span | undefined
  for (const inline of inlines) {
    const { length } = plainText([inline])
    const origin = 'origin' in inline ? inline.origin : undefined
    if (origin && start < at + length && at < end) {
      // What stands otherwise in the file is one unit.
      const isExact = origin.end - origin.start === length
      const from = isExact ? Math.max(origin.start, origin.start + start - at) : origin.start
      const to = isExact ? Math.min(origin.end, origin.start + end - at) : origin.end
      if (found?.source !== undefined && found.source !== origin.source) break
      found = found ? { ...found, end: Math.max(found.end, to) } : { ...origin, start: from, end: to }
    }
    at += length
  }
  return found
}

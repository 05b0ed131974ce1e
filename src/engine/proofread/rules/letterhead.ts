import type { ColophonData, LetterheadData, Prose, Report } from '../../model/report.ts'
import { type Span, startOf } from '../../text/source.ts'
import { wrongNumber, yearOfNumber } from '../letterhead/document-number.ts'
import {
  wrongCc,
  wrongCopy,
  wrongMark,
  wrongPrinted,
  wrongSecrecy,
  wrongSigner,
  wrongUrgency,
} from '../letterhead/elements.ts'
import { dayOf, wrongNumberYear, wrongPrintedDay } from '../letterhead/years.ts'
import type { Finding, Rule, Said } from '../types.ts'
import { openingText } from '../year/words.ts'

/**
 * The elements of 版头 and 版记 as GB/T 9704-2012 7.2 and 7.4 have them, and their years beside 成文日期 and the year
 * reported on. (A report's own, so texts have no examples of it.)
 */
export const letterhead: Rule = {
  name: 'letterhead',
  severity: 'info',
  final: 'warning',
  warns: true,
  check(_text, { report, year }) {
    if (!report) return []
    const { letterhead, colophon, date } = report
    const signed = date && dayOf(openingText(date))
    return [
      ...(letterhead ? ofHead(letterhead, report, year, signed) : []),
      ...(colophon ? ofFoot(colophon, report, year, signed) : []),
    ]
  },
}

type Day = ReturnType<typeof dayOf>

function ofHead(head: LetterheadData, report: Report, year: number | undefined, signed: Day): Finding[] {
  const { mark, number, copy, secrecy, urgency, signers } = head
  const missing = number ? [] : [missingOf('版头', '发文字号', placeIn(report, head.origin))]
  return [
    ...missing,
    ...at(number, wrongNumber),
    ...at(number, (written) => {
      const own = yearOfNumber(written)
      return own === undefined ? undefined : wrongNumberYear(own, year, signed)
    }),
    ...mark.flatMap((one) => at(one, wrongMark)),
    ...at(copy, wrongCopy),
    ...at(secrecy, wrongSecrecy),
    ...at(urgency, wrongUrgency),
    ...signers.flatMap((one) => at(one, wrongSigner)),
  ]
}

function ofFoot(foot: ColophonData, report: Report, year: number | undefined, signed: Day): Finding[] {
  const { cc, issuer, date, origin } = foot
  const place = placeIn(report, origin)
  return [
    ...(issuer ? [] : [missingOf('版记', '印发机关', place)]),
    ...(date ? [] : [missingOf('版记', '印发日期', place)]),
    ...cc.slice(0, 1).flatMap((one) => at(one, wrongCc)),
    ...at(issuer, wrongPrinted),
    ...at(date, wrongPrinted),
    ...at(date, (written) => wrongPrintedDay(dayOf(written), year, signed)),
  ]
}

const missingOf = (part: string, name: string, place: Span): Finding => ({
  at: place,
  message: `${part}没有写${name}`,
  hint: `请在 report.yaml 的“${part}”里写上“${name}”；不印${part}的，写“${part}: 否”`,
})

/** A set that gives all of it is no place to mend a report at. */
const placeIn = ({ source }: Report, origin: Span): Span => (origin.source === source ? origin : startOf(source))

/** What is still to be filled in is reported as that; what a figure prints is not typed. */
const open = /[【】×XxＸ_＿□]/

function at(prose: Prose | undefined, say: (written: string) => Said): Finding[] {
  if (!prose || prose.paragraphs.flat().some((one) => one.type !== 'text')) return []
  const written = openingText(prose).trim()
  const said = written === '' || open.test(written) ? undefined : say(written)
  return said ? [{ at: prose.origin, severity: 'warning', ...said }] : []
}

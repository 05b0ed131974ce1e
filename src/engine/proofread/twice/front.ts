import { plainText } from '../../document/plain-text.ts'
import type { Report } from '../../model/report.ts'
import type { Finding } from '../types.ts'
import { bare, isDay, lineOf, spanOf } from './words.ts'

/** As many paragraphs are looked at: a title, who it is for, and the day below the title. */
const most = 3

/** What stands above the first text by itself, and was pasted into it as well. */
export function frontTwice(report: Report): Finding[] {
  const { opening, title, subtitle, addressee, date, unit } = report
  const first = opening ?? report.sections[0]?.intro
  if (!first) return []
  const titles = [title, subtitle].flatMap((one) => (one ? [bare(lineOf(one))] : []))
  const both = titles.join('')
  return first.paragraphs.slice(0, most).flatMap((paragraph): Finding[] => {
    const text = plainText(paragraph).trim()
    const at = spanOf(paragraph, first)
    const again = (what: string) => ({
      at,
      message: `正文开头又写了一遍${what}，会印两次`,
      hint: `${what}由 report.yaml 的“${what}”印出，请在这里删去`,
    })
    if ([...titles, both].includes(bare(text)) || titles.some((one) => leads(text, one))) return [again('标题')]
    const called = addressee && bare(lineOf(addressee))
    if (called && startsWith(text, called, /^\s*(?:[：:！!]|$)/)) return [again('称谓')]
    if (date && isDay(bare(text))) return [again('成文日期')]
    if (report.signature.length > 0 && bare(text) === bare(lineOf(unit))) return [again('署名')]
    return []
  })
}

/** A title right before the text that follows it, as when two lines were joined to one. */
const leads = (text: string, title: string): boolean =>
  title.length > 5 && startsWith(text, title, /^(?:\s|[》]?(?:[12]\d{3}年|各位|尊敬的|同志们))/)

const startsWith = (text: string, start: string, behind: RegExp): boolean => {
  const opened = text.replace(/^《/, '')
  return start !== '' && opened.startsWith(start) && behind.test(opened.slice(start.length))
}

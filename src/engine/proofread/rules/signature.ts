import { plainText } from '../../document/plain-text.ts'
import type { Prose, Report } from '../../model/report.ts'
import { numeralUpTo99, smallNumeral } from '../../text/numerals.ts'
import { startOf } from '../../text/source.ts'
import type { Finding, Rule } from '../types.ts'
import { inFigures, openingText } from '../year/words.ts'

/**
 * A report that nobody signs, or without its whole date (GB/T 9704 7.3.5). While it is being written that may come later; a final
 * one is not printed without. Nothing is said where the template has no place for them. (A report's own, so texts have no
 * examples of it.)
 */
export const signature: Rule = {
  name: 'signature',
  severity: 'info',
  final: 'warning',
  warns: true,
  check(_text, { report, signs }) {
    if (!report || !signs) return []
    const at = startOf(report.source)
    const missing = [
      ...(report.signature.some(isWritten) ? [] : ['署名']),
      ...(report.date && isWritten(report.date) ? [] : ['成文日期']),
    ]
    const dates = partial(report)
    if (missing.length === 0) return dates
    const names = missing.join('和')
    const finding: Finding = {
      at,
      message: `报告没有写${names}`,
      hint: `请在 report.yaml 里写上“${missing.join('”和“')}”；不用署名的，在“检查”里写“署名日期: 关”`,
    }
    return [finding, ...dates]
  },
}

/** A date that leaves out its year or day, or mixes figures: 7.3.5.4 asks for year, month and day in Arabic figures. */
function partial({ date }: Report): Finding[] {
  if (!date || date.paragraphs.flat().some((one) => one.type !== 'text')) return []
  const written = openingText(date)
  const found = partialDate(written)
  if (!found) return []
  const finding: Finding = {
    at: date.origin,
    message: `成文日期“${written}”不是完整的年月日`,
    hint: `请写成${found.meant ? `“${found.meant}”` : ' 2024-12-26 这样的日期'}`,
  }
  return [{ ...finding, ...(!found.isMonth && { severity: 'warning' }) }]
}

const isWritten = (prose: Prose): boolean =>
  prose.paragraphs.some((one) => plainText(one).trim() !== '' || one.length > 0)

const whole = new RegExp(
  `(?:\\d{4}|[〇○零一二三四五六七八九]{4})年(?:\\d{1,2}月\\d{1,2}日|${smallNumeral}月${smallNumeral}日)`,
)
const numerals = new RegExp(smallNumeral, 'g')
/** What is still to be filled in is reported as that. */
const open = /[【】×XxＸ*_＿□]/

/** What is wrong with a 成文日期 that does not say year, month and day; with the date it means, when that is plain. */
function partialDate(written: string): { meant?: string; isMonth: boolean } | undefined {
  const text = written.replace(/\s/g, '')
  const isMixed = /^\d{4}年\D+月|^[〇○零一二三四五六七八九]{4}年\d/.test(text)
  if (text === '' || open.test(text) || (whole.test(text) && !isMixed)) return undefined
  const figures = inFigures(text).replace(numerals, (one) => String(numeralUpTo99(one)))
  const parts = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)/.exec(figures)
  return {
    ...(parts && { meant: `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` }),
    // A month alone, or blanks to be filled in by hand, may be meant for now.
    isMonth: /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:[\d一二三四五六七八九十]{0,3}月日?)?$/.test(text),
  }
}

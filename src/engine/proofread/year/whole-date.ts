import { numeralUpTo99, smallNumeral } from '../../text/numerals.ts'
import { inFigures } from './words.ts'

const whole = new RegExp(
  `(?:\\d{4}|[〇○零一二三四五六七八九]{4})年(?:\\d{1,2}月\\d{1,2}日|${smallNumeral}月${smallNumeral}日)`,
)
const numerals = new RegExp(smallNumeral, 'g')
/** What is still to be filled in is reported as that. */
const open = /[【】×XxＸ*_＿□]/

/** What is wrong with a 成文日期 that does not say year, month and day; with the date it means, when that is plain. */
export function partialDate(written: string): { meant?: string; isMonth: boolean } | undefined {
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

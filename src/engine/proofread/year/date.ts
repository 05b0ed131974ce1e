import type { TextParagraph } from '../../document/running-text.ts'
import { inArabicDigits, numeralUpTo99 } from '../../text/numerals.ts'
import type { Finding } from '../types.ts'
import { wrongYear } from './words.ts'

/** What a date is measured by. */
interface Reported {
  /** The year reported on. */
  right: number
  title: string
  /** 时段, when it is known. */
  period?: string | undefined
}

const dated = /^((?:19|2\d)\d\d|[一二三四五六七八九〇○零]{4})年(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月)?/

/**
 * What is wrong with 成文日期: a summary is dated in the year it reports on, or in the next; a plan may be dated before its
 * year. A summary dated long before its time is over is reported as an info.
 */
export function dateProblem(paragraph: TextParagraph, { right, title, period }: Reported): Finding[] {
  const match = dated.exec(paragraph.text)
  const year = match && numberOf(match[1]!)
  if (!match || year === null) return []
  const isSummary = /总结|小结|述职|完成情况/.test(title)
  const isPlan = !isSummary && /计划|打算|安排|要点|思路|部署|方案|意见|规划|预算/.test(title)
  if (year > right + 1 || year < right - 1) return [wrongYear(paragraph, match, right)]
  if (year < right) return isPlan ? [] : [wrongYear(paragraph, match, right)]
  const month = match[2] && numberOf(match[2])
  const due = isSummary ? monthDue(title, period) : undefined
  if (year > right || !month || due === undefined || month >= due) return []
  const at = { paragraph, start: 0, end: match[0].length }
  const message = `报告写的是${right}年${period && period !== '全年' ? period : ''}的工作，成文日期却是${match[0]}`
  return [{ at, message, hint: '请核对年份和月份；确实是这一天写成的可以不理会', severity: 'info' }]
}

/** The first month in which a summary of the whole year, or of a part of it, is usually written. */
function monthDue(title: string, period = ''): number | undefined {
  const said = `${period}${title}`
  if (/上半年|半年|二季度|1[-—–～至]6月/.test(said)) return 5
  if (/前三季度|三季度|1[-—–～至]9月/.test(said)) return 8
  if (/一季度|1[-—–～至]3月/.test(said)) return 3
  if (/四季度|下半年/.test(said)) return 10
  if (/季度|月|学期|学年|届|周|专项|活动|会议/.test(said)) return undefined
  return 9
}

/** The number of a year by its digits, or of a month. */
function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  return numeralUpTo99(written) || Number(inArabicDigits(written))
}

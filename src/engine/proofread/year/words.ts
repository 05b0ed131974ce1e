import type { TextParagraph } from '../../document/running-text.ts'
import type { Prose } from '../../model/report.ts'
import { inArabicDigits } from '../../text/numerals.ts'
import type { Finding } from '../types.ts'

export const yearWord = /(?<!\d)((?:19|2\d)\d\d)年/g

/** Two years as ends of a span: 2021—2025年, 2021年至2025年, 2023—2024学年. */
export const spansYears = /\d{4}年?(?:[-—–～~至到]|——)\d/

/** What a text is about that may name another year than the report's. */
export const speaksOf = {
  plans: /计划|打算|安排|要点|思路|部署|方案|任务|目标|预算|预计|规划|展望|清单|项目|日程|意见|工作重点/,
  coming: /将|计划|力争|明年|来年|下一?年|拟|预计|争取|打算/,
  reviews: /回顾|对比|比较|对照|上年|去年|历年|以来|同期|完成情况一览/,
}

/** A text without what it names in 《》: a document's year is its own. */
export const withoutNames = (text: string): string => text.replace(/《[^》]{0,100}》/g, '')

/** The running text of a prose, for words to be looked for in it. */
export const openingText = ({ paragraphs }: Prose): string =>
  paragraphs
    .flat()
    .map((inline) => ('value' in inline ? inline.value : ''))
    .join('')

/** True for next year where something is planned, and last year where it is looked back on. `added`: an attachment. */
export function otherYear(text: string, written: number, right: number, added: boolean): boolean {
  if (written === right + 1) return added || speaksOf.plans.test(text) || speaksOf.coming.test(text)
  return written === right - 1 && speaksOf.reviews.test(text)
}

/** The finding of a year that is not the report's. */
export function wrongYear(paragraph: TextParagraph, match: RegExpExecArray, right: number): Finding {
  const start = Math.max(0, inFigures(paragraph.text).indexOf(match[1]!, match.index))
  return {
    at: { paragraph, start, end: start + match[1]!.length },
    message: `这里写的是${match[1]}年，报告的年度是${right}年`,
    hint: '请核对年份，也许是从上一年的稿子里留下来的',
  }
}

/** A text whose years in Chinese figures are written in Arabic ones, sign for sign: 二〇二三年, 2023年. */
export const inFigures = (text: string): string =>
  text.replace(/[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)/g, inArabicDigits)

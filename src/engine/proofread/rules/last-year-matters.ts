import { plainText } from '../../document/plain-text.ts'
import type { LastYearItem, Prose } from '../../model/report.ts'
import { quoted } from '../find.ts'
import type { Finding, Rule } from '../types.ts'

/**
 * What last year's report planned, or found wanting, and this one does not answer yet. (It stands in the report's own
 * files, so texts have no examples of it.)
 */
export const lastYearMatters: Rule = {
  name: 'last-year-matters',
  severity: 'warning',
  check: (_, { report }) =>
    (report?.sections ?? []).flatMap(({ lastPlans = [], lastProblems = [] }) => [
      ...unanswered(lastPlans, '上年计划', '完成情况', '今年做得怎样'),
      ...unanswered(lastProblems, '上年问题', '整改情况', '今年怎样整改的'),
    ]),
}

function unanswered(items: readonly LastYearItem[], list: string, key: string, what: string): Finding[] {
  return items
    .filter(({ outcome }) => isOpen(outcome))
    .map(({ matter, origin }) => ({
      at: origin,
      message: `“${list}”里的${quoted(textOf(matter))}还没有写${key}`,
      hint: `请在“${key}”里写上${what}；不用交代的整条删去`,
    }))
}

const textOf = ({ paragraphs }: Prose): string => paragraphs.map(plainText).join('')

/** Nothing, or a blank to be filled in: 【待补：完成情况】. */
const isOpen = (outcome: Prose | undefined): boolean =>
  outcome === undefined || textOf(outcome).trim() === '' || /【[^】]*】/.test(textOf(outcome))

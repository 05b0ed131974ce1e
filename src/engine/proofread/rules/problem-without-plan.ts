import type { RunningText } from '../../document/running-text.ts'
import { leadingLabel } from '../../text/labels.ts'
import type { Rule } from '../types.ts'

/** What a heading of plans says. 计划 alone may be 计划生育, 措施 what was done. */
const planned =
  /下一?步|下一?阶段|今后|明年|来年|打算|努力方向|展望|对策|建议$|(?:工作|整改|改进|年度?|年的)(?:计划|安排|思路|措施|重点|任务)$/
const opening = /^(?:下一?步|下一?阶段|今后|明年|来年|接下来)/
/** 1.2025年: a year behind a number is no decimal. */
const openingYear = /^((?:19|2\d)\d\d)年/

/**
 * Problems of a report that has no plan anywhere: neither in the lists of its sections, nor under a heading of its own,
 * nor in a paragraph that says what comes next. Plans often stand in another section than the problems they answer.
 * (Sections are the report's own, so texts have no examples of it.)
 */
export const problemWithoutPlan: Rule = {
  name: 'problem-without-plan',
  severity: 'warning',
  check(text, { sections = [], year = Number.POSITIVE_INFINITY }) {
    if (sections.some((section) => section.plans > 0) || sections.some(({ title }) => planned.test(title))) return []
    const first = sections.find((section) => section.problems > 0)
    if (!first || hasPlans(text, year)) return []
    const message = '报告写了存在的问题，没有写下一步计划'
    return [{ at: first.at, message, hint: '请写上解决问题的计划；写在哪个章节都可以' }]
  },
}

const hasPlans = ({ paragraphs }: RunningText, year: number): boolean =>
  paragraphs.some(({ kind, text }, index) => {
    const bare = text.replace(leadingLabel, '').trimStart()
    if (kind === 'heading' || (kind === 'title' && index > 0)) return planned.test(bare)
    return kind === 'body' && (opening.test(bare) || Number(openingYear.exec(bare)?.[1]) > year)
  })

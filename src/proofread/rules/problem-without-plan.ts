import type { Rule } from '../types.ts'

/**
 * Problems of a report that no plan answers: where the report has no plan at all, or where a section lists problems
 * and plans nothing while others do. (Sections are the report's own, so texts have no examples of it.)
 */
export const problemWithoutPlan: Rule = {
  name: 'problem-without-plan',
  severity: 'info',
  warns: true,
  check(_text, { sections = [] }) {
    const planned = sections.some((section) => section.plans > 0)
    const open = sections.filter((section) => section.problems > 0 && section.plans === 0)
    if (!planned) {
      const first = open[0]
      const message = '报告写了存在的问题，没有写下一步计划'
      return first ? [{ at: first.at, message, hint: '请写上解决问题的计划', severity: 'warning' }] : []
    }
    return open.map(({ title, problems, at }) => ({
      at,
      message: `“${title}”写了${problems}条问题，没有相应的计划`,
      hint: '请在这一章节里写上计划；计划写在别处时可以不理会',
    }))
  },
}

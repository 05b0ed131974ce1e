import { endTwice } from '../twice/end.ts'
import { frontTwice } from '../twice/front.ts'
import { headingsTwice } from '../twice/headings.ts'
import { tablesTwice } from '../twice/tables.ts'
import type { Rule } from '../types.ts'

/**
 * What a report has a place of its own for, pasted into its texts as well: title, 称谓, 署名 and 成文日期, headings, the
 * head of a table. (A report's own, so texts have no examples of it.)
 */
export const printedTwice: Rule = {
  name: 'printed-twice',
  severity: 'warning',
  check(text, { report, signs }) {
    if (!report) return []
    return [
      ...frontTwice(report),
      ...(signs ? endTwice(text, report) : []),
      ...headingsTwice(report),
      ...tablesTwice(report),
    ]
  },
}

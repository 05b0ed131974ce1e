import type { Diagnostic } from '../../engine/text/diagnostic.ts'

/** What findings are about, in the order in which they are shown; the first that fits. */
const groups: readonly [title: string, codes: RegExp][] = [
  ['还没有填', /placeholder|pending|blank|open-|missing|empty|unfilled|last-year-matters/],
  ['数字对不上', /^figures\//],
  ['和去年一样的话', /last-year-words/],
  ['文字', /^(?:proofread|text|style|rules?)\//],
  ['排版', /^(?:layout|table|typeset|title|page)/],
]

/** The words of the group that a finding belongs to. */
export const groupOf = ({ code, severity }: Diagnostic): string =>
  groups.find(([, codes]) => codes.test(code))?.[0] ?? (severity === 'error' ? '要改的' : '请看一看')

export const groupOrder: readonly string[] = ['要改的', ...groups.map(([title]) => title), '请看一看']

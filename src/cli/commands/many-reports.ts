import { sortNaturally } from '../../engine/report/natural-order.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'

/** Of more reports than these a run lists only those that somebody has to look at. */
export const tooMany = 10

/** Whether there is more to say of a report than infos. */
export const needsLook = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((one) => one.severity !== 'info')

/** What a run says of its reports, each thing once. */
export interface News {
  /** What is to be said of a report that has not been said. */
  of(report: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[]
  /** Whether all that is wrong with it has been said of another one. */
  isSaid(report: string): boolean
  /** At the end: of how many other reports it holds. */
  more(): string[]
}

/**
 * What has not been said in a run before: of a set, a layout or a project file the same holds for every report that is made
 * with it. Of many reports that lack the same (a set asks for a key that is new) the first is told in full, the others by
 * their number and names.
 */
export function newsOnly(reported: readonly Diagnostic[] = [], isMany = false): News {
  const keyOf = (one: Diagnostic): string => JSON.stringify([wordsOf(one), one.position])
  const known = new Set(reported.map(keyOf))
  const groups = new Map<string, { message: string; others: string[] }>()
  const said = new Set<string>()
  const isNews = (report: string, one: Diagnostic): boolean => {
    if (one.position === undefined) return true
    const key = keyOf(one)
    if (known.has(key)) return false
    known.add(key)
    if (!isMany || !isOfWhole(one)) return true
    const group = groups.get(wordsOf(one))
    if (group) group.others.push(report)
    else groups.set(wordsOf(one), { message: one.message, others: [] })
    return !group
  }
  return {
    of(report, diagnostics) {
      const news = diagnostics.filter((one) => isNews(report, one))
      if (isMany && needsLook(diagnostics) && !needsLook(news)) said.add(report)
      return news
    },
    isSaid: (report) => said.has(report),
    more: () =>
      [...groups.values()]
        .filter(({ others }) => others.length > 0)
        .map(({ message, others }) => `另有${others.length}份报告也是：${message}（${namesOf(others)}）`),
  }
}

const wordsOf = ({ code, message, hint }: Diagnostic): string => JSON.stringify([code, message, hint])

/** What is said of a report as a whole has no place in it, or the place at which it names its set. */
const isOfWhole = ({ code, position }: Diagnostic): boolean =>
  code === 'build/other-set' || (position?.line === 1 && position.column === 1)

/** More names than these are only counted. */
const mostNamed = 10

const namesOf = (reports: readonly string[]): string =>
  sortNaturally(reports).slice(0, mostNamed).join('、') + (reports.length > mostNamed ? '等' : '')

import type { NamedList, Report } from '../model/report.ts'
import type { Arranging, Part } from '../report/arranged.ts'
import { asidesOf } from '../report/asides.ts'
import { isWritten, namedLists } from '../report/lists.ts'
import { sectionHeading } from '../report/section-heading.ts'
import { error, type Result } from '../text/diagnostic.ts'
import { byKind } from './by-kind.ts'

/** The report's sections as parts, in the way that the set or the report asks for. */
export function arrangeReport(report: Report, arranging: Arranging): Result<Part[]> {
  return (report.arrange ?? arranging.arrange) === 'by-kind' ? byKind(report, arranging) : bySection(report, arranging)
}

/** 按章节: each section is a part; its lists follow each other in the order of the parts, each counted for itself. */
function bySection(report: Report, { parts: known }: Arranging): Result<Part[]> {
  const untitled = report.sections.filter((section) => !sectionHeading(section))
  const diagnostics = untitled.map((section) =>
    error('arrange/untitled-section', `“${section.name}.yaml”没有标题，按章节排列时每一章节都要有标题`, {
      at: section.origin,
      hint: '请在文件开头加上“标题: ……”；没有标题的章节（如结束语、附注）写“标题: 无”',
    }),
  )
  const parts = report.sections.flatMap((section): Part[] => {
    const heading = sectionHeading(section)
    if (!heading) return []
    const { intro, after } = section
    const lists = inOrder(namedLists(section), Object.keys(known))
      .map(({ list }) => list)
      .filter(isWritten)
    if (after) lists.push({ items: [], after })
    return [{ heading, ...asidesOf(section), ...(intro && { intro }), lists }]
  })
  return { value: parts, diagnostics }
}

/** Lists in the order of the parts; one that is no part of the set stands behind them. */
function inOrder(lists: readonly NamedList[], parts: readonly string[]): NamedList[] {
  const place = ({ kind }: NamedList): number => (parts.includes(kind) ? parts.indexOf(kind) : parts.length)
  return [...lists].sort((one, other) => place(one) - place(other))
}

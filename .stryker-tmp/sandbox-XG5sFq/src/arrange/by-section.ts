// @ts-nocheck
import { error, type Result } from '../diagnostic.ts'
import type { Part } from '../report/arranged.ts'
import { kinds, type Report } from '../report/types.ts'

/** 按章节: each section is a part; its achievements, problems and plans follow each other, each list counted for itself. */
export function bySection(report: Report): Result<Part[]> {
  const untitled = report.sections.filter((section) => !section.title)
  const diagnostics = untitled.map((section) =>
    error('arrange/untitled-section', `“${section.name}.yaml”没有标题，按章节排列时每一章节都要有标题`, {
      at: section.origin,
      hint: '请在文件开头加上“标题: ……”',
    }),
  )
  const parts = report.sections.flatMap((section): Part[] => {
    if (!section.title) return []
    const { title: heading, owner, intro } = section
    const lists = kinds.map((kind) => section[kind]).filter((list) => list.items.length > 0 || list.intro)
    return [{ heading, ...(owner && { owner }), ...(intro && { intro }), lists }]
  })
  return { value: parts, diagnostics }
}

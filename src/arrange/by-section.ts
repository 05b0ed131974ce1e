import { error, type Result } from '../diagnostic.ts'
import type { Part } from '../report/arranged.ts'
import { kinds, type Prose, type Report } from '../report/types.ts'
import { mergeLists } from './merge-lists.ts'

/** 按章节: each section is a part; its achievements, problems and plans follow each other. */
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
    const lists = kinds.map((kind) => section[kind])
    const intro = joined([section.intro, ...lists.map((list) => list.intro)])
    return [
      {
        heading: section.title,
        ...(section.owner && { owner: section.owner }),
        ...(intro && { intro }),
        lists: mergeLists(lists.filter((list) => list.items.length > 0)),
      },
    ]
  })
  return { value: parts, diagnostics }
}

function joined(texts: readonly (Prose | undefined)[]): Prose | undefined {
  const written = texts.flatMap((text) => text ?? [])
  const first = written[0]
  return first && { ...first, paragraphs: written.flatMap((text) => text.paragraphs) }
}

import type { Item, ItemList, NamedList, Report, Section } from '../model/report.ts'
import { type Arranging, asidesOf, type Part, type PartSetting } from '../report/arranged.ts'
import { isWritten, listOf, listsOf, namedLists } from '../report/lists.ts'
import { sectionHeading } from '../report/section-heading.ts'
import { error, type Result } from '../text/diagnostic.ts'
import { flatMapped } from '../text/flat-mapped.ts'
import { mergeLists, withAfter, withTexts } from './merge-lists.ts'

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

/** 按类别: the parts of the set, each with the items of its kind. A kind without items is left out, and the labels close up. */
function byKind(report: Report, arranging: Arranging): Result<Part[]> {
  const parts: Part[] = []
  const settings = Object.entries(arranging.parts)
  const [leading] = settings.find(([kind, { group }]) => kind === 'achievements' || group === 'section') ?? []
  for (const [kind, setting] of settings) {
    const lists = setting.group === 'flat' ? flat(report, kind) : grouped(report, kind, kind === leading)
    if (lists.length === 0) continue
    const labelled = lists.map((list) => withEnumerate(list, setting))
    parts.push({ heading: report.headings[kind] ?? setting.heading, lists: labelled })
  }
  return { value: parts, diagnostics: [] }
}

function flat(report: Report, kind: string): ItemList[] {
  return mergeLists(report.sections.map((section) => listOf(section, kind)).filter(isWritten))
}

/**
 * Each section is an item over its own; the items of a section without a title move up. What a section says beside its
 * items stands in the part that leads.
 */
function grouped(report: Report, kind: string, isLeading: boolean): ItemList[] {
  const lists = flatMapped(report.sections, (section): ItemList[] => {
    const list = listOf(section, kind)
    const shown = isWritten(list) || (isLeading && isOnlyIntro(section))
    if (!shown) return []
    if (!section.title) return [isLeading ? withTexts(section, list) : list]
    return [{ items: [sectionItem(section, list)] }]
  })
  return mergeLists(lists)
}

function isOnlyIntro(section: Section): boolean {
  return Boolean(section.intro ?? section.after) && !listsOf(section).some(isWritten)
}

function sectionItem(section: Section, list: ItemList): Item {
  const item: Item = { ...asidesOf(section), children: withAfter(section, list), exhibits: [], origin: section.origin }
  if (section.label !== undefined) item.label = section.label
  if (section.title) item.heading = section.title
  if (section.form) item.form = section.form
  if (section.intro) item.text = section.intro
  return item
}

function withEnumerate(list: ItemList, setting: PartSetting): ItemList {
  if (list.enumerate || setting.enumerate === undefined) return list
  return { ...list, enumerate: { style: setting.enumerate, inline: false } }
}

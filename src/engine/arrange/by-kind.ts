import type { Item, ItemList, Report, Section } from '../model/report.ts'
import type { Arranging, Part, PartSetting } from '../report/arranged.ts'
import { asidesOf } from '../report/asides.ts'
import { isWritten, listOf, listsOf } from '../report/lists.ts'
import type { Result } from '../text/diagnostic.ts'
import { mergeLists, withAfter, withTexts } from './merge-lists.ts'

/** 按类别: the parts of the set, each with the items of its kind. A kind without items is left out, and the labels close up. */
export function byKind(report: Report, arranging: Arranging): Result<Part[]> {
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
  const lists = report.sections.flatMap((section): ItemList[] => {
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

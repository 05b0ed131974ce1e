import type { Arranging, Part, PartSetting } from '../report/arranged.ts'
import { type Item, type ItemList, kinds, type Report, type Section, type SectionKind } from '../report/types.ts'
import type { Result } from '../text/diagnostic.ts'
import { mergeLists, withAfter, withTexts } from './merge-lists.ts'

/** 按类别: achievements, problems, plans. A kind without items is left out, and the labels close up. */
export function byKind(report: Report, arranging: Arranging): Result<Part[]> {
  const parts: Part[] = []
  for (const kind of kinds) {
    const setting = arranging.parts[kind]
    const lists = setting.group === 'flat' ? flat(report, kind) : grouped(report, kind)
    if (lists.length === 0) continue
    const labelled = lists.map((list) => withEnumerate(list, setting))
    parts.push({ heading: report.headings[kind] ?? setting.heading, lists: labelled })
  }
  return { value: parts, diagnostics: [] }
}

function flat(report: Report, kind: SectionKind): ItemList[] {
  return mergeLists(report.sections.map((section) => section[kind]).filter(isWritten))
}

/** Each section is an item over its own; the items of a section without a title move up. */
function grouped(report: Report, kind: SectionKind): ItemList[] {
  const lists = report.sections.flatMap((section): ItemList[] => {
    const list = section[kind]
    const shown = isWritten(list) || (kind === 'achievements' && isOnlyIntro(section))
    if (!shown) return []
    if (!section.title) return [kind === 'achievements' ? withTexts(section, list) : list]
    return [{ items: [sectionItem(section, list)] }]
  })
  return mergeLists(lists)
}

/** A list says something by its items or by the text that leads it. */
function isWritten(list: ItemList): boolean {
  return list.items.length > 0 || list.intro !== undefined || list.after !== undefined
}

function isOnlyIntro(section: Section): boolean {
  return Boolean(section.intro ?? section.after) && !kinds.some((kind) => isWritten(section[kind]))
}

function sectionItem(section: Section, list: ItemList): Item {
  const item: Item = { children: withAfter(section, list), exhibits: [], origin: section.origin }
  if (section.label !== undefined) item.label = section.label
  if (section.title) item.heading = section.title
  if (section.owner) item.owner = section.owner
  if (section.intro) item.text = section.intro
  return item
}

function withEnumerate(list: ItemList, setting: PartSetting): ItemList {
  if (list.enumerate || setting.enumerate === undefined) return list
  return { ...list, enumerate: { style: setting.enumerate, inline: false } }
}

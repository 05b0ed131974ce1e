import { type Diagnostic, type Result, warning } from '../diagnostic.ts'
import type { Arranging, Part, PartSetting } from '../report/arranged.ts'
import { type Item, type ItemList, type Kind, kinds, type Prose, type Report, type Section } from '../report/types.ts'
import { mergeLists } from './merge-lists.ts'

/** 按类别: achievements, problems, plans. A kind without items is left out, and the labels close up. */
export function byKind(report: Report, arranging: Arranging): Result<Part[]> {
  const parts: Part[] = []
  for (const kind of kinds) {
    const setting = arranging.parts[kind]
    const lists = setting.group === 'flat' ? flat(report, kind) : grouped(report, kind)
    const intro = setting.group === 'flat' ? leads(report, kind) : undefined
    if (lists.length === 0 && !intro) continue
    const labelled = lists.map((list) => withEnumerate(list, setting))
    parts.push({ heading: report.headings[kind] ?? setting.heading, ...(intro && { intro }), lists: labelled })
  }
  return { value: parts, diagnostics: unprinted(report, arranging) }
}

function flat(report: Report, kind: Kind): ItemList[] {
  return mergeLists(report.sections.map((section) => section[kind]).filter((list) => list.items.length > 0))
}

/** The texts that lead the lists of a flat part stand at its head. */
function leads(report: Report, kind: Kind): Prose | undefined {
  const found = report.sections.flatMap((section) => section[kind].intro ?? [])
  const first = found[0]
  return first && { ...first, paragraphs: found.flatMap((one) => one.paragraphs) }
}

/** Each section is an item over its own; the items of a section without a title move up. */
function grouped(report: Report, kind: Kind): ItemList[] {
  const lists = report.sections.flatMap((section): ItemList[] => {
    const list = section[kind]
    const shown = list.items.length > 0 || (kind === 'achievements' && isOnlyIntro(section))
    if (!shown) return []
    if (!section.title) return [list]
    return [{ items: [sectionItem(section, list)] }]
  })
  return mergeLists(lists)
}

function isOnlyIntro(section: Section): boolean {
  return Boolean(section.intro) && kinds.every((kind) => section[kind].items.length === 0)
}

function sectionItem(section: Section, list: ItemList): Item {
  const texts = [section.intro, list.intro].flatMap((one) => one ?? [])
  const item: Item = { children: list, origin: section.origin }
  if (section.title) item.heading = section.title
  if (section.owner) item.owner = section.owner
  if (texts[0]) item.text = { ...texts[0], paragraphs: texts.flatMap((one) => one.paragraphs) }
  return item
}

function withEnumerate(list: ItemList, setting: PartSetting): ItemList {
  if (list.enumerate || setting.enumerate === undefined) return list
  return { ...list, enumerate: { style: setting.enumerate, inline: false, joiner: '。' } }
}

/** What a section holds and no part prints is said, not dropped. */
function unprinted(report: Report, arranging: Arranging): Diagnostic[] {
  return report.sections.flatMap((section) => {
    const { intro } = section
    if (!intro || isOnlyIntro(section)) return []
    const shown = kinds.some((kind) => arranging.parts[kind].group === 'section' && section[kind].items.length > 0)
    if (shown && section.title) return []
    return [
      warning('arrange/unprinted-intro', '这一章节的引言不会出现在文中：它的内容没有排在自己的标题下', {
        at: intro.origin,
        hint: '请把它移到 report.yaml 的引言，或写在“问题”“计划”之下的“引言”里',
      }),
    ]
  })
}

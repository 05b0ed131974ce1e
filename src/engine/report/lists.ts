import { type Item, type ItemList, kinds, type NamedList, type Section, type SectionKind } from '../model/report.ts'

/** What people call the three lists that every section has. */
export const listNames: Record<SectionKind, string> = { achievements: '成绩', problems: '问题', plans: '计划' }

/** A list that says nothing. */
const none: ItemList = { items: [] }

/** The lists of a section with their names: the three that every one has, and those of its set's own parts. */
export const namedLists = (section: Section): NamedList[] => [
  ...kinds.map((kind) => ({ kind, name: listNames[kind], list: section[kind] })),
  ...(section.others ?? []),
]

/** The lists of a section. */
export const listsOf = (section: Section): ItemList[] => namedLists(section).map(({ list }) => list)

/** A list says something by its items or by the text that leads it or follows it. */
export const isWritten = ({ items, intro, after }: ItemList): boolean =>
  items.length > 0 || intro !== undefined || after !== undefined

/** An attachment, or an item, of which there is nothing but its name. */
export const isBare = ({ text, exhibits, children }: Pick<Item, 'text' | 'exhibits' | 'children'>): boolean =>
  !text && exhibits.length === 0 && children.items.length === 0

/** The list of a part by its name. */
export const listOf = (section: Section, kind: string): ItemList =>
  (kinds as readonly string[]).includes(kind)
    ? section[kind as SectionKind]
    : (section.others?.find((one) => one.kind === kind)?.list ?? none)

import type { ItemList, Prose, Section } from '../model/report.ts'

/**
 * Neighbouring lists that are labelled alike become one, so that 一是 of the next section is 二是; a list with a lead of its
 * own begins anew, and one that text follows has ended.
 */
export function mergeLists(lists: readonly ItemList[]): ItemList[] {
  const merged: ItemList[] = []
  for (const list of lists) {
    const last = merged.at(-1)
    if (last && !list.intro && list.start === undefined && !isClosed(last) && sameLabels(last, list))
      merged[merged.length - 1] = { ...last, ...list, items: [...last.items, ...list.items] }
    else merged.push(list)
  }
  return merged
}

/** Text behind its items ends a list. */
const isClosed = ({ tail, after }: ItemList): boolean => tail !== undefined || after !== undefined

function sameLabels(a: ItemList, b: ItemList): boolean {
  return (
    a.enumerate?.style === b.enumerate?.style &&
    a.enumerate?.inline === b.enumerate?.inline &&
    a.enumerate?.joiner === b.enumerate?.joiner
  )
}

/** A list with the last paragraphs of its section (续文) behind it. */
export function withAfter({ after }: Section, list: ItemList): ItemList {
  return after ? { ...list, after: list.after ? joined(list.after, after) : after } : list
}

/** The same with the section's first paragraphs (引言), too: of one whose title says nothing above them. */
export function withTexts(section: Section, list: ItemList): ItemList {
  const { intro } = section
  return withAfter(section, intro ? { ...list, intro: list.intro ? joined(intro, list.intro) : intro } : list)
}

const joined = (first: Prose, second: Prose): Prose => ({
  ...first,
  paragraphs: [...first.paragraphs, ...second.paragraphs],
})

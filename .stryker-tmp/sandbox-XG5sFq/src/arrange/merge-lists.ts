// @ts-nocheck
import type { ItemList } from '../report/types.ts'

/**
 * Neighbouring lists that are labelled alike become one, so that 一是 of the next section is 二是; a list with a lead of its
 * own begins anew.
 */
export function mergeLists(lists: readonly ItemList[]): ItemList[] {
  const merged: ItemList[] = []
  for (const list of lists) {
    const last = merged.at(-1)
    if (last && !list.intro && sameLabels(last, list))
      merged[merged.length - 1] = { ...last, items: [...last.items, ...list.items] }
    else merged.push(list)
  }
  return merged
}

function sameLabels(a: ItemList, b: ItemList): boolean {
  return (
    a.enumerate?.style === b.enumerate?.style &&
    a.enumerate?.inline === b.enumerate?.inline &&
    a.enumerate?.joiner === b.enumerate?.joiner
  )
}

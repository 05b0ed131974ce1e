import type { ItemList } from '../model/report.ts'
import { enumerationPattern, formatLabel, type LabelPattern, numberOfLabel, parseLabel } from '../outline/label.ts'

/** The labels that a list gives its items; `undefined` leaves them to the outline. */
export function listLabels(list: ItemList): (string | undefined)[] {
  const style = list.enumerate?.style ?? 'outline'
  if (style === 'outline') return list.items.map(() => undefined)
  const pattern = style === 'none' ? undefined : parseLabel(enumerationPattern(style))
  if (!pattern) return list.items.map(() => '')
  const numbers = countItems(list, pattern)
  const total = Math.max(0, ...numbers)
  return numbers.map((number) => formatLabel(pattern, number, total))
}

/** The number of each item: a label that was typed in the list's own pattern sets the count, any other takes no place. */
function countItems({ items, start = 1 }: ItemList, pattern: LabelPattern): number[] {
  let count = start - 1
  return items.map(({ label }) => {
    if (label === undefined) count += 1
    else count = numberOfLabel(pattern, label) ?? count
    return count
  })
}

import { type Fields, seenAs } from '../fields/field.ts'
import { itemTexts } from '../fields/item.ts'
import { sectionAsides } from '../fields/section.ts'
import type { Exhibit, Item, ItemList } from '../model/report.ts'
import { keptByValue } from '../text/kept.ts'
import type { Value, ValueMap } from './value.ts'

/** A map of the model; absent fields are null, so that every field of the model exists. */
export function mapOf(...parts: Record<string, Value | undefined>[]): ValueMap {
  const own: Record<string, Value> = Object.create(null)
  for (const fields of parts) for (const name of Object.keys(fields)) own[name] = fields[name] ?? null
  return { type: 'map', fields: own }
}

/** What templates see of a value by its table of rows; a field that nothing was written for is absent. */
export function seenIn(fields: Fields, value: object): Record<string, Value | undefined> {
  const held = value as Record<string, Value | undefined>
  const seen: Record<string, Value | undefined> = {}
  for (const name of seenNames(fields)) seen[name] = held[name]
  return seen
}

const seenNames = keptByValue((fields: Fields) => Object.keys(fields).filter((name) => seenAs(fields[name]!)))

/** The items of some lists, for a loop or for `{{items}}`. */
export function itemLists(...lists: ItemList[]): Value {
  return { type: 'items', lists }
}

/** What `{{table item.table}}` prints. */
export const exhibitsOf = ({ exhibits }: { exhibits: readonly Exhibit[] }): Value | undefined =>
  exhibits.length > 0 ? { type: 'table', exhibits } : undefined

/** An item as a template sees it in a loop. */
export function itemMap(item: Item): ValueMap {
  return mapOf(seenIn(itemTexts, item), seenIn(sectionAsides, item), {
    table: exhibitsOf(item),
    items: itemLists(item.children),
  })
}

import type { Exhibit, Item, ItemList } from '../report/types.ts'
import type { Value, ValueMap } from './value.ts'

/** A map of the model; absent fields are null, so that every field of the model exists. */
export function mapOf(fields: Record<string, Value | undefined>): ValueMap {
  const own: Record<string, Value> = Object.create(null)
  for (const [name, value] of Object.entries(fields)) own[name] = value ?? null
  return { type: 'map', fields: own }
}

/** The items of some lists, for a loop or for `{{items}}`. */
export function itemLists(...lists: ItemList[]): Value {
  return { type: 'items', lists }
}

/** What `{{table item.table}}` prints. */
export const exhibitsOf = ({ exhibits }: { exhibits: readonly Exhibit[] }): Value | undefined =>
  exhibits.length > 0 ? { type: 'table', exhibits } : undefined

/** An item as a template sees it in a loop. */
export function itemMap(item: Item): ValueMap {
  return mapOf({
    heading: item.heading,
    text: item.text,
    owner: item.owner,
    table: exhibitsOf(item),
    items: itemLists(item.children),
  })
}

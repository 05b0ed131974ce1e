import type { ItemList, Prose } from '../report/types.ts'
import { startOf } from '../source.ts'
import { mapOf } from './item-map.ts'
import type { Shape } from './model.ts'
import type { Value } from './value.ts'

const nowhere = startOf({ path: '', text: '' })
const prose: Prose = { type: 'prose', paragraphs: [[{ type: 'text', value: '样例' }]], origin: nowhere }
const list: ItemList = { items: [{ heading: prose, text: prose, children: { items: [] }, origin: nowhere }] }

/**
 * A value of a shape with something in every place: a set is rendered with it once, so that mistakes in its own markup
 * (a heading too deep, a ragged table) are found before there is a report.
 */
export function sampleValue(shape: Shape): Value {
  switch (shape.type) {
    case 'text':
      return prose
    case 'number':
      return 1
    case 'flag':
      return true
    case 'table':
      return {
        type: 'table',
        table: { columns: [{ heading: prose }], rows: [[prose]], origin: nowhere },
      }
    case 'items':
      return { type: 'items', lists: [list] }
    case 'list':
      return [sampleValue(shape.of)]
    case 'map':
      return mapOf(
        Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, sampleValue(field.shape)])),
      )
  }
}

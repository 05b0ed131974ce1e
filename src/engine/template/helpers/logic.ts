import type { Shape } from '../model.ts'
import { isPresent, sameValue, type Value } from '../value.ts'
import type { Helper } from './types.ts'

const anything = ['text', 'number', 'flag', 'table', 'list', 'items', 'map'] as const

/** A question about one value or two. */
function question(
  name: string,
  title: string,
  accepts: readonly (readonly Shape['type'][])[],
  holds: (values: Value[]) => boolean,
): Helper {
  const parameters = accepts.map((shapes) => ({ title: '值', accepts: shapes }))
  return { name, title, parameters, result: 'flag', run: (values) => ({ type: 'value', value: holds(values) }) }
}

const simple = ['text', 'number', 'flag'] as const

/** `{{#if (eq period "上半年")}}`: whether two values print alike. */
export const eq = question('eq', '两个值是否相同', [simple, simple], ([left = null, right = null]) =>
  sameValue(left, right),
)

/** `{{#if (not seal)}}`: whether a value is absent or empty. */
export const not = question('not', '值是否为空', [anything], ([value = null]) => !isPresent(value))

/** `{{#if (and signature date)}}`: whether both are there. */
export const and = question('and', '两个值是否都有', [anything, anything], (values) => values.every(isPresent))

/** `{{#if (or signature date)}}`: whether one of the two is there. */
export const or = question('or', '两个值是否至少有一个', [anything, anything], (values) => values.some(isPresent))

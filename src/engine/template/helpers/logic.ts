import { isPresent, sameValue, type Value } from '../value.ts'
import type { Helper } from './types.ts'

const anything = ['text', 'number', 'flag', 'table', 'list', 'items', 'map'] as const
const flag = (value: boolean) => ({ type: 'value' as const, value })

/** `{{#if (eq period "上半年")}}`: whether two values print alike. */
export const eq: Helper = {
  name: 'eq',
  title: '两个值是否相同',
  parameters: [
    { title: '值', accepts: ['text', 'number', 'flag'] },
    { title: '值', accepts: ['text', 'number', 'flag'] },
  ],
  options: {},
  result: 'flag',
  run: ([left = null, right = null]) => flag(sameValue(left, right)),
}

/** `{{#if (not seal)}}`: whether a value is absent or empty. */
export const not: Helper = {
  name: 'not',
  title: '值是否为空',
  parameters: [{ title: '值', accepts: anything }],
  options: {},
  result: 'flag',
  run: ([value = null]) => flag(!isPresent(value)),
}

const two = [
  { title: '值', accepts: anything },
  { title: '值', accepts: anything },
] as const

/** `{{#if (and signature date)}}`: whether both are there. */
export const and: Helper = {
  name: 'and',
  title: '两个值是否都有',
  parameters: [...two],
  options: {},
  result: 'flag',
  run: (values: Value[]) => flag(values.every(isPresent)),
}

/** `{{#if (or signature date)}}`: whether one of the two is there. */
export const or: Helper = {
  name: 'or',
  title: '两个值是否至少有一个',
  parameters: [...two],
  options: {},
  result: 'flag',
  run: (values: Value[]) => flag(values.some(isPresent)),
}

import { anatomies, type Form } from '../document/anatomy.ts'
import type { Document, Inline } from '../document/types.ts'
import { isMap } from '../text/own.ts'
import type { SnapshotFacts } from './types.ts'

/** Whether plain data has the shape of a document: what is read from a file may be of anybody's making. */
export function isDocument(value: unknown): value is Document {
  return (
    isMap(value) &&
    value.type === 'document' &&
    isMap(value.meta) &&
    isText(value.meta.title) &&
    Array.isArray(value.meta.outline) &&
    isListOf(value.children, isBlock)
  )
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isListOf = (value: unknown, test: Test): boolean => Array.isArray(value) && value.every(test)
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const inlines: Test = (value) => isListOf(value, isInline)
const lines: Test = (value) => isListOf(value, inlines)
const withChildren: Test = (value) => isMap(value) && inlines(value.children)

const tests: { [Type in Inline['type']]: Record<string, Test> } = {
  text: { value: isText },
  strong: { children: inlines },
  'figure-text': { name: isText, value: isText, form: optional(isText) },
  reference: { name: isText },
  break: {},
  note: { children: inlines },
}

const forms: { [One in Exclude<Form, `${string}?`>]: Test } = {
  text: isText,
  inlines,
  lines,
  rows: (value) => isListOf(value, lines),
  columns: (value) => isListOf(value, isMap),
  numbers: (value) => isListOf(value, Number.isInteger),
  heads: (value) => isListOf(value, withChildren),
  entries: (value) => isListOf(value, (one) => withChildren(one) && isMap(one) && isText(one.label)),
  table: (value) => isBlock(value) && isMap(value) && value.type === 'table',
}

const testOf = (form: Form): Test => {
  const test = forms[form.replace('?', '') as keyof typeof forms]
  return form.endsWith('?') ? optional(test) : test
}

const blockTests = Object.fromEntries(
  Object.entries(anatomies).map(([type, { shape }]) => [
    type,
    Object.fromEntries(Object.entries(shape).map(([key, form]) => [key, testOf(form)])),
  ]),
)

const passes = (value: unknown, known: Record<string, Record<string, Test>>): boolean => {
  if (!isMap(value) || typeof value.type !== 'string' || !Object.hasOwn(known, value.type)) return false
  return Object.entries(known[value.type]!).every(([key, test]) => test(value[key]))
}

const isInline: Test = (value) => passes(value, tests)
const isBlock: Test = (value) => passes(value, blockTests)

/** Whether plain data has all that a snapshot says beside its document and figures. */
export function isFacts(value: unknown): value is Omit<SnapshotFacts, 'printed' | 'stated'> {
  if (!isMap(value)) return false
  const { set, data } = value
  return (
    [value.zongjie, value.report, value.text].every(isText) &&
    isMap(set) &&
    [set.name, set.version, set.fingerprint].every(isText) &&
    isMap(data) &&
    isText(data.fingerprint) &&
    isMap(data.files) &&
    isMap(value.layout) &&
    isMap(value.pictures) &&
    isListOf(value.ties, (one) => isMap(one) && [one.code, one.figure, one.message].every(isText))
  )
}

import type { Block, Document, Inline } from '../document/types.ts'
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

const blockTests: { [Type in Block['type']]: Record<string, Test> } = {
  heading: { children: inlines, body: optional(inlines), label: optional(isText), literalLabel: optional(isText) },
  paragraph: { children: inlines, role: optional(isText), label: optional(isText), literalLabel: optional(isText) },
  table: {
    caption: optional(inlines),
    columns: (value) => isListOf(value, isMap),
    header: lines,
    heads: optional((value) => isListOf(value, withChildren)),
    rows: (value) => isListOf(value, lines),
    bands: optional((value) => isListOf(value, Number.isInteger)),
  },
  picture: { file: isText, alt: inlines },
  chart: { alt: inlines, unit: isText, table: (value) => isBlock(value) && isMap(value) && value.type === 'table' },
  signature: { units: lines, date: optional(inlines) },
  contents: {
    title: isText,
    entries: (value) => isListOf(value, (one) => withChildren(one) && isMap(one) && isText(one.label)),
  },
  'attachment-note': { names: lines },
  letterhead: {
    marks: lines,
    number: optional(inlines),
    signers: lines,
    copy: optional(inlines),
    secrecy: optional(inlines),
    urgency: optional(inlines),
  },
  colophon: { cc: lines, issuer: optional(inlines), date: optional(inlines) },
}

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

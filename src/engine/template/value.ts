import { newParagraph } from '../document/new-blocks.ts'
import { plainText } from '../document/plain-text.ts'
import type { Block, Inline, Paragraph } from '../document/types.ts'
import type { Exhibit, ItemList, Prose } from '../model/report.ts'
import { isWritten } from '../report/lists.ts'

/**
 * What a path of a template can hold while a report is rendered. The shapes of `model.ts` say which path holds which;
 * the template check has proved it, so a helper may rely on its arguments.
 */
export type Value = Prose | string | number | boolean | null | TableValue | ItemLists | Value[] | ValueMap

/** Fields in English as the model names them; without a prototype, so that nothing but them can be reached. */
export interface ValueMap {
  type: 'map'
  fields: Record<string, Value>
  /** Fields that few templates ask for, worked out when one does. A getter would do it, but V8 puts it among old objects, where it holds the report. */
  later?: Readonly<Record<string, () => Value>>
}

export interface TableValue {
  type: 'table'
  exhibits: readonly Exhibit[]
}

/** Items with their lists' ways of labelling; a loop sees the items one after the other. */
export interface ItemLists {
  type: 'items'
  lists: ItemList[]
}

/** What a helper gives back: nodes of the document, or a value for another helper. */
export type HelperResult =
  | { type: 'inline'; children: Inline[] }
  | { type: 'blocks'; children: Block[] }
  | { type: 'value'; value: Value }

/** False for what is absent or empty; a number is always something, 0 too (Handlebars' own `if` drops 0). */
export function isPresent(value: Value): boolean {
  if (value === null || value === false || value === '') return false
  if (typeof value !== 'object') return true
  if (Array.isArray(value)) return value.length > 0
  switch (value.type) {
    case 'items':
      return value.lists.some(isWritten)
    case 'prose':
      return value.paragraphs.some((paragraph) => paragraph.length > 0)
    default:
      return true
  }
}

export const isString = (value: Value): value is string => typeof value === 'string'
export const isNumber = (value: Value): value is number => typeof value === 'number'

function isTyped(value: Value): value is Exclude<Value, string | number | boolean | null | Value[]> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
export const isProse = (value: Value): value is Prose => isTyped(value) && value.type === 'prose'
export const isItems = (value: Value): value is ItemLists => isTyped(value) && value.type === 'items'
export const isTable = (value: Value): value is TableValue => isTyped(value) && value.type === 'table'
export const isMap = (value: Value): value is ValueMap => isTyped(value) && value.type === 'map'

/** A text, number or flag as it stands inside a line; the paragraphs of a text follow each other. */
export function inlinesOf(value: Value): Inline[] {
  if (isProse(value)) return proseInlines(value)
  return isString(value) || isNumber(value) ? [{ type: 'text', value: String(value) }] : []
}

/** The paragraphs of a text behind each other; most have one. */
export function proseInlines({ paragraphs }: Prose): Inline[] {
  return paragraphs.length === 1 ? [...paragraphs[0]!] : paragraphs.flat()
}

/** The paragraphs of a text as blocks. */
export function proseParagraphs(prose: Prose): Paragraph[] {
  return prose.paragraphs.map((children) => newParagraph(children, prose.origin))
}

/** Whether two simple values print alike. */
export function sameValue(left: Value, right: Value): boolean {
  const written = (value: Value) => (isProse(value) ? plainText(proseInlines(value)) : String(value))
  return written(left) === written(right)
}

import { smallNumeral } from './numerals.ts'

/**
 * The grammar of the labels that people type, as parts of patterns. The four levels of an official text are 一、 （一） 1.
 * （1） (GB/T 9704-2012 7.3.3); brackets of both widths and every stop that is typed for another are read.
 */
export const labelParts = {
  first: `${smallNumeral}、`,
  second: `[（(]${smallNumeral}[）)]`,
  third: '\\d{1,2}[.．、]',
  fourth: '[（(]\\d{1,2}[）)]',
  /** The number of a label of any level. */
  number: `(?:${smallNumeral}|\\d{1,2})`,
  /** （一） and （1）. */
  bracketed: `[（(](?:${smallNumeral}|\\d{1,2})[）)]`,
  /** ① to ⑳. */
  circled: '[\\u2460-\\u2473]',
} as const

const { first, third, bracketed } = labelParts

/** A label of one of the four levels that begins a text; 1.5万亩 has none. */
export const leadingLabel = new RegExp(`^(?:${first}|${bracketed}、?|${third}(?!\\d))`)

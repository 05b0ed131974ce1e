import { circledSigns, numeralSigns, smallNumeral } from './numerals.ts'

const [open, close, stop] = ['[（(]', '[）)]', '[.．、]']
const arabic = '\\d{1,2}'
const either = `(?:${smallNumeral}|${arabic})`
const sign = `[${circledSigns}]`

/**
 * The grammar of the labels that people type, as parts of patterns. The four levels of an official text are 一、 （一） 1.
 * （1） (GB/T 9704-2012 7.3.3); brackets of both widths and every stop that is typed for another are read.
 */
export const labelParts = {
  first: `${smallNumeral}、`,
  second: `${open}${smallNumeral}${close}`,
  third: `${arabic}${stop}`,
  /** 1. and with more levels 1.2. */
  numbered: `(?:${arabic}[.．])*${arabic}${stop}`,
  /** The number of a label of any level. */
  number: either,
  /** （一） and （1）. */
  bracketed: `${open}${either}${close}`,
  /** ① to ㊿. */
  circled: sign,
  /** 第一, 其二. */
  ordinal: `[第其][${numeralSigns}]`,
  /** 附件1, 附件. */
  attachment: `附件\\s*${either}?`,
} as const

const { first, numbered, bracketed } = labelParts

/** The labels of the four levels, each with its number as the first group. */
export const levelLabels: readonly RegExp[] = [
  new RegExp(`^(${smallNumeral})、`),
  new RegExp(`^${open}(${smallNumeral})${close}`),
  new RegExp(`^(${arabic})${stop}`),
  new RegExp(`^${open}(${arabic})${close}`),
]

/** A label of one of the four levels that begins a text; 1.5万亩 has none. */
export const leadingLabel = new RegExp(`^(?:${first}|${bracketed}、?|${numbered}(?!\\d))`)

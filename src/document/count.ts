import { inlineGroups } from './inline-groups.ts'
import { plainText } from './plain-text.ts'
import type { Document } from './types.ts'

const chinese = '\\u2018-\\u201f\\u2014\\u2026\\u00b7\\u2e80-\\u9fff\\uf900-\\uffef\\u{20000}-\\u{3ffff}'
const counted = new RegExp(`[${chinese}]|[^\\s${chinese}]+`, 'gu')

/** 字数 as Word counts it: each Chinese character and mark is one, so is each run of letters and figures. */
export function countCharacters(document: Document): number {
  let total = 0
  for (const group of inlineGroups(document)) total += plainText(group).match(counted)?.length ?? 0
  return total
}

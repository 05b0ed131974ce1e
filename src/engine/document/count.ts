import { inlineGroups } from './inline-groups.ts'
import { plainTexts } from './plain-text.ts'
import type { Document } from './types.ts'

/** 字数 as Word counts it: each Chinese character and mark is one, so is each run of letters and figures. */
export function countCharacters(document: Document): number {
  let total = 0
  for (const group of inlineGroups(document)) total += countInTexts(plainTexts(group))
  return total
}

/** The same of one text. */
export const countInText = (text: string): number => countInTexts([text])

/** The same of a text in pieces. Behind what is Chinese from the beginning on, as most texts are, each character is looked at. */
function countInTexts(texts: readonly string[]): number {
  let total = 0
  let inRun = false
  for (const text of texts) {
    const first = text.search(notChinese)
    const chinese = first < 0 ? text.length : first
    total += chinese
    if (chinese > 0) inRun = false
    for (let at = chinese; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isChinese(code)) {
        total += 1
        inRun = false
      } else if (isHighSurrogateOfHan(code)) {
        total += 1
        inRun = false
        at += 1
      } else if (isBlank(code)) inRun = false
      else if (!inRun) {
        total += 1
        inRun = true
      }
    }
  }
  return total
}

/** Han characters, Chinese marks and full-width forms: “” … — · and all from U+2E80 to U+9FFF and U+F900 to U+FFEF. */
function isChinese(code: number): boolean {
  if (code >= 0x2e80) return code <= 0x9fff || (code >= 0xf900 && code <= 0xffef)
  return (code >= 0x2018 && code <= 0x201f) || code === 0x2014 || code === 0x2026 || code === 0xb7
}

/** Any other character. */
const notChinese = /[^\u2e80-\u9fff\uf900-\uffef\u2018-\u201f\u2014\u2026\xb7]/

/** The first half of a character from U+20000 on, where rare Han characters stand. */
const isHighSurrogateOfHan = (code: number): boolean => code >= 0xd840 && code <= 0xd8bf

/** White space below U+2E80. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code >= 0x2000 && code <= 0x200a) return true
  return [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f].includes(code)
}

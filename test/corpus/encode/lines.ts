import { parseLabel } from '../../../src/engine/outline/label.ts'

/** A line of a document: the label in front of it, if there is one, and its text. */
export interface Line {
  text: string
  label?: { written: string; style: Style; index: number }
}

/** A way of labelling: the label of the first item, and the rank by which styles stand in each other. */
export interface Style {
  first: string
  rank: number
}

const chinese = '[一二三四五六七八九十]{1,3}'

/** Styles from the outermost inwards; those of a list (—— and 一是) stand in all others. */
const styles: readonly { pattern: RegExp; rank: number }[] = [
  { pattern: new RegExp(`^(${chinese})[、．]`), rank: 1 },
  { pattern: new RegExp(`^[（(](${chinese})[）)]`), rank: 2 },
  { pattern: /^(\d{1,2})[.．、](?!\d)/, rank: 3 },
  { pattern: /^[（(](\d{1,2})[）)]/, rank: 4 },
  { pattern: new RegExp(`^第(${chinese})，`), rank: 6 },
  { pattern: /^(—{1,3}|-{2,4}|——)(?=\p{Script=Han}|[“《])/u, rank: 6 },
  { pattern: new RegExp(`^(${chinese})[是要](?!\\p{Script=Han}是)`, 'u'), rank: 6 },
]

/** The lines of a text, without the blanks around them; empty ones are left out. */
export function readLines(text: string): Line[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '').map(readLine)
}

function readLine(text: string): Line {
  for (const { pattern, rank } of styles) {
    const found = pattern.exec(text)
    if (!found) continue
    const [written, number = ''] = found
    const first = firstOf(written, number)
    if (!parseLabel(first)) return { text }
    const blanks = /^[\s\u3000]*/.exec(text.slice(written.length))![0].length
    const label = { written, style: { first, rank }, index: indexOf(number) }
    return { text: text.slice(written.length + blanks), label }
  }
  return { text }
}

/** 三是 → 一是, （4） → （1）; a mark stays. */
function firstOf(written: string, number: string): string {
  if (/^[—-]/.test(number)) return written
  return written.replace(number, /\d/.test(number) ? '1' : '一')
}

/** 0 for a mark that counts nothing. */
export function indexOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number)
  const digits = '一二三四五六七八九'
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  const ten = number.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens!) + 1) : 0
  return ten * 10 + (ones ? digits.indexOf(ones) + 1 : 0)
}

import { chineseNumeral, readChineseNumeral } from '../text/numerals.ts'

/**
 * Compares file names as people order them: numbers by their values, whether written 2, ２, ② or 二, everything else by
 * code point. The same on every machine, whatever its language.
 */
export const compareNaturally = (a: string, b: string): number => compareNames(nameOf(a), nameOf(b))

/** Names in that order, each taken to pieces once. */
export const sortNaturally = (names: readonly string[]): string[] =>
  names
    .map(nameOf)
    .sort(compareNames)
    .map(({ written }) => written)

interface Name {
  written: string
  parts: Chunk[]
}

/** NFKC makes ２, ② and ㈡ digits and numerals as all others are. */
const nameOf = (written: string): Name => ({ written, parts: (plain(written).match(runs) ?? []).map(chunkOf) })

function compareNames({ written: a, parts: left }: Name, { written: b, parts: right }: Name): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareChunks(left[at]!, right[at]!)
    if (order !== 0) return order
  }
  return left.length - right.length || compareText(a, b)
}

/** A run of signs; `number`: the digits of its value, when it is one. */
interface Chunk {
  text: string
  number?: string
}

const numerals = '〇零一二三四五六七八九十百千'
const runs = new RegExp(`\\d+|[${numerals}]+|[^\\d${numerals}]+`, 'g')

/** 壹、 贰、 at the beginning are 一、 二、; elsewhere these signs are words. */
const plain = (name: string): string => (isAscii.test(name) ? name : unified(name))

const isAscii = /^[\0-\x7f]*$/

const unified = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(formalLabel, (label) => [...label].map((one) => chineseNumeral(formal.indexOf(one) + 1)).join(''))

const formal = '壹贰叁肆伍陆柒捌玖拾'
const formalLabel = new RegExp(`^[${formal}]+(?=[、.．\\s_-])`)

function chunkOf(text: string): Chunk {
  if (/^\d/.test(text)) return { text, number: text.replace(/^0+(?=\d)/, '') }
  const value = numerals.includes(text[0]!) ? readChineseNumeral(text) : undefined
  return value === undefined ? { text } : { text, number: String(value) }
}

/** Numbers come before words, wherever the signs of the numerals stand among those of the words. */
function compareChunks(a: Chunk, b: Chunk): number {
  if (a.number === undefined || b.number === undefined) {
    return Number(a.number === undefined) - Number(b.number === undefined) || compareText(a.text, b.text)
  }
  return a.number.length - b.number.length || compareText(a.number, b.number)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

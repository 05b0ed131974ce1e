import { chineseNumeral, circled, circledSigns, numeralSigns, readNumeral, smallNumeral } from './numerals.ts'

/** What counts in a label. A new kind is a row of `numeralKinds`; what stands around it is one of `label-styles.ts`. */
export interface NumeralKind {
  /** How a pattern has it: the numeral of the first item. */
  first: string
  /** How far it counts; what is beyond is written in Arabic figures. */
  most: number
  write: (index: number, total: number) => string | undefined
  /** The signs that it may begin with, as a class of an expression holds them. */
  signs: string
  /** What finds it in what somebody typed, and in what was printed, which counts further, as parts of expressions. */
  typed: string
  printed: string
  read: (written: string) => number | undefined
  /** Its level in the standard's order of labels (from 0). */
  level: (around: { prefix: string; suffix: string }) => number
  /** Absent: Word cannot count so, and the labels are typed. */
  word?: WordFormat
}

/** A format of Word's automatic lists (ECMA-376 part 1, 17.18.59). */
export interface WordFormat {
  format: string
  /** Other formats that write the same. */
  alike?: string
  /** Up to where Word writes what we write. */
  most: number
  /** Up to where Word writes such numerals at all; then it goes on in Arabic figures. */
  reach: number
}

const isBracketed = (prefix: string): boolean => /[（(]/.test(prefix)
const onlyDigits = /^\d+$/
const onlyChinese = new RegExp(`^[${numeralSigns}]+$`)

const kinds = {
  words: {
    first: '首先',
    most: 4,
    write: ordinalWord,
    signs: '首其再最',
    typed: '(?:首先|其次|再次|最后)',
    printed: '(?:首先|其次|再次|最后)',
    read: () => undefined,
    level: () => 1,
  },
  chinese: {
    first: '一',
    most: 9999,
    write: chineseNumeral,
    signs: numeralSigns,
    typed: smallNumeral,
    printed: '[零一二三四五六七八九十百千]+',
    read: (written) => (onlyChinese.test(written) ? readNumeral(written) : undefined),
    level: ({ prefix, suffix }) => (isBracketed(prefix) || /[是要，]/.test(suffix) ? 1 : 0),
    // Above 99 Word writes 一百〇一 where we have 一百零一.
    word: {
      format: 'chineseCountingThousand',
      alike: 'chineseCounting japaneseCounting taiwaneseCounting taiwaneseCountingThousand koreanCounting',
      most: 99,
      reach: 9999,
    },
  },
  arabic: {
    first: '1',
    most: Number.POSITIVE_INFINITY,
    write: String,
    signs: '\\d',
    typed: '\\d{1,2}',
    printed: '\\d{1,3}',
    read: (written) => (onlyDigits.test(written) ? Number(written) : undefined),
    level: ({ prefix }) => (isBracketed(prefix) ? 3 : 2),
    word: { format: 'decimal', most: 9999, reach: Number.POSITIVE_INFINITY },
  },
  circled: {
    first: '①',
    most: 50,
    write: circled,
    signs: circledSigns,
    typed: `[${circledSigns}]`,
    printed: `[${circledSigns}]`,
    read: (written) => (written.length === 1 && circledSigns.indexOf(written) + 1) || undefined,
    level: () => 4,
    word: { format: 'decimalEnclosedCircle', alike: 'decimalEnclosedCircleChinese', most: 20, reach: 20 },
  },
} satisfies Record<string, NumeralKind>

/** `words`: 首先, 其次, 再次, 最后. `none`: the same mark for every item (——), or nothing at all. */
export type Numeral = keyof typeof kinds | 'none'

/** Every kind of numeral. */
export const numeralKinds: Readonly<Record<Exclude<Numeral, 'none'>, NumeralKind>> = kinds

const all = Object.values(numeralKinds)

/** The number of a label's numeral, and how the first of its kind is written: 3, 三, ③. `undefined` for what is none. */
export function readLabelNumeral(written: string): { number: number; first: string } | undefined {
  for (const { read, first } of all) {
    const number = read(written)
    if (number !== undefined) return { number, first }
  }
  return undefined
}

/** 首先 opens, 最后 closes a list of three or more, 其次 follows the first, 再次 all between. */
function ordinalWord(index: number, total: number): string {
  if (index === 1) return '首先'
  if (index === total && total > 2) return '最后'
  return index === 2 ? '其次' : '再次'
}

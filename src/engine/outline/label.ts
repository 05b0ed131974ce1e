import { keptByText } from '../text/kept.ts'
import { chineseNumeral, circled } from '../text/numerals.ts'

/**
 * A label pattern: the label of the first item, `一、` `（一）` `1.` `①` `一是` `首先`. Its number is replaced for the
 * items after it, what stands around it stays.
 */
export interface LabelPattern {
  prefix: string
  numeral: Numeral
  suffix: string
}

/** `words`: 首先, 其次, 再次, 最后. `none`: the same mark for every item (——), or nothing at all. */
export type Numeral = 'chinese' | 'arabic' | 'circled' | 'words' | 'none'

interface NumeralKind {
  /** How a pattern has it: the numeral of the first item. */
  sign: string
  /** How far it counts; what is beyond is written in Arabic figures. */
  most: number
  text(index: number, total: number): string | undefined
}

/** Every kind of numeral. */
const numerals: Readonly<Record<Exclude<Numeral, 'none'>, NumeralKind>> = {
  words: { sign: '首先', most: 4, text: ordinalWord },
  chinese: { sign: '一', most: 9999, text: chineseNumeral },
  arabic: { sign: '1', most: Number.POSITIVE_INFINITY, text: String },
  circled: { sign: '①', most: 50, text: circled },
}

/** How the first item is numbered by each kind of numeral. */
export const firstNumerals: readonly string[] = Object.values(numerals).map(({ sign }) => sign)

/** The last item that a pattern counts as it says. */
export const mostOf = ({ numeral }: LabelPattern): number =>
  numeral === 'none' ? Number.POSITIVE_INFINITY : numerals[numeral].most

/** Marks that may be the same for every item. */
const bullets = new Set(['', '——', '—', '———', '--', '---', '----', '●', '•', '■', '◆', '○', '▲', '※', '★'])

/** What may stand around the number: brackets, stops, and the words that make 第一, 其一, 一是, 一要. */
const around = /^[第其]?[（(〔【[]?$/
const behind = /^[）)〕】\]]?[是要、.．，,:：]?\u3000?$/

/** Reads a label pattern; `undefined` when the text is not one. */
export const parseLabel: (label: string) => LabelPattern | undefined = keptByText(readLabel)

function readLabel(label: string): LabelPattern | undefined {
  if (bullets.has(label)) return { prefix: label, numeral: 'none', suffix: '' }
  for (const [numeral, { sign }] of Object.entries(numerals) as [Numeral, NumeralKind][]) {
    const at = label.indexOf(sign)
    if (at < 0) continue
    const pattern = { prefix: label.slice(0, at), numeral, suffix: label.slice(at + sign.length) }
    return around.test(pattern.prefix) && behind.test(pattern.suffix) ? pattern : undefined
  }
  return undefined
}

/** True for a text that can be a label pattern. */
export function isLabelPattern(label: string): boolean {
  return parseLabel(label) !== undefined
}

/** A bare number is parted from its words by a wide blank (一　工作), which a YAML file cannot well say. */
export const partedLabel = (label: string): string => (/^[一1]$/.test(label) ? `${label}\u3000` : label)

/**
 * The pattern of a list's `enumerate`: 第一, 其一 and 首先 are followed by a comma (GB/T 15834-2011 B.3), 一是 by nothing.
 */
export function enumerationPattern(style: string): string {
  return /^(第一|其一|首先)$/.test(style) ? `${style}，` : style
}

/**
 * The label of the `index`th item (from 1) of `total`. Numbers that a kind of numeral does not reach (circled past 50,
 * Chinese past 9999) are written in Arabic figures.
 */
export function formatLabel(pattern: LabelPattern, index: number, total: number): string {
  return pattern.prefix + numeralText(pattern.numeral, index, total) + pattern.suffix
}

/**
 * The number of a label that somebody typed in a pattern; `undefined` when it is none of it. Half-width brackets, another
 * stop, and 要 where others have 是 make no other kind of label.
 */
export function numberOfLabel(pattern: LabelPattern, label: string): number | undefined {
  if (pattern.numeral === 'none' || label.length > 12) return undefined
  const most = 99
  const wanted = alike(label)
  for (let one = 1; one <= most; one++) if (alike(formatLabel(pattern, one, most)) === wanted) return one
  return undefined
}

const alike = (label: string): string =>
  label
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[、．，,]/g, '.')
    .replace(/要$/, '是')

function numeralText(numeral: Numeral, index: number, total: number): string {
  return numeral === 'none' ? '' : (numerals[numeral].text(index, total) ?? String(index))
}

/** 首先 opens, 最后 closes a list of three or more, 其次 follows the first, 再次 all between. */
function ordinalWord(index: number, total: number): string {
  if (index === 1) return '首先'
  if (index === total && total > 2) return '最后'
  return index === 2 ? '其次' : '再次'
}

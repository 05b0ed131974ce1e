import { keptByText } from '../text/kept.ts'
import { around, bulletSigns } from '../text/label-styles.ts'
import { type Numeral, numeralKinds } from '../text/numeral-kinds.ts'

/**
 * A label pattern: the label of the first item, `一、` `（一）` `1.` `①` `一是` `首先`. Its number is replaced for the
 * items after it, what stands around it stays.
 */
export interface LabelPattern {
  prefix: string
  numeral: Numeral
  suffix: string
}

/** The last item that a pattern counts as it says. */
export const mostOf = ({ numeral }: LabelPattern): number =>
  numeral === 'none' ? Number.POSITIVE_INFINITY : numeralKinds[numeral].most

/** Marks that may be the same for every item. */
const bullets = new Set(['', '——', '—', '———', '--', '---', '----', ...bulletSigns])

/** Reads a label pattern; `undefined` when the text is not one. */
export const parseLabel: (label: string) => LabelPattern | undefined = keptByText(readLabel)

function readLabel(label: string): LabelPattern | undefined {
  if (bullets.has(label)) return { prefix: label, numeral: 'none', suffix: '' }
  for (const [numeral, { first }] of Object.entries(numeralKinds)) {
    const at = label.indexOf(first)
    if (at < 0) continue
    const [prefix, suffix] = [label.slice(0, at), label.slice(at + first.length)]
    if (!around.before.test(prefix) || !around.behind.test(suffix)) return undefined
    return { prefix, numeral: numeral as Numeral, suffix }
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
  return numeral === 'none' ? '' : (numeralKinds[numeral].write(index, total) ?? String(index))
}

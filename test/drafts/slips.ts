import { readNumbers } from '../../src/engine/numbers/read-numbers.ts'
import type { WrittenNumber } from '../../src/engine/numbers/written-number.ts'
import type { Random } from '../support/random.ts'

/** A mistake planted in a draft, and where. */
export interface PlantedSlip {
  kind: SlipKind
  text: string
  /** The words before and after, and where they stand. */
  before: string
  after: string
  at: number
}

export const slipKinds = ['digit', 'unit', 'direction', 'invented', 'year'] as const
export type SlipKind = (typeof slipKinds)[number]

const units: Readonly<Record<string, string>> = {
  万: '亿',
  亿: '万',
  人: '万人',
  元: '万元',
  '%': '‰',
  户: '万户',
  个: '万个',
  件: '万件',
}
const opposite: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  提高: '下降',
  下降: '增长',
  减少: '增加',
  上升: '下降',
}

/** Plants one mistake of a kind somewhere in a text; `undefined` where there is no place for it. */
export function plant(text: string, kind: SlipKind, random: Random): PlantedSlip | undefined {
  const places = placesFor(text, kind)
  const place = places[random.below(places.length)]
  if (!place) return undefined
  const [at, before] = place
  const after = changed(before, kind, random)
  return { kind, text: text.slice(0, at) + after + text.slice(at + before.length), before, after, at }
}

function placesFor(text: string, kind: SlipKind): [at: number, words: string][] {
  switch (kind) {
    case 'direction':
      return [
        ...text.matchAll(/(增长|增加|提高|下降|减少|上升)(?=了?[\d.]+(?:%|个百分点|万|亿|人|件|家|户|亩|元))/g),
      ].map((one) => [one.index, one[1]!])
    case 'year':
      return [...text.matchAll(/(?<!\d)20\d\d(?=年)/g)].map((one) => [one.index, one[0]])
    case 'unit':
      return amounts(text).flatMap((one): [number, string][] => {
        const words = text.slice(one.start, one.end)
        return /[万亿]|[人元户个件]$|%$/.test(words) && !/‰/.test(words) ? [[one.start, words]] : []
      })
    default:
      return amounts(text).map((one) => [one.start, text.slice(one.start, one.end)])
  }
}

/** Numbers that a sentence says something of: those of a table stand alone in a line of plain text. */
function amounts(text: string): WrittenNumber[] {
  return readNumbers(text).flatMap((one) => {
    if (one.sort !== 'amount' || one.digits.length < 2) return []
    const line = text.slice(text.lastIndexOf('\n', one.start) + 1, text.indexOf('\n', one.start))
    return line.length > 12 ? [one] : []
  })
}

function changed(words: string, kind: SlipKind, random: Random): string {
  switch (kind) {
    case 'direction':
      return opposite[words]!
    case 'year':
      return String(Number(words) + (random.below(10) < 7 ? -1 : -2))
    case 'unit': {
      const scale = /[万亿]/.exec(words)?.[0]
      if (scale) return words.replace(scale, units[scale]!)
      return words.replace(/(%|人|元|户|个|件)$/, (one) => units[one]!)
    }
    case 'digit':
      return slipOfDigit(words, random)
    case 'invented':
      return words.replace(/[\d.,]+/, (digits) => otherDigits(digits, random))
  }
}

/** Two neighbours swapped, or one digit changed. */
function slipOfDigit(words: string, random: Random): string {
  const places = [...words.matchAll(/\d/g)].map((one) => one.index)
  const swaps = places.filter(
    (at) => /\d/.test(words[at + 1] ?? '') && words[at] !== words[at + 1] && !(at === 0 && words[at + 1] === '0'),
  )
  if (random.below(2) === 0 && swaps.length > 0) {
    const at = swaps[random.below(swaps.length)]!
    return words.slice(0, at) + words[at + 1] + words[at] + words.slice(at + 2)
  }
  const at = places[random.below(places.length)]!
  const digit = String((Number(words[at]) + 1 + random.below(8)) % 10)
  return words.slice(0, at) + (at === 0 && digit === '0' ? (words[0] === '9' ? '8' : '9') : digit) + words.slice(at + 1)
}

function otherDigits(digits: string, random: Random): string {
  const made = digits.replace(/\d/g, () => String(random.below(10))).replace(/^0/, '7')
  return made === digits ? digits.replace(/\d/, (one) => String((Number(one) % 9) + 1)) : made
}

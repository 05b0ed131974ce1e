import type { PrintedFigures } from '../../../src/engine/document/printed-figures.ts'
import type { Random } from '../../support/random.ts'
import type { RandomFigure } from './random-report.ts'

/** A sentence with a copy of what a correction has overtaken. */
export interface Planted {
  figure: string
  sentence: string
  /** The copy. */
  words: string
  before: string
  after: string
}

const trimmed = (number: number): string => String(Number(number.toPrecision(12)))

/** The ways in which people write a number again. */
function copiesOf(amount: number, scale: number, base: string): string[] {
  const whole = amount * 10 ** scale
  const copies = [`${trimmed(amount)}${scale === 4 ? '万' : scale === 8 ? '亿' : ''}${base}`]
  if (Number.isSafeInteger(Math.round(whole)) && scale > 0) copies.push(`${trimmed(Math.round(whole))}${base}`)
  if (whole >= 20000) copies.push(`${trimmed(whole / 1e4)}万${base}`)
  if (whole >= 2e8) copies.push(`${trimmed(whole / 1e8)}亿${base}`)
  for (const [word, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const scaled = whole / size
    if (scaled < 10 || Number.isInteger(scaled)) continue
    copies.push(
      `近${Math.ceil(scaled)}${word}${base}`,
      `约${Math.round(scaled)}${word}${base}`,
      `${Math.floor(scaled)}${word}余${base}`,
    )
    copies.push(`超${Math.floor(scaled)}${word}${base}`)
  }
  return copies
}

/** `undefined` where the correction changed nothing that could be typed. */
export function planted(
  random: Random,
  before: RandomFigure,
  was: PrintedFigures,
  now: PrintedFigures,
): Planted | undefined {
  const { name, unit } = before
  const changed = [...was.get(name)!].filter(([form, text]) => now.get(name)?.get(form) !== text && /\d/.test(text))
  if (changed.length === 0) return undefined
  const [form, text] = random.pick(changed)
  const to = now.get(name)?.get(form) ?? ''
  const made = (sentence: string, words: string): Planted => ({
    figure: name,
    sentence,
    words,
    before: text,
    after: to,
  })
  const short = name.replace(/(?:人数|场次|率|量)$/, '')
  if (form === 'yoy' || form === 'change' || form === 'completion') {
    const digits = text.replace(/^\D+/, '')
    const lead = text.slice(0, text.length - digits.length)
    const words = form !== 'change' && random.below(2) === 0 ? `${Math.round(Number.parseFloat(digits))}%` : digits
    // 4% of 3.8% is right when 4.0% is.
    if (Number.parseFloat(words) === 0 || to.endsWith(`${Number.parseFloat(words).toFixed(1)}%`)) return undefined
    const end = form === 'completion' ? `完成年度目标的${words}` : `比上年${lead}${words}`
    return made(
      random.pick([`${name}{{${name}}}，${end}。`, `全年${name}${end}。`, `${name}{{${name}}}。${end}。`]),
      words,
    )
  }
  const amount = Number.parseFloat(text)
  const scale = unit.startsWith('万') ? 4 : unit.startsWith('亿') ? 8 : 0
  const base = unit.replace(/^[万亿]/, '')
  const words = unit === '%' ? text : random.pick(copiesOf(amount, scale, base))
  const last = form === 'previous' ? '上年' : form === 'target' ? '目标' : ''
  const distinct = words.replace(/\D|0+(?=\D*$)/g, '').length >= 3 && unit !== '%'
  const sentences = [`${last}${name}${words}。`, `${last}${short}${words}，成效明显。`]
  if (distinct) sentences.push(`${last}服务达${words}，群众满意。`)
  return made(random.pick(sentences), words)
}

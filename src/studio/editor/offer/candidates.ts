import { figureForm, figureForms } from '../../../engine/terms/forms.ts'
import type { FigureSaid } from '../../worker/protocol.ts'

/** A figure in one of its forms, to be put into the text. */
export interface Candidate {
  readonly name: string
  /** 数, 同比, 增减 …… */
  readonly title: string
  /** What it prints. */
  readonly says: string
  /** What stands between the braces: 签约人数, 签约人数.同比. */
  readonly reference: string
}

/** So many are offered at once. */
const mostOffered = 12

/** The forms of a chip's menu, in this order; others follow. */
const menuOrder = ['数', '同比', '增减', '完成率', '占比', '上年']

/** The reference of a figure in a form; the figure with its unit has none. */
export const referenceTo = (name: string, form: string): string => (form === '' ? name : `${name}.${form}`)

/** A reference as the page writes it, however a file has it: 签约人数.yoy and 签约人数 . 同比 are 签约人数.同比. */
export function plainReference(reference: string): string {
  const dot = reference.lastIndexOf('.')
  const form = dot > 0 ? figureForm(reference.slice(dot + 1).trim()) : undefined
  return form ? referenceTo(reference.slice(0, dot).trim(), figureForms[form]) : reference.trim()
}

/** The forms that a figure can take, as its chip offers them, each with what it prints. */
export function formsOf({ name, forms }: FigureSaid): Candidate[] {
  const rank = (title: string): number => (menuOrder.includes(title) ? menuOrder.indexOf(title) : menuOrder.length)
  return forms
    .map(({ form, title, says }) => ({ name, title, says, reference: referenceTo(name, form) }))
    .sort((a, b) => rank(a.title) - rank(b.title))
}

/** The figure that a reference names, and the form. */
export function figureOf(reference: string, figures: readonly FigureSaid[]): FigureSaid | undefined {
  const plain = plainReference(reference)
  const whole = figures.find(({ name }) => name === plain)
  return whole ?? figures.find(({ name }) => name === plain.slice(0, plain.lastIndexOf('.')))
}

/**
 * What is offered behind @, or for words that are selected: figures by the letters of their names, and by what they print
 * where a number was typed or selected (87.7万 is one that prints 877483人). A form behind a dot or a blank narrows it.
 */
export function candidates(typed: string, figures: readonly FigureSaid[]): Candidate[] {
  const [, words = '', form = ''] = /^(.*?)(?:[.．。\s]+(\S*))?$/s.exec(typed.trim()) ?? []
  const number = amountIn(typed)
  const scored = figures.flatMap((figure, order) => {
    const all = formsOf(figure)
    if (number) {
      const hits = all.filter(({ says }) => isAmount(number, amountIn(says)))
      return hits.map((candidate) => ({ candidate, score: 100 - (candidate.reference === figure.name ? 0 : 1), order }))
    }
    const score = likeness(words, figure.name)
    if (score === 0) return []
    const narrowed = form === '' ? all.slice(0, 1) : all.filter(({ title }) => title.startsWith(form))
    return narrowed.map((candidate) => ({ candidate, score, order }))
  })
  scored.sort((a, b) => b.score - a.score || a.order - b.order)
  return scored.slice(0, mostOffered).map(({ candidate }) => candidate)
}

/** How well letters name a figure: 0 not at all. Letters in their order are enough, as one types 签人 for 签约人数. */
function likeness(letters: string, name: string): number {
  if (letters === '' || name === letters) return letters === '' ? 1 : 50
  if (name.startsWith(letters)) return 40
  if (name.includes(letters)) return 30
  let at = -1
  for (const letter of letters.toLowerCase()) {
    at = name.toLowerCase().indexOf(letter, at + 1)
    if (at < 0) return 0
  }
  return 10
}

interface Amount {
  readonly value: number
  /** How much its last digit counts; nothing for a whole number, which is exact. */
  readonly step: number
  readonly unit: string
}

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百万: 1e6 }

/** The number that a text is or begins with: 877,483人, 87.7万, 增长8.0%. */
function amountIn(text: string): Amount | undefined {
  const found = /^\D{0,4}?(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(\.\d+)?\s*(百万|[万亿千])?(.{0,8})$/s.exec(text.trim())
  if (!found) return undefined
  const [, whole = '', fraction = '', scale = '', unit = ''] = found
  const factor = scales[scale] ?? 1
  return {
    value: Number(whole.replace(/[,，]/g, '') + fraction) * factor,
    step: fraction === '' && scale === '' ? 0 : factor * 10 ** -Math.max(0, fraction.length - 1),
    unit: unit.trim(),
  }
}

/** True when a figure prints a number, or one that it was rounded from. */
function isAmount(typed: Amount, printed: Amount | undefined): boolean {
  if (!printed) return false
  const isUnit = typed.unit === '' || printed.unit === '' || typed.unit === printed.unit
  return isUnit && Math.abs(typed.value - printed.value) <= (typed.step / 2) * (1 + 1e-9)
}

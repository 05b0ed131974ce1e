import type { TextParagraph } from '../document/running-text.ts'
import type { OpenLedger } from '../model/open-ledger.ts'
import type { Ledger } from '../model/worked-out.ts'
import type { WrittenNumber } from '../numbers/written-number.ts'
import { putUnder } from '../text/grouped.ts'
import { figureLabels } from './labels.ts'
import { sentenceAt, stemOf } from './leftover/mentions.ts'
import { significant } from './leftover/statement.ts'

/** What a ledger could print. */
export interface References {
  /** The references that print a number, by the very words that they print. */
  numbers: ReadonlyMap<string, readonly PrintedNumber[]>
  /** What is worked out of a figure: many are alike, so that only beside its name one is taken for the other. */
  rates: ReadonlyMap<string, readonly Rate[]>
}

/** A reference that prints a number. */
interface PrintedNumber {
  name: string
  label?: string | undefined
  form?: string
  reference: string
}

/** What a form prints, under its number: 增长8.0% under 8.0%. */
interface Rate {
  name: string
  label?: string | undefined
  text: string
  reference: string
}

/** Worked out once for all numbers of a text. */
export function referencesOf({ print }: OpenLedger, { values, figures }: Ledger): References {
  const labels = figureLabels(figures)
  const found = new Map<string, PrintedNumber[]>()
  const rates = new Map<string, Rate[]>()
  const add = (text: string, one: PrintedNumber): void => {
    // 万 of what is in 万 prints the same.
    if (found.get(text)?.at(-1)?.name !== one.name) putUnder(found, text, one)
  }
  for (const name of values.keys()) {
    const label = labels.get(name)
    for (const form of [undefined, '上年', '上期', '目标', '万', '亿']) {
      const printed = print(name, form)
      const reference = `{{${name}${form ? `.${form}` : ''}}}`
      if (printed && 'text' in printed) add(printed.text, { name, label, ...(form && { form }), reference })
    }
    for (const form of ['同比', '增减', '环比', '环比增减', '完成率', '占比']) {
      const printed = print(name, form)
      if (!printed || !('text' in printed)) continue
      const { text } = printed
      putUnder(rates, text.replace(/^\D+/, ''), { name, label, text, reference: `{{${name}.${form}}}` })
    }
  }
  return { numbers: found, rates }
}

/** 1,200 万元 is 1200万元. */
const plainWords = (text: string): string => text.replace(/[\s,，]/g, '').replace('％', '%')

/** Of the references that print a number those that its sentence speaks of; other figures are alike by chance. */
export function namedReferences(
  written: string,
  number: WrittenNumber,
  paragraph: TextParagraph,
  { numbers }: References,
): PrintedNumber[] {
  const alike = numbers.get(plainWords(written)) ?? []
  if (alike.length === 0) return []
  const { text, cell } = paragraph
  const [from, to] = sentenceAt(text, number.start, number.end)
  const headings = cell ? `${cell.row ?? ''} ${cell.column ?? ''}` : ''
  const words = text.slice(from, to) + headings
  const before = aroundNumber.exec(text.slice(from, number.start))![0]
  const beside = before + clauseEnd.exec(text.slice(number.end, to))![0]
  const deed = done.exec(before)?.[1]
  const fitting = alike
    .filter(({ form }) => form === undefined || (spokenForms[form]?.test(beside + headings) ?? true))
    .filter(({ name, label }) => deed === undefined || `${name} ${label ?? ''}`.includes(deed))
  const named = fitting.filter((one) => isSaidIn(words, one))
  if (named.length > 0) return named
  // Five digits are not alike by chance.
  return fitting.length === 1 && significant(number) >= 5 ? fitting : []
}

/** Whether words speak of a figure, by its name, what is left of it without what it counts, or its label. */
export const isSaidIn = (words: string, { name, label }: { name: string; label?: string | undefined }): boolean =>
  words.includes(name) || words.includes(stemOf(name)) || (label !== undefined && words.includes(label))

/** «受理327件，办结327件»: what was done with them is no number of what came in, though all were. */
const done = /[，,、](?:已|全部|均|共)*(办结|审结|结案|执结|整改|完成|答复|化解|竣工|完工|合格|查实|处置)$/

/** Up to a number from the one before it; years count for words. */
const aroundNumber = /(?:\d{4}年|\D)*$/
const clauseEnd = /^[^，；,;]*/

/** What the words beside a number say that is of another time: 上年为1200万元, and not 比上年增加80万元，其中拨款1200万元. */
const spokenForms: Readonly<Record<string, RegExp>> = {
  上年: /上年|去年|前一年|同期|\d{4}年|[由从比]/,
  上期: /上[期月季]|上个月|上一|环比|[由从比]/,
  目标: /目标|任务|计划|力争|预期/,
}

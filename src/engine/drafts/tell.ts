import { spanIn } from '../document/running-text.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { positionOf } from '../text/source.ts'
import type { DraftNumber, Tie } from './types.ts'

/** What the ties are called. */
export const tieNames: Readonly<Record<Tie, string>> = {
  ledger: '在台账里',
  follows: '由台账推得',
  contradicts: '与台账不符',
  untied: '没有着落',
}

/** How many numbers of each tie. */
export function countTies(numbers: readonly DraftNumber[]): Record<Tie, number> {
  const counts: Record<Tie, number> = { ledger: 0, follows: 0, contradicts: 0, untied: 0 }
  for (const { tie } of numbers) counts[tie]++
  return counts
}

/** `签约人数（上年）`; this year's value by its name alone. */
const nameOf = ({ figure = '', form = '' }: DraftNumber): string =>
  figure === '' ? form : form === '本年' ? figure : `${figure}（${form}）`

/** What a person is told of a number, in a few words. */
export function tieText(number: DraftNumber): string {
  const { tie, equation, stated } = number
  switch (tie) {
    case 'ledger':
      return `台账：${nameOf(number)}`
    case 'follows':
      return `推得：${nameOf(number)}${nameOf(number) === '' ? '' : '，'}${equation}`
    case 'contradicts':
      return `不符：${wrongText(number)}`
    case 'untied':
      return stated === undefined
        ? '没有着落'
        : `没有着落：台账算得${nameOf(number)}是${stated}，与它不等，也不排除是它`
  }
}

/** What the ledger says instead. */
export function wrongText(number: DraftNumber): string {
  const { text, stated, slip } = number
  const ledger = `台账里${nameOf(number)}是${stated}`
  switch (slip) {
    case 'year':
      return number.figure === undefined ? `报告是${stated}的` : `年份不对，${text}是${nameOf(number)}的数`
    case 'unit':
      return `单位不对，${ledger}`
    case 'direction':
      return `升降相反，${ledger}`
    default:
      return ledger
  }
}

/** What contradicts the ledger, as diagnostics. */
export function draftDiagnostics(numbers: readonly DraftNumber[]): Diagnostic[] {
  return numbers.flatMap((one) => {
    if (one.tie !== 'contradicts') return []
    const { paragraph, start, end, text, equation } = one
    const at = spanIn(paragraph, start, end)
    const hint = equation === undefined ? '请核对' : `请核对；台账：${equation}`
    return {
      ...error('draft/contradiction', `“${text}”与台账不符：${wrongText(one)}`, { hint }),
      ...(at && { position: positionOf(at) }),
    }
  })
}

/** A number as `--json` prints it. */
export function jsonNumber({ paragraph, start, end, text, tie, figure, form, equation, stated, slip }: DraftNumber) {
  const at = spanIn(paragraph, start, end)
  const { line, column } = at ? positionOf(at) : {}
  // JSON leaves out what is undefined.
  return { text, tie, line, column, figure, form, equation, stated, slip }
}

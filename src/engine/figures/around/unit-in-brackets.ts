import type { FigureUnit } from '../../model/ledger.ts'
import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { convertingKinds, figureUnit } from '../unit.ts'
import { type PrintedFigure, takeBehind, withBehind } from './types.ts'

/** The unit once more in brackets behind the number, as the head of a table has it: 1186.6万元（万元）. */
export function unitInBrackets(printed: PrintedFigure): Diagnostic | undefined {
  const { after, text, printedUnit } = printed
  const [words, inside = ''] = /^\s*[（(]\s*(?:单位[:：]\s*)?([^（）()]{1,8}?)\s*[）)]/.exec(after) ?? []
  if (words === undefined || printedUnit === '') return undefined
  if (!isSameKind(figureUnit(printedUnit), figureUnit(inside))) return undefined
  return error('figures/unit-twice', `会印成“${text}${words.trim()}”，单位写了两遍`, {
    at: withBehind(printed, words),
    hint: `请去掉“${words.trim()}”`,
    edits: takeBehind(printed, words),
  })
}

/** 62.5万亩（公顷） has another measure of the same; 3个（处） counts the same by two words, and is right. */
const isSameKind = (one: FigureUnit, other: FigureUnit): boolean =>
  one.name === other.name ||
  ([...convertingKinds, 'percent'].some((kind) => kind === one.kind) && one.kind === other.kind)

import { sentencesOf } from '../compare/sentences.ts'
import { type IsOfReport, type Token, textOf, tokensOf } from '../compare/tokens.ts'
import { type PrintedLine, printedLines } from '../document/printed-lines.ts'
import type { Document } from '../document/types.ts'
import { figureUnit } from '../figures/unit.ts'
import { unitAt } from '../numbers/units.ts'
import type { Span } from '../text/source.ts'
import type { ChangedNumber, RestingWords } from './types.ts'
import { restingWords } from './word-list.ts'

/** A figure of which the number is another one, with the words that it is spoken of by. */
export interface SpokenFigure {
  number: ChangedNumber
  words: readonly string[]
  /** What the ledger counts it in. */
  unit: string
}

/**
 * The words of a document that rest on numbers which are others now: in a sentence that prints or names one, or, where the
 * sentence has no number of its own, in a paragraph that prints it. Each words once, with the figure that is nearest.
 */
export function wordsResting(
  document: Document,
  isOfReport: IsOfReport,
  figures: readonly SpokenFigure[],
): RestingWords[] {
  if (figures.length === 0) return []
  const byName = new Map(figures.map((one) => [one.number.figure, one]))
  const found: RestingWords[] = []
  const seen = new Set<string>()
  for (const line of printedLines(document)) {
    if (line.kind === 'table' || line.kind === 'contents') continue
    const tokens = tokensOf(line.children, isOfReport)
    if (!restingWords().test(textOf(tokens))) continue
    const around = printedIn(tokens, byName)
    for (const sentence of sentencesOf(tokens)) {
      for (const one of inSentence(sentence, line, { byName, figures, around })) {
        const key = `${one.at?.source.path} ${one.at?.start} ${one.text}`
        if (!seen.has(key)) found.push(one)
        seen.add(key)
      }
    }
  }
  return found
}

interface Known {
  byName: ReadonlyMap<string, SpokenFigure>
  figures: readonly SpokenFigure[]
  /** The figure that the paragraph prints. */
  around: SpokenFigure | undefined
}

function inSentence(
  { text, tokens }: { text: string; tokens: readonly Token[] },
  line: PrintedLine,
  { byName, figures, around }: Known,
): RestingWords[] {
  return [...text.matchAll(restingWords())].flatMap((match): RestingWords | [] => {
    const { token } = tokenAt(tokens, match.index)
    // A number that the ledger prints follows by itself, whatever word stands before it.
    const digit = match[0].search(/\d/)
    const amount = digit < 0 ? token : tokenAt(tokens, match.index + digit).token
    if (!token || token.by === 'figure' || amount?.by === 'figure' || /\{\{/.test(match[0])) return []
    const own = printedIn(tokens, byName) ?? figures.find(({ words }) => words.some((one) => text.includes(one)))
    const figure = own ?? (/\d/.test(text) ? undefined : around)
    if (!figure || isOfOtherKind(match[0], text.slice(0, match.index), figure)) return []
    const { number } = figure
    const at = spanAt(tokens, match.index, match[0].length)
    return {
      text: match[0],
      sentence: text,
      figure: number.figure,
      before: number.before,
      after: number.after,
      ...(at && { at }),
      ...(line.heading !== undefined && { heading: line.heading }),
    }
  })
}

/** «查档满意率保持在99.5%以上，三公经费控制在8.6万元以内» rests on no number of people. */
function isOfOtherKind(words: string, before: string, { unit }: SpokenFigure): boolean {
  const behind = /\d\s*(?:万亿|亿|万|千|百)?([^\d\s.,]+)$/.exec(words)?.[1]
  const { name } = unitAt(behind ?? '', 0)
  const [stated, own] = [figureUnit(name).kind, figureUnit(unit).kind]
  if (name === '' || unit === '' || stated === own) return false
  // How far it grew, or how much of a goal it is, is told in percent, too.
  return stated !== 'percent' || /率$/.test(before)
}

function printedIn(tokens: readonly Token[], figures: Known['byName']): SpokenFigure | undefined {
  for (const { by, name = '' } of tokens) {
    const one = by === 'figure' ? figures.get(name) : undefined
    if (one) return one
  }
  return undefined
}

/** The token that stands at an offset, and where it begins. */
function tokenAt(tokens: readonly Token[], offset: number): { token?: Token; start: number } {
  let start = 0
  for (const token of tokens) {
    if (offset < start + token.text.length) return { token, start }
    start += token.text.length
  }
  return { start }
}

/** The words' own place where the file holds them as they are, else that of their text. */
function spanAt(tokens: readonly Token[], offset: number, length: number): Span | undefined {
  const { token, start } = tokenAt(tokens, offset)
  const { text = '', origin } = token ?? {}
  const isExact = origin && origin.end - origin.start === text.length && offset + length <= start + text.length
  if (!isExact) return origin
  const from = origin.start + offset - start
  return { source: origin.source, start: from, end: from + length }
}

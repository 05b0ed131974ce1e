import { type RunningText, type TextParagraph, type TextPiece, textParagraph } from '../document/running-text.ts'
import type { Finding, Rule, TextPlace } from './types.ts'

/** What most rules do with a match. `edit`: what the match is to be replaced by. */
export interface Remark {
  message: string
  hint?: string
  edit?: string
}

/** A finding for every match of a pattern (global) in every paragraph that `remark` has something to say about. */
export function findMatches(
  text: RunningText,
  pattern: RegExp,
  remark: (match: RegExpExecArray, paragraph: TextParagraph) => Remark | undefined,
): Finding[] {
  const findings: Finding[] = []
  for (const paragraph of text.paragraphs) {
    // `matchAll` copies the pattern each time, which takes longer than most paragraphs do.
    pattern.lastIndex = 0
    for (let match = pattern.exec(paragraph.text); match; match = pattern.exec(paragraph.text)) {
      const found = remark(match, paragraph)
      if (!found) continue
      const { edit, ...rest } = found
      const at = placeOfMatch(paragraph, match)
      findings.push({ at, ...rest, ...(edit !== undefined && { edits: [{ ...at, text: edit }] }) })
    }
  }
  return findings
}

/** A rule that says something of the matches of a pattern (global): of the whole text, or of `parts` of it. */
export const matchRule = (
  rule: Omit<Rule, 'check'>,
  pattern: RegExp,
  remark: (match: RegExpExecArray, paragraph: TextParagraph) => Remark | undefined,
  parts: (text: RunningText) => TextParagraph[] = ({ paragraphs }) => paragraphs,
): Rule => ({ ...rule, check: (text) => findMatches({ paragraphs: parts(text) }, pattern, remark) })

/** The place of a match. */
export function placeOfMatch(paragraph: TextParagraph, match: RegExpExecArray): TextPlace {
  return { paragraph, start: match.index, end: match.index + match[0].length }
}

/** The whole of a paragraph. */
export function wholeOf(paragraph: TextParagraph): TextPlace {
  return { paragraph, start: 0, end: paragraph.text.length }
}

/** A text cut to a length that can be quoted in a message. */
export function quoted(text: string, most = 16): string {
  const characters = Array.from(text.slice(0, 2 * most + 2))
  return characters.length > most ? `“${characters.slice(0, most).join('')}……”` : `“${text}”`
}

/**
 * What somebody wrote of a text, without the labels and the marks that are computed: each text of a file is a paragraph,
 * so that what stands at its start is found there.
 */
export const writtenParts = ({ paragraphs }: RunningText): WrittenPart[] => paragraphs.flatMap(partsOf)

interface WrittenPart extends TextParagraph {
  /** True right behind a computed label: a label that was typed there is one too many, and reported as that. */
  labelled?: true
}

function partsOf(paragraph: TextParagraph): WrittenPart[] {
  const { kind, pieces, guessed } = paragraph
  if (pieces.every(({ origin }) => origin)) return [paragraph]
  const parts: { label: boolean; pieces: TextPiece[] }[] = [{ label: false, pieces: [] }]
  for (const piece of pieces) {
    if (piece.origin) parts.at(-1)!.pieces.push(piece)
    else parts.push({ label: !isStop(piece.text), pieces: [] })
  }
  return parts.flatMap((part) => {
    if (part.pieces.length === 0) return []
    return [{ ...textParagraph(kind, part.pieces, guessed), ...(part.label && { labelled: true as const }) }]
  })
}

/** What is set behind a heading, or between items. */
const isStop = (text: string): boolean => /^[。；，、：\s]*$/.test(text)

/** So many further places are named beside the first. */
const named = 4

/** The first of some places, and the next as places that belong to it: for what is reported once a text. */
export function firstPlaces(places: readonly TextPlace[]): Pick<Finding, 'at' | 'related'> {
  const [at, ...rest] = places
  return {
    at: at!,
    ...(rest.length > 0 && { related: rest.slice(0, named).map((one) => ({ message: '还有一处在这里', at: one })) }),
  }
}

import { leadingLabel } from '../text/labels.ts'
import { type ParagraphKind, type TextParagraph, textParagraph } from './running-text.ts'

/** Longer than this, in characters, no line is a heading. */
const longestHeading = 40

const stopped = /[。！？；，、：:;,!?…][”’）》]?$/
const date = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/**
 * Guesses what the paragraphs of a file without styles are, from what they look like: a short first line is the title,
 * a short line with a label or without a final mark a heading, short lines at the end are who signs and when. What the
 * file said is kept.
 */
export function guessKinds(paragraphs: readonly TextParagraph[]): TextParagraph[] {
  const last = paragraphs.length - 1
  return paragraphs.map((paragraph, index) => {
    if (paragraph.kind !== 'body') return paragraph
    const kind = guess(paragraph.text, index === 0, index >= last - 2 && index > 0)
    return kind === 'body' ? paragraph : textParagraph(kind, paragraph.pieces, true)
  })
}

function guess(text: string, first: boolean, atEnd: boolean): ParagraphKind {
  if (text.length > longestHeading) return 'body'
  if (atEnd && (date.test(text) || /(?:局|委|办|委员会|办公室|政府|中心|院|站|处|科|所)$/.test(text))) return 'closing'
  const ends = stopped.test(text)
  if (first && !ends && !leadingLabel.test(text)) return 'title'
  if (leadingLabel.test(text)) {
    // «1.完成了……。» is an item; «一、主要工作。» is a heading that ends with a stop it should not have.
    const [, sentence = ''] = /^([^。！？；]*)[。；]?$/.exec(text.replace(leadingLabel, '')) ?? []
    return sentence !== '' && (!ends || sentence.length <= (/^\d|^[（(]\d/.test(text) ? 16 : 24)) ? 'heading' : 'body'
  }
  return ends ? 'body' : 'heading'
}

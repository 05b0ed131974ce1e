/** A Chinese character, for use inside a class. */
export const han = '\\u3400-\\u9fff\\uf900-\\ufaff'

/** What closes or opens a stretch of Chinese text, for use inside a class. */
export const closing = '”’）》】〕'
export const opening = '“‘（《【〔'

/** The marks that end a sentence. */
export const sentenceEnd = /[。！？]+[”’）》】]*/g

/** A sentence of a paragraph with its offsets; its final mark belongs to it. */
export interface MarkedSentence {
  text: string
  start: number
  end: number
}

/** Splits a paragraph after 。！？ and the closing quotes that follow. */
export function sentencesOf(text: string): MarkedSentence[] {
  const sentences: MarkedSentence[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    sentences.push({ text: text.slice(start, end), start, end })
    start = end
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start, end: text.length })
  return sentences
}

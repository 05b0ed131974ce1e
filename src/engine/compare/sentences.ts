import { type Token, textOf } from './tokens.ts'

/** A sentence with the stretches that it is made of. */
export interface Sentence {
  text: string
  tokens: Token[]
}

/** What ends a sentence, with the marks that close behind it. */
const end = /[。！？](?:[”’」』）》]*)/g

/** The sentences of a text; what stands behind the last stop is one, too. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const text = textOf(tokens)
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length)
  if (ends.at(-1) !== text.length && text.length > 0) ends.push(text.length)
  const sentences: Sentence[] = []
  let [from, index, before] = [0, 0, 0]
  for (const to of ends) {
    const own: Token[] = []
    // `before` is where the token at `index` begins.
    while (index < tokens.length && before < to) {
      const token = tokens[index]!
      const after = before + token.text.length
      own.push(cut(token, Math.max(0, from - before), Math.min(token.text.length, to - before)))
      if (after > to) break
      before = after
      index++
    }
    sentences.push({ text: text.slice(from, to), tokens: own.filter((one) => one.text !== '') })
    from = to
  }
  return sentences
}

/** A part of a token; where the file holds it character for character, with its own place. */
function cut(token: Token, from: number, to: number): Token {
  if (from === 0 && to === token.text.length) return token
  const { origin } = token
  const isExact = origin && origin.end - origin.start === token.text.length
  return {
    ...token,
    text: token.text.slice(from, to),
    ...(isExact && { origin: { ...origin, start: origin.start + from, end: origin.start + to } }),
  }
}

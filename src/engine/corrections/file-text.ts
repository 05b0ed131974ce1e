import { countLeading } from '../text/bisect.ts'
import { decodeLoosely } from '../text/decode.ts'

/**
 * A text file in UTF-8 as it stands. Places come in as they are counted in a text with line feeds alone, as readers have
 * it.
 */
export interface FileText {
  /** Without a byte-order mark. */
  text: string
  /** The first line end of the file. */
  lineEnd: string
  /** Where a place is in the text. */
  offset(place: number): number
  /** A changed text as bytes, with the mark that the file had. */
  encode(text: string): Uint8Array
}

const mark = [0xef, 0xbb, 0xbf]

export function fileText(bytes: Uint8Array): FileText {
  const hasMark = mark.every((one, at) => bytes[at] === one)
  const text = decodeLoosely(bytes)
  const [lineEnd = '\n'] = /\r\n|\r|\n/.exec(text) ?? []
  // Where each CRLF is counted as one sign.
  const pairs: number[] = []
  for (const { index } of text.matchAll(/\r\n/g)) pairs.push(index - pairs.length)
  return {
    text,
    lineEnd,
    offset: (place) => place + countLeading(pairs.length, (index) => pairs[index]! < place),
    encode(changed) {
      const encoded = new TextEncoder().encode(changed)
      return hasMark ? new Uint8Array([...mark, ...encoded]) : encoded
    },
  }
}

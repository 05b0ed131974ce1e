import { readNumbers } from '../numbers/read-numbers.ts'
import { childOf, openTag, type XmlNode } from './xml-tree.ts'

/** A stretch of a run: its look, and the link around it. */
export interface Bit {
  /** The tag that opens the link; empty for none. */
  link: string
  /** w:rPr as written. */
  look: string
  /** Words; absent: `xml` is a line break, a tab, a picture, a note's mark. */
  text?: string
  xml?: string
}

/** What is changed as a whole: a word, a number with its unit, a mark, a picture. */
export interface Token {
  /** Equal for tokens that read the same. */
  key: string
  bits: Bit[]
}

/** What of a run's look a reader sees as another word: its weight, and the style that it is set in. */
const shownLook = (look: string): string =>
  `${look.includes('<w:b/>') ? 'b' : ''}${/<w:rStyle w:val="([^"]*)"/.exec(look)?.[1] ?? ''}`

/** The tokens of a paragraph, in its order. */
export function tokensOf(paragraph: XmlNode): Token[] {
  const bits = paragraph.children.flatMap((child) =>
    child.name === 'w:r'
      ? bitsOf(child, '')
      : child.name === 'w:hyperlink'
        ? child.children.flatMap((run) => bitsOf(run, openTag(child)))
        : [],
  )
  const tokens: Token[] = []
  let words: Bit[] = []
  const settle = () => {
    tokens.push(...wordTokens(words))
    words = []
  }
  for (const bit of bits) {
    if (bit.text !== undefined) words.push(bit)
    else {
      settle()
      tokens.push({ key: objectKey(bit.xml!), bits: [bit] })
    }
  }
  settle()
  return tokens
}

function bitsOf(run: XmlNode, link: string): Bit[] {
  const look = childOf(run, 'w:rPr')?.xml ?? ''
  return run.children
    .filter(({ name }) => name !== 'w:rPr')
    .map((child) => ({ link, look, ...(child.name === 'w:t' ? { text: child.text } : { xml: child.xml }) }))
}

/** Pictures are equal by what they show; their numbers in the document are not. A note's mark is one whatever its number. */
function objectKey(xml: string): string {
  if (xml.startsWith('<w:footnoteReference')) return 'note'
  return xml.replace(/(<wp:docPr|<pic:cNvPr) id="\d+" name="[^"]*"/g, '$1')
}

/** Words and numbers of stretches of text that follow one another; a word may run from one into the next. */
function wordTokens(bits: readonly Bit[]): Token[] {
  const text = bits.map((bit) => bit.text).join('')
  const tokens: Token[] = []
  let [at, offset] = [0, 0]
  for (const word of wordsOf(text)) {
    const token: Token = { key: '', bits: [] }
    let left = word.length
    while (left > 0) {
      const bit = bits[at]!
      const taken = bit.text!.slice(offset, offset + left)
      left -= taken.length
      offset += taken.length
      token.bits.push({ ...bit, text: taken })
      token.key += `${taken}\u001f${shownLook(bit.look)}\u001f`
      if (offset === bit.text!.length) {
        at += 1
        offset = 0
      }
    }
    tokens.push(token)
  }
  return tokens
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** How long the unit is that a text behind a number begins with. */
function ownUnit(text: string): number {
  const [first] = segmenter.segment(text)
  return first && /^[一-龥]$/.test(first.segment) && !noUnit.test(first.segment) ? 1 : 0
}

const noUnit = /[的了和与及或为是在至到等内上下中前后里外以之其并较比占均达约]/

const partOfDate = /^[年月日号时分](?![度份期])/

/** A text cut into words, and numbers with what is counted: 87.7万人 is one. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  let from = 0
  const cut = (to: number) => {
    if (to > from) for (const { segment } of segmenter.segment(text.slice(from, to))) words.push(segment)
    from = to
  }
  for (const number of readNumbers(text)) {
    const { start, end } = number
    if (start < from || end <= start) continue
    cut(start)
    // A part of a date is read with what it counts: 28日. A unit that no list has is a word of one character: 2768具.
    const isBare = number.sort === 'amount' && number.unit.name === ''
    from =
      end + (partOfDate.exec(text.slice(end, end + 2))?.[0].length ?? (isBare ? ownUnit(text.slice(end, end + 4)) : 0))
    words.push(text.slice(start, from))
  }
  cut(text.length)
  return words
}

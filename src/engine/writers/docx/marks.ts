import { markName, paragraphHash } from '../../document/stamp.ts'

/** Marks the paragraphs of a body, one after the other. */
export interface Marks {
  /** How many there are. */
  count(): number
  /** The paragraphs of a block, each with a hidden bookmark at its beginning that says what it is and said. */
  of(xml: string, block: number): string
}

/** Far above the numbers that the links of 目录 have. */
const firstId = 100_000

/** A counter of paragraphs for one body. */
export function createMarks(): Marks {
  let number = 0
  return {
    count: () => number,
    of: (xml, block) =>
      xml.replace(/<w:p>(.*?)<\/w:p>/gs, (whole, inside: string) => {
        const text = textIn(inside)
        if (text.trim() === '') return whole
        number++
        const id = firstId + number
        const at = inside.startsWith('<w:pPr>') ? inside.indexOf('</w:pPr>') + '</w:pPr>'.length : 0
        const name = markName({ number, block, hash: paragraphHash(text) })
        // One that ends behind the text would keep LibreOffice from letting the last mark hang over the end of its line.
        const mark = `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`
        return `<w:p>${inside.slice(0, at)}${mark}${inside.slice(at)}</w:p>`
      }),
  }
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** The text of runs, as a reader of the part takes it. */
export function textIn(xml: string): string {
  let text = ''
  for (const [, one = ''] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) text += one
  return text.includes('&') ? text.replace(/&(?:lt|gt|quot|apos|amp);/g, (one) => entities[one]!) : text
}

import { textFingerprint } from '../text/fingerprint.ts'

/**
 * Where a file comes from, as it carries it through a word processor: the file as custom properties, each paragraph as a
 * hidden bookmark. It holds fingerprints, and no path of a machine, host or user; what it says is its own word, which finds
 * mistakes and no forgery.
 */
export interface Stamp {
  /** The report, by its folder below the folder of reports. */
  report: string
  /** The template set with its version. */
  set: string
  /** The version of zongjie. */
  version: string
  /** Fingerprint of the document as it is printed. */
  text: string
  /** Fingerprint of the report's data. */
  data: string
  /** Of each figure fingerprints of its name and of its numbers, one after the other. */
  figures: string
  /** The edition that the file belongs to. */
  edition?: string
}

/** What a stamp has in a file: of all that was written there. */
export interface WrittenStamp extends Stamp {
  /** Fingerprint of all parts of the file. */
  parts: string
  /** How many paragraphs are marked. */
  paragraphs: number
  /** Hash of the notes at the foot of its pages. */
  notes: string
}

/** What the names of our properties begin with. */
const prefix = 'zongjie.'

/** A longer text would be cut by Word. */
const longest = 240

/** A stamp as properties, by their names; texts that are too long go on under further names. */
export function stampProperties(stamp: WrittenStamp): [name: string, value: string][] {
  return Object.entries(stamp).flatMap(([key, value]): [string, string][] => {
    const pieces: readonly string[] = String(value).match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? []
    return pieces.map((piece, index) => [`${prefix}${key}${index === 0 ? '' : `.${index + 1}`}`, piece])
  })
}

/** The property of a redline: it is of a report, and no document that was printed. */
export const redlineProperty: string = `${prefix}redline`

/** The stamp in a file's properties; `undefined` when it has none. */
export function readStamp(properties: ReadonlyMap<string, string>): WrittenStamp | undefined {
  const read = (key: string): string => {
    let text = properties.get(`${prefix}${key}`) ?? ''
    for (let index = 2; properties.has(`${prefix}${key}.${index}`); index++)
      text += properties.get(`${prefix}${key}.${index}`)
    return text
  }
  const [report, text] = [read('report'), read('text')]
  if (report === '' || !/^[0-9a-f]{32}$/.test(text)) return undefined
  const edition = read('edition')
  return {
    report,
    set: read('set'),
    version: read('version'),
    text,
    data: read('data'),
    figures: read('figures'),
    parts: read('parts'),
    paragraphs: Number(read('paragraphs')) || 0,
    notes: read('notes'),
    ...(edition !== '' && { edition }),
  }
}

/** A mark of a paragraph: which one it is in the file, which block of the document it is of, and what it said. */
export interface ParagraphMark {
  /** From 1, without gaps. */
  number: number
  /** Index in `Document.children`. */
  block: number
  hash: string
}

/** The name of a mark as a bookmark. Word hides those that begin with `_`, and allows 40 characters. */
export const markName = ({ number, block, hash }: ParagraphMark): string => `_zj${number}_${block}_${hash}`

/** The mark that a bookmark is; `undefined` for one of somebody else's. */
export function readMark(name: string): ParagraphMark | undefined {
  const [, number, block, hash] = /^_zj(\d{1,7})_(\d{1,7})_([0-9a-f]{12})$/i.exec(name) ?? []
  if (number === undefined || block === undefined || hash === undefined) return undefined
  return { number: Number(number), block: Number(block), hash: hash.toLowerCase() }
}

/** What a paragraph says, without blanks: programs part them and join them. */
export const paragraphHash = (text: string): string =>
  textFingerprint(text.normalize('NFC').replace(/[\s\u00ad\u200b]+/g, '')).slice(0, 12)

const figureLength = 8

/** The fingerprints of figures: of each its name, then what it says, in a form that only this text's file has. */
export function figurePrints(figures: readonly (readonly [name: string, says: string])[], salt: string): string {
  return figures.map(([name, says]) => printOf(salt, name) + printOf(salt, `${name}\u0001${says}`)).join('')
}

const printOf = (salt: string, text: string): string => textFingerprint(`${salt}\u0002${text}`).slice(0, figureLength)

/** Of figures that a stamp may know: the names of those that say something else, and of those that it does not know. */
export function figuresMoved(
  prints: string,
  figures: readonly (readonly [name: string, says: string])[],
  salt: string,
): { changed: string[]; added: string[]; gone: number } {
  const known = new Map<string, string>()
  for (let at = 0; at + 2 * figureLength <= prints.length; at += 2 * figureLength)
    known.set(prints.slice(at, at + figureLength), prints.slice(at + figureLength, at + 2 * figureLength))
  const [changed, added]: [string[], string[]] = [[], []]
  for (const [name, says] of figures) {
    const key = printOf(salt, name)
    const was = known.get(key)
    known.delete(key)
    if (was === undefined) added.push(name)
    else if (was !== printOf(salt, `${name}\u0001${says}`)) changed.push(name)
  }
  return { changed, added, gone: known.size }
}

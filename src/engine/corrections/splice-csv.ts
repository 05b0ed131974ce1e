import { csvText } from '../sheet/csv.ts'
import { utf16Mark } from '../text/decode.ts'
import { readDelimited } from '../text/delimited.ts'
import type { Edit } from '../text/edits.ts'
import { joinedBytes } from './joined-bytes.ts'
import { type CellNumber, type NotCorrected, notCorrected } from './types.ts'
import { rewritten } from './written-number.ts'

/** A .csv with numbers in its cells; delimiters, quotes, line ends and the encoding stay. */
export function spliceCsv(
  bytes: Uint8Array,
  delimiter: string,
  cells: readonly CellNumber[],
): Uint8Array | NotCorrected {
  const { text, encoding } = csvText(bytes)
  const declared = /^sep=.\r?\n/i.exec(text)
  const { rows } = readDelimited(text, delimiter, declared?.[0].length ?? 0)
  const edits: Edit[] = []
  for (const { row, column, digits, unit = '' } of cells) {
    const cell = rows[row - 1]?.[column - 1]
    const short = rows[row - 1]?.at(-1)
    if (!cell && !short) return notCorrected('表格里没有这一行', '请直接在表格里改')
    if (cell) {
      const written = text.slice(cell.start, cell.end)
      const isQuoted = written.startsWith('"')
      const changed = /\d/.test(written) ? rewritten(written, digits) : isQuoted ? `"${digits}"` : digits + unit
      edits.push({ start: cell.start, end: cell.end, text: changed })
    } else {
      const missing = column - rows[row - 1]!.length
      edits.push({ start: short!.end, end: short!.end, text: delimiter.repeat(missing) + digits + unit })
    }
  }
  return withEdits({ bytes, text, ...(encoding !== undefined && { encoding }) }, edits)
}

interface CsvBytes {
  bytes: Uint8Array
  text: string
  encoding?: string
}

/** Edits made in the bytes themselves, since nothing here writes GBK: what is new in it is digits. */
function withEdits(file: CsvBytes, edits: readonly Edit[]): Uint8Array | NotCorrected {
  const { bytes, text, encoding } = file
  const place = byteOffsets(file)
  const pieces: Uint8Array[] = []
  let from = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const kept = keptAround(text.slice(edit.start, edit.end), edit.text)
    const changed = encodeIn(encoding, bytes, kept.middle)
    if (!changed) return notCorrected('这个文件的编码写不了单位', '请先在台账里写上单位，再不带单位更正')
    pieces.push(bytes.subarray(from, place(edit.start + kept.before)), changed)
    from = place(edit.end - kept.after)
  }
  return joinedBytes([...pieces, bytes.subarray(from)])
}

/** What a changed text has in common with the old one at its beginning and its end. */
function keptAround(old: string, text: string): { before: number; after: number; middle: string } {
  const most = Math.min(old.length, text.length)
  let before = 0
  while (before < most && old[before] === text[before]) before++
  let after = 0
  while (after < most - before && old.at(-1 - after) === text.at(-1 - after)) after++
  return { before, after, middle: text.slice(before, text.length - after) }
}

function encodeIn(encoding: string | undefined, bytes: Uint8Array, text: string): Uint8Array | undefined {
  if (encoding === undefined) return new TextEncoder().encode(text)
  if (encoding === 'UTF-16') {
    const isLittle = utf16Mark(bytes) === 'utf-16le'
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
  }
  return /^[\x20-\x7e]*$/.test(text) ? new TextEncoder().encode(text) : undefined
}

/** Where each sign of a text stands among its bytes. */
function byteOffsets({ bytes, encoding }: CsvBytes): (place: number) => number {
  if (encoding === 'UTF-16') return (place) => 2 + place * 2
  const starts: number[] = []
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  for (let at = encoding === undefined && hasMark ? 3 : 0; at < bytes.length; ) {
    const length = encoding === undefined ? utf8Length(bytes[at]!) : gbkLength(bytes, at)
    starts.push(at)
    // Beyond the 16 bits of UTF-16 a sign counts as two (in GB 18030 they begin at 90).
    if (length === 4 && (encoding === undefined || bytes[at]! >= 0x90)) starts.push(at)
    at += length
  }
  return (place) => starts[place] ?? bytes.length
}

const utf8Length = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

/** GB 18030: four bytes where the second is a digit, else two. */
const gbkLength = (bytes: Uint8Array, at: number): number => {
  if (bytes[at]! < 0x81) return 1
  const second = bytes[at + 1] ?? 0
  return second >= 0x30 && second <= 0x39 ? 4 : 2
}

import { decodeAs, decodeLoosely, utf16Label } from './decode.ts'
import { legacyEncoding } from './legacy-encoding.ts'

/** Text that is UTF-8, or what it is instead; `before` is what could be read up to the first bad byte. */
export type Decoded = { text: string } | { message: string; hint: string; before: string }

const saveAs = '请用记事本打开，选“文件—另存为”，“编码”选 UTF-8，再保存'

/** Decodes UTF-8, with or without a byte-order mark; the Windows encodings it is most likely to be are named. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes)
  if (utf16) {
    const message = `文件是 UTF-16 ${utf16 === 'utf-16le' ? 'LE' : 'BE'} 编码，应为 UTF-8`
    return { message, hint: saveAs, before: '' }
  }
  const text = decodeAs('utf-8', bytes)
  if (text !== undefined) return { text }
  const bad = firstBadByte(bytes)
  const value = bytes[bad]?.toString(16).toUpperCase().padStart(2, '0')
  const legacy = legacyEncoding(bytes)
  const what = legacy ? `文件像是 ${legacy.name}编码，应为 UTF-8` : '文件不是 UTF-8 编码的文本'
  return {
    message: `${what}（从这里的字节 ${value} 起读不出来）`,
    hint: saveAs,
    before: decodeLoosely(bytes.subarray(0, bad)),
  }
}

/** The offset of the first byte that starts no character of UTF-8. Only for bytes that have one: written again, U+FFFD stands there. */
function firstBadByte(bytes: Uint8Array): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const again = new TextEncoder().encode(decodeLoosely(bytes))
  let at = again.findIndex((byte, index) => byte !== bytes[mark + index])
  // U+FFFD begins as other characters do.
  while ((again[at]! & 0xc0) === 0x80) at--
  return mark + at
}

const encoder = new TextEncoder()

/** Where a text is written as bytes; it grows with the longest. */
let room = new Uint8Array(64 * 1024)

/** The bytes of a text, until the next is asked for: their number need not be counted first. */
export function utf8InRoom(text: string): Uint8Array {
  const most = 3 * text.length
  if (room.length < most) room = new Uint8Array(most)
  return room.subarray(0, encoder.encodeInto(text, room).written)
}

/** A longer text is seldom: what it is written in would stay for it alone. */
const mostInRoom = 100_000

/** The bytes of a text. */
export const utf8Of = (text: string): Uint8Array =>
  text.length > mostInRoom ? encoder.encode(text) : utf8InRoom(text).slice()

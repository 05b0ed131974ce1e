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

/** The offset of the first byte that starts no character of UTF-8 (Unicode 15, table 3-7); the length if none. */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = lengthBehind(bytes[at]!)
    if (length === 0 || !isWhole(bytes, at, length)) return at
    at += length
  }
  return bytes.length
}

/** How many bytes a character has that starts with this one; 0: none does. */
function lengthBehind(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 0
}

/** Whether what follows the first byte of a character is of it. */
function isWhole(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0
    const [least, most] = (next === 1 && seconds.get(bytes[at]!)) || anyOther
    if (byte < least || byte > most) return false
  }
  return true
}

type Bounds = readonly [least: number, most: number]

const anyOther: Bounds = [0x80, 0xbf]

/** Overlong forms, halves of surrogate pairs and numbers past U+10FFFF are known by the second byte. */
const seconds = new Map<number, Bounds>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
])

import { isUtf8 } from 'node:buffer'
import { legacyEncoding } from './legacy-encoding.ts'

/** Text that is UTF-8, or what it is instead; `before` is what could be read up to the first bad byte. */
export type Decoded = { text: string } | { message: string; hint: string; before: string }

const saveAs = '请用记事本打开，选“文件—另存为”，“编码”选 UTF-8，再保存'

/** Decodes UTF-8, with or without a byte-order mark; the Windows encodings it is most likely to be are named. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  // A sound file is known by two looks at it; the zero is what UTF-16 without a mark is known by.
  if (isUtf8(bytes) && !bytes.subarray(0, sniffed).includes(0)) return { text: utf8Text(bytes) }
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'LE' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'BE' : looksUtf16(bytes)
  if (utf16) return { message: `文件是 UTF-16 ${utf16} 编码，应为 UTF-8`, hint: saveAs, before: '' }
  if (isUtf8(bytes)) return { text: utf8Text(bytes) }
  const bad = firstBadByte(bytes)
  const value = bytes[bad]?.toString(16).toUpperCase().padStart(2, '0')
  const legacy = legacyEncoding(bytes)
  const what = legacy ? `文件像是 ${legacy.name}编码，应为 UTF-8` : '文件不是 UTF-8 编码的文本'
  return {
    message: `${what}（从这里的字节 ${value} 起读不出来）`,
    hint: saveAs,
    before: utf8Text(bytes.subarray(0, bad)),
  }
}

/** Bytes that are UTF-8 as text, without a byte-order mark. */
function utf8Text({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** So many bytes at the start tell UTF-16. */
const sniffed = 512

/** UTF-16 without a mark: half of the bytes of its spaces, digits and line breaks are zero. */
function looksUtf16(bytes: Uint8Array): 'LE' | 'BE' | undefined {
  const [even, odd] = [0, 1].map(
    (from) => bytes.subarray(0, sniffed).filter((byte, at) => at % 2 === from && byte === 0).length,
  )
  const half = Math.min(bytes.length, sniffed) / 2
  if (half < 4) return undefined
  if (odd! > half / 8 && even === 0) return 'LE'
  return even! > half / 8 && odd === 0 ? 'BE' : undefined
}

/** The offset of the first byte that starts no character of UTF-8 (Unicode 15, table 3-7); the length if none. */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    // Overlong forms, halves of surrogate pairs and numbers past U+10FFFF are known by the second byte.
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (length === 0) return at
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next] ?? 0
      if (next === 1 ? byte < least || byte > most : byte < 0x80 || byte > 0xbf) return at
    }
    at += length
  }
  return bytes.length
}

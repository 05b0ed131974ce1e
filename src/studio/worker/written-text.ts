import { decodeUtf8 } from '../../engine/text/utf8.ts'

/** The text of a file as it is written, its byte-order mark too; nothing for a file that is not there. */
export function writtenText(name: string, bytes: Uint8Array | undefined): string {
  if (!bytes) return ''
  const read = decodeUtf8(bytes)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  if (!('text' in read)) throw new Error(`${name}：${read.message}`)
  return mark + read.text.replace(/^\ufeff/, '')
}

import type { Compression } from '../host/compression.ts'
import { keptByText } from '../text/kept.ts'
import { utf8InRoom } from '../text/utf8.ts'

/**
 * A zip file with fixed dates and no extra fields: the same entries give the same bytes at any time and place. The
 * compressed form of an entry is a value of its own, so that parts which do not change are compressed once.
 * PKWARE APPNOTE 6.3: local headers (4.3.7), central directory (4.3.12), end record (4.3.16).
 */
export interface ZipEntry {
  /** The name in the archive. One that is not ASCII is marked as UTF-8 (4.4.4, bit 11). */
  name: string
  crc: number
  size: number
  /** Whether `content` is deflated, or the text as it is. */
  isDeflated: boolean
  content: Uint8Array
}

/** A text of fewer bytes is stored: it would hardly shrink. */
export const leastToDeflate = 1024

const stored = 0
const deflated = 8
const versionNeeded = 20
const utf8Name = 0x800
/** 1980-01-01 00:00, the first moment that the format knows. */
const dosTime = 0
const dosDate = (1 << 5) | 1

const encoder = new TextEncoder()

/** A name as it stands in the archive: the parts of every document have the same few. */
const nameOf = keptByText((name): EntryName => {
  const bytes = encoder.encode(name)
  return { bytes, flags: bytes.some((byte) => byte > 0x7f) ? utf8Name : 0 }
})

interface EntryName {
  bytes: Uint8Array
  flags: number
}

/** A text as a part, compressed if it is worth it. */
export const zipEntry = (name: string, text: string, compression: Compression): ZipEntry =>
  zipFile(name, utf8InRoom(text), compression)

/** A file as a part, compressed if it is worth it. */
export function zipFile(name: string, bytes: Uint8Array, { deflate, crc32 }: Compression): ZipEntry {
  const isDeflated = bytes.length >= leastToDeflate
  // The bytes may be of a room that is written again.
  const content = isDeflated ? deflate(bytes) : bytes.slice()
  return { name, crc: crc32(bytes), size: bytes.length, isDeflated, content }
}

/** A part that is compressed already. */
export function zipBytes(name: string, content: Uint8Array, { crc32 }: Compression): ZipEntry {
  return { name, crc: crc32(content), size: content.length, isDeflated: false, content }
}

/** The archive of entries, in their order. */
export function zipArchive(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => nameOf(name))
  const headers = names.reduce((sum, { bytes }) => sum + 30 + 46 + 2 * bytes.length, 22)
  const bytes = new Uint8Array(entries.reduce((sum, { content }) => sum + content.length, headers))
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let at = 0
  for (let index = 0; index < entries.length; index++) {
    const [entry, name] = [entries[index]!, names[index]!]
    offsets.push(at)
    view.setUint32(at, 0x04034b50, true)
    writeCommonHeader(view, at + 4, entry, name)
    bytes.set(name.bytes, at + 30)
    at += 30 + name.bytes.length
    bytes.set(entry.content, at)
    at += entry.content.length
  }
  const directory = at
  for (let index = 0; index < entries.length; index++) {
    const [entry, name] = [entries[index]!, names[index]!]
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, versionNeeded, true)
    writeCommonHeader(view, at + 6, entry, name)
    view.setUint32(at + 42, offsets[index]!, true)
    bytes.set(name.bytes, at + 46)
    at += 46 + name.bytes.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}

/** What the local header and the central directory say in the same order: version to name length. */
function writeCommonHeader(view: DataView, at: number, entry: ZipEntry, { bytes, flags }: EntryName): void {
  view.setUint16(at, versionNeeded, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, entry.isDeflated ? deflated : stored, true)
  view.setUint16(at + 6, dosTime, true)
  view.setUint16(at + 8, dosDate, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.content.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, bytes.length, true)
}

import { BadFile, saveAgain } from '../archive/bad-file.ts'
import type { Compression } from '../host/compression.ts'
import { xlsxKind } from '../sheet/xlsx/kind.ts'
import { decodeLoosely } from '../text/decode.ts'
import { joinedBytes } from './joined-bytes.ts'

/**
 * An archive (PKWARE APPNOTE 6.3) with another content of one part. All others stay as they lie there, packed as they were;
 * only where they begin may be another place.
 */
export function replacePart(
  bytes: Uint8Array,
  name: string,
  content: Uint8Array,
  compression: Compression,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const [count, directory] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const entries = readEntries(bytes, view, directory, count)
  const entry = entries.find((one) => one.name === name)
  if (!entry) throw new BadFile('工作簿里少了一部分，没有改', saveAgain(xlsxKind))
  const next = Math.min(directory, ...entries.map(({ offset }) => offset).filter((one) => one > entry.offset))
  const local = localFile(bytes, view, entry, content, compression)
  const shift = local.length - (next - entry.offset)
  const tail = Uint8Array.from(bytes.subarray(directory))
  const tailView = new DataView(tail.buffer)
  for (const { at, offset } of entries) {
    if (offset > entry.offset) tailView.setUint32(at - directory + 42, offset + shift, true)
  }
  const at = entry.at - directory
  const localView = new DataView(local.buffer)
  // As the local header has them: flags, method, checksum, sizes.
  tailView.setUint16(at + 8, localView.getUint16(6, true), true)
  tailView.setUint16(at + 10, localView.getUint16(8, true), true)
  for (const field of [0, 4, 8]) tailView.setUint32(at + 16 + field, localView.getUint32(14 + field, true), true)
  tailView.setUint32(end - directory + 16, directory + shift, true)
  return joinedBytes([bytes.subarray(0, entry.offset), local, bytes.subarray(next, directory), tail])
}

interface Entry {
  name: string
  /** Where it stands in the directory. */
  at: number
  offset: number
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  throw new BadFile('文件已经损坏，没有改', saveAgain(xlsxKind))
}

function readEntries(bytes: Uint8Array, view: DataView, directory: number, count: number): Entry[] {
  const entries: Entry[] = []
  let at = directory
  for (let index = 0; index < count; index++) {
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const name = decodeLoosely(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({ name, at, offset: view.getUint32(at + 42, true) })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** Bit 3: the sizes stand behind the content; here they are known before. */
const sizesBehind = 8

function localFile(
  bytes: Uint8Array,
  view: DataView,
  { offset }: Entry,
  content: Uint8Array,
  { deflate, crc32 }: Compression,
): Uint8Array {
  const length = 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const head = Uint8Array.from(bytes.subarray(offset, offset + length))
  const headView = new DataView(head.buffer)
  const isPacked = headView.getUint16(8, true) === 8
  const packed = isPacked ? deflate(content) : content
  headView.setUint16(6, headView.getUint16(6, true) & ~sizesBehind, true)
  headView.setUint32(14, crc32(content), true)
  headView.setUint32(18, packed.length, true)
  headView.setUint32(22, content.length, true)
  return joinedBytes([head, packed])
}

// @ts-nocheck
import { type Finding, problem } from '../finding.ts'

/** One entry as the central directory declares it. Offsets and sizes are bytes. */
export interface ZipEntry {
  name: string
  flags: number
  /** 0 stored, 8 deflated; nothing else is allowed in OPC (ECMA-376-2 annex C). */
  method: number
  crc: number
  compressedSize: number
  size: number
  /** Where its local header starts. */
  offset: number
}

/** What the end of the archive says: the entries, and where the directory starts (no entry may reach past it). */
export interface ZipDirectory {
  entries: ZipEntry[]
  start: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endSize = 22
const entrySize = 46
/** The value that refers to a ZIP64 field. */
const zip64 = 0xffffffff

/** Reads the central directory (APPNOTE 4.3.12, 4.3.16); a file without a whole one is refused. */
export function readDirectory(bytes: Uint8Array): ZipDirectory | Finding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return problem('zip/truncated', '找不到 ZIP 结尾记录：不是 ZIP 文件，或文件被截断')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    return problem('zip/split', '分卷 ZIP：DOCX 必须是一个完整文件')
  }
  if (start === zip64 || size === zip64 || count === 0xffff) return problem('zip/zip64', 'ZIP64 格式：本工具不读')
  if (start + size !== end) return problem('zip/directory', 'ZIP 目录的位置或大小与实际不符')
  return readEntries(view, bytes, start, end, count)
}

/** The record stands at the very end but for its own comment; anything behind it is refused. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endSize - 0xffff)
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endSize + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

function readEntries(
  view: DataView,
  bytes: Uint8Array,
  start: number,
  end: number,
  count: number,
): ZipDirectory | Finding {
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + entrySize > end || view.getUint32(at, true) !== entrySignature) return brokenEntry(index)
    const nameSize = view.getUint16(at + 28, true)
    const next = at + entrySize + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return brokenEntry(index)
    const flags = view.getUint16(at + 8, true)
    const name = decodeName(bytes.subarray(at + entrySize, at + entrySize + nameSize))
    if (name === undefined) return problem('zip/name', `第 ${index + 1} 个条目的名称不是 UTF-8`)
    entries.push({
      name,
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  if (at !== end) return problem('zip/directory', `ZIP 目录声明有 ${count} 个条目，其后还有多余内容`)
  return { entries, start }
}

const brokenEntry = (index: number): Finding => problem('zip/directory', `ZIP 目录的第 ${index + 1} 个条目不完整`)

/** Entry names as text; `undefined` when the bytes are not UTF-8. OPC names are ASCII anyway. */
export function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

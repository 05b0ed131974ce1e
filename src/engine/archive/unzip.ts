import type { Compression } from '../host/compression.ts'
import { decodeAs, decodeLoosely } from '../text/decode.ts'
import { type ArchiveKind, BadFile, saveAgain } from './bad-file.ts'
import type { ZipEntry } from './zip.ts'

/**
 * A strict reader of zip archives from strangers (PKWARE APPNOTE 6.3): what no Word ever writes is refused before
 * anything is unpacked, and a part never grows beyond the size it declares.
 */
export interface Archive {
  /** A part's bytes; `undefined` when there is none of that name. */
  read(name: string): Uint8Array | undefined
  /** Every entry as it is packed, in the order of the archive: to write it again. */
  entries(): ZipEntry[]
  /** The names of all parts, folders with a slash at their end. */
  names(): string[]
}

interface Entry {
  method: number
  crc: number
  compressed: number
  size: number
  offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/** Reads the directory of an archive. Throws `BadFile`. */
export function openArchive(bytes: Uint8Array, kind: ArchiveKind, compression: Compression): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view, kind)
  return {
    read(name) {
      const entry = entries.get(name)
      return entry && unpack(packedOf(bytes, view, entry, kind), entry, kind, compression)
    },
    entries: () =>
      [...entries].map(([name, entry]) => {
        const { crc, size, method } = entry
        return { name, crc, size, isDeflated: method === 8, content: packedOf(bytes, view, entry, kind) }
      }),
    names: () => [...entries.keys()],
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, kind: ArchiveKind): Map<string, Entry> {
  const bad = (message: string) => new BadFile(message, saveAgain(kind))
  const end = findEnd(view, kind)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) throw bad(`压缩包是 Zip64 格式，${kind.name}不会用这种格式`)
  if (count > kind.entries) throw bad(`压缩包里有${count}个文件，超过了${kind.entries}个`)
  const entries = new Map<string, Entry>()
  let left = kind.allBytes ?? Number.POSITIVE_INFINITY
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw damaged(kind)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength!), view.getUint16(at + 8, true))
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    checkEntry(kind, name, entry, view.getUint16(at + 8, true), view.getUint32(at + 38, true) >>> 16)
    if (entries.has(name)) throw bad(`压缩包里有两个“${name}”`)
    entries.set(name, entry)
    left -= entry.size
    if (left < 0) throw bad(`压缩包里的文件解开后超过${megabytes(kind.allBytes!)}MB，不像正常的${kind.name}`)
    at += 46 + nameLength! + extraLength! + commentLength!
  }
  return entries
}

/**
 * A name is UTF-8 where the archive says so (bit 11), and where it is written as nothing else could be; the Explorer of a
 * Chinese Windows writes GBK.
 */
function nameOf(bytes: Uint8Array, flags: number): string {
  const name = (flags & 0x800) === 0 ? (decodeAs('utf-8', bytes) ?? decodeAs('gbk', bytes)) : undefined
  return name ?? decodeLoosely(bytes)
}

/** The end record, after which only a comment may stand. */
function findEnd(view: DataView, { name, program, ending, formerEnding, again }: ArchiveKind): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new BadFile(
    `文件不是${/^[A-Za-z]/.test(name) ? ' ' : ''}${name}，或者没有下载完整`,
    again ?? `请重新取得文件；如果是旧版 ${formerEnding}，请在 ${program} 里另存为 ${ending}`,
  )
}

/** A part may be so many times as large as its compressed form, when it is above so many bytes. */
const mostRatio = 200
const ratioFrom = 1024 * 1024

function checkEntry(
  kind: ArchiveKind,
  name: string,
  { size, compressed, method }: Entry,
  flags: number,
  mode: number,
): void {
  const bad = (message: string, hint = saveAgain(kind)) => new BadFile(message, hint)
  if ((mode & 0o170000) === 0o120000) throw bad(`压缩包里的“${name}”是链接`)
  const odd = /^[/\\]|\\|\0|^[a-zA-Z]:|(?:^|\/)\.\.(?:\/|$)/.test(name)
  if (odd) throw bad(`压缩包里有不正常的文件名“${name}”`, kind.unpack)
  if (flags & 1) throw bad('文件加了密码', kind.again ?? `请在 ${kind.program} 里打开，取消密码后再试`)
  if (method !== 0 && method !== 8) throw bad(`压缩包里的“${name}”用了不支持的压缩方法`, kind.unpack)
  const bomb = size > ratioFrom && size > compressed * mostRatio
  if (size > kind.partBytes || bomb)
    throw bad(`压缩包里的“${name}”解开后有${megabytes(size)}MB，不像正常的${kind.name}`)
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

const damaged = ({ program, again }: ArchiveKind) =>
  new BadFile('文件已经损坏，读不出来', again ?? `请重新取得文件，或在 ${program} 里打开修复后另存`)

/** What is stored of an entry, packed as it is. */
function packedOf(bytes: Uint8Array, view: DataView, { offset, compressed }: Entry, kind: ArchiveKind): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw damaged(kind)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + compressed)
  if (packed.length !== compressed) throw damaged(kind)
  return packed
}

function unpack(packed: Uint8Array, entry: Entry, kind: ArchiveKind, compression: Compression): Uint8Array {
  const { size, method } = entry
  let content = packed
  if (method === 8) {
    try {
      content = compression.inflate(packed, size)
    } catch {
      throw damaged(kind)
    }
  }
  // A byte that was changed on the way may still unpack, to another number.
  if (content.length !== size || compression.crc32(content) !== entry.crc) throw damaged(kind)
  return content
}

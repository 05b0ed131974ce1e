// @ts-nocheck
import { inflateRawSync } from 'node:zlib'
import { type Finding, problem } from '../finding.ts'
import { crc32 } from './crc32.ts'
import { decodeName, type ZipDirectory, type ZipEntry } from './directory.ts'

const localSignature = 0x04034b50
const localSize = 30
/** General purpose bits (APPNOTE 4.4.4): 0 encrypted, 3 sizes follow the data, 5 patched data, 13 masked header. */
const encrypted = 0x2061
const sizesFollow = 0x0008

/** The unpacked bytes of an entry, and where it ends in the archive; or what is wrong with it. */
export function readEntry(
  bytes: Uint8Array,
  directory: ZipDirectory,
  entry: ZipEntry,
): { content: Uint8Array; end: number } | Finding {
  const wrong = (rule: string, message: string) => problem(rule, message, { part: `/${entry.name}` })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + localSize > directory.start || view.getUint32(entry.offset, true) !== localSignature) {
    return wrong('zip/local-header', '目录所指的位置没有本地文件头')
  }
  const flags = view.getUint16(entry.offset + 6, true)
  if ((flags | entry.flags) & encrypted) return wrong('zip/encrypted', '已加密，DOCX 不允许')
  if (entry.method !== 0 && entry.method !== 8)
    return wrong('zip/method', `压缩方法 ${entry.method} 不允许，只可用 0 或 8`)

  const nameEnd = entry.offset + localSize + view.getUint16(entry.offset + 26, true)
  const start = nameEnd + view.getUint16(entry.offset + 28, true)
  const end = start + entry.compressedSize
  if (end > directory.start) return wrong('zip/truncated', '数据超出文件范围')
  const disagreement = compareHeaders(view, entry, flags, decodeName(bytes.subarray(entry.offset + localSize, nameEnd)))
  if (disagreement) return wrong('zip/local-header', disagreement)

  const content = unpack(bytes.subarray(start, end), entry)
  if (typeof content === 'string') return wrong('zip/corrupt', content)
  if (crc32(content) !== entry.crc) return wrong('zip/crc', 'CRC 校验不符，内容已损坏')
  return { content, end }
}

/** A reader that trusts the local header and one that trusts the directory must see the same entry. */
function compareHeaders(view: DataView, entry: ZipEntry, flags: number, name: string | undefined): string | undefined {
  const at = entry.offset
  if (name !== entry.name) return '本地文件头与目录中的名称不一致'
  if (view.getUint16(at + 8, true) !== entry.method) return '本地文件头与目录中的压缩方法不一致'
  if (flags & sizesFollow) return undefined
  const agrees =
    view.getUint32(at + 14, true) === entry.crc &&
    view.getUint32(at + 18, true) === entry.compressedSize &&
    view.getUint32(at + 22, true) === entry.size
  return agrees ? undefined : '本地文件头与目录中的大小或 CRC 不一致'
}

/**
 * Inflates at most the declared size, so that a lie about it costs no memory. Node's zlib and not the project's own
 * deflate library: what one library wrote another one should read.
 */
function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array | string {
  if (entry.method === 0) return packed.length === entry.size ? packed.slice() : '存储的大小与声明的不一致'
  try {
    // With `info`, Node also tells how many packed bytes were used; its types do not know the option.
    const result = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size), info: true }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    if (result.buffer.length !== entry.size) return `解压后 ${result.buffer.length} 字节，声明的是 ${entry.size} 字节`
    if (result.engine.bytesWritten !== packed.length) return '压缩数据之后还有多余字节'
    return new Uint8Array(result.buffer)
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? `解压后超过声明的 ${entry.size} 字节` : '压缩数据已损坏，无法解压'
  }
}

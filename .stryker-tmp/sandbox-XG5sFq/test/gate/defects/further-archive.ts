// @ts-nocheck
import { strToU8, zipSync } from 'fflate'
import { goodParts, pack } from '../good.ts'
import { onEntry } from './archive.ts'
import { changed, type Defect, documentPart } from './defect.ts'

/** Offsets of fields in a directory record (APPNOTE 4.3.12), counted from its name. */
const inDirectory = { flags: -38, method: -36, crc: -30, size: -22, offset: -4 }

/** Archives that attack the reader, or that two readers would read differently. */
export const furtherArchiveDefects: Defect[] = [
  { title: '条目名含 ..', rule: 'zip/name', make: named('../evil.xml') },
  { title: '条目名是绝对路径', rule: 'zip/name', make: named('/evil.xml') },
  { title: '条目名带盘符', rule: 'zip/name', make: named('C:evil.xml') },
  { title: '条目名含反斜杠', rule: 'zip/name', make: named('word\\evil.xml') },
  { title: '条目名含编码的斜杠', rule: 'zip/name', make: named('word%2Fevil.xml') },
  { title: '条目名含控制字符', rule: 'zip/name', make: named('word/e\u0007.xml') },
  { title: '条目名有空的一级', rule: 'zip/name', make: named('word//evil.xml') },
  { title: '条目名只差大小写', rule: 'zip/duplicate-entry', make: named('word/DOCUMENT.xml') },
  { title: '声明的大小合计过大', rule: 'zip/too-large', make: declared(0xfffffff0) },
  { title: '解压后超过声明的大小', rule: 'zip/corrupt', make: declared(10, true) },
  { title: 'CRC 不符', rule: 'zip/crc', make: inBothHeaders('crc', 1) },
  { title: '本地文件头与目录的大小不一', rule: 'zip/local-header', make: declared(10) },
  { title: '目录指向错误的位置', rule: 'zip/local-header', make: inRecord(documentPart, 'offset', 1) },
  { title: '两个条目重叠', rule: 'zip/overlap', make: overlapping },
  { title: '条目加密', rule: 'zip/encrypted', make: inRecord(documentPart, 'flags', 1, 16) },
  { title: '压缩方法不是 0 或 8', rule: 'zip/method', make: inRecord(documentPart, 'method', 12, 16) },
  { title: 'ZIP 之后还有内容', rule: 'zip/truncated', make: () => joined(pack(goodParts()), strToU8('多余')) },
  { title: 'ZIP 之前还有内容', rule: 'zip/directory', make: () => joined(strToU8('多余'), pack(goodParts())) },
  { title: 'ZIP 里没有条目', rule: 'zip/empty', make: () => zipSync({}) },
  { title: '分卷 ZIP', rule: 'zip/split', make: inEnd(4, 1) },
  { title: 'ZIP64', rule: 'zip/zip64', make: inEnd(16, 0xff, 0xff, 0xff, 0xff) },
  { title: '条目过多', rule: 'zip/too-many', make: crowded },
  { title: '不是 ZIP 文件', rule: 'zip/truncated', make: () => strToU8('年度工作总结') },
  { title: '空文件', rule: 'zip/truncated', make: () => new Uint8Array() },
]

/** The good file and one entry more, with a bad name. */
function named(name: string): Defect['make'] {
  return changed((parts) => parts.set(name, '<x/>'))
}

const directoryName = (view: DataView, name: string): number =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength).lastIndexOf(name)

function inRecord(name: string, field: keyof typeof inDirectory, value: number, bits: 16 | 32 = 32): Defect['make'] {
  return onEntry(name, (view) => {
    const at = directoryName(view, name) + inDirectory[field]
    if (bits === 16) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  })
}

/** A lie about the unpacked size of the document, in the directory alone or in both headers. */
function declared(size: number, everywhere = false): Defect['make'] {
  return everywhere ? inBothHeaders('size', size) : inRecord(documentPart, 'size', size)
}

function inBothHeaders(field: 'size' | 'crc', value: number): Defect['make'] {
  return onEntry(documentPart, (view, entry) => {
    view.setUint32(entry.offset + (field === 'size' ? 22 : 14), value, true)
    view.setUint32(directoryName(view, documentPart) + inDirectory[field], value, true)
  })
}

/** A small file stored inside the stored bytes of another: both entries are whole, and share bytes. */
function overlapping(): Uint8Array {
  const text = strToU8('<x/>')
  const inner = zipSync({ 'inner.xml': text }, { level: 0 })
  const bytes = zipSync({ 'outer.bin': inner, 'inner.xml': text }, { level: 0 })
  const view = new DataView(bytes.buffer)
  view.setUint32(directoryName(view, 'inner.xml') + inDirectory.offset, 30 + 'outer.bin'.length, true)
  return bytes
}

/** Bytes of a field of the end record (APPNOTE 4.3.16), which is 22 bytes long without a comment. */
function inEnd(field: number, ...value: number[]): Defect['make'] {
  return () => {
    const bytes = pack(goodParts())
    bytes.set(value, bytes.length - 22 + field)
    return bytes
  }
}

function crowded(): Uint8Array {
  const names = Array.from({ length: 10_001 }, (_, index) => [`e${index}`, new Uint8Array()])
  return zipSync(Object.fromEntries(names), { level: 0 })
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

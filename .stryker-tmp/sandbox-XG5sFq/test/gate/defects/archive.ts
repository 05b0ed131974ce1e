// @ts-nocheck
import { strToU8 } from 'fflate'
import { goodParts, pack } from '../good.ts'
import { readDirectory, type ZipEntry } from '../zip/directory.ts'
import { changed, type Defect, documentPart } from './defect.ts'

/** Archives that cannot or must not be unpacked (3 defects of the table). */
export const archiveDefects: Defect[] = [
  {
    title: 'ZIP 被截断',
    rule: 'zip/truncated',
    make: () => {
      const whole = pack(goodParts())
      return whole.slice(0, Math.floor(whole.length * 0.6))
    },
  },
  {
    title: '压缩数据损坏',
    rule: 'zip/corrupt',
    make: onEntry(documentPart, (view, entry) => {
      // Block type 3 is reserved (RFC 1951 clause 3.2.3).
      view.setUint8(dataOffset(view, entry), 0x07)
    }),
  },
  {
    title: 'ZIP 条目重复',
    rule: 'zip/duplicate-entry',
    make: () => {
      const twin = documentPart.replace('.xml', '.xm_')
      const bytes = changed((parts) => parts.set(twin, parts.get(documentPart)!))()
      return renamed(bytes, twin, documentPart)
    },
  },
]

/** The good file with the bytes of one entry changed by hand. */
export function onEntry(name: string, change: (view: DataView, entry: ZipEntry) => void): Defect['make'] {
  return () => {
    const bytes = pack(goodParts())
    const directory = readDirectory(bytes)
    const entry = 'entries' in directory ? directory.entries.find((one) => one.name === name) : undefined
    if (!entry) throw new Error(`There is no entry ${name}`)
    change(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), entry)
    return bytes
  }
}

/** Where the packed bytes begin: behind the local header, its name and its extra field. */
export function dataOffset(view: DataView, entry: ZipEntry): number {
  return entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
}

/** Gives an entry another name of the same length, in its local header and in the directory. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('Names must be of one length')
  const result = Buffer.from(bytes)
  let times = 0
  for (let at = result.indexOf(from); at >= 0; at = result.indexOf(from, at + 1)) {
    result.set(strToU8(to), at)
    times++
  }
  if (times !== 2) throw new Error(`${from} stands in ${times} places`)
  return new Uint8Array(result)
}

import { gzipSync } from 'node:zlib'
import { crc32 } from '../../src/engine/archive/crc32.ts'

/** An entry of an archive as another program might write it. */
export interface Entry {
  name: string | Uint8Array
  content?: string | Uint8Array
  /** Bits of the zip header: 1 encrypted, 0x800 a name in UTF-8. */
  flags?: number
  /** Permission bits and kind, as Unix has them. */
  mode?: number
  /** What the header says of its size, where that is not so. */
  size?: number
  /** The kind of a tar entry. */
  type?: string
}

const bytesOf = (text: string | Uint8Array): Buffer => Buffer.from(text as string)

/** A zip archive, stored, of any names, flags and modes. */
export function zipOf(entries: readonly Entry[], count = entries.length): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = '', flags = 0, mode = 0o100644, size } of entries) {
    const [title, bytes] = [bytesOf(name), bytesOf(content)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(size ?? bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, bytes])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, rest, title]))
    parts.push(local)
    at += local.length
  }
  const entriesBytes = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(entriesBytes.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, entriesBytes, end])
}

/** A .tgz, as npm packs it; a long name stands in a pax header. */
export function tgzOf(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ name, content = '', type = '0' }) => {
    const title = Buffer.from(name as string).toString('utf8')
    const body = bytesOf(content)
    if (Buffer.byteLength(title) <= 100) return [header(title, body.length, type), padded(body)]
    const line = ` path=${title}\n`
    const length = String(Buffer.byteLength(line) + 3).padStart(3, '0')
    const pax = Buffer.from(`${length}${line}`)
    return [header('PaxHeader', pax.length, 'x'), padded(pax), header('long', body.length, type), padded(body)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])

function header(name: string, size: number, type: string): Buffer {
  const bytes = Buffer.alloc(512)
  bytes.write(name, 0)
  bytes.write('0000644\0', 100)
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  bytes.write('        ', 148)
  bytes.write(type, 156)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((all, one) => all + one, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

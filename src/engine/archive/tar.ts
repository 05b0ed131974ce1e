import { decodeAs, decodeLoosely } from '../text/decode.ts'
import { BadFile } from './bad-file.ts'

/** An entry of an archive, whatever kind of archive it is. */
export interface Member {
  /** As it is written there, parted by forward slashes. */
  name: string
  kind: 'file' | 'folder' | 'other'
  read(): Uint8Array
}

const block = 512
/** A name that does not fit a header stands in an entry of its own before it. */
const mostName = 64 * 1024

const again = '请重新取得文件，或向发布它的单位要 .zip'
const damaged = () => new BadFile('压缩包已经损坏，读不出来', again)

/**
 * A strict reader of tar archives (POSIX pax and ustar, with GNU's long names), as npm packs them. Throws `BadFile` for what
 * is damaged, and before there are more than `most` entries.
 */
export function readTar(bytes: Uint8Array, most: number): Member[] {
  const members: Member[] = []
  let longName: string | undefined
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block)
    if (header.every((one) => one === 0)) return members
    const { type, content } = entryAt(bytes, at, header)
    at += block + Math.ceil(content.length / block) * block
    if ('xgL'.includes(type)) {
      longName = longNameOf(type, content) ?? longName
      continue
    }
    if (members.length >= most) throw new BadFile(`压缩包里有${most}个以上的文件，不像一套模板`, again)
    const name = (longName ?? headerName(header)).replace(/^\.\//, '')
    longName = undefined
    // The folder that was packed itself: `tar czf a.tgz .`
    if (type === '5' && name === '') continue
    const kind = type === '5' ? 'folder' : type === '0' || type === '\0' ? 'file' : 'other'
    members.push({ name, kind, read: () => content })
  }
  throw damaged()
}

function entryAt(bytes: Uint8Array, at: number, header: Uint8Array): { type: string; content: Uint8Array } {
  if (!isSound(header)) throw damaged()
  const start = at + block
  const end = start + octal(header.subarray(124, 136))
  if (end > bytes.length) throw damaged()
  return { type: String.fromCharCode(header[156]!), content: bytes.subarray(start, end) }
}

function longNameOf(type: string, content: Uint8Array): string | undefined {
  if (content.length > mostName) throw damaged()
  if (type === 'L') return text(content)
  // A pax header has lines of a length, a blank, a key and its value.
  return type === 'x' ? /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text(content))?.[1] : undefined
}

function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  const written = end < 0 ? bytes : bytes.subarray(0, end)
  return decodeAs('utf-8', written) ?? decodeAs('gbk', written) ?? decodeLoosely(written)
}

const isUstar = (header: Uint8Array): boolean => text(header.subarray(257, 262)) === 'ustar'

function headerName(header: Uint8Array): string {
  const name = text(header.subarray(0, 100))
  const prefix = isUstar(header) ? text(header.subarray(345, 500)) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function octal(field: Uint8Array): number {
  const written = text(field).trim()
  if (!/^[0-7]{1,11}$/.test(written)) throw damaged()
  return Number.parseInt(written, 8)
}

/** The sum of a header's bytes, with blanks where it stands itself. */
function isSound(header: Uint8Array): boolean {
  const sum = header.reduce((all, one, index) => all + (index >= 148 && index < 156 ? 32 : one), 0)
  return octal(header.subarray(148, 156)) === sum
}

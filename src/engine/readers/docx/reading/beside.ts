import type { Archive } from '../../../archive/unzip.ts'
import type { Compression } from '../../../host/compression.ts'
import { decoded, scanQuickly } from './scan.ts'

/**
 * What stands in parts beside the body: pictures by their bytes, charts by their kind and what they keep of their numbers,
 * notes by their words. In an order of its own, since every program numbers parts as it likes.
 */
export function besideBody(archive: Archive, { crc32 }: Compression): string[] {
  const markOf = (bytes: Uint8Array = new Uint8Array()): string => `${bytes.length} ${crc32(bytes)}`
  const lines: string[] = []
  scanQuickly(textOf(archive, 'word/_rels/document.xml.rels'), {
    open(name, get) {
      if (name !== 'Relationship' || get('TargetMode') === 'External') return
      const kind = get('Type')?.replace(/^.*\//, '') ?? ''
      const target = get('Target') ?? ''
      const part = target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`
      if (kind === 'image') lines.push(`image ${markOf(archive.read(part))}`)
      else if (kind === 'chart') lines.push(`chart ${chartOf(textOf(archive, part))}`)
      else if (kind === 'footnotes' || kind === 'endnotes' || kind === 'comments') {
        const words = wordsOf(textOf(archive, part), 'w:t')
        if (words.join('') !== '') lines.push(`${kind} ${words.join('')}`)
      }
    },
    close() {},
    text() {},
  })
  return [...new Set(lines)].sort()
}

const textOf = (archive: Archive, name: string): string =>
  new TextDecoder().decode(archive.read(name) ?? new Uint8Array())

/** A chart keeps a copy of the cells that it draws (`c:v`, ECMA-376-1 21.2.2.231). */
const chartOf = (xml: string): string =>
  [...new Set(xml.match(/<c:\w+Chart>/g))].concat(wordsOf(xml, 'c:v').concat(wordsOf(xml, 'a:t'))).join(' ')

/** The text within elements of a name. */
function wordsOf(xml: string, name: string): string[] {
  const words: string[] = []
  let isInside = false
  scanQuickly(xml, {
    open(opened) {
      if (opened === name) isInside = true
    },
    close(closed) {
      if (closed === name) isInside = false
    },
    text(text) {
      if (isInside) words.push(decoded(text))
    },
  })
  return words
}

import { relationsOf } from '../../../archive/relations.ts'
import { scanXml } from '../../../archive/scan-xml.ts'
import type { Archive } from '../../../archive/unzip.ts'
import type { Compression } from '../../../host/compression.ts'
import { docxKind } from '../limits.ts'

/**
 * What stands in parts beside the body: pictures by their bytes, charts by their kind and what they keep of their numbers,
 * notes by their words. In an order of its own, since every program numbers parts as it likes.
 */
export function besideBody(archive: Archive, { crc32 }: Compression): string[] {
  const lines = relationsOf(archive.read, 'word/document.xml', docxKind).flatMap(({ kind, target }) => {
    const part = archive.read(target) ?? new Uint8Array()
    if (kind === 'image') return [`image ${part.length} ${crc32(part)}`]
    if (kind === 'chart') return [`chart ${chartOf(part)}`]
    if (kind !== 'footnotes' && kind !== 'endnotes' && kind !== 'comments') return []
    const words = wordsOf(part).of('w:t').join('')
    return words === '' ? [] : [`${kind} ${words}`]
  })
  return [...new Set(lines)].sort()
}

/** A chart keeps a copy of the cells that it draws (`c:v`, ECMA-376-1 21.2.2.231). */
function chartOf(part: Uint8Array): string {
  const { names, of } = wordsOf(part)
  const kinds = [...names].filter((name) => /^c:\w+Chart$/.test(name)).map((name) => `<${name}>`)
  return [...kinds, ...of('c:v'), ...of('a:t')].join(' ')
}

/** The names of a part's elements, and the texts right within those of a name. */
function wordsOf(part: Uint8Array): { names: ReadonlySet<string>; of(name: string): readonly string[] } {
  const texts = new Map<string, string[]>()
  let inside: string | undefined
  if (part.length > 0)
    scanXml(part, docxKind, {
      open({ name }) {
        inside = name
        if (!texts.has(name)) texts.set(name, [])
      },
      close() {
        inside = undefined
      },
      text(text) {
        if (inside !== undefined) texts.get(inside)!.push(text)
      },
    })
  return { names: new Set(texts.keys()), of: (name) => texts.get(name) ?? [] }
}

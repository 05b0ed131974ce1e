import type { PrintedFigures } from '../document/printed-figures.ts'
import { isMap } from '../text/own.ts'
import type { SourceFile, Span } from '../text/source.ts'
import { isDocument, isFacts } from './shape.ts'
import { type Snapshot, snapshotFormat } from './types.ts'

/** What was read of a snapshot: it, or why it is none. */
export type Unpacked = { snapshot: Snapshot } | { refused: 'other-format' | 'damaged' }

/**
 * A snapshot from plain data, with the report's folder as it is called now. What has another form, or is not whole, is
 * refused: half of a document would be told as changes.
 */
export function unpackSnapshot(packed: unknown, folder: string): Unpacked {
  if (!isMap(packed)) return { refused: 'damaged' }
  if (packed.format !== snapshotFormat) return { refused: 'other-format' }
  const { files, paths, document, printed, stated, format: _, ...facts } = packed
  const sources = Array.isArray(files) ? files.map((one) => sourceOf(one, folder)) : []
  const pathsAt = new Map<string, string>()
  let isWhole = Array.isArray(files) && sources.every((one) => one !== undefined)
  const origin = (value: unknown): Span | undefined => {
    const [file, start, end, path] = Array.isArray(value) ? (value as unknown[]) : []
    const source = typeof file === 'number' ? sources[file] : undefined
    if (!source || typeof start !== 'number' || typeof end !== 'number') {
      isWhole = false
      return undefined
    }
    const named = typeof path === 'number' && Array.isArray(paths) ? paths[path] : undefined
    if (typeof named === 'string') pathsAt.set(`${source.path} ${start}`, named)
    return { source, start, end }
  }
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack)
    if (!isMap(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === 'origin' ? origin(one) : unpack(one)]),
    )
  }
  const tree = unpack(document)
  const figures = [figuresIn(printed), figuresIn(stated)]
  if (!isWhole || !isDocument(tree) || !isFacts(facts) || !figures[0] || !figures[1]) return { refused: 'damaged' }
  const snapshot: Snapshot = { ...facts, printed: figures[0], stated: figures[1], document: tree, folder }
  if (pathsAt.size > 0) snapshot.pathAt = (file, offset) => pathsAt.get(`${file} ${offset}`)
  return { snapshot }
}

/** A file with the lines and columns of then, and blanks for its words. */
function sourceOf(packed: unknown, folder: string): SourceFile | undefined {
  if (!isMap(packed) || typeof packed.path !== 'string') return undefined
  const path = folder === '' || packed.path.includes('/') ? packed.path : `${folder}/${packed.path}`
  const { lines, rows, sheet } = packed
  if (typeof rows === 'string')
    return { path, text: rows, sheet: typeof sheet === 'string' && sheet ? { name: sheet } : {} }
  if (!Array.isArray(lines) || !lines.every((one) => Number.isInteger(one) && one >= 0 && one < 1e7)) return undefined
  return { path, text: (lines as number[]).map((length) => ' '.repeat(length)).join('\n') }
}

function figuresIn(packed: unknown): PrintedFigures | undefined {
  if (!isMap(packed)) return undefined
  const figures = new Map<string, ReadonlyMap<string, string>>()
  for (const [name, forms] of Object.entries(packed)) {
    if (!isMap(forms)) return undefined
    const texts = Object.entries(forms)
    if (!texts.every((one): one is [string, string] => typeof one[1] === 'string')) return undefined
    figures.set(name, new Map(texts))
  }
  return figures
}

import type { PrintedFigures } from '../document/printed-figures.ts'
import type { Span } from '../text/source.ts'
import { inReport } from './places.ts'
import { type Snapshot, snapshotFormat } from './types.ts'

/** A snapshot as plain data for JSON. Origins are `[file, start, end]`, with the index of the path of keys behind them. */
export interface PackedSnapshot {
  format: typeof snapshotFormat
  [key: string]: unknown
}

/** A file that texts came from: enough of it to say line and column, and none of its words. */
export interface PackedFile {
  path: string
  /** How long each line is. */
  lines?: number[]
  /** Of a sheet: its rows with blanks for their words, the tabs between the cells. */
  rows?: string
  sheet?: string
}

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

/** Makes plain data of a snapshot. It holds no absolute path, no host and no user. */
export function packSnapshot({
  document,
  folder,
  pathAt,
  printed,
  stated,
  zongjie,
  report,
  set,
  data,
  ...facts
}: Snapshot): PackedSnapshot {
  const files = new Map<string, { index: number; packed: PackedFile }>()
  const paths = new Map<string, number>()
  const origin = ({ source, start, end }: Span): number[] => {
    let file = files.get(source.path)
    if (!file) {
      const sheet = source.sheet?.name
      const places = source.sheet
        ? { rows: source.text.replace(/[^\t\n]/g, ' '), sheet: sheet ?? '' }
        : { lines: source.text.split('\n').map(({ length }) => length) }
      file = { index: files.size, packed: { path: inReport(source.path, folder), ...places } }
      files.set(source.path, file)
    }
    const path = pathAt?.(source.path, start)
    if (path === undefined) return [file.index, start, end]
    const known = paths.get(path) ?? paths.size
    paths.set(path, known)
    return [file.index, start, end, known]
  }
  const pack = (value: unknown): Plain => {
    if (Array.isArray(value)) return value.map(pack)
    if (typeof value !== 'object' || value === null) return value as Plain
    const packed: { [key: string]: Plain } = {}
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined || key === 'images') continue
      packed[key] = key === 'origin' ? origin(one as Span) : pack(one)
    }
    return packed
  }
  const packed = pack(document)
  return {
    ...headOf({ zongjie, report, set, data }),
    ...facts,
    printed: plainFigures(printed),
    stated: plainFigures(stated),
    files: [...files.values()].map((one) => one.packed),
    ...(paths.size > 0 && { paths: [...paths.keys()] }),
    document: packed,
  }
}

type Head = Pick<Snapshot, 'zongjie' | 'report' | 'set' | 'data'>

const headOf = ({ zongjie, report, set, data }: Head) =>
  ({ format: snapshotFormat, zongjie, report, set, data }) as const

/** What the text of a snapshot begins with: whether it is of these data, this set and this version of zongjie. */
export const snapshotHead = (head: Head): string => JSON.stringify(headOf(head)).slice(0, -1)

const plainFigures = (figures: PrintedFigures): Record<string, Record<string, string>> =>
  Object.fromEntries([...figures].map(([name, forms]) => [name, Object.fromEntries(forms)]))

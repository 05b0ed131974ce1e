import { flatMapped } from '../text/flat-mapped.ts'
import { type FileEntry, type Files, type FolderEntry, hasFailed } from './files.ts'
import { folderOf, inside, join } from './paths.ts'

/** Texts, and bytes of what is no text, by their names or paths. */
export type Texts = Readonly<Record<string, string | Uint8Array>>

/** Texts in memory as files: `data/甲局/report.yaml`. Folders are those that the paths name. */
export const memoryFiles = (texts: Texts): Files =>
  heldFiles(new Map(Object.entries(texts).map(([path, text]) => [join(path), text])))

const encoder = new TextEncoder()

/** Texts by their paths, `.` and `..` followed, as files. */
function heldFiles(held: ReadonlyMap<string, string | Uint8Array>): Files {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const found = held.get(path)
    return typeof found === 'string' ? encoder.encode(found) : found
  }
  const folders = new Set(['.'])
  for (const path of held.keys()) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  }
  const stat = (written: string): FileEntry | { failed: string } => {
    const path = join(written)
    const bytes = bytesOf(path)
    if (bytes) return { kind: 'file', size: bytes.length }
    return folders.has(path) ? { kind: 'folder', size: 0 } : { failed: 'ENOENT' }
  }
  return {
    stat,
    list(folder) {
      const home = join(folder)
      if (!folders.has(home)) return { failed: held.has(home) ? 'ENOTDIR' : 'ENOENT' }
      const entryOf = (path: string, kind: 'file' | 'folder'): FolderEntry[] => {
        const name = home === '.' ? path : inside(home, path)
        return name === undefined || name === '' || name === '.' || name.includes('/') ? [] : [{ name, kind }]
      }
      return [
        ...flatMapped([...held.keys()], (path) => entryOf(path, 'file')),
        ...flatMapped([...folders], (path) => entryOf(path, 'folder')),
      ]
    },
    read: (path) => bytesOf(join(path)) ?? { failed: folders.has(join(path)) ? 'EISDIR' : 'ENOENT' },
    text: (path) => {
      const found = held.get(path) ?? held.get(join(path))
      return typeof found === 'string' ? found : undefined
    },
    real: (path) => (hasFailed(stat(path)) ? undefined : join(path)),
    shown: (path) => join(path),
  }
}

/** Files of which those of one folder are texts in memory; nothing else of that folder is there, and what lies elsewhere is. */
export function withTexts(files: Files, folder: string, texts: Texts): Files {
  const home = join(folder)
  const held = new Map(Object.entries(texts).map(([name, text]) => [join(home, name), text]))
  const own = heldFiles(held)
  const from = (path: string): Files => (held.has(path) || inside(home, join(path)) !== undefined ? own : files)
  return {
    stat: (path) => from(path).stat(path),
    list: (path) => {
      const found = from(path).list(path)
      // A report of no texts at all is one whose files have yet to come.
      return hasFailed(found) && join(path) === home ? [] : found
    },
    read: (path) => from(path).read(path),
    text: (path) => from(path).text?.(path),
    real: (path) => from(path).real(path),
    shown: files.shown,
    isPartial: true,
  }
}

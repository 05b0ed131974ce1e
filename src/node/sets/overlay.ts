import { type Files, hasFailed } from '../../engine/host/files.ts'
import { memoryFiles } from '../../engine/host/memory-files.ts'
import { baseName, folderOf, inside, join } from '../../engine/host/paths.ts'

/**
 * The disk as it would be with other contents of one folder: what is in memory stands there, and nothing else. `shown` is what
 * messages call the folder.
 */
export function withFolder(
  files: Files,
  folder: string,
  contents: ReadonlyMap<string, Uint8Array>,
  shown: string,
): Files {
  const own = memoryFiles(Object.fromEntries([...contents].map(([way, bytes]) => [join(folder, way), bytes])))
  const isOwn = (path: string): boolean => inside(folder, join(path)) !== undefined
  const from = (path: string): Files => (isOwn(path) ? own : files)
  const home = folderOf(folder)
  return {
    stat: (path) => from(path).stat(path),
    list(path) {
      if (join(path) !== home) return from(path).list(path)
      const found = files.list(path)
      const others = hasFailed(found) ? [] : found.filter(({ name }) => name !== baseName(folder))
      return contents.size > 0 ? [...others, { name: baseName(folder), kind: 'folder' }] : others
    },
    read: (path) => from(path).read(path),
    real(path) {
      if (!isOwn(path)) return files.real(path)
      if (own.real(path) === undefined) return undefined
      return join(files.real(home) ?? home, baseName(folder), inside(folder, join(path))!)
    },
    shown(path) {
      const way = inside(folder, join(path))
      return way === undefined ? files.shown(path) : way === '' ? shown : `${shown}/${way}`
    },
  }
}

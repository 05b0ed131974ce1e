/** Paths that are parted by forward slashes, on every system. */

/** The last name of a path. */
export function baseName(path: string): string {
  const bare = withoutSlashes(path)
  return bare.slice(bare.lastIndexOf('/') + 1)
}

const withoutSlashes = (path: string): string => (path.endsWith('/') ? path.replace(/\/+$/, '') : path)

/** The folder that a path is in. */
export function folderOf(path: string): string {
  const end = withoutSlashes(path).lastIndexOf('/')
  return end < 0 ? '.' : path.slice(0, Math.max(1, end))
}

/** The ending of a name with its dot; empty for a name that has none. */
export const endingOf = (path: string): string => /[^/](\.[^./]*)$/.exec(path)?.[1] ?? ''

export const isAbsolute = (path: string): boolean => /^(?:\/|[a-zA-Z]:[\\/]|\\\\)/.test(path)

/** What is followed in a path: `.`, `..`, and slashes that part nothing. */
const followed = /(?:^|\/)\.{1,2}(?:\/|$)|\/\/|.\/$/

/** A path from a folder on, with `.` and `..` followed; one that is absolute stays. */
export function join(folder: string, ...names: readonly string[]): string {
  const [first, ...rest] = names
  const isRooted = first !== undefined && isAbsolute(first)
  const start = isRooted ? first : folder
  const path = isRooted || first === undefined ? [start, ...rest].join('/') : `${folder}/${names.join('/')}`
  // A name in a folder that is nameless is no path from the root.
  if (start !== '' && !followed.test(path)) return path
  const root = start.startsWith('/') ? '/' : ''
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (root === '') parts.push(part)
  }
  return root + parts.join('/') || '.'
}

/** A path as seen from a folder that it is in; `undefined` for one that is elsewhere. */
export function inside(folder: string, path: string): string | undefined {
  if (path === folder) return ''
  const start = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(start) ? path.slice(start.length) : undefined
}

/** The way from a folder to a path; both are parted from the same place. */
export function wayTo(folder: string, path: string): string {
  const [from, to] = [join(folder), join(path)].map((one) => one.split('/').filter((name) => name !== '.'))
  let shared = 0
  while (shared < Math.min(from!.length, to!.length) && from![shared] === to![shared]) shared++
  return [...from!.slice(shared).map(() => '..'), ...to!.slice(shared)].join('/') || '.'
}

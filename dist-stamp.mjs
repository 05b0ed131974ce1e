import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * What dist/ was built from and what it then held, kept beside the installed packages: a build that would make the same again is
 * left out. `npm ci` builds, and so does `npm test` right after it.
 */

/** Whatever a build reads; the libraries stand in the lock file by their versions. */
const made = [
  'src',
  'templates',
  'data/yunling-2023',
  'build.mjs',
  'studio.mjs',
  'dist-stamp.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** @param {string} path @returns {string[]} */
const filesUnder = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)))
    : [path]

/** @param {string} root @param {readonly string[]} names */
function hashOf(root, names) {
  const hash = createHash('sha256').update(process.version)
  for (const file of names.flatMap((name) => filesUnder(join(root, name)))) {
    const content = readFileSync(file)
    hash.update(`${file.slice(root.length)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** A hash of all that dist/ is made of. @param {string} root */
export const sourcesHash = (root) => hashOf(root, made)

/** The types in dist/ are made apart, by the compiler. @param {string} root */
const builtHash = (root) =>
  hashOf(
    join(root, 'dist'),
    readdirSync(join(root, 'dist'))
      .filter((name) => name !== 'types')
      .sort(),
  )

/** Where it is kept: other folders may share the installed packages. @param {string} root */
const stampOf = (root) =>
  join(root, 'node_modules', '.cache', `dist-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)

/** Whether dist/ is what a build would make of the sources as they are. @param {string} root */
export function isBuilt(root) {
  try {
    return readFileSync(stampOf(root), 'utf8') === `${sourcesHash(root)} ${builtHash(root)}`
  } catch {
    return false
  }
}

/** Notes what was built, and from what it was: the hash of the sources from before the build. @param {string} root @param {string} sources */
export function noteBuilt(root, sources) {
  mkdirSync(dirname(stampOf(root)), { recursive: true })
  writeFileSync(stampOf(root), `${sources} ${builtHash(root)}`)
}

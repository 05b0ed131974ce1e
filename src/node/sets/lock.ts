import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { SetLayer } from '../../engine/template/types.ts'
import { type Diagnostic, warning } from '../../engine/text/diagnostic.ts'
import { shownPath, wholeFile } from '../files.ts'
import { systemCode } from '../output/disk.ts'
import { checksums, filesOf } from './set-files.ts'

/** The name of the file that knows the sets of a project as they were added. */
export const setsLockName = 'zongjie.lock'

/** A set as it was added: its version, and the checksum of each of its files. */
export interface LockedSet {
  version: string
  files: Record<string, string>
}

/** A piece that was replaced, as it was when somebody last saw to what replaces it. */
export interface SeenPiece {
  /** The set that has it. */
  base: string
  version: string
  /** Its text; `null` when there was none. */
  text: string | null
}

/** What zongjie.lock holds. */
export interface SetsLock {
  sets: Record<string, LockedSet>
  /** By the set that replaces, the pieces that have changed since: they are shown until somebody accepts them. */
  stale: Record<string, Record<string, SeenPiece>>
  /** The file is there and is none: nothing can be said of the sets. */
  isDamaged?: true
}

const note = '由 zongjie 写：采用的模板加入时的样子，以及还没有看过的改动。请和 zongjie.yaml 一起保存，不要手改。'

/** The lock beside a project file; nothing is locked without one, or with one that cannot be read. */
export function readSetsLock(folder: string): SetsLock {
  const empty: SetsLock = { sets: {}, stale: {} }
  try {
    const read: unknown = JSON.parse(readFileSync(path.join(folder, setsLockName), 'utf8').replace(/^\uFEFF/, ''))
    if (!isRecord(read) || !isRecord(read.sets)) return { ...empty, isDamaged: true }
    return { sets: lockedSets(read.sets), stale: stalePieces(read.stale) }
  } catch (caught) {
    if (systemCode(caught) === undefined && !(caught instanceof SyntaxError)) throw caught
    return caught instanceof SyntaxError ? { ...empty, isDamaged: true } : empty
  }
}

/** A lock as it stands in its file, with its keys in order. */
export function lockText({ sets, stale }: SetsLock): string {
  const sorted = (_: string, value: unknown): unknown =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  const written = { note, sets, ...(Object.keys(stale).length > 0 && { stale }) }
  return `${JSON.stringify(JSON.parse(JSON.stringify(written, sorted)), null, 2)}\n`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entriesOf = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : [])

function lockedSets(value: unknown): SetsLock['sets'] {
  const sets = entriesOf(value).flatMap(([name, set]) => {
    if (!isRecord(set) || typeof set.version !== 'string') return []
    const files = entriesOf(set.files).filter((one): one is [string, string] => typeof one[1] === 'string')
    return [[name, { version: set.version, files: Object.fromEntries(files) }] as const]
  })
  return Object.fromEntries(sets)
}

function stalePieces(value: unknown): SetsLock['stale'] {
  const sets = entriesOf(value).map(([name, pieces]) => {
    const seen = entriesOf(pieces).flatMap(([piece, one]): [string, SeenPiece][] => {
      if (!isRecord(one) || typeof one.base !== 'string' || typeof one.version !== 'string') return []
      return [[piece, { base: one.base, version: one.version, text: typeof one.text === 'string' ? one.text : null }]]
    })
    return [name, Object.fromEntries(seen)] as const
  })
  return Object.fromEntries(sets)
}

/** How the files of a set differ from those that were added. */
export interface Changes {
  changed: string[]
  lost: string[]
  added: string[]
}

/** What differs between the checksums of before and those of now. */
export function changesBetween(before: Record<string, string>, now: Record<string, string>): Changes {
  const names = Object.keys(before)
  return {
    changed: names.filter((one) => now[one] !== undefined && now[one] !== before[one]),
    lost: names.filter((one) => now[one] === undefined),
    added: Object.keys(now).filter((one) => before[one] === undefined),
  }
}

export const hasChanges = ({ changed, lost, added }: Changes): boolean =>
  changed.length + lost.length + added.length > 0

/** Changes in words: back.hbs（改过）、x.hbs（少了）. */
export function changesText({ changed, lost, added }: Changes): string {
  const named = [
    ...changed.map((one) => `${one}（改过）`),
    ...lost.map((one) => `${one}（少了）`),
    ...added.map((one) => `${one}（多出来的）`),
  ]
  return named.length > 5 ? `${named.slice(0, 5).join('、')}等${named.length}个` : named.join('、')
}

/**
 * A set whose files are others than those that were added: every build says so, and `--final` refuses. `lockFile` is the
 * lock as people see it.
 */
export function changedSince(layer: SetLayer, lock: SetsLock, lockFile: string): Diagnostic[] {
  const at = wholeFile(lockFile)
  if (lock.isDamaged) {
    const hint = '请从备份里取回这个文件；没有备份的，删去它，把模板再加入一次（template add）'
    return [warning('project/bad-lock', `${setsLockName} 不完整，看不出采用的模板改没改过`, { at, hint })]
  }
  const locked = lock.sets[layer.name]
  if (!locked) return []
  const found = changesBetween(locked.files, checksums(filesOf(layer.folder)))
  if (!hasChanges(found)) return []
  const first = found.changed[0] ?? found.added[0]
  const file = shownPath(path.join(layer.folder, first ?? 'template.yaml'))
  const message = `模板“${layer.name}”${locked.version} 的文件和加进来时不一样：${changesText(found)}`
  const hint = `要改的，另建一套写上“继承: ${layer.name}@${locked.version.split('.')[0]}”的模板，把改动放在那里；要改回原来的，用 template remove 删去它，再加入一次`
  return [warning('project/changed-set', message, { at: wholeFile(file), hint })]
}

/** A set that was taken from a publisher, of which the lock says nothing: whether somebody changed it cannot be told. */
export function notLocked({ name, version, folder }: SetLayer): Diagnostic {
  const at = wholeFile(shownPath(path.join(folder, 'template.yaml')))
  const message = `${setsLockName} 里没有采用的模板“${name}”加进来时的样子，看不出它改没改过`
  const hint = `请从备份里取回 ${setsLockName}；没有的，把“${name}”${version} 原来的文件夹或压缩包再加入一次（template add）；本单位自己写的，用 template add ${shownPath(folder)} 记下它`
  return warning('project/not-locked', message, { at, hint })
}

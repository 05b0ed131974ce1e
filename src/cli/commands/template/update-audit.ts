import path from 'node:path'
import type { Files } from '../../../engine/host/files.ts'
import { join } from '../../../engine/host/paths.ts'
import type { Library } from '../../../engine/library.ts'
import { changedOverrides, layerPieces, type Override } from '../../../engine/template/overrides.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { isWithin } from '../../../engine/text/versions.ts'
import { diskFiles, enginePath } from '../../../node/files.ts'
import { openLibraryWith } from '../../../node/library.ts'
import { expectationAmong } from '../../../node/sets/expectation.ts'
import { changesBetween, changesText, type SetsLock } from '../../../node/sets/lock.ts'
import { withFolder } from '../../../node/sets/overlay.ts'
import type { GivenSet } from '../../../node/sets/read-set.ts'
import { checksums, filesOf } from '../../../node/sets/set-files.ts'
import type { Workplace } from '../../../node/sets/workplace.ts'
import { type ChangedLine, type ChangedReports, changedLines, compareReports } from './compare-reports.ts'
import { compareSets } from './compare-sets.ts'

/** What another version of a set means for what lies over it. */
export interface UpdateAudit {
  from: string
  to: string
  /** What the set's own words say of the versions between. */
  changes: string[]
  /** Each set that the update reaches, the set itself first. */
  sets: AuditedSet[]
  reports: ChangedReports
  /** What the set's own example prints otherwise. */
  example: ChangedLine[]
  /** The lock's list of pieces that somebody has to look at, with those of this update. */
  stale: SetsLock['stale']
}

export interface AuditedSet {
  name: string
  overrides: Override[]
  /** What changes for all reports of the set. */
  changes: string[]
  /** Its own 继承 does not allow the new version. */
  extends?: { written: string; file: string }
}

/** Looks at what a given set would change; writes nothing. */
export async function auditUpdate(place: Workplace, given: GivenSet, data: string): Promise<UpdateAudit> {
  const templates = enginePath(place.templates)
  const folder = join(templates, given.name)
  const disk = diskFiles()
  const now = openLibraryWith(disk, templates)
  const next = withFolder(disk, folder, given.files, given.shown)
  const sets: AuditedSet[] = []
  const loosened = new Map<string, string>()
  const reached: TemplateSet[] = []
  for (const name of await now.names()) {
    const { value } = await now.set(name)
    const above = value?.layers.findIndex((layer) => layer.name === given.name) ?? -1
    if (!value || above < 0 || !value.folder.startsWith(templates)) continue
    reached.push(value)
    const audited = auditSet(value, given, { disk, next, folder, lock: place.lock })
    // The layer right above the set says which versions it takes.
    const upper = value.layers[above - 1]
    const written = upper && extendsOf(upper.source.text)
    if (upper && written?.range !== undefined && !isWithin(given.version, written.range)) {
      loosened.set(join(upper.folder, 'template.yaml'), written.whole)
      if (upper.name === name) audited.extends = { written: written.whole, file: upper.source.path }
    }
    sets.push(audited)
  }
  sets.sort((one, other) => Number(other.name === given.name) - Number(one.name === given.name))
  // What the new version would come to, were it allowed everywhere.
  const then = openLibraryWith(loosen(next, loosened), templates)
  for (const one of sets) one.changes = await changesOf(one.name, now, then)
  const standing = checksums(filesOf(path.join(place.templates, given.name)))
  const files = changesText(changesBetween(standing, checksums(given.files)))
  if (files !== '') sets[0]?.changes.push(`文件：${files}`)
  const names = new Set(reached.map((one) => one.name))
  const reports = await compareReports(data, names, now, then)
  const from = reached.find((one) => one.name === given.name)?.version ?? '?'
  return {
    from,
    to: given.version,
    changes: saidOf((await then.set(given.name)).value, from),
    sets,
    reports,
    example: exampleOf(place, given),
    stale: staleOf(place, given, sets, from),
  }
}

/** What a given set lies over: the files of now and of then, and where it is to be. */
interface Ground {
  disk: Files
  next: Files
  folder: string
  lock: SetsLock
}

function auditSet(set: TemplateSet, given: GivenSet, { disk, next, folder, lock }: Ground): AuditedSet {
  if (set.name === given.name) return { name: set.name, overrides: [], changes: [] }
  const below = set.layers.slice(1)
  const own = layerPieces(disk, set.folder)
  const before = below.map((layer) => layerPieces(disk, layer.folder))
  const after = below.map((layer) =>
    layer.name === given.name ? layerPieces(next, folder) : layerPieces(disk, layer.folder),
  )
  const seen = Object.fromEntries(Object.entries(lock.stale[set.name] ?? {}).map(([piece, { text }]) => [piece, text]))
  return { name: set.name, overrides: changedOverrides(own, before, after, seen), changes: [] }
}

const extendsOf = (text: string): { whole: string; range?: string } | undefined => {
  const [, whole, range] =
    /^(?:继承|extends)[:：][ \t]*['"]?([a-z0-9-]+(?:[ \t]*[@＠][ \t]*([^'"#\n]+?))?)['"]?[ \t]*(?:#.*)?$/m.exec(text) ??
    []
  return whole === undefined ? undefined : { whole, ...(range !== undefined && { range }) }
}

/** The files as they would be if the sets named took any version. */
function loosen(files: Files, written: ReadonlyMap<string, string>): Files {
  return {
    ...files,
    read(file) {
      const bytes = files.read(file)
      const whole = written.get(join(file))
      if (whole === undefined || 'failed' in bytes) return bytes
      return Buffer.from(
        Buffer.from(bytes)
          .toString('utf8')
          .replace(whole, whole.replace(/[ \t]*[@＠].*$/, '')),
      )
    },
  }
}

async function changesOf(name: string, now: Library, then: Library): Promise<string[]> {
  const [before, after] = [await now.set(name), await then.set(name)]
  if (!before.value) return []
  if (!after.value) {
    const wrong = after.diagnostics.filter((one) => one.severity === 'error')
    return wrong.map(
      ({ message, position }) => `会出错：${position ? `${position.file}:${position.line} ` : ''}${message}`,
    )
  }
  return compareSets({ set: before.value, library: now }, { set: after.value, library: then })
}

/** What a set's own words say of the versions after one. */
function saidOf(set: TemplateSet | undefined, from: string): string[] {
  const node = set?.manifest.kind === 'map' ? set.manifest.entries.get('changes')?.value : undefined
  if (node?.kind !== 'map') return []
  return [...node.entries].flatMap(([version, { value }]) => {
    if (!isAfter(version, from)) return []
    const said = value.kind === 'list' ? value.items : [value]
    return said.flatMap((one) => (one.kind === 'text' ? [`${version}：${one.value}`] : []))
  })
}

function exampleOf({ templates }: Workplace, { name, files }: GivenSet): ChangedLine[] {
  const expected = (of: ReadonlyMap<string, Uint8Array>): string[] => {
    const file = expectationAmong([...of.keys()])
    return file === undefined
      ? []
      : Buffer.from(of.get(file)!)
          .toString('utf8')
          .split(/\r?\n/)
          .filter((one) => one.trim() !== '')
  }
  const [was, is] = [expected(filesOf(path.join(templates, name))), expected(files)]
  return was.length > 0 && is.length > 0 ? changedLines(was, is) : []
}

const isAfter = (version: string, from: string): boolean => {
  try {
    return isWithin(version, `>${from}`)
  } catch {
    return false
  }
}

function staleOf(place: Workplace, given: GivenSet, sets: readonly AuditedSet[], from: string): SetsLock['stale'] {
  const stale = { ...place.lock.stale }
  for (const { name, overrides } of sets) {
    const changed = overrides.filter((one) => one.state !== 'same')
    const kept = place.lock.stale[name]
    if (changed.length === 0) {
      // What is again as it was needs nobody's look.
      if (kept) delete stale[name]
      continue
    }
    stale[name] = Object.fromEntries(
      changed.map(({ piece, before }) => [piece, kept?.[piece] ?? { base: given.name, version: from, text: before }]),
    )
  }
  return stale
}

import { exists, type Files, hasFailed, isFolder, namesIn, smallText } from './host/files.ts'
import { folderOf, join } from './host/paths.ts'
import { readInside, unreadableFolder } from './host/sources.ts'
import { loadProfile, type Profile } from './layout/profile.ts'
import type { AdoptedSet } from './project/read-project.ts'
import type { FindSet } from './template/layers.ts'
import { loadSet } from './template/load-set.ts'
import type { SetLayer, TemplateSet } from './template/types.ts'
import { type Diagnostic, error, info, type Result, succeeded, warning } from './text/diagnostic.ts'
import { nearest } from './text/nearest.ts'
import { type SourceFile, type Span, startOf } from './text/source.ts'

/** Where template sets, the templates they share, and layout profiles are found. */
export interface Library {
  /** Every set's name, in order. */
  names(): Promise<string[]>
  /** A set, read and checked once. */
  set(name: string, at?: Span): Promise<Result<TemplateSet | undefined>>
  /** A layout profile, complete with those it builds on; those of a set's own folder, and of its bases, come first. */
  profile(name: string, at?: Span, set?: TemplateSet): Promise<Result<Profile | undefined>>
}

/** What a project file asks of the sets of a library. */
export interface SetGuard {
  /** The sets that the project's reports are made with, and their versions. */
  adopted: ReadonlyMap<string, AdoptedSet>
  /** What there is to say of a layer's folder beside what is in it. */
  examine(layer: SetLayer): Diagnostic[]
}

/** Folders of a templates folder that hold no set. */
const reserved = new Set(['shared', 'layouts'])

/**
 * Opens templates folders, of which the first that has a set, a shared template or a layout gives it; the last may be the
 * one that comes with zongjie (`builtIn`).
 */
export function openLibrary(files: Files, folders: readonly string[], builtIn?: string, guard?: SetGuard): Library {
  const sets = new Map<string, Result<TemplateSet | undefined>>()
  const profiles = new Map<string, Result<Profile | undefined>>()
  const layouts = lazily(() => readLayouts(files, folders))

  const names = () => [...new Set(folders.flatMap((one) => setNames(files, one)))].sort()
  const places = () => folders.map((one) => (one === builtIn ? '自带的模板' : files.shown(one))).join('、')
  const find: FindSet = (name) => ({ ...findSet(files, name, folders), places: places() })
  const readSet = (name: string, at?: Span): Result<TemplateSet | undefined> => {
    const { folder, diagnostics } = findSet(files, name, folders)
    if (!folder) {
      const adopted = guard?.adopted.get(name)
      if (adopted) return { value: undefined, diagnostics: [...diagnostics, absent(name, adopted, places())] }
      return {
        value: undefined,
        diagnostics:
          diagnostics.length > 0
            ? diagnostics
            : [unknownSet(name, titlesIn(files, folders, names()), at, guard && places())],
      }
    }
    const shared = folders.map((one) => join(one, 'shared'))
    const { value, diagnostics: found } = loadSet(files, join(folder, name), name, shared, find)
    const stands =
      value && builtIn !== undefined && folder !== builtIn && isSet(files, builtIn, name)
        ? [inPlaceOfOurs(files, value)]
        : []
    const guarded = value && guard ? value.layers.flatMap((layer) => guardLayer(files, layer, guard)) : []
    const all = [...diagnostics, ...found, ...stands, ...guarded]
    const read = { value: succeeded(guarded) ? value : undefined, diagnostics: all }
    sets.set(name, read)
    return read
  }
  const readProfile = (name: string, at?: Span, set?: TemplateSet): Result<Profile | undefined> => {
    const { value: common, diagnostics, unread } = layouts()
    if (unread) return { value: undefined, diagnostics: [unread] }
    const own = set ? ownLayouts(files, set) : []
    const all = (one: string): SourceFile[] => [...own, common].flatMap((layer) => layer.get(one) ?? [])
    if (all(name).length === 0) {
      const known = new Map([...common, ...own.flatMap((layer) => [...layer])])
      return { value: undefined, diagnostics: [...diagnostics, unknownProfile(name, known, at)] }
    }
    const read = loadProfile(name, all)
    profiles.set(profileKey(name, set), read)
    return read
  }
  return {
    names: async () => names(),
    set: async (name, at) => {
      const known = sets.get(name)
      if (known) return known
      const read = readSet(
        nameOf(name, names(), (one) => sets.get(one) ?? readSet(one)),
        at,
      )
      if (read.value) sets.set(name, read)
      return read
    },
    profile: async (name, at, set) => profiles.get(profileKey(name, set)) ?? readProfile(name, at, set),
  }
}

const profileKey = (name: string, set: TemplateSet | undefined): string => `${set?.name ?? ''}/${name}`

/** The layouts of a set's own folder and of those of its bases, each by name: layouts/name.yaml, or layout.yaml alone. */
function ownLayouts(files: Files, { layers }: TemplateSet): Map<string, SourceFile>[] {
  return layers.map(({ folder }) => {
    const found = new Map<string, SourceFile>()
    const add = (file: string, nameOf: (source: SourceFile) => string) => {
      const { value } = readInside(files, folderOf(folder), file)
      if (value) found.set(nameOf(value), value)
    }
    for (const name of namesIn(files, join(folder, 'layouts')).sort()) {
      if (name.endsWith('.yaml')) add(join(folder, 'layouts', name), () => name.replace(/\.yaml$/, ''))
    }
    if (exists(files, join(folder, 'layout.yaml'))) add(join(folder, 'layout.yaml'), profileName)
    return found
  })
}

const profileName = ({ text }: SourceFile): string =>
  /^(?:name|名称)[:：][ \t]*['"]?([a-z0-9-]+)/m.exec(text)?.[1] ?? 'layout'

/** Whether a layer is the one that the project's reports are made with. */
function guardLayer(files: Files, layer: SetLayer, { adopted, examine }: SetGuard): Diagnostic[] {
  const wanted = adopted.get(layer.name)
  if (!wanted || wanted.version === layer.version) return examine(layer)
  const message = `采用的模板“${layer.name}”是 ${wanted.version}，${files.shown(layer.folder)} 里的是 ${layer.version}`
  const hint = `要用 ${layer.version} 的，改这里的版本；要用 ${wanted.version} 的，取得它的文件夹、.zip 或 .tgz，用 template add 加进来`
  return [error('project/other-version', message, { at: wanted.at, hint })]
}

function absent(name: string, { version, at }: AdoptedSet, places: string): Diagnostic {
  const message = `没有采用的模板“${name}” ${version}（找过${places}）`
  const hint = '请向发布它的单位取得它的文件夹、.zip 或 .tgz，用 template add 加进来；不再用的，删去这一项'
  return error('project/no-set', message, { at, hint })
}

/** The name of the set that a report calls by its Chinese title, in full or by a part that only one has. */
function nameOf(
  written: string,
  names: readonly string[],
  read: (name: string) => Result<TemplateSet | undefined>,
): string {
  if (names.includes(written) || !/\p{Script=Han}{2}/u.test(written)) return written
  const titled = names.map((name) => ({ name, title: read(name).value?.title ?? '' }))
  const same = titled.filter(({ title }) => title === written)
  const alike = same.length > 0 ? same : titled.filter(({ title }) => title.includes(written))
  return alike.length === 1 ? alike[0]!.name : written
}

/**
 * The first of some folders that has a set. One of somebody's own that cannot be read, or lacks its manifest, is reported:
 * its namesake would be taken for it.
 */
function findSet(
  files: Files,
  name: string,
  folders: readonly string[],
): { folder?: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  if (!/^[^\\/]+$/.test(name) || reserved.has(name) || /^\.+$/.test(name)) return { diagnostics }
  for (const folder of folders) {
    const found = stateOf(files, folder, name)
    if (found === 'set') return { folder, diagnostics }
    const shown = files.shown(join(folder, name))
    if (found === 'bare') diagnostics.push(noManifest(name, shown))
    else if (found !== 'none') return { diagnostics: [unreadableSet(name, shown, found.code)] }
  }
  const bare = folders.find((folder) => stateOf(files, folder, name) === 'bare')
  return { diagnostics: bare === undefined ? [] : [isNoSet(files, join(bare, name))] }
}

const isSet = (files: Files, folder: string, name: string): boolean => stateOf(files, folder, name) === 'set'

/** Whether a folder has a set; `bare`: a folder of that name without a manifest. */
function stateOf(files: Files, folder: string, name: string): 'set' | 'bare' | 'none' | { code: string } {
  const manifest = files.stat(join(folder, name, 'template.yaml'))
  if (!hasFailed(manifest)) return 'set'
  const { failed: code } = manifest
  if (code === 'ENOENT') return isFolder(files, join(folder, name)) ? 'bare' : 'none'
  return code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? 'none' : { code }
}

function noManifest(name: string, shown: string): Diagnostic {
  return warning('template/no-manifest', `文件夹 ${shown} 里没有 template.yaml，用的是另一套同名的模板“${name}”`, {
    hint: '请补上 template.yaml，或给这个文件夹改名',
  })
}

/** A folder of the name that was asked for, which is no set yet. */
function isNoSet(files: Files, folder: string): Diagnostic {
  const listed = files.list(folder)
  const names = hasFailed(listed) ? [] : listed.map((one) => one.name)
  const misnamed = names.find((one) => /^template\.(?:yml|yaml\.txt|yaml\.yaml|txt|json)$|^模板\.ya?ml$/i.test(one))
  const hint = misnamed
    ? `请把 ${misnamed} 改名为 template.yaml（先在资源管理器的“查看”里勾选“文件扩展名”）`
    : '请写上 template.yaml：名称、标题、版本；或者换一套模板'
  return error('template/no-manifest', `文件夹 ${files.shown(folder)} 里没有 template.yaml，不能当模板用`, { hint })
}

function unreadableSet(name: string, shown: string, code: string): Diagnostic {
  const message = `模板“${name}”的文件夹 ${shown} 读不出来（${code}），没有用别的同名模板代替`
  return error('template/unreadable-set', message, { hint: '请检查这个文件夹的权限' })
}

/** A set of one's own with the name of one that comes with zongjie: which of them is used is to be seen. */
function inPlaceOfOurs(files: Files, { name, version, folder, source }: TemplateSet): Diagnostic {
  const message = `模板“${name}”用的是 ${files.shown(folder)}（${version}），不是自带的同名模板`
  return info('template/in-place', message, { at: startOf(source) })
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Sets, and what cannot be read and may be one: it is reported to whoever asks for it. */
function setNames(files: Files, folder: string): string[] {
  return entriesOf(files, folder).filter((name) => {
    const state = reserved.has(name) ? 'none' : stateOf(files, folder, name)
    return state === 'set' || typeof state === 'object'
  })
}

/** A folder of templates that cannot be read is no mistake that could be gone on with. */
function entriesOf(files: Files, folder: string): string[] {
  const found = files.list(folder)
  if (hasFailed(found)) throw new Error(`模板文件夹“${files.shown(folder)}”读不出来（${found.failed}）`)
  return found.map(({ name }) => name)
}

/** Layout files by name, with what was wrong; `unread`: a folder that may hold any of them. */
interface Layouts extends Result<Map<string, SourceFile>> {
  unread?: Diagnostic
}

/** All profile files by name; one of an earlier folder comes before its namesake of a later one. */
function readLayouts(files: Files, folders: readonly string[]): Layouts {
  const value = new Map<string, SourceFile>()
  const diagnostics: Diagnostic[] = []
  for (const folder of folders.map((one) => join(one, 'layouts'))) {
    const names = filesIn(files, folder)
    if (!Array.isArray(names)) return { value, diagnostics, unread: names }
    for (const file of names.filter((one) => one.endsWith('.yaml')).sort()) {
      const name = file.replace(/\.yaml$/, '')
      if (value.has(name)) continue
      const source = readInside(files, folderOf(folder), join(folder, file))
      diagnostics.push(...source.diagnostics)
      if (source.value) value.set(name, source.value)
    }
  }
  return { value, diagnostics }
}

function filesIn(files: Files, folder: string): string[] | Diagnostic {
  const found = files.list(folder)
  if (hasFailed(found)) return unreadableFolder(found.failed, files.shown(folder)) ?? []
  return found.map(({ name }) => name)
}

/** A title stands at the beginning of a manifest, which is no large file. */
const mostManifest = 1024 * 1024

/** The titles of sets by their names; empty where a set does not say one. */
function titlesIn(files: Files, folders: readonly string[], names: readonly string[]): Map<string, string> {
  const titleOf = (name: string): string => {
    const file = folders.map((one) => join(one, name, 'template.yaml')).find((one) => exists(files, one))
    const text = file === undefined ? undefined : smallText(files, file, mostManifest)?.slice(0, 2000)
    return /^(?:title|标题)[:：][ \t]*['"]?([^'"\n#]{1,40})/m.exec(text ?? '')?.[1]?.trim() ?? ''
  }
  return new Map(names.map((name) => [name, titleOf(name)]))
}

/** `places`: where it was looked for, in a project. */
function unknownSet(name: string, known: ReadonlyMap<string, string>, at?: Span, places?: string): Diagnostic {
  const words = name.replace(/[模摸][板版]$/, '').trim()
  const byTitle = words.length < 2 ? [] : [...known].filter(([, title]) => title.includes(words))
  const near = nearest(name, known.keys())
  const [meant] = byTitle.length === 1 ? byTitle[0]! : []
  const asked = near ? `是不是“${near}”？` : meant && `是不是“${known.get(meant)}”？请写成“模板: ${meant}”`
  const shown = (one: string): string => (known.get(one) ? `${one}（${known.get(one)}）` : one)
  const hint = asked ?? `可用的有：${[...known.keys()].map(shown).join('、')}`
  const where = places === undefined ? '' : `（找过${places}）`
  return error('template/unknown-set', `没有名为“${name}”的模板${where}`, {
    ...(at && { at }),
    hint: places === undefined ? hint : `${hint}；别的单位的模板，用 template add 加进来`,
  })
}

function unknownProfile(name: string, known: ReadonlyMap<string, SourceFile>, at?: Span): Diagnostic {
  const near = nearest(name, known.keys())
  return error('layout/unknown-profile', `没有名为“${name}”的版式`, {
    ...(at && { at }),
    hint: near ? `是不是“${near}”？` : `可用的有：${[...known.keys()].join('、')}`,
  })
}

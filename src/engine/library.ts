import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readInside, shownPath, unreadableFolder } from '../node/files.ts'
import { packageFolder } from '../node/package-folder.ts'
import { loadProfile, type Profile } from './layout/profile.ts'
import { loadSet } from './template/load-set.ts'
import type { TemplateSet } from './template/types.ts'
import { type Diagnostic, error, info, type Result, warning } from './text/diagnostic.ts'
import { nearest } from './text/nearest.ts'
import { type SourceFile, type Span, startOf } from './text/source.ts'

/** Where template sets, the templates they share, and layout profiles are found. */
export interface Library {
  /** Every set's name, in order. */
  names(): Promise<string[]>
  /** A set, read and checked once. */
  set(name: string, at?: Span): Promise<Result<TemplateSet | undefined>>
  /** A layout profile, complete with those it builds on. */
  profile(name: string, at?: Span): Promise<Result<Profile | undefined>>
}

/** The templates that come with zongjie. */
const builtIn = join(packageFolder, 'templates')

/** Folders of a templates folder that hold no set. */
const reserved = new Set(['shared', 'layouts'])

/** The templates folder of a working folder, which need not be there. */
const usualFolder = 'templates'

/**
 * Opens a templates folder; without one, `templates` of the working folder if there is such a folder. Sets, shared
 * templates and layouts that it does not have are those that come with zongjie, so an agency's folder holds only what is
 * its own. Throws when the named folder is none: that is a mistake of the program that names it.
 */
export function openLibrary(folder?: string): Library {
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`没有模板文件夹“${folder}”`)
  }
  const folders = foldersOf(folder ?? usualFolder)
  const sets = new Map<string, Result<TemplateSet | undefined>>()
  const profiles = new Map<string, Result<Profile | undefined>>()
  const layouts = lazily(() => readLayouts(folders))

  const names = () => [...new Set(folders.flatMap(setNames))].sort()
  const readSet = (name: string, at?: Span): Result<TemplateSet | undefined> => {
    const { folder, diagnostics } = findSet(name, folders)
    if (!folder) {
      return {
        value: undefined,
        diagnostics: diagnostics.length > 0 ? diagnostics : [unknownSet(name, titlesIn(folders, names()), at)],
      }
    }
    const shared = folders.map((one) => join(one, 'shared'))
    const { value, diagnostics: found } = loadSet(join(folder, name), name, shared)
    const stands = value && folder !== builtIn && isSet(builtIn, name) ? [inPlaceOfOurs(value)] : []
    const read = { value, diagnostics: [...diagnostics, ...found, ...stands] }
    sets.set(name, read)
    return read
  }
  const readProfile = (name: string, at?: Span): Result<Profile | undefined> => {
    const { value: files, diagnostics, unread } = layouts()
    if (unread) return { value: undefined, diagnostics: [unread] }
    if (!files.has(name)) {
      return { value: undefined, diagnostics: [...diagnostics, unknownProfile(name, files, at)] }
    }
    const read = loadProfile(name, (one) => files.get(one))
    profiles.set(name, read)
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
    profile: async (name, at) => profiles.get(name) ?? readProfile(name, at),
  }
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

/** The folder and the one that comes with zongjie, once when they are the same. */
function foldersOf(folder: string): string[] {
  if (!existsSync(folder) || !existsSync(builtIn)) return [folder, builtIn].filter((one) => existsSync(one))
  return realpathSync(folder) === realpathSync(builtIn) ? [builtIn] : [folder, builtIn]
}

/**
 * The first of some folders that has a set. One of somebody's own that cannot be read, or lacks its manifest, is told:
 * its namesake would be taken for it.
 */
function findSet(name: string, folders: readonly string[]): { folder?: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  if (!/^[^\\/]+$/.test(name) || reserved.has(name) || /^\.+$/.test(name)) return { diagnostics }
  for (const folder of folders) {
    const found = stateOf(folder, name)
    if (found === 'set') return { folder, diagnostics }
    const shown = shownPath(join(folder, name))
    if (found === 'bare') diagnostics.push(noManifest(name, shown))
    else if (found !== 'none') return { diagnostics: [unreadableSet(name, shown, found.code)] }
  }
  return { diagnostics: [] }
}

const isSet = (folder: string, name: string): boolean => stateOf(folder, name) === 'set'

/** Whether a folder has a set; `bare`: a folder of that name without a manifest. */
function stateOf(folder: string, name: string): 'set' | 'bare' | 'none' | { code: string } {
  try {
    if (statSync(join(folder, name, 'template.yaml'), { throwIfNoEntry: false })) return 'set'
    return statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ? 'bare' : 'none'
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    return code === 'ENOTDIR' || code === 'ENOENT' || code === 'ENAMETOOLONG' ? 'none' : { code }
  }
}

function noManifest(name: string, shown: string): Diagnostic {
  return warning('template/no-manifest', `文件夹 ${shown} 里没有 template.yaml，用的是另一套同名的模板“${name}”`, {
    hint: '请补上 template.yaml，或给这个文件夹改名',
  })
}

function unreadableSet(name: string, shown: string, code: string): Diagnostic {
  const message = `模板“${name}”的文件夹 ${shown} 读不出来（${code}），没有用别的同名模板代替`
  return error('template/unreadable-set', message, { hint: '请检查这个文件夹的权限' })
}

/** A set of one's own with the name of one that comes with zongjie: which of them is used is to be seen. */
function inPlaceOfOurs({ name, version, folder, source }: TemplateSet): Diagnostic {
  const message = `模板“${name}”用的是 ${shownPath(folder)}（${version}），不是自带的同名模板`
  return info('template/in-place', message, { at: startOf(source) })
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Sets, and what cannot be read and may be one: whoever asks for it is told. */
function setNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const state = reserved.has(name) ? 'none' : stateOf(folder, name)
    return state === 'set' || typeof state === 'object'
  })
}

/** Layout files by name, with what was wrong; `unread`: a folder that may hold any of them. */
interface Layouts extends Result<Map<string, SourceFile>> {
  unread?: Diagnostic
}

/** All profile files by name; one of an earlier folder comes before its namesake of a later one. */
function readLayouts(folders: readonly string[]): Layouts {
  const value = new Map<string, SourceFile>()
  const diagnostics: Diagnostic[] = []
  for (const folder of folders.map((one) => join(one, 'layouts'))) {
    const names = filesIn(folder)
    if (!Array.isArray(names)) return { value, diagnostics, unread: names }
    for (const file of names.filter((one) => one.endsWith('.yaml')).sort()) {
      const name = file.replace(/\.yaml$/, '')
      if (value.has(name)) continue
      const source = readInside(dirname(folder), join(folder, file))
      diagnostics.push(...source.diagnostics)
      if (source.value) value.set(name, source.value)
    }
  }
  return { value, diagnostics }
}

function filesIn(folder: string): string[] | Diagnostic {
  try {
    return readdirSync(folder)
  } catch (cause) {
    return unreadableFolder(cause, shownPath(folder)) ?? []
  }
}

/** The titles of sets by their names; empty where a set does not say one. */
function titlesIn(folders: readonly string[], names: readonly string[]): Map<string, string> {
  const titleOf = (name: string): string => {
    const file = folders.map((one) => join(one, name, 'template.yaml')).find((one) => existsSync(one))
    const text = file && statSync(file).isFile() ? readFileSync(file, 'utf8').slice(0, 2000) : ''
    return /^(?:title|标题)[:：][ \t]*['"]?([^'"\n#]{1,40})/m.exec(text)?.[1]?.trim() ?? ''
  }
  return new Map(names.map((name) => [name, titleOf(name)]))
}

function unknownSet(name: string, known: ReadonlyMap<string, string>, at?: Span): Diagnostic {
  const words = name.replace(/[模摸][板版]$/, '').trim()
  const byTitle = words.length < 2 ? [] : [...known].filter(([, title]) => title.includes(words))
  const near = nearest(name, known.keys())
  const [meant] = byTitle.length === 1 ? byTitle[0]! : []
  const asked = near ? `是不是“${near}”？` : meant && `是不是“${known.get(meant)}”？请写成“模板: ${meant}”`
  const shown = (one: string): string => (known.get(one) ? `${one}（${known.get(one)}）` : one)
  return error('template/unknown-set', `没有名为“${name}”的模板`, {
    ...(at && { at }),
    hint: asked ?? `可用的有：${[...known.keys()].map(shown).join('、')}`,
  })
}

function unknownProfile(name: string, known: ReadonlyMap<string, SourceFile>, at?: Span): Diagnostic {
  const near = nearest(name, known.keys())
  return error('layout/unknown-profile', `没有名为“${name}”的版式`, {
    ...(at && { at }),
    hint: near ? `是不是“${near}”？` : `可用的有：${[...known.keys()].join('、')}`,
  })
}

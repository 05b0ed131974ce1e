import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Diagnostic, error, type Result } from './diagnostic.ts'
import { readInside } from './files.ts'
import { loadProfile, type Profile } from './layout/profile.ts'
import { nearest } from './nearest.ts'
import { packageFolder } from './package-folder.ts'
import type { SourceFile, Span } from './source.ts'
import { loadSet } from './template/load-set.ts'
import type { TemplateSet } from './template/types.ts'

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

/**
 * Opens a templates folder. Sets, shared templates and layouts that it does not have are those that come with zongjie,
 * so an agency's folder holds only what is its own.
 */
export function openLibrary(folder: string): Library {
  const folders = [...new Set([folder, builtIn])].filter((one) => existsSync(one))
  const sets = new Map<string, Result<TemplateSet | undefined>>()
  const profiles = new Map<string, Result<Profile | undefined>>()
  const layouts = lazily(() => readLayouts(folders))

  const names = () => [...new Set(folders.flatMap(setNames))].sort()
  const readSet = (name: string, at?: Span): Result<TemplateSet | undefined> => {
    const folder =
      /^[^\\/]+$/.test(name) && !reserved.has(name)
        ? folders.find((one) => existsSync(join(one, name, 'template.yaml')))
        : undefined
    if (!folder) return { value: undefined, diagnostics: [unknownSet(name, names(), at)] }
    const shared = folders.map((one) => join(one, 'shared'))
    const read = loadSet(join(folder, name), name, shared)
    sets.set(name, read)
    return read
  }
  const readProfile = (name: string, at?: Span): Result<Profile | undefined> => {
    const { value: files, diagnostics } = layouts()
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

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function setNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => !reserved.has(name) && existsSync(join(folder, name, 'template.yaml')))
}

/** All profile files by name; one of an earlier folder comes before its namesake of a later one. */
function readLayouts(folders: readonly string[]): Result<Map<string, SourceFile>> {
  const value = new Map<string, SourceFile>()
  const diagnostics: Diagnostic[] = []
  for (const folder of folders.map((one) => join(one, 'layouts')).filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder)
      .filter((one) => one.endsWith('.yaml'))
      .sort()) {
      const name = file.replace(/\.yaml$/, '')
      if (value.has(name)) continue
      const source = readInside(dirname(folder), join(folder, file))
      diagnostics.push(...source.diagnostics)
      if (source.value) value.set(name, source.value)
    }
  }
  return { value, diagnostics }
}

function unknownSet(name: string, known: readonly string[], at?: Span): Diagnostic {
  const near = nearest(name, known)
  return error('template/unknown-set', `没有名为“${name}”的模板`, {
    ...(at && { at }),
    hint: near ? `是不是“${near}”？` : `可用的有：${known.join('、')}`,
  })
}

function unknownProfile(name: string, known: ReadonlyMap<string, SourceFile>, at?: Span): Diagnostic {
  const near = nearest(name, known.keys())
  return error('layout/unknown-profile', `没有名为“${name}”的版式`, {
    ...(at && { at }),
    hint: near ? `是不是“${near}”？` : `可用的有：${[...known.keys()].join('、')}`,
  })
}

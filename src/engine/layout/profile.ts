import { profileFields, profileSchema } from '../fields/layout.ts'
import type { LayoutOverride } from '../fields/layout-override.ts'
import { error, type Result } from '../text/diagnostic.ts'
import { type SourceFile, type Span, startOf } from '../text/source.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/** A layout profile: a named collection of settings, with those of the profiles it builds on under its own. */
export interface Profile {
  name: string
  description?: string
  source: SourceFile
  /** The settings of each file, the one at the bottom first. */
  layers: LayoutOverride[]
}

/** One profile file, with the name of the profile it builds on. */
interface ProfileFile {
  profile: Profile
  base?: { name: string; at: Span }
}

/** Reads one profile file. */
export function parseProfile(source: SourceFile): Result<ProfileFile | undefined> {
  const { value: file, diagnostics } = readYaml(source, profileSchema, profileFields)
  if (!file) return { value: undefined, diagnostics }
  const { name, description, extends: base, ...settings } = file.data
  const profile: Profile = {
    name,
    ...(description !== undefined && { description }),
    source,
    layers: [{ settings, place: file.place }],
  }
  return {
    value: { profile, ...(base !== undefined && { base: { name: base, at: file.place(['extends']) } }) },
    diagnostics,
  }
}

/**
 * Reads a profile and those it builds on. `read` gives the file of a name, or nothing when there is none; of several
 * of one name each lies over the next (a county's over that of the province). There is no profile when one of the files is
 * missing or faulty.
 *
 * @param at where the name stands, for the message when there is no such profile
 */
export function loadProfile(
  name: string,
  read: (name: string) => SourceFile | readonly SourceFile[] | undefined,
  at?: Span,
  chain: readonly string[] = [],
): Result<Profile | undefined> {
  const fail = (code: string, message: string) => ({ value: undefined, diagnostics: [error(code, message, { at })] })
  const nth = chain.filter((one) => one === name).length
  const files = [read(name) ?? []].flat()
  const source = files[nth]
  if (!source && nth > 0) return fail('layout/circular-profile', `版式互相继承：${[...chain, name].join(' → ')}`)
  if (!source) return fail('layout/unknown-profile', `没有名为“${name}”的版式`)
  const { value: file, diagnostics } = parseProfile(source)
  if (!file) return { value: undefined, diagnostics }
  const below = file.base ?? (files[nth + 1] && { name, at: startOf(source) })
  if (!below) return { value: file.profile, diagnostics }
  const base = loadProfile(below.name, read, below.at, [...chain, name])
  const profile = base.value && { ...file.profile, layers: [...base.value.layers, ...file.profile.layers] }
  return { value: profile, diagnostics: [...base.diagnostics, ...diagnostics] }
}

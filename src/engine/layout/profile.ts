import type { LayoutSettings } from '../report/types.ts'
import { type Diagnostic, error, type Result, sortDiagnostics, succeeded } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'
import { nodeAt, plainData, type YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { checkTree } from '../yaml/read-yaml.ts'
import { checkSettings } from './check.ts'
import { profileKeys } from './keys.ts'
import { profileSchema, type Settings } from './schema.ts'

/** A layout profile: a named collection of settings, with those of the profiles it builds on under its own. */
export interface Profile {
  name: string
  description?: string
  source: SourceFile
  /** The settings of each file, the one at the bottom first. */
  layers: Layer[]
}

/** Settings of one file, and where each stands in it, by its path of English keys. */
export interface Layer {
  /** @internal The types of the package name no library's. */
  settings: Settings
  place: (path: readonly string[]) => Span
}

/** One profile file, with the name of the profile it builds on. */
interface ProfileFile {
  profile: Profile
  base?: { name: string; at: Span }
}

/** Reads one profile file. Mistakes in it are errors at their places; a wrong setting is reported as in a report. */
export function parseProfile(source: SourceFile): Result<ProfileFile | undefined> {
  const tree = readTree(source, profileKeys)
  const head = checkTree(tree.value, profileSchema, profileKeys)
  const place: Layer['place'] = (path) => nodeAt(tree.value.root!, path).span
  const checked = checkSettings(settingsOf(tree.value.root), place)
  const diagnostics = sortDiagnostics([...tree.diagnostics, ...head.diagnostics, ...checked.diagnostics])
  if (!head.value || !checked.value || !succeeded(diagnostics)) return { value: undefined, diagnostics }
  const { name, description, extends: base } = head.value.data
  const profile: Profile = {
    name,
    ...(description === undefined ? {} : { description }),
    source,
    layers: [{ settings: checked.value, place }],
  }
  return {
    value: { profile, ...(base === undefined ? {} : { base: { name: base, at: place(['extends']) } }) },
    diagnostics,
  }
}

/** The settings of a profile file, as they were written. */
function settingsOf(root: YamlNode | undefined): LayoutSettings {
  if (root?.kind !== 'map') return {}
  const { name: _name, description: _description, extends: _base, ...settings } = plainData(root) as LayoutSettings
  return settings
}

/**
 * Reads a profile and those it builds on. `read` gives the file of a name, or nothing when there is none. There is no
 * profile when one of the files is missing or faulty.
 *
 * @param at where the name stands, for the message when there is no such profile
 */
export function loadProfile(
  name: string,
  read: (name: string) => SourceFile | undefined,
  at?: Span,
  chain: readonly string[] = [],
): Result<Profile | undefined> {
  const fail = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })
  if (chain.includes(name)) {
    return fail(error('layout/circular-profile', `版式互相继承：${[...chain, name].join(' → ')}`, { at }))
  }
  const source = read(name)
  if (!source) return fail(error('layout/unknown-profile', `没有名为“${name}”的版式`, { at }))
  const { value: file, diagnostics } = parseProfile(source)
  if (!file?.base) return { value: file?.profile, diagnostics }
  const base = loadProfile(file.base.name, read, file.base.at, [...chain, name])
  const profile = base.value && { ...file.profile, layers: [...base.value.layers, ...file.profile.layers] }
  return { value: profile, diagnostics: [...base.diagnostics, ...diagnostics] }
}

import { parse } from 'yaml'
import { type Diagnostic, error, type Result } from '../diagnostic.ts'
import type { LayoutSettings } from '../report/types.ts'
import { type SourceFile, startOf } from '../source.ts'
import { checkSettings } from './check.ts'
import { mergeSettings } from './merge.ts'
import type { Settings } from './schema.ts'

/** A layout profile: a named collection of settings, complete once the profiles it builds on are under it. */
export interface Profile {
  name: string
  description?: string
  /** The profile it builds on. */
  extends?: string
  settings: Settings
  source: SourceFile
}

/** Reads one profile file. */
export function parseProfile(source: SourceFile): Result<Profile | undefined> {
  const { name, description, extends: base, ...settings } = parse(source.text, { schema: 'failsafe' }) as LayoutSettings
  const checked = checkSettings(settings, () => startOf(source))
  if (!checked.value) return { value: undefined, diagnostics: checked.diagnostics }
  return {
    value: {
      name: String(name),
      ...(description ? { description: String(description) } : {}),
      ...(base ? { extends: String(base) } : {}),
      settings: checked.value,
      source,
    },
    diagnostics: [],
  }
}

/**
 * Reads a profile and those it builds on, and merges them. `read` gives the file of a name, or nothing when there is
 * none; `undefined` in the result when a profile is missing or faulty.
 */
export function loadProfile(
  name: string,
  read: (name: string) => SourceFile | undefined,
  chain: readonly Profile[] = [],
): Result<Profile | undefined> {
  const fail = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })
  const from = chain.at(-1)
  const at = from && { at: startOf(from.source) }
  if (chain.some((one) => one.name === name)) {
    const circle = [...chain.map((one) => one.name), name].join(' → ')
    return fail(error('layout/circular-profile', `版式互相继承：${circle}`, at))
  }
  const source = read(name)
  if (!source) return fail(error('layout/unknown-profile', `没有名为“${name}”的版式`, at))
  const own = parseProfile(source)
  if (!own.value?.extends) return own
  const base = loadProfile(own.value.extends, read, [...chain, own.value])
  if (!base.value) return { value: undefined, diagnostics: [...own.diagnostics, ...base.diagnostics] }
  const settings = mergeSettings(base.value.settings, own.value.settings)
  return { value: { ...own.value, settings }, diagnostics: [...base.diagnostics, ...own.diagnostics] }
}

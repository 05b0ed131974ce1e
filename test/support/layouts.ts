import { readFileSync } from 'node:fs'
import { loadProfile } from '../../src/engine/layout/profile.ts'
import { resolveLayout } from '../../src/engine/layout/resolve.ts'
import type { Layout } from '../../src/engine/layout/types.ts'
import type { LayoutOverride, LayoutSettings } from '../../src/engine/report/types.ts'
import type { SourceFile } from '../../src/engine/text/source.ts'

const folder = new URL('../../templates/layouts/', import.meta.url)

/** The file of a built-in profile. */
export function readProfile(name: string): SourceFile | undefined {
  try {
    return { path: `templates/layouts/${name}.yaml`, text: readFileSync(new URL(`${name}.yaml`, folder), 'utf8') }
  } catch {
    return undefined
  }
}

/** Settings as a report would hold them, each found in a text of its own. */
export function override(settings: LayoutSettings): LayoutOverride {
  const source = { path: 'report.yaml', text: JSON.stringify(settings) }
  return { settings, place: (path) => ({ source, start: source.text.indexOf(`"${path.at(-1)}"`), end: 0 }) }
}

/** A built-in layout with settings over it. */
export function layoutWith(settings: LayoutSettings = {}, profileName = 'gbt9704'): Layout {
  const profile = loadProfile(profileName, readProfile)
  if (!profile.value) throw new Error(JSON.stringify(profile.diagnostics))
  const layout = resolveLayout(profile.value, [override(settings)])
  if (!layout.value) throw new Error(JSON.stringify(layout.diagnostics))
  return layout.value
}

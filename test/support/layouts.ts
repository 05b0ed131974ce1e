import { readFileSync } from 'node:fs'
import { mapOf } from '../../src/engine/fields/field.ts'
import type { LayoutOverride } from '../../src/engine/fields/layout-override.ts'
import { sharedFields } from '../../src/engine/fields/report.ts'
import { toLayoutOverride } from '../../src/engine/fields/to-layout-override.ts'
import { loadProfile } from '../../src/engine/layout/profile.ts'
import { resolveLayout } from '../../src/engine/layout/resolve.ts'
import type { Layout } from '../../src/engine/model/layout.ts'
import type { SourceFile } from '../../src/engine/text/source.ts'
import { childOf } from '../../src/engine/yaml/nodes.ts'
import { readYaml } from '../../src/engine/yaml/read-yaml.ts'

const folder = new URL('../../templates/layouts/', import.meta.url)

/** The file of a built-in profile. */
export function readProfile(name: string): SourceFile | undefined {
  try {
    return { path: `templates/layouts/${name}.yaml`, text: readFileSync(new URL(`${name}.yaml`, folder), 'utf8') }
  } catch {
    return undefined
  }
}

/** Settings as they stand in a file. */
export interface WrittenSettings {
  [key: string]: string | WrittenSettings
}

const fields = { layout: sharedFields.layout }

/** Settings as a report holds them. */
export function override(settings: WrittenSettings): LayoutOverride {
  const source = { path: 'report.yaml', text: JSON.stringify({ layout: settings }) }
  const { value: file, diagnostics } = readYaml(source, mapOf(fields), fields)
  if (!file) throw new Error(JSON.stringify(diagnostics))
  return toLayoutOverride(file.data.layout, childOf(file.root, 'layout'), source)
}

/** A built-in layout with settings over it. */
export function layoutWith(settings: WrittenSettings = {}, profileName = 'gbt9704'): Layout {
  const profile = loadProfile(profileName, readProfile)
  if (!profile.value) throw new Error(JSON.stringify(profile.diagnostics))
  const layout = resolveLayout(profile.value, [override(settings)])
  if (!layout.value) throw new Error(JSON.stringify(layout.diagnostics))
  return layout.value
}

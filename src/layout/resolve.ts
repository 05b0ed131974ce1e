import { type Diagnostic, error, info, type Result } from '../diagnostic.ts'
import type { LayoutOverride } from '../report/types.ts'
import { startOf } from '../source.ts'
import { checkSettings } from './check.ts'
import { computeLayout } from './compute.ts'
import { settingName } from './keys.ts'
import { mergeSettings } from './merge.ts'
import type { Profile } from './profile.ts'
import type { Settings } from './schema.ts'
import { rulesFor } from './standard.ts'
import type { Layout } from './types.ts'

/**
 * Settles the layout of a report: the profile with the overrides of its set and of the report over it, in that order.
 * A wrong setting is an error at its place; one that leaves GB/T 9704-2012 is an information that names the clause.
 */
export function resolveLayout(profile: Profile, overrides: readonly LayoutOverride[]): Result<Layout | undefined> {
  const diagnostics: Diagnostic[] = []
  const layers: { settings: Settings; place: LayoutOverride['place'] }[] = []
  let settings = profile.settings
  for (const override of overrides) {
    const checked = checkSettings(override.settings, override.place)
    diagnostics.push(...checked.diagnostics)
    if (!checked.value) continue
    settings = mergeSettings(settings, checked.value)
    layers.push({ settings: checked.value, place: override.place })
  }
  const computed = computeLayout(profile.name, settings)
  if ('missing' in computed) {
    const missing = settingName(computed.missing.split('.'))
    diagnostics.push(
      error('layout/incomplete-profile', `版式“${profile.name}”缺少“${missing}”`, {
        at: startOf(profile.source),
        hint: '请补上这一项，或写“继承: gbt9704”沿用标准版式',
      }),
    )
    return { value: undefined, diagnostics }
  }
  for (const layer of layers) diagnostics.push(...departures(layer.settings, computed.layout, layer.place))
  return { value: computed.layout, diagnostics }
}

/** What a layer sets outside the standard, each at its own place. */
function departures(settings: Settings, layout: Layout, place: LayoutOverride['place']): Diagnostic[] {
  const told = new Set<string>()
  return settingPaths(settings).flatMap((path) =>
    rulesFor(path.join('.'))
      .filter((rule) => !rule.keeps(layout) && !told.has(rule.clause + rule.asks))
      .map((rule) => {
        told.add(rule.clause + rule.asks)
        return info('layout/off-standard', `${rule.found(layout)}，GB/T 9704-2012第${rule.clause}条为：${rule.asks}`, {
          at: place(path),
        })
      }),
  )
}

/** The paths of all settings of a layer, a map's own path before those in it. */
function settingPaths(settings: object, above: string[] = []): string[][] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const path = [...above, key]
    return typeof value === 'object' && value !== null ? [path, ...settingPaths(value, path)] : [path]
  })
}

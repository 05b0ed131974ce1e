import type { LayoutOverride } from '../report/types.ts'
import { type Diagnostic, error, info, type Result } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'
import { checkSettings } from './check.ts'
import { computeLayout } from './compute.ts'
import { settingName } from './keys.ts'
import { conflictsIn } from './limits.ts'
import { mergeSettings } from './merge.ts'
import type { Layer, Profile } from './profile.ts'
import type { Settings } from './schema.ts'
import { rulesFor } from './standard.ts'
import type { Layout } from './types.ts'

/**
 * Settles the layout of a report: the profile with the overrides of its set and of the report over it, in that order.
 * A wrong setting is an error at its place; one that leaves GB/T 9704-2012 is an information that names the clause.
 * There is no layout when a setting is missing; with errors there is one without the wrong settings.
 */
export function resolveLayout(profile: Profile, overrides: readonly LayoutOverride[]): Result<Layout | undefined> {
  const diagnostics: Diagnostic[] = []
  const layers = [...profile.layers]
  for (const override of overrides) {
    const checked = checkSettings(override.settings, override.place)
    diagnostics.push(...checked.diagnostics)
    if (checked.value) layers.push({ settings: checked.value, place: override.place })
  }
  const settings = layers.map((layer) => layer.settings).reduce(mergeSettings)
  const computed = computeLayout(profile.name, settings)
  if ('missing' in computed) {
    diagnostics.push(
      error('layout/incomplete-profile', `版式“${profile.name}”缺少“${settingName(computed.missing)}”`, {
        at: startOf(profile.source),
        hint: '请补上这一项，或写“继承: gbt9704”沿用标准版式',
      }),
    )
    return { value: undefined, diagnostics }
  }
  const { layout } = computed
  return { value: layout, diagnostics: [...diagnostics, ...conflicts(layers, layout), ...departures(layers, layout)] }
}

/** What cannot be printed, at the setting that the last layer changed. */
function conflicts(layers: readonly Layer[], layout: Layout): Diagnostic[] {
  const reported = new Set<Layer | undefined>()
  return conflictsIn(layout).flatMap(({ settings, message, hint }) => {
    const setBy = (layer: Layer) => settingPaths(layer.settings).find((path) => settings.includes(path.join('.')))
    const layer = layers.findLast(setBy)
    // One setting can spoil many lines (every heading, when the pitch is too small): it is reported once.
    if (reported.has(layer)) return []
    reported.add(layer)
    const path = layer && setBy(layer)
    return [error('layout/unprintable', message, { at: path && layer.place(path), hint })]
  })
}

/** What the layers set outside the standard; of several that set one thing the last is reported, for its word holds. */
function departures(layers: readonly Layer[], layout: Layout): Diagnostic[] {
  const reported = new Set<string>()
  return layers.toReversed().flatMap(({ settings, place }) =>
    settingPaths(settings).flatMap((path) =>
      rulesFor(path.join('.'))
        .filter((rule) => !rule.keeps(layout) && !reported.has(rule.asks))
        .map((rule) => {
          reported.add(rule.asks)
          const message = `${rule.found(layout)}，GB/T 9704-2012第${rule.clause}条为：${rule.asks}`
          return info('layout/off-standard', message, { at: place(path) })
        }),
    ),
  )
}

/** The paths of all settings of a layer; a map that a preset's name stood for counts as the setting itself. */
function settingPaths(settings: Settings): string[][] {
  return Object.entries(settings).flatMap(([key, value]) =>
    key !== 'margins' && typeof value === 'object' ? Object.keys(value).map((name) => [key, name]) : [[key]],
  )
}

import { type LayoutSettings, layoutFields } from '../fields/layout.ts'
import type { LayoutOverride } from '../fields/layout-override.ts'
import type { Layout } from '../model/layout.ts'
import { type Diagnostic, error, info, type Result } from '../text/diagnostic.ts'
import { isMap } from '../text/own.ts'
import { startOf } from '../text/source.ts'
import { shownPathOf } from '../yaml/key-shape.ts'
import { computeLayout } from './compute.ts'
import { conflictsIn } from './limits.ts'
import type { Profile } from './profile.ts'
import { rulesFor } from './standard.ts'

/**
 * Settles the layout of a report: the profile with the overrides of its set and of the report over it, in that order.
 * A setting that leaves GB/T 9704-2012 is an information that names the clause. There is no layout when a setting is missing.
 */
export function resolveLayout(profile: Profile, overrides: readonly LayoutOverride[]): Result<Layout | undefined> {
  const layers = [...profile.layers, ...overrides]
  const settings = layers.map((layer) => layer.settings).reduce(mergeSettings)
  const computed = computeLayout(profile.name, settings)
  if ('missing' in computed) {
    const incomplete = error(
      'layout/incomplete-profile',
      `版式“${profile.name}”缺少“${settingName(computed.missing)}”`,
      { at: startOf(profile.source), hint: '请补上这一项，或写“继承: gbt9704”沿用标准版式' },
    )
    return { value: undefined, diagnostics: [incomplete] }
  }
  const { layout } = computed
  return { value: layout, diagnostics: [...conflicts(layers, layout), ...departures(layers, layout)] }
}

/** A setting's Chinese name by its path of English keys: 页边距·上. */
const settingName = (path: readonly string[]): string => shownPathOf(layoutFields, path)

/** What cannot be printed, at the setting that the last layer changed. */
function conflicts(layers: readonly LayoutOverride[], layout: Layout): Diagnostic[] {
  const reported = new Set<LayoutOverride | undefined>()
  return conflictsIn(layout).flatMap(({ settings, message, hint }) => {
    const setBy = (layer: LayoutOverride) =>
      settingPaths(layer.settings).find((path) => settings.includes(path.join('.')))
    const layer = layers.findLast(setBy)
    // One setting can spoil many lines (every heading, when the pitch is too small): it is reported once.
    if (reported.has(layer)) return []
    reported.add(layer)
    const path = layer && setBy(layer)
    return [error('layout/unprintable', message, { at: path && layer.place(path), hint })]
  })
}

/** What the layers set outside the standard; of several that set one thing the last is reported, for its word holds. */
function departures(layers: readonly LayoutOverride[], layout: Layout): Diagnostic[] {
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
function settingPaths(settings: LayoutSettings): string[][] {
  return Object.entries(settings).flatMap(([key, value]) =>
    key !== 'margins' && typeof value === 'object' ? Object.keys(value).map((name) => [key, name]) : [[key]],
  )
}

/** Two ways of saying one thing: the later layer's word holds, whichever of the two it uses. */
const rivals = [
  ['lines-per-page', 'line-pitch'],
  ['chars-per-line', 'tracking'],
] as const

/** The settings of `base` with those of `layer` over them; the maps (fonts, sizes …) are merged key by key. */
export function mergeSettings(base: LayoutSettings, layer: LayoutSettings): LayoutSettings {
  const merged: Record<string, unknown> = { ...base }
  for (const [count, distance] of rivals) {
    if (layer[count] !== undefined) delete merged[distance]
    if (layer[distance] !== undefined) delete merged[count]
  }
  for (const [key, value] of Object.entries(layer)) {
    const below = merged[key]
    merged[key] = isMap(value) && isMap(below) ? { ...below, ...value } : value
  }
  return merged as LayoutSettings
}

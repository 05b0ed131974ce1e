import type { LayoutSettings } from '../fields/layout.ts'
import { isMap } from '../text/own.ts'

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

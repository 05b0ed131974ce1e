import type { NumberingOverride } from '../model/report.ts'
import { type OutlineEntry, outlineDepth, standardLabel } from './outline.ts'

/** An outline with a report's (or a set's) own wishes laid over it, level by level. */
export function overrideOutline(entries: readonly OutlineEntry[], override: NumberingOverride): OutlineEntry[] {
  if (!override.labels && !override.forms && !override.continuous) return entries.slice(0, outlineDepth)
  const { labels = {}, forms = {}, continuous } = override
  const named = [...Object.keys(labels), ...Object.keys(forms), ...(continuous ?? [])].map(Number)
  const depth = Math.min(Math.max(entries.length, ...named), outlineDepth)
  return Array.from({ length: depth }, (_, index) => {
    const level = index + 1
    const entry: OutlineEntry = { ...(entries[index] ?? { label: standardLabel(level) }) }
    if (labels[level] !== undefined) entry.label = labels[level]
    if (forms[level] !== undefined) entry.form = forms[level]
    if (continuous) entry.restart = !continuous.includes(level)
    return entry
  })
}

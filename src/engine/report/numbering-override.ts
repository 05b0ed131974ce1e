import type * as z from 'zod'
import type { numbering } from '../fields/numbering.ts'
import type { NumberingOverride } from '../model/report.ts'
import { outlineDepth } from '../outline/outline.ts'

type NumberingData = z.output<typeof numbering>

/** 编号 of a report or a template set, whichever way it was written. */
export function toNumberingOverride(data: NumberingData | undefined): NumberingOverride {
  if (data === undefined) return {}
  if (typeof data === 'string') return { mode: data }
  const { mode, labels, continuous, forms } = data
  return {
    ...(mode && { mode }),
    ...(labels && { labels: byLevel(labels) }),
    ...(continuous !== undefined && { continuous: levels(continuous) }),
    ...(forms && { forms: byLevel(forms) }),
  }
}

/** A list starts at level 1; a map names the levels. */
function byLevel<T>(values: readonly T[] | Record<string, T>): Record<number, T> {
  if (!Array.isArray(values)) return { ...(values as Record<string, T>) }
  return Object.fromEntries(values.map((value, index) => [index + 1, value]))
}

function levels(continuous: boolean | number[]): number[] {
  if (typeof continuous !== 'boolean') return continuous
  return continuous ? Array.from({ length: outlineDepth }, (_, index) => index + 1) : []
}

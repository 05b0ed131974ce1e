import type { Document } from '../../engine/document/types.ts'
import { firstPlace, type PlaceOf } from '../../engine/writers/html/context.ts'

/** The labels that rows are printed with, by the rows' ids. */
export function labelsOf({ children }: Document, placeOf: PlaceOf): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const block of children) {
    if ((block.type !== 'heading' && block.type !== 'paragraph') || !block.label) continue
    const row = firstPlace(block, placeOf)
    if (row !== undefined) labels[row] ??= block.label
  }
  return labels
}

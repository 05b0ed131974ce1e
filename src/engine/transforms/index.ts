import type { Document } from '../document/types.ts'
import type { Diagnostic, Result } from '../text/diagnostic.ts'
import { fillContents } from './fill-contents.ts'
import { numberNotes } from './number-notes.ts'
import { numberOutline } from './number-outline.ts'
import { pastedLabels } from './pasted-labels.ts'
import { runIn } from './run-in.ts'

/** A step from a document to a document; it changes nothing in place. */
export type Transform = (document: Document) => Result<Document>

/** In this order: contents repeat the labels, and a run-in heading keeps its own label when its text joins it. */
export const transforms: readonly Transform[] = [numberOutline, pastedLabels, runIn, fillContents, numberNotes]

/** Those that only look. */
const checks: ReadonlySet<Transform> = new Set([pastedLabels])

/** All transforms, one after the other. `isChecked`: what there is to be found has been told before. */
export function applyTransforms(document: Document, isChecked = false): Result<Document> {
  const diagnostics: Diagnostic[] = []
  let value = document
  for (const transform of transforms) {
    if (isChecked && checks.has(transform)) continue
    const result = transform(value)
    value = result.value
    diagnostics.push(...result.diagnostics)
  }
  return { value, diagnostics }
}

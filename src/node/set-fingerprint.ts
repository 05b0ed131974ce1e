import { createHash } from 'node:crypto'
import { setDigits, setText } from '../engine/template/set-text.ts'
import type { TemplateSet } from '../engine/template/types.ts'

const known = new WeakMap<TemplateSet, string>()

/** What tells a set from another of the same name and version: its manifest and every template that it calls. */
export function setFingerprint(set: TemplateSet): string {
  const before = known.get(set)
  if (before !== undefined) return before
  const made = createHash('sha256').update(setText(set)).digest('hex').slice(0, setDigits)
  known.set(set, made)
  return made
}

import { setDigits, setText } from '../engine/template/set-text.ts'
import type { TemplateSet } from '../engine/template/types.ts'
import { sha256 } from './output/fingerprint.ts'

const known = new WeakMap<TemplateSet, string>()

/** What tells a set from another of the same name and version: its manifest and every template that it calls. */
export function setFingerprint(set: TemplateSet): string {
  const before = known.get(set)
  if (before !== undefined) return before
  const made = sha256(setText(set)).slice(0, setDigits)
  known.set(set, made)
  return made
}

import { createHash } from 'node:crypto'
import { calledTemplates } from '../engine/template/called.ts'
import type { TemplateSet } from '../engine/template/types.ts'

const known = new WeakMap<TemplateSet, string>()

/** What tells a set from another of the same name and version: its manifest and every template that it calls. */
export function setFingerprint(set: TemplateSet): string {
  const before = known.get(set)
  if (before !== undefined) return before
  const hash = createHash('sha256').update(set.source.text)
  for (const { name, source } of set.layers.slice(1)) hash.update(`\0${name}\0${source.text}`)
  for (const name of [...calledTemplates(set.templates, set.entry)].sort()) {
    hash.update(`\0${name}\0${set.templates.get(name)?.source.text ?? ''}`)
  }
  const made = hash.digest('hex').slice(0, 32)
  known.set(set, made)
  return made
}

import type { TemplateSet } from './types.ts'

/** A partial that a template names. */
const partial = /\{\{#?>\s*([\w-]+)/g

const known = new WeakMap<TemplateSet, boolean>()

/** True when the templates of a set, from its entry on, have a place for who signs. */
export function printsSignature(set: TemplateSet): boolean {
  const before = known.get(set)
  if (before !== undefined) return before
  const seen = new Set<string>()
  const open = [set.entry.replace(/\.hbs$/, '')]
  let found = false
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = seen.has(name) ? undefined : set.templates.get(name)?.source.text
    seen.add(name)
    if (text === undefined) continue
    found ||= /\{\{[^{}]*\bsignature\b/.test(text)
    for (const match of text.matchAll(partial)) open.push(match[1]!)
  }
  known.set(set, found)
  return found
}

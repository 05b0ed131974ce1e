import type { TemplateSet } from './types.ts'

/** A partial that a template names. */
const partial = /\{\{#?>\s*([\w-]+)/g

type Sign = 'signature' | 'seal'

const known: Readonly<Record<Sign, WeakMap<TemplateSet, boolean>>> = { signature: new WeakMap(), seal: new WeakMap() }

/** True when the templates of a set, from its entry on, have a place for who signs. */
export const printsSignature = (set: TemplateSet): boolean => mentions(set, 'signature')

/** True when they ask whether there will be a seal. */
export const asksForSeal = (set: TemplateSet): boolean => mentions(set, 'seal')

function mentions(set: TemplateSet, word: Sign): boolean {
  const before = known[word].get(set)
  if (before !== undefined) return before
  const pattern = word === 'seal' ? /\{\{[^{}]*\bseal\b(?!=)/ : /\{\{[^{}]*\bsignature\b/
  const seen = new Set<string>()
  const open = [set.entry.replace(/\.hbs$/, '')]
  let found = false
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = seen.has(name) ? undefined : set.templates.get(name)?.source.text
    seen.add(name)
    if (text === undefined) continue
    found ||= pattern.test(text)
    for (const match of text.matchAll(partial)) open.push(match[1]!)
  }
  known[word].set(set, found)
  return found
}

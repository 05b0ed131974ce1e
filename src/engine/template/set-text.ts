import { calledTemplates } from './called.ts'
import type { TemplateSet } from './types.ts'

/** All that tells a set from another of the same name and version, as one text: its manifest and every template that it calls. */
export function setText(set: TemplateSet): string {
  const called = [...calledTemplates(set.templates, set.entry)].sort()
  return [
    set.source.text,
    ...set.layers.slice(1).map(({ name, source }) => `\0${name}\0${source.text}`),
    ...called.map((name) => `\0${name}\0${set.templates.get(name)?.source.text ?? ''}`),
  ].join('')
}

/** So many hexadecimal digits of the SHA-256 of that text are a set's fingerprint. */
export const setDigits = 32

import type { TemplateFile } from './syntax.ts'

/**
 * The names of the templates that an entry reaches, itself included, and those that it calls and nobody wrote. Read from
 * the text: a call inside a comment counts too.
 */
export function calledTemplates(templates: ReadonlyMap<string, TemplateFile>, entry: string): Set<string> {
  const called = new Set([entry])
  // A set goes on to what is added while it is gone through.
  for (const name of called) {
    const text = templates.get(name)?.source.text ?? ''
    for (const [, partial] of text.matchAll(/\{\{~?#?>\s*["'[]?([^\s}"'\]~]+)/g)) called.add(partial!)
  }
  return called
}

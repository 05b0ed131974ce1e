import type { Node as DocNode } from 'prosemirror-model'
import { kindOf } from './schema.ts'

/** A name for the file of a new section: the number behind those that are there. */
export function freeName(doc: DocNode): string {
  let most = 0
  doc.forEach((node) => {
    if (kindOf(node) === 'section') most = Math.max(most, Number(/^\d{1,4}/.exec(String(node.attrs.name))?.[0] ?? 0))
  })
  return `${String(most + 1).padStart(2, '0')}-章节`
}

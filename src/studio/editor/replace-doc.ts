import type { Node as DocNode } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { startOf } from './commands.ts'
import { textsOf } from './rows.ts'

/** Makes a document say what another one says, by replacing only the rows that differ. Nothing when none does. */
export function replaceDoc(state: EditorState, wanted: DocNode): Transaction | undefined {
  const { doc } = state
  let [head, tail] = [0, 0]
  const most = Math.min(doc.childCount, wanted.childCount)
  while (head < most && sameRow(doc.child(head), wanted.child(head))) head++
  while (
    tail < most - head &&
    sameRow(doc.child(doc.childCount - 1 - tail), wanted.child(wanted.childCount - 1 - tail))
  ) {
    tail++
  }
  if (head === doc.childCount && head === wanted.childCount) return undefined
  const [from, to] = [startOf(doc, head), startOf(doc, doc.childCount - tail)]
  const content = wanted.slice(startOf(wanted, head), startOf(wanted, wanted.childCount - tail)).content
  return state.tr.replaceWith(from, to, content)
}

/** True for rows that say the same; which ids they have does not matter. */
function sameRow(a: DocNode, b: DocNode): boolean {
  const [one, other] = [textsOf(a), textsOf(b)]
  return (
    a.type === b.type &&
    a.attrs.level === b.attrs.level &&
    a.attrs.name === b.attrs.name &&
    a.attrs.other === b.attrs.other &&
    one.heading === other.heading &&
    one.text === other.text
  )
}

import type { Syntax } from '../syntax.ts'
import { headEndOf } from './chunks.ts'
import { editFlow } from './edit-flow.ts'
import { editLines } from './edit-lines.ts'
import { editScalar } from './edit-scalar.ts'
import { type Change, type Editor, noChange, type Slot } from './editor.ts'
import { replaceValue } from './replace-value.ts'
import { isCollection, isMap, partsOf, sameValue, type YamlValue } from './value.ts'
import { longestFlow } from './write-value.ts'

/** What is to be done so that a value says what is wanted. */
export function editValue(editor: Editor, node: Syntax | null, wanted: YamlValue, slot: Slot): Change {
  const { opened } = editor
  const before = opened.valueOf(node)
  if (sameValue(before, wanted)) return noChange
  if (node?.kind === 'scalar' && typeof wanted === 'string' && before !== null && !editor.anew) {
    const edits = editScalar(opened.text, node, wanted, { flow: slot.flow, item: slot.key === undefined })
    if (edits) return { edits, above: [] }
  }
  if (node && hasEntries(before) && hasEntries(wanted) && isMap(before) === isMap(wanted)) {
    if (node.kind === 'list' || node.kind === 'map') {
      const headEnd = slot.column < 0 ? headEndOf(opened.text, node) : undefined
      if (!node.flow) return editLines(editor, node, wanted, headEnd, editValue)
      if (staysInFlow(before, wanted, slot)) return editFlow(editor, node, wanted, slot, editValue)
    }
  }
  return replaceValue(editor, node, wanted, slot)
}

const hasEntries = (value: YamlValue): boolean => isCollection(value) && partsOf(value).length > 0

/** In brackets a list or map stays, unless what comes into it is too long for them, or has several paragraphs. */
function staysInFlow(before: YamlValue, wanted: YamlValue, { flow }: Slot): boolean {
  if (flow || !isCollection(before) || !isCollection(wanted)) return true
  const known = partsOf(before)
  return partsOf(wanted).every((part) => !isLongText(part) || known.some((one) => sameValue(one, part)))
}

function isLongText(value: YamlValue): boolean {
  if (typeof value === 'string') return value.length > longestFlow || value.includes('\n')
  return value !== null && partsOf(value).some(isLongText)
}

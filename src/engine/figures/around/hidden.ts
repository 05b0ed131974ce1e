import { exactSpan, textParagraph } from '../../document/running-text.ts'
import type { Inline } from '../../document/types.ts'
import { type Diagnostic, error } from '../../text/diagnostic.ts'
import { flatMapped } from '../../text/flat-mapped.ts'

/** Signs that turn the direction of what follows them (Unicode's bidirectional controls); nobody sees them. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** In a text that prints numbers they can make 12 of 21, and no Chinese text needs them. */
export function hiddenDirection(inlines: readonly Inline[]): Diagnostic[] {
  return flatMapped(inlines, (inline): Diagnostic[] => {
    if (inline.type !== 'text' || !inline.origin || inline.value.search(controls) < 0) return []
    const paragraph = textParagraph('body', [{ text: inline.value, origin: inline.origin }])
    const edits = [...inline.value.matchAll(controls)].flatMap((match) => {
      const span = exactSpan(paragraph, match.index, match.index + 1)
      return span ? { ...span, text: '' } : []
    })
    const message = '这段文字里有看不见的方向控制符，数字可能显示得与写的不一样'
    const at = edits[0] ?? inline.origin
    return [error('figures/hidden-direction', message, { at, hint: '请删去这些字符：把这段文字重新输入一遍', edits })]
  })
}

import type { Inline } from '../document/types.ts'
import { formNames } from '../terms/forms.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { flatMapped } from '../text/flat-mapped.ts'

/** A dot, as people type one, and a form right behind the braces: {{粮食产量}}.同比. */
const form = new RegExp(`^[.．](${[...formNames].sort((a, b) => b.length - a.length).join('|')})`)

/** Forms that stand behind the braces of a reference instead of inside them: the number would be printed, and the words. */
export function formsOutside(inlines: readonly Inline[]): Diagnostic[] {
  return flatMapped(inlines, (inline, index): Diagnostic[] => {
    const next = inlines[index + 1]
    if (inline.type !== 'figure-text' || !inline.origin || next?.type !== 'text' || !next.origin) return []
    const match = form.exec(next.value)
    const { source, start, end } = inline.origin
    if (!match || source.text.slice(end - 2, end) !== '}}') return []
    const written = source.text.slice(start, end - 2)
    if (written.includes('.') || source.text.slice(end, end + match[0].length) !== match[0]) return []
    const right = `${written}.${match[1]}}}`
    const at = { source, start, end: end + match[0].length }
    const message = `“.${match[1]}”写在了花括号外面，会照样印出来`
    return [error('figures/form-outside', message, { at, hint: `请写成 ${right}`, edits: [{ ...at, text: right }] })]
  })
}

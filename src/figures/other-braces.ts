import { type Diagnostic, warning } from '../diagnostic.ts'
import { exactSpan, spanIn, textParagraph } from '../document/running-text.ts'
import type { Inline } from '../document/types.ts'
import { withQuotes } from '../yaml/plain-start.ts'
import { figureForm } from './forms.ts'

/** Quick to look for; most texts have none. */
const suspicious = /[{｛【[［<〔$#%@«‹「『（(]/

/** What people and other programs put around a name: {x} ${x} 【x】 [[x]] <<x>> {%x%}. */
const bracketed =
  /(?<![{｛])((?:\{\s+\{|\{\s*｛|｛\s*[{｛]|[$#]?[{｛])%?|【+|\[\[?|［［?|<<?%?=?|‹+%?=?|«%?=?|〔|[（(]{2}|[「『])\s*([^{}｛｝【】[\]［］<>〔〕‹›«»「」『』（）()|%\n]{1,60}?)\s*(%?(?:\}\s+\}|\}\s*｝|｝\s*[}｝]|[}｝])|】+|\]\]?|］］?|%?>>?|%?›+|%?»|〕|[）)]{2}|[」』])[}｝]?(?![}｝])/g

/** The same sign before and behind: %x% $x$ @x@ #x#. */
const betweenSigns = /([%$@#])\s*([^%$@#{}｛｝\n]{1,60}?)\s*\1/g

/** Behind a name in quotation marks that stands for its number there is no noun: 播种「粮食」。 */
const ends = /^(?:$|[，。；、：！？,;!?）)]|左右|以上|以下)/

type Figures = ReadonlyMap<string, unknown>

/** Names of figures in other brackets than `{{ }}`: printed as they stand. */
export function otherBraces(inlines: readonly Inline[], figures: Figures): Diagnostic[] {
  return inlines.flatMap((inline, index) => {
    if (inline.type !== 'text' || !inline.origin || !suspicious.test(inline.value)) return []
    const { value, origin } = inline
    const found: Diagnostic[] = []
    const paragraph = textParagraph('body', [{ text: value, origin }])
    const tell = (start: number, end: number, message: string, text: string, hint: string): void => {
      const span = exactSpan(paragraph, start, end)
      const edits = span ? withQuotes({ ...span, text }) : []
      found.push(warning('figures/other-braces', message, { at: spanIn(paragraph, start, end) ?? origin, hint, edits }))
    }
    const inBrackets = [...value.matchAll(bracketed)]
    // {%x%} has been read.
    const inSigns = [...value.matchAll(betweenSigns)].filter(
      ({ index }) => !inBrackets.some((one) => index >= one.index && index < one.index + one[0].length),
    )
    for (const match of [...inBrackets, ...inSigns]) {
      const reference = referenceTo(match[2]!, figures)
      if (!reference) continue
      const isQuoted = /^[「『]/.test(match[0])
      if (isQuoted && reference.form === '' && !ends.test(value.slice(match.index + match[0].length))) continue
      const message = `“${match[0]}”会照样印出来：台账里有指标“${reference.name}”，引用要用两个花括号`
      const written = `{{${reference.name}${reference.form}}}`
      tell(match.index, match.index + match[0].length, message, written, `请写成 ${written}`)
    }
    if (/[$#]$/.test(value) && inlines[index + 1]?.type === 'figure-text') {
      const sign = value.slice(-1)
      tell(value.length - 1, value.length, `“${sign}”会印在指标的前面`, '', `请去掉“${sign}”`)
    }
    return found
  })
}

/** The figure, and the form with its dot, that words between brackets name. */
function referenceTo(words: string, figures: Figures): { name: string; form: string } | undefined {
  if (figures.has(words)) return { name: words, form: '' }
  const [, name = '', form = ''] = /^(.+?)\s*(?:[.。．·:：、，,/_-]|\s)\s*([^.。．·:：、，,/_\s-]+)$/.exec(words) ?? []
  return figures.has(name) && figureForm(form) ? { name, form: `.${form}` } : undefined
}

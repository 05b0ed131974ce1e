import { exactSpan, spanIn, textParagraph } from '../document/running-text.ts'
import type { Inline } from '../document/types.ts'
import { figureForm } from '../terms/forms.ts'
import { withoutDot } from '../terms/synonyms.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { withQuotes } from '../yaml/plain-start.ts'

/**
 * Quick to look for; most texts have none of { } [ < $ # % @ « ( or of their like of Chinese texts. With what stands between
 * them in Unicode, for V8 calls a function for each character that it holds against a class of more than 16 ranges.
 */
const isSuspicious = (text: string): boolean => /[#-%(<@[{-}«‹「-『【〔＃＄（［｛-｝]/.test(text)

/** What people and other programs put around a name: {x} ${x} 【x】 [[x]] <<x>> {%x%}. */
const bracketed =
  /(?<![{｛])((?:\{\s+\{|\{\s*｛|｛\s*[{｛]|[$＄#＃]?[{｛])%?|【+|\[\[?|［［?|<<?%?=?|‹+%?=?|«%?=?|〔|[（(]{2}|[「『])\s*([^{}｛｝【】[\]［］<>〔〕‹›«»「」『』（）()|%\n]{1,60}?(?:[（(][^（()）{}｛｝\n]{1,12}[）)])?)\s*(%?(?:\}\s+\}|\}\s*｝|｝\s*[}｝]|[}｝])|】+|\]\]?|］］?|%?>>?|%?›+|%?»|〕|[）)]{2}|[」』])[}｝]?(?![}｝])/g

/** The same sign before and behind: %x% $x$ @x@ #x#. */
const betweenSigns = /([%$＄@#＃])\s*([^%$＄@#＃{}｛｝\n]{1,60}?)\s*\1/g

/** Closing braces with no opening ones before them: 产量粮食产量}}. */
const closedOnly = /(?<![{｛][^{}｛｝]{0,60})([^{}｛｝\n]{1,60}?)\s*(?:[}｝]\s?){1,2}(?![}｝])/g

/** Behind a name in quotation marks that stands for its number there is no noun: 播种「粮食」。 */
const ends = /^(?:$|[，。；、：！？,;!?）)]|左右|以上|以下)/

type Figures = ReadonlyMap<string, unknown>

/** Names of figures in other brackets than `{{ }}`: printed as they stand. */
export function otherBraces(inlines: readonly Inline[], figures: Figures): Diagnostic[] {
  const found: Diagnostic[] = []
  for (let index = 0; index < inlines.length; index++) {
    const inline = inlines[index]!
    if (inline.type !== 'text' || !inline.origin || !isSuspicious(inline.value)) continue
    found.push(...bracesIn(inline.value, inline.origin, [inlines[index - 1], inlines[index + 1]], figures))
  }
  return found
}

/** Those in a text between two others. */
function bracesIn(
  value: string,
  origin: Span,
  [before, after]: readonly [Inline | undefined, Inline | undefined],
  figures: Figures,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const paragraph = textParagraph('body', [{ text: value, origin }])
  const tell = (start: number, end: number, message: string, text: string, hint: string): void => {
    const span = exactSpan(paragraph, start, end)
    const edits = span ? withQuotes({ ...span, text }) : []
    found.push(warning('figures/other-braces', message, { at: spanIn(paragraph, start, end) ?? origin, hint, edits }))
  }
  for (const match of inOtherSigns(value)) {
    const reference = referenceTo(match[2]!, figures, /^[$＄#＃]?[{｛]|^<%/.test(match[0]))
    if (!reference) continue
    const isQuoted = /^[「『]/.test(match[0])
    if (isQuoted && reference.form === '' && !ends.test(value.slice(match.index + match[0].length))) continue
    const message = `“${match[0]}”会照样印出来：台账里有指标“${reference.name}”，引用要用两个花括号`
    const written = `{{${reference.name}${reference.form}}}`
    tell(match.index, match.index + match[0].length, message, written, `请写成 ${written}`)
  }
  // The look back over sixty characters is slow, and few texts have a brace.
  const closed = /[}｝]/.test(value) ? value.matchAll(closedOnly) : []
  for (const match of closed) {
    const words = lastName(match[1]!, figures)
    if (words === undefined) continue
    const [start, end] = [match.index + match[1]!.length - words.length, match.index + match[0].trimEnd().length]
    const written = value.slice(start, end)
    const reference = `{{${words}}}`
    tell(start, end, `“${written}”前面没有“{{”，会照样印出来`, reference, `请写成 ${reference}`)
  }
  const sign = after?.type === 'figure-text' ? signBefore(value, after.value) : ''
  if (sign !== '') {
    const shown = sign.trim()
    tell(value.length - sign.length, value.length, `“${shown}”会印在指标的前面`, '', `请去掉“${shown}”`)
  }
  const brace = before?.type === 'figure-text' ? (/^\s?[}｝]/.exec(value)?.[0] ?? '') : ''
  if (brace !== '') {
    const shown = brace.trim()
    tell(0, brace.length, `“${shown}”会印在指标的后面：花括号多了一个`, '', `请去掉“${shown}”`)
  }
  return found
}

/** Words in brackets or between signs. */
function inOtherSigns(value: string): RegExpExecArray[] {
  const inBrackets = [...value.matchAll(bracketed)]
  // {%x%} has been read.
  const inSigns = [...value.matchAll(betweenSigns)].filter(
    ({ index }) => !inBrackets.some((one) => index >= one.index && index < one.index + one[0].length),
  )
  return [...inBrackets, ...inSigns]
}

/** A sign of a program, or a brace too many, before a printed figure. A blank behind a sign of money may belong to a bare number. */
function signBefore(value: string, printed: string): string {
  const sign = /[$＄#＃{｛]$/.exec(value)?.[0]
  if (sign !== undefined) return sign
  return /[^\d\s.]\s*$/.test(printed) ? (/[$＄]\s+$/.exec(value)?.[0] ?? '') : ''
}

/** The name of a figure that a text ends with, with its form; the longest one. */
function lastName(text: string, figures: Figures): string | undefined {
  for (let at = 0; at < text.length; at++) {
    const words = text.slice(at)
    if (figures.has(words)) return words
    const dot = words.lastIndexOf('.')
    if (dot > 0 && figures.has(words.slice(0, dot)) && figureForm(words.slice(dot + 1))) return words
  }
  return undefined
}

/** The figure, and the form with its dot, that words between brackets name. `joined`: the form may follow without one. */
function referenceTo(words: string, figures: Figures, joined: boolean): { name: string; form: string } | undefined {
  if (figures.has(words)) return { name: words, form: '' }
  const [, name = '', form = ''] = /^(.+?)\s*(?:[.。．·:：、，,/_-]|\s)\s*([^.。．·:：、，,/_\s-]+)$/.exec(words) ?? []
  if (figures.has(name) && figureForm(form)) return { name, form: `.${form}` }
  const run = joined ? withoutDot(words, figures) : undefined
  return run?.isForm ? { name: run.figure, form: `.${run.form}` } : undefined
}

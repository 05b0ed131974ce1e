import type { Inline, Text } from '../document/types.ts'
import { figureForm } from '../terms/forms.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { SourceRun } from '../yaml/nodes.ts'
import { withQuotes } from '../yaml/plain-start.ts'

/** A paragraph of somebody's text, joined, with the places of its signs in the file. */
interface Written {
  runs: readonly SourceRun[]
  text: string
  isTitle: boolean
  spanOf: (start: number, end: number) => Span
}

/** What a mark in a text stands for, up to `end`. */
interface Marked {
  inline: Inline
  end: number
  problems: readonly Diagnostic[]
}

/**
 * Splits one paragraph of somebody's text into literal text and figure references. Everything but `{{name}}`,
 * `{{name.form}}`, `\{{` and, in a title, `|` is text as it stands.
 */
export function readInlines(
  runs: readonly SourceRun[],
  isTitle: boolean,
): { inlines: Inline[]; problems: Diagnostic[] } {
  const inlines: Inline[] = []
  const problems: Diagnostic[] = []
  const written = { runs, text: runs.map((run) => run.text).join(''), isTitle, spanOf: placesOf(runs) }
  const { text, spanOf } = written
  let literal = ''
  let [from, at] = [0, 0]
  const addText = (end: number) => {
    if (literal !== '') inlines.push({ type: 'text', value: literal, origin: spanOf(from, end) } satisfies Text)
    literal = ''
  }
  const marks = isTitle ? /\\\{\{|\{\{|｛｛|\|/g : /\\\{\{|\{\{|｛｛/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    literal += text.slice(at, mark.index)
    at = marks.lastIndex
    if (mark[0] === '\\{{') {
      literal += '{{'
      continue
    }
    if (mark[0] === '|') literal = literal.trimEnd()
    addText(mark.index)
    const read = readMark(written, mark[0], mark.index)
    inlines.push(read.inline)
    problems.push(...read.problems)
    from = at = marks.lastIndex = read.end
  }
  literal += text.slice(at)
  addText(text.length)
  return { inlines, problems }
}

function readMark(written: Written, sign: string, start: number): Marked {
  const at = start + sign.length
  if (sign !== '|')
    return sign === '｛｛' ? wideBraces(written, start) : (noteAt(written, start) ?? referenceAt(written, start))
  return { inline: { type: 'break' }, end: at + /^ */.exec(written.text.slice(at))![0].length, problems: [] }
}

function wideBraces(written: Written, start: number): Marked {
  const { name } = brokenReference(written.text, start)
  const hint = name === '' ? '请改用英文花括号，如 {{指标}}' : `请改用英文花括号：{{${name}}}`
  const said = { code: 'text/bad-reference', message: '指标引用用了中文花括号“｛｛”', hint, end: start + 2 }
  return hole(written, start, said)
}

/** A note at `start`, if there is one. */
function noteAt({ runs, text, isTitle, spanOf }: Written, start: number): Marked | undefined {
  const begins = noteBegins.exec(text.slice(start + 2, start + 14))
  const close = begins ? noteCloses(text, start + 2) : undefined
  if (!begins || close === undefined) return undefined
  const { inlines: children, problems } = readInlines(slices(runs, start + 2 + begins[0].length, close), false)
  const origin = spanOf(start, close + 2)
  const bad = (message: string, hint: string) => problems.push(error('text/bad-note', message, { at: origin, hint }))
  if (isTitle) bad('标题里不能加脚注', '请把脚注加在正文里')
  else if (children.some(isNote)) bad('脚注里不能再加脚注', '请把脚注加在正文里')
  if (children.length === 0) bad('脚注没有写文字', '请写成 {{脚注：……}}')
  return { inline: { type: 'note', children, origin }, end: close + 2, problems }
}

function referenceAt(written: Written, start: number): Marked {
  const { text, spanOf } = written
  const close = closingBraces(text, start + 2)
  if (close === undefined) {
    const hint = /^\{\{\s*脚注/.test(text.slice(start, start + 8))
      ? '请在脚注的文字后面加上“}}”'
      : '请在指标名称后面加上“}}”；要印出“{{”本身请写成“\\{{”'
    return hole(written, start, {
      code: 'text/unclosed-reference',
      message: '“{{”没有对应的“}}”',
      hint,
      end: start + 2,
    })
  }
  const end = close + 2
  const inner = text.slice(start + 2, close).trim()
  if (/^[^{}|]+$/.test(inner)) {
    return { inline: { type: 'reference', ...splitForm(inner), origin: spanOf(start, end) }, end, problems: [] }
  }
  const message = `“${text.slice(start, end)}”不是指标引用`
  const hint = '请写成 {{指标}} 或 {{指标.同比}}；要印出“{{”本身请写成“\\{{”'
  return hole(written, start, { code: 'text/bad-reference', message, hint, end })
}

/**
 * What was meant for a reference and is none: nothing that is said of texts is said of its braces. The reference that was
 * meant is offered where the words stand in the file as they are read.
 */
function hole(
  { text, spanOf }: Written,
  start: number,
  { code, message, hint, end }: { code: string; message: string; hint: string; end: number },
): Marked {
  const { length, name } = brokenReference(text, start)
  const span = spanOf(start, start + length)
  const isExact = span.source.text.slice(span.start, span.end) === text.slice(start, start + length)
  const edits = length > 0 && isExact ? withQuotes({ ...span, text: `{{${name}}}` }) : []
  const whole = Math.max(end, start + length)
  return {
    inline: { type: 'reference', name: '', origin: spanOf(start, whole) },
    end: whole,
    problems: [error(code, message, { at: spanOf(start, end), hint, edits })],
  }
}

/** `{{脚注：` begins a note; what follows is a text like any other, with references of its own. */
const noteBegins = /^\s*(?:脚注|footnote)\s*[:：]\s*/

/** The offset of the `}}` that closes a note whose references are closed. */
function noteCloses(text: string, from: number): number | undefined {
  let depth = 1
  for (const mark of text.slice(from).matchAll(/\{\{|\}\}/g)) {
    depth += mark[0] === '{{' ? 1 : -1
    if (depth === 0) return from + mark.index
  }
  return undefined
}

const isNote = ({ type }: Inline): boolean => type === 'note'

/** The runs of a stretch of their joined text. */
function slices(runs: readonly SourceRun[], start: number, end: number): SourceRun[] {
  let offset = 0
  return runs.flatMap((run) => {
    const [from, to] = [Math.max(0, start - offset), Math.min(run.text.length, end - offset)]
    offset += run.text.length
    if (from >= to) return []
    const { span } = run
    const place = isExact(run) ? { ...span, start: span.start + from, end: span.start + to } : span
    return [{ ...run, text: run.text.slice(from, to), span: place }]
  })
}

/** The name in a reference that has other braces, or one too few or too many, and how long it is; without one, nothing. */
function brokenReference(text: string, start: number): { length: number; name: string } {
  const found = /^(?:｛｛|\{\{\{?)\s*([^{}｛｝|，。；\s][^{}｛｝|，。；\n]{0,60}?)\s*(?:[}｝]\s?[}｝]{0,2})/.exec(
    text.slice(start, start + 80),
  )
  return { length: found?.[0].length ?? 0, name: found?.[1] ?? '' }
}

/** The offset of the `}}` that closes a reference: it has to come before the next `{{`. */
function closingBraces(text: string, from: number): number | undefined {
  const end = text.indexOf('}}', from)
  const next = text.indexOf('{{', from)
  // In `{{{x}}}` the braces inside belong to the reference, which is refused as a whole.
  if (end < 0 || (next > from && next < end)) return undefined
  return end
}

/** A name may hold a dot itself (PM2.5浓度): only a known form behind the last dot is a form. */
function splitForm(inner: string): { name: string; form?: string } {
  const dot = inner.lastIndexOf('.')
  const form = dot > 0 ? figureForm(inner.slice(dot + 1).trim()) : undefined
  return form ? { name: inner.slice(0, dot).trim(), form } : { name: inner }
}

/** Turns offsets of the joined runs into places of the file. */
function placesOf(runs: readonly SourceRun[]): (start: number, end: number) => Span {
  const starts: number[] = []
  let length = 0
  for (const run of runs) {
    starts.push(length)
    length += run.text.length
  }
  const indexAt = (offset: number): number => {
    let index = 0
    while (index + 1 < runs.length && starts[index + 1]! <= offset) index++
    return index
  }
  return (start, end) => {
    const [first, last] = [indexAt(start), indexAt(Math.max(start, end - 1))]
    const [a, b] = [runs[first]!, runs[last]!]
    return {
      source: a.span.source,
      start: isExact(a) ? a.span.start + start - starts[first]! : a.span.start,
      end: isExact(b) ? b.span.start + end - starts[last]! : b.span.end,
    }
  }
}

const isExact = (run: SourceRun): boolean => run.span.end - run.span.start === run.text.length

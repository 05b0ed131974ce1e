import type { Inline, Text } from '../document/types.ts'
import { figureForm } from '../figures/forms.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { SourceEdit, Span } from '../text/source.ts'
import type { SourceRun } from '../yaml/nodes.ts'
import { withQuotes } from '../yaml/plain-start.ts'

/**
 * Splits one paragraph of somebody's text into literal text and figure references. Everything but `{{name}}`,
 * `{{name.form}}`, `\{{` and, in a title, `|` is text as it stands.
 */
export function readInlines(runs: readonly SourceRun[], title: boolean): { inlines: Inline[]; problems: Diagnostic[] } {
  const inlines: Inline[] = []
  const problems: Diagnostic[] = []
  const text = runs.map((run) => run.text).join('')
  const spanOf = placesOf(runs)
  let literal = ''
  let [from, at] = [0, 0]

  const addText = (end: number) => {
    if (literal !== '') inlines.push({ type: 'text', value: literal, origin: spanOf(from, end) } satisfies Text)
    literal = ''
  }
  const problem = (code: string, message: string, start: number, end: number, hint: string, meant: Broken) =>
    problems.push(error(code, message, { at: spanOf(start, end), hint, edits: edit(start, meant) }))
  /** Writes the reference that was meant, where the words stand in the file as they are read. */
  const edit = (start: number, { length, name }: Broken): SourceEdit[] => {
    const span = spanOf(start, start + length)
    const isExact = span.source.text.slice(span.start, span.end) === text.slice(start, start + length)
    return length > 0 && isExact ? withQuotes({ ...span, text: `{{${name}}}` }) : []
  }

  /** What was meant for a reference and is none: nothing that is said of texts is said of its braces. */
  const hole = (start: number, end: number): void => {
    addText(start)
    inlines.push({ type: 'reference', name: '', origin: spanOf(start, end) })
    from = at = end
  }

  const marks = title ? /\\\{\{|\{\{|｛｛|\|/g : /\\\{\{|\{\{|｛｛/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    literal += text.slice(at, mark.index)
    at = marks.lastIndex
    if (mark[0] === '\\{{') {
      literal += '{{'
    } else if (mark[0] === '|') {
      literal = literal.trimEnd()
      addText(mark.index)
      inlines.push({ type: 'break' })
      while (text[at] === ' ') at++
      from = at
    } else if (mark[0] === '｛｛') {
      const meant = brokenReference(text.slice(mark.index, mark.index + 80))
      const hint = meant.name === '' ? '请改用英文花括号，如 {{指标}}' : `请改用英文花括号：{{${meant.name}}}`
      problem('text/bad-reference', '指标引用用了中文花括号“｛｛”', mark.index, at, hint, meant)
      hole(mark.index, Math.max(at, mark.index + meant.length))
    } else {
      const noteEnd = noteBegins.test(text.slice(at, at + 12)) ? noteCloses(text, at) : undefined
      if (noteEnd !== undefined) {
        const start = at + noteBegins.exec(text.slice(at, at + 12))![0].length
        const own = readInlines(slices(runs, start, noteEnd), false)
        problems.push(...own.problems)
        const refused = title ? '标题里不能加脚注' : own.inlines.some(isNote) ? '脚注里不能再加脚注' : ''
        if (refused)
          problem('text/bad-note', refused, mark.index, noteEnd + 2, '请把脚注加在正文里', { length: 0, name: '' })
        if (own.inlines.length === 0)
          problem('text/bad-note', '脚注没有写文字', mark.index, noteEnd + 2, '请写成 {{脚注：……}}', {
            length: 0,
            name: '',
          })
        addText(mark.index)
        inlines.push({ type: 'note', children: own.inlines, origin: spanOf(mark.index, noteEnd + 2) })
        from = at = noteEnd + 2
        marks.lastIndex = at
        continue
      }
      const end = closingBraces(text, at)
      if (end === undefined) {
        const meant = brokenReference(text.slice(mark.index, mark.index + 80))
        problem(
          'text/unclosed-reference',
          '“{{”没有对应的“}}”',
          mark.index,
          at,
          /^\{\{\s*脚注/.test(text.slice(mark.index, mark.index + 8))
            ? '请在脚注的文字后面加上“}}”'
            : '请在指标名称后面加上“}}”；要印出“{{”本身请写成“\\{{”',
          meant,
        )
        hole(mark.index, Math.max(at, mark.index + meant.length))
        marks.lastIndex = at
        continue
      }
      const inner = text.slice(at, end).trim()
      if (!/^[^{}|]+$/.test(inner)) {
        const shown = text.slice(mark.index, end + 2)
        const meant = brokenReference(text.slice(mark.index, mark.index + 80))
        problem(
          'text/bad-reference',
          `“${shown}”不是指标引用`,
          mark.index,
          end + 2,
          '请写成 {{指标}} 或 {{指标.同比}}；要印出“{{”本身请写成“\\{{”',
          meant,
        )
        hole(mark.index, Math.max(end + 2, mark.index + meant.length))
      } else {
        addText(mark.index)
        inlines.push({ type: 'reference', ...splitForm(inner), origin: spanOf(mark.index, end + 2) })
        from = at = end + 2
      }
    }
    marks.lastIndex = at
  }
  literal += text.slice(at)
  addText(text.length)
  return { inlines, problems }
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

interface Broken {
  length: number
  name: string
}

/** The name in a reference that has other braces, or one too few or too many, and how long it is; without one, nothing. */
function brokenReference(text: string): Broken {
  const found = /^(?:｛｛|\{\{\{?)\s*([^{}｛｝|，。；\s][^{}｛｝|，。；\n]{0,60}?)\s*(?:[}｝]\s?[}｝]{0,2})/.exec(text)
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

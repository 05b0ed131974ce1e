import { type Diagnostic, error } from '../diagnostic.ts'
import type { Inline, Text } from '../document/types.ts'
import { figureForm } from '../figures/forms.ts'
import type { Span } from '../source.ts'
import type { Run } from '../yaml/nodes.ts'

/**
 * Splits one paragraph of somebody's text into literal text and figure references. Everything but `{{name}}`,
 * `{{name.form}}`, `\{{` and, in a title, `|` is text as it stands.
 */
export function readInlines(runs: readonly Run[], title: boolean): { inlines: Inline[]; problems: Diagnostic[] } {
  const inlines: Inline[] = []
  const problems: Diagnostic[] = []
  const text = runs.map((run) => run.text).join('')
  const spanOf = placesOf(runs)
  let literal = ''
  let from = 0

  const addText = (end: number) => {
    if (literal !== '') inlines.push({ type: 'text', value: literal, origin: spanOf(from, end) } satisfies Text)
    literal = ''
  }
  const problem = (code: string, message: string, start: number, end: number, hint: string) =>
    problems.push(error(code, message, { at: spanOf(start, end), hint }))

  const marks = title ? /\\\{\{|\{\{|｛｛|\|/g : /\\\{\{|\{\{|｛｛/g
  let at = 0
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
      problem('text/bad-reference', '指标引用用了中文花括号“｛｛”', mark.index, at, '请改用英文花括号，如 {{指标}}')
      literal += mark[0]
    } else {
      const end = closingBraces(text, at)
      if (end === undefined) {
        problem(
          'text/unclosed-reference',
          '“{{”没有对应的“}}”',
          mark.index,
          at,
          '请在指标名称后面加上“}}”；要印出“{{”本身请写成“\\{{”',
        )
        literal += mark[0]
        continue
      }
      const inner = text.slice(at, end).trim()
      if (!/^[^{}|]+$/.test(inner)) {
        const shown = text.slice(mark.index, end + 2)
        problem(
          'text/bad-reference',
          `“${shown}”不是指标引用`,
          mark.index,
          end + 2,
          '请写成 {{指标}} 或 {{指标.同比}}；要印出“{{”本身请写成“\\{{”',
        )
        literal += shown
      } else {
        addText(mark.index)
        inlines.push({ type: 'reference', ...splitForm(inner), origin: spanOf(mark.index, end + 2) })
        from = end + 2
      }
      at = marks.lastIndex = end + 2
    }
    marks.lastIndex = at
  }
  literal += text.slice(at)
  addText(text.length)
  return { inlines, problems }
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
function placesOf(runs: readonly Run[]): (start: number, end: number) => Span {
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

const isExact = (run: Run): boolean => run.span.end - run.span.start === run.text.length

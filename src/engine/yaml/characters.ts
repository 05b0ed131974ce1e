import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { forbiddenCharacter } from '../text/legal-text.ts'
import type { SourceEdit, SourceFile, Span } from '../text/source.ts'
import { mayBeUnusual } from '../text/unusual.ts'
import { unseenEdit } from './unseen.ts'

/** A file of binary junk would otherwise say the same thing a million times. */
const mostWarnings = 100

/** The file's text with every forbidden character replaced by U+FFFD, each reported at its place. */
export function replaceForbidden(source: SourceFile): { text: string; diagnostics: Diagnostic[] } {
  if (!mayBeUnusual(source)) return { text: source.text, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  let count = 0
  let last: Span = { source, start: 0, end: 0 }
  const text = source.text.replace(forbiddenCharacter, (character, offset: number) => {
    count++
    last = { source, start: offset, end: offset + 1 }
    if (count < mostWarnings) diagnostics.push(forbidden(last, character))
    return '\uFFFD'
  })
  if (count >= mostWarnings) {
    diagnostics.push(
      warning(
        'text/forbidden-character',
        `文件里还有${count - mostWarnings + 1}个不能印出的控制字符，都换成了“\uFFFD”`,
        {
          at: last,
          hint: '请确认这是文本文件，并删去这些字符',
        },
      ),
    )
  }
  return { text, diagnostics }
}

/** The warning for one forbidden character. */
export function forbidden(at: Span, character: string): Diagnostic {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const isBreak = character === '\v'
  const what = isBreak ? ' Word 的手动换行符' : '文档不能容纳的字符'
  return warning('text/forbidden-character', `这里有一个${what} U+${code}，已换成“\uFFFD”`, {
    at,
    hint: isBreak ? '请删去它；要另起一段，请空一行' : '请删去这个字符，或改写成正常的文字',
    edits: mending(at),
  })
}

function mending({ source, start, end }: Span): SourceEdit[] {
  // A place that was worked out (an escape, half a pair) is more than the character.
  if (end !== start + 1 || !/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/.test(source.text[start] ?? '')) return []
  const instead = source.text[start] === '\v' && /[。！？；：]/.test(source.text[start - 1] ?? '') ? '\n\n' : ''
  return [unseenEdit(source, { start, end, name: '', instead })!]
}

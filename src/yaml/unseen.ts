import { type Diagnostic, warning } from '../diagnostic.ts'
import { countedNames, type InvisibleCharacter, invisibleCharacters } from '../invisible-characters.ts'
import { forbiddenCharacter } from '../legal-text.ts'
import type { SourceEdit, SourceFile } from '../source.ts'

/**
 * The characters of a file that nobody sees and that do not belong there: one warning for the file, wherever they stand,
 * in texts, keys or names. Those that no document can hold are told each at its place (characters.ts).
 */
export function unseenCharacters(source: SourceFile): Diagnostic[] {
  const found = invisibleCharacters(source.text).filter(
    (one) => !isSyntax(source.text, one) && source.text.slice(one.start, one.end).search(forbiddenCharacter) < 0,
  )
  const [first] = found
  if (!first) return []
  const count = found.length > 1 ? `文件里有${found.length}个看不见或印不出的字符` : '这里有一个看不见或印不出的字符'
  const edits = found.flatMap((one) => unseenEdit(source, one) ?? [])
  return [
    warning('text/invisible-character', `${count}：${countedNames(found)}`, {
      at: { source, start: first.start, end: first.end },
      hint:
        edits.length > 0
          ? '多半是从 Word、网页或 PDF 里带来的；check --fix 会去掉它们'
          : '多半是从 Word、网页或 PDF 里带来的，请删去',
      edits,
    }),
  ]
}

/** A blank of the file's own layout: an indent, or behind a colon or a dash. Reading the file speaks of those. */
function isSyntax(text: string, { start }: InvisibleCharacter): boolean {
  if (!/[\u00a0\u202f]/.test(text[start]!)) return false
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[\s\u00a0]*$|[:：]$|^[\s\u00a0]*-$/.test(before)
}

/** What mends it. A soft break behind a sentence begins a paragraph, where the text has lines of its own. */
export function unseenEdit(source: SourceFile, { start, end, instead }: InvisibleCharacter): SourceEdit | undefined {
  if (instead === undefined) return undefined
  if (instead !== '\n\n') return { source, start, end, text: instead }
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  const indent = /^ +/.exec(line)?.[0] ?? ''
  const isInside = indent !== '' && !/^\s*(?:- |[^\s:：]{1,20}[:：](?:\s|$))/.test(line)
  return { source, start, end, text: isInside ? `\n\n${indent}` : '' }
}

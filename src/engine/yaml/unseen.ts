import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { countedNames, type InvisibleCharacter, invisibleCharacters } from '../text/invisible-characters.ts'
import { forbiddenCharacter } from '../text/legal-text.ts'
import type { SourceEdit, SourceFile } from '../text/source.ts'
import { mayBeUnusual } from '../text/unusual.ts'

/**
 * The characters of a file that nobody sees and that do not belong there: one warning for the file, wherever they stand,
 * in texts, keys or names. Those that no document can hold are reported each at its place (characters.ts).
 */
export function unseenCharacters(source: SourceFile): Diagnostic[] {
  const found = (mayBeUnusual(source) ? invisibleCharacters(source.text) : []).filter(
    (one) => !isSyntax(source.text, one) && source.text.slice(one.start, one.end).search(forbiddenCharacter) < 0,
  )
  const escapes = unseenEscapes(source)
  if (found.length === 0) return escapes
  const first = found[0]!
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
    ...escapes,
  ]
}

/** The same characters written as escapes: in double quotes nobody sees them either, anywhere else the escape is printed. */
const escaped =
  /(?<=(?:^|[^\\])(?:\\\\)*)\\(?:u(?:00[aA][dD]|180[eE]|200[bBcCeEfF]|202[a-eA-E]|2028|2029|206[0-9]|[fF][eE][fF]{2})|x[aA][dD])/g

function unseenEscapes(source: SourceFile): Diagnostic[] {
  const { text } = source
  if (!text.includes('\\')) return []
  const places = [...text.matchAll(escaped)].filter(({ index }) => {
    const lineStart = text.lastIndexOf('\n', index - 1) + 1
    return !/^[ \t]*#|[ \t]#[^'"]*$/.test(text.slice(lineStart, index))
  })
  const [first] = places
  if (!first) return []
  const edits = places.map(({ index, 0: written }) => ({ source, start: index, end: index + written.length, text: '' }))
  const count = places.length > 1 ? `，文件里有${places.length}处` : ''
  return [
    warning('text/invisible-character', `“${first[0]}”是一个看不见的字符的代码${count}`, {
      at: { source, start: first.index, end: first.index + first[0].length },
      hint: '多半是别的程序写出来的，请删去',
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

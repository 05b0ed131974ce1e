import { type Diagnostic, warning } from '../../../diagnostic.ts'
import { plainText } from '../../../document/plain-text.ts'
import type { Document, Inline, Paragraph } from '../../../document/types.ts'
import type { Layout } from '../../../layout/types.ts'
import { partsOf, type Word, wordsOf } from '../../../wording/words.ts'
import { perTitleLine, titleLines } from './lines.ts'

/** The words that a reader takes for one: names, set phrases, what the unit has named. */
const names: ReadonlySet<Word['kind']> = new Set(['leader', 'own', 'congress', 'phrase', 'organ', 'place'])

/** A warning for every name that a title is broken inside, by somebody's `|` or because no line can hold it. */
export function cutNames({ children, meta }: Document, layout: Layout): Diagnostic[] {
  return children.flatMap((block) =>
    block.type === 'paragraph' && (block.role === 'title' || block.role === 'attachment-title')
      ? cutIn(block, perTitleLine(layout), meta.words)
      : [],
  )
}

function cutIn({ children, origin }: Paragraph, most: number, ownWords: readonly string[]): Diagnostic[] {
  const lines = titleLines(children, most, ownWords)
  if (lines.length === 1) return []
  const text = lines.map(letters).join('')
  const asked = offsetsOf(children)
  const at = children.flatMap(originOf)[0] ?? origin
  return edgesOf(lines).flatMap((offset) => {
    const word = wordsOf(text, ownWords).find(({ start, end }) => start < offset && offset < end)
    if (!word || !names.has(word.kind)) return []
    const name = text.slice(word.start, word.end)
    if (!asked.has(offset)) {
      const message = `标题的一行排不下“${name}”，它被拆在两行里`
      return [warning('layout/cut-name', message, { ...(at && { at }), hint: '请缩短标题，或用 | 指定在哪里换行' })]
    }
    if (!isTorn(word, name, offset - word.start)) return []
    const message = `标题里的 | 把“${name}”拆在两行里`
    return [warning('layout/cut-name', message, { ...(at && { at }), hint: '请把 | 移到这个词语的前面或后面' })]
  })
}

/** Between the words of a longer name somebody may want a break, as in 人民政府|办公室; inside one nobody does. */
function isTorn({ kind }: Word, name: string, offset: number): boolean {
  if (kind === 'leader' || kind === 'own' || kind === 'congress') return true
  const beside = partsOf(name).filter(({ start, end }) => start <= offset && offset <= end)
  return (
    beside.length < 2 || beside.some((part) => part.kind !== 'word' && !names.has(part.kind) && part.kind !== 'title')
  )
}

/** The offsets of all lines but the first in the text of a title. */
function edgesOf(lines: readonly Inline[][]): number[] {
  let at = 0
  return lines.slice(0, -1).map((line) => {
    at += letters(line).length
    return at
  })
}

/** The offsets of the breaks that somebody asked for. */
function offsetsOf(children: readonly Inline[]): Set<number> {
  const offsets = new Set<number>()
  let at = 0
  for (const inline of children) {
    if (inline.type === 'break') offsets.add(at)
    else at += letters([inline]).length
  }
  return offsets
}

/** The text without blanks, which lines lose at their ends. */
const letters = (inlines: readonly Inline[]): string => plainText(inlines).replace(/[ \u3000]/g, '')

const originOf = (inline: Inline) => ('origin' in inline && inline.origin ? [inline.origin] : [])

import { plainText } from '../../document/plain-text.ts'
import type { Block, Document, Inline, Paragraph, Table } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { type Diagnostic, info, warning } from '../../text/diagnostic.ts'
import { flatMapped } from '../../text/flat-mapped.ts'
import type { Span } from '../../text/source.ts'
import { partsOf, type Word, wordsOf } from '../../wording/words.ts'
import { tableRows } from '../tables/rows.ts'
import { brokenTitle, formed, perSubtitleLine, perTitleLine, splitAtBreaks } from './lines.ts'

/** The words that a reader takes for one: names, set phrases, what the unit has named. */
const names: ReadonlySet<Word['kind']> = new Set(['leader', 'own', 'congress', 'phrase', 'organ', 'place'])

/**
 * What is said of every name that a title, a subtitle or the heading of a column is broken inside, by somebody's `|` or
 * because no line can hold it. A narrow column is no reason to hold a report back.
 */
export function cutNames({ children, meta }: Document, layout: Layout): Diagnostic[] {
  const { words } = meta
  return flatMapped(children, (block, index): Diagnostic[] => {
    if (block.type === 'table') return inHeads(block, layout, words)
    if (block.type !== 'paragraph') return []
    const { children: inlines, origin } = block
    const within = (what: string, whole: readonly Inline[], most: number) => {
      const { lines, mayCut } = brokenTitle(whole, most, words)
      const hint = `请缩短${what}，或用 | 指定在哪里换行`
      return mayCut ? cutIn({ what, inlines: whole, lines, words, tell: warning, hint, ...(origin && { origin }) }) : []
    }
    if (block.role === 'title' || block.role === 'attachment-title') {
      return within('标题', inlines, perTitleLine(layout))
    }
    if (block.role !== 'subtitle' || isSubtitle(children[index - 1])) return []
    return within('副标题', wholeSubtitle(children, index, layout), perSubtitleLine(layout))
  })
}

const isSubtitle = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' && block.role === 'subtitle'

/** The lines of a subtitle from its first on, each a paragraph of its own, in one text. */
function wholeSubtitle(blocks: readonly Block[], first: number, { subtitleForm }: Layout): readonly Inline[] {
  const end = blocks.findIndex((block, index) => index > first && !isSubtitle(block))
  const lines = blocks.slice(first, end < 0 ? undefined : end).filter(isSubtitle)
  return lines.flatMap(({ children }, index): readonly Inline[] =>
    index === 0 ? formed(children, subtitleForm) : [{ type: 'break' }, ...children],
  )
}

/** The headings of columns come with the breaks that they are printed with. */
function inHeads(table: Table, layout: Layout, words: readonly string[]): Diagnostic[] {
  const { origin, heads = [] } = table
  const hint = '请缩短列名，或给这一列写上“宽度”'
  const rows = tableRows(table, layout, words)
  const written = [...table.header, ...heads.map(({ children }) => children)]
  return [...rows.headings, ...rows.heads].flatMap((heading, index) => {
    const lines = splitAtBreaks(heading)
    return cutIn({
      what: '列名',
      inlines: written[index] ?? [],
      lines,
      words,
      tell: info,
      hint,
      ...(origin && { origin }),
    })
  })
}

/** A text in lines, and how it is spoken of. */
interface Cutting {
  what: string
  inlines: readonly Inline[]
  lines: readonly Inline[][]
  words: readonly string[]
  origin?: Span
  tell: typeof warning
  hint: string
}

function cutIn({ what, inlines, lines, words, origin, tell, hint }: Cutting): Diagnostic[] {
  if (lines.length === 1) return []
  const text = lines.map(letters).join('')
  const asked = offsetsOf(inlines)
  const at = inlines.flatMap(originOf)[0] ?? origin
  const parts = wordsOf(text, words)
  return flatMapped(edgesOf(lines), (offset): Diagnostic[] => {
    const word = parts.find(({ start, end }) => start < offset && offset < end)
    if (!word || !names.has(word.kind)) return []
    const name = text.slice(word.start, word.end)
    if (endsPhrase(text.slice(0, offset), offset - word.start)) return []
    if (!asked.has(offset)) {
      const message = `${what}的一行排不下“${name}”，它被拆在两行里`
      return [tell('layout/cut-name', message, { ...(at && { at }), hint })]
    }
    if (!isTorn(word, name, offset - word.start)) return []
    const message = `${what}里的 | 把“${name}”拆在两行里`
    return [tell('layout/cut-name', message, { ...(at && { at }), hint: '请把 | 移到这个词语的前面或后面' })]
  })
}

/** Whether a line ends with 在…会议上 or the like, whose last sign with the next line looks like a name: 在大会上|海拉尔区. */
const endsPhrase = (before: string, inName: number): boolean =>
  inName === 1 && /(?:在|于)[^，。；|]{2,}[会议礼式坛动班础程][上中]$/.test(before)

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

import { prepareReport } from './build.ts'
import { plainText } from './document/plain-text.ts'
import { printedLines } from './document/printed-lines.ts'
import type { Document } from './document/types.ts'
import {
  folded,
  type ImportLanguage,
  type ImportLine,
  type ImportTable,
  type Made,
  makeImport,
  type PictureFile,
  readLines,
  type SetOutline,
  withoutNotes,
} from './import/index.ts'
import type { Library } from './library.ts'
import { memoryHost } from './memory-host.ts'
import { completeOutline } from './outline/outline.ts'
import { overrideOutline } from './outline/override.ts'
import type { ReadFile } from './readers/types.ts'
import { type Diagnostic, info, succeeded, warning } from './text/diagnostic.ts'
import { countsOf } from './text/most-alike.ts'

export { mostLines, unfitForImport } from './import/unfit.ts'

/** What somebody asks of an import. */
export interface ImportOptions {
  template?: string
  language: ImportLanguage
  /** What a text without a title is called, where the file's name says it. */
  titleOfName?: string
  today: Date
}

/** A report folder made of a text, and how near it comes to the text when it is built. */
export interface ImportedReport extends Made {
  /** Building gives the same text (blanks apart, and but for a title that was added). */
  isEqual: boolean
  /** The share of the text's characters that building gives again, from 0 to 1. */
  share: number
  /** What building the folder says. */
  built: Diagnostic[]
  /** The files of its pictures. */
  pictures: PictureFile[]
}

/** How often the text is read again with what came out otherwise kept as it stands. */
const mostRounds = 4

/**
 * Makes a report folder of a text, builds it, and holds what is printed against the text: what comes out otherwise is
 * written again as it stands, until both are the same.
 */
export async function importReport(read: ReadFile, library: Library, options: ImportOptions): Promise<ImportedReport> {
  const { lines, notes, pictures, hasContents, diagnostics } = readLines(read)
  const sets = await outlinesOf(library, options.template)
  const literal = new Set<number>()
  const raw = new Set<number>()
  let best: ImportedReport | undefined
  for (let round = 0; round < mostRounds; round++) {
    // The last resort: every paragraph as it stands.
    if (round === mostRounds - 1) for (const index of lines.keys()) raw.add(index)
    const made = makeImport({ ...options, lines, notes, hasContents, sets, literal, raw })
    const found = await compare(made, pictures, [...lines.map(textOf), ...notes.map(folded)], library)
    if (!best || found.share > best.share || (found.isEqual && !best.isEqual)) best = { ...made, ...found, pictures }
    if (found.isEqual) break
    for (const index of found.others) (literal.has(index) ? raw : literal).add(index)
  }
  const made = best!
  return {
    ...made,
    diagnostics: [...diagnostics, ...made.diagnostics, ...kept(lines, literal, raw), ...unequal(made, lines)],
  }
}

/** The sets that a text may be of. One with keys or parts of its own is a trade's: only who names it means it. */
async function outlinesOf(library: Library, named: string | undefined): Promise<SetOutline[]> {
  const sets: SetOutline[] = []
  for (const name of await library.names()) {
    const { value: set } = await library.set(name)
    if (!set || (name !== named && set.vocabulary.keys.length + set.vocabulary.parts.length > 0)) continue
    const levels = completeOutline(overrideOutline(set.outline, set.numbering))
    const heading = (kind: 'achievements' | 'problems' | 'plans'): string =>
      plainText(set.parts[kind]?.heading.paragraphs.flat() ?? [])
    sets.push({
      name: set.name,
      arrange: set.arrange,
      parts: { achievements: heading('achievements'), problems: heading('problems'), plans: heading('plans') },
      levels: levels.map(({ label, form, restart }) => ({ label, form, continuous: !restart })),
      requires: set.requires.keys.map(({ english }) => english),
    })
  }
  return sets
}

interface Compared {
  isEqual: boolean
  share: number
  built: Diagnostic[]
  /** The lines of the text that are printed otherwise. */
  others: number[]
}

async function compare(
  made: Made,
  pictures: readonly PictureFile[],
  wanted: readonly string[],
  library: Library,
): Promise<Compared> {
  const texts = Object.fromEntries([
    ...made.files.map(({ name, text }) => [`report/${name}`, text] as const),
    ...pictures.map(({ name, bytes }) => [`report/${name}`, bytes] as const),
  ])
  const { document, diagnostics } = await prepareReport('report', library, memoryHost(texts))
  const printed = document ? textsOf(document, made.titleIsAdded) : []
  const isEqual = document !== undefined && printed.join('') === wanted.join('')
  if (isEqual) return { isEqual, share: 1, built: diagnostics, others: [] }
  const counts = countsOf(printed)
  const others: number[] = []
  let same = 0
  for (const [index, one] of wanted.entries()) {
    const left = counts.get(one) ?? 0
    counts.set(one, left - 1)
    if (left > 0) same += one.length
    else others.push(index)
  }
  const all = Math.max(1, wanted.join('').length)
  return { isEqual, share: Math.min(same / all, 1), built: diagnostics, others }
}

/** What is printed, line by line, without its blanks. */
function textsOf(document: Document, withoutTitle: boolean): string[] {
  const printed = printedLines(document)
    .filter(({ kind }) => kind !== 'contents' && kind !== 'picture')
    .map(({ label, children, table }) =>
      folded(
        table
          ? [table.header, ...table.rows].flatMap((row) => row.map((cell) => plainText(cell))).join('')
          : label + plainText(children),
      ),
    )
  return withoutTitle ? printed.slice(1) : printed
}

const textOf = ({ text, table, picture }: ImportLine): string =>
  folded(table ? tableText(table) : withoutNotes(picture?.caption ?? text))

const tableText = ({ rows, caption = '', unit, note }: ImportTable): string =>
  [caption, unit ? `单位：${unit}` : '', ...rows.flat(), note ? `注：${note}` : ''].map(withoutNotes).join('')

/** What is kept as it stands. */
const kept = (lines: readonly ImportLine[], literal: ReadonlySet<number>, raw: ReadonlySet<number>): Diagnostic[] =>
  [...literal].flatMap((index) => {
    const message = raw.has(index) ? '这一段照原样留着，没有分出标题和编号' : '这一段的编号照原样写'
    const hint = '它与前后的写法不一样，请看一看要不要改'
    return lines[index] ? [info('import/kept', message, { at: lines[index].at, hint })] : []
  })

function unequal({ isEqual, share, built }: ImportedReport, lines: readonly ImportLine[]): Diagnostic[] {
  if (isEqual) return []
  const why = succeeded(built) ? '' : '，生成时有错误'
  const message = `照这份数据生成的文字与原文不完全相同（相同的占${(share * 100).toFixed(1)}%）${why}`
  return [warning('import/unequal', message, { at: lines[0]?.at, hint: '请对照原文检查' })]
}

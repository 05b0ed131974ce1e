import type { DocxOrigin } from '../readers/docx/origin.ts'
import { type Position, positionOf, type Span } from '../text/source.ts'
import type { ParagraphChange } from '../verify/index.ts'
import { placeOf } from '../verify/place.ts'
import { withItemBehind, withoutItem, withoutLabel } from './items.ts'
import type { Printed, PrintedReport } from './kept.ts'
import { settled } from './settled.ts'
import { isEditable, type ReportFiles, withEdits } from './with-edits.ts'

/** The data after some changes, what they print, and which paragraph of the file each printed one is. */
interface State {
  files: ReportFiles
  printed: PrintedReport
  order: (number | undefined)[]
}

/** The items that came and went, as they were written. */
export interface Structured {
  files: ReportFiles
  written: Map<ParagraphChange, Position>
  /** What a paragraph of the file says then. */
  saysNow(number: number): string | undefined
}

/**
 * Writes the items that somebody added or took away, one after the other: each only where the report then prints all that it
 * printed, with the paragraph that came or without the one that went, but for labels that count on.
 */
export async function withItems(
  changes: readonly ParagraphChange[],
  origin: DocxOrigin,
  files: ReportFiles,
  print: (files: ReportFiles) => Promise<PrintedReport>,
): Promise<Structured> {
  const printed = await print(files)
  let state: State = { files, printed, order: textsOf(printed.paragraphs).map((_, index) => index + 1) }
  const written = new Map<ParagraphChange, Position>()
  for (const change of changes) {
    const next = await withChange(state, change, anchorOf(change, origin), print)
    if (!next) continue
    written.set(change, positionOf(next.at))
    state = next.state
  }
  const saysNow = (number: number): string | undefined => textsOf(state.printed.paragraphs)[state.order.indexOf(number)]
  return { files: state.files, written, saysNow }
}

/** The number of the paragraph that goes, or of the one behind which another came; nothing where that is not marked. */
function anchorOf({ change, number, paragraph }: ParagraphChange, { paragraphs }: DocxOrigin) {
  if (change === 'removed') return number
  return change === 'added' ? paragraphs[paragraph - 2]?.marks.at(-1)?.number : undefined
}

async function withChange(
  { files, printed, order }: State,
  { change, text }: ParagraphChange,
  anchor: number | undefined,
  print: (files: ReportFiles) => Promise<PrintedReport>,
): Promise<{ state: State; at: Span } | undefined> {
  const index = anchor === undefined ? -1 : order.indexOf(anchor)
  const { report, document, paragraphs } = printed
  const here = paragraphs?.get(index + 1)
  if (index < 0 || !here || !report || !document) return undefined
  const at = placeOf(document, here.block, here.text, '')
  if (!at || !isEditable(at, report)) return undefined
  const edit = change === 'removed' ? withoutItem(report, at) : withItemBehind(report, at, text)
  const changed = edit && withEdits(files, [edit], report)
  if (!changed) return undefined
  const next = await print({ ...files, ...changed })
  const before = textsOf(paragraphs)
  const isGone = change === 'removed'
  const wanted = isGone ? before.toSpliced(index, 1) : before.toSpliced(index + 1, 0, text)
  const moved = isGone ? order.toSpliced(index, 1) : order.toSpliced(index + 1, 0, undefined)
  const says = textsOf(next.paragraphs)
  const isAsWanted =
    says.length === wanted.length &&
    says.every((one, place) => settled(withoutLabel(one)) === settled(withoutLabel(wanted[place]!))) &&
    (isGone || settled(says[index + 1]!) === settled(text)) &&
    notesOf(next.paragraphs) === notesOf(paragraphs)
  return isAsWanted ? { state: { files: { ...files, ...changed }, printed: next, order: moved }, at } : undefined
}

/** What the paragraphs say, in their order; their numbers have no gaps. */
const textsOf = (paragraphs: Printed | undefined): string[] =>
  [...(paragraphs ?? [])].filter(([number]) => number > 0).map(([, { text }]) => text)

const notesOf = (paragraphs: Printed | undefined): string =>
  [...(paragraphs ?? [])].flatMap(([number, { text }]) => (number < 0 ? [text] : [])).join('\n')

import { noteMark } from '../../document/notes.ts'
import type { Note } from '../../document/types.ts'
import type { Layout } from '../../model/layout.ts'
import { type Filled, fillPages, type Strip } from '../../typeset/fill-pages.ts'
import { noteLinePitch, noteSize } from '../../typeset/note-size.ts'
import { textFlow } from './blocks/text.ts'
import { type Flow, pt } from './flow.ts'
import { piecesOf, raised } from './inline.ts'

/** A flow on the pages of a layout: upright, or on their side. */
export interface PlacedFlow {
  flow: Flow
  layout: Layout
}

/** Sets flows on pages, one after the other. */
export function pagesHtml(flows: readonly PlacedFlow[], numbered: boolean): string[] {
  const strips: Strip[] = []
  /** The flow of each strip, and which of its strips it is. */
  const origins: { placed: PlacedFlow; index: number }[] = []
  flows.forEach((placed) => {
    placed.flow.strips.forEach((strip, index) => {
      const before = origins.at(-1)
      const turns = before !== undefined && before.placed.layout !== placed.layout
      const notes = (placed.flow.notes?.[index] ?? []).reduce((sum, note) => sum + noteHeight(note, placed.layout), 0)
      strips.push({ ...strip, ...(turns && { newPage: true }), ...(notes > 0 && { notes }) })
      origins.push({ placed, index })
    })
  })
  if (strips.length === 0) return []
  const heightOf = (strip: number) => (origins[strip] ?? origins.at(-1)!).placed.layout.text.height
  return fillPages(strips, heightOf, noteLinePitch).map((page, index) => pageHtml(page, origins, index + 1, numbered))
}

function pageHtml(
  { from, to }: Filled,
  origins: readonly { placed: PlacedFlow; index: number }[],
  number: number,
  numbered: boolean,
): string {
  const { layout } = origins[from]!.placed
  const parts: string[] = []
  const notes: Note[] = []
  for (let at = from; at < to; ) {
    const { placed, index } = origins[at]!
    let end = at
    while (end < to && origins[end]!.placed === placed) {
      notes.push(...(placed.flow.notes?.[origins[end]!.index] ?? []))
      end++
    }
    parts.push(placed.flow.draw(index, index + end - at))
    at = end
  }
  const turned = layout.page.width > layout.page.height ? ' turned' : ''
  const side = number % 2 === 1 ? 'odd' : 'even'
  const mark = numbered ? ` data-page="${number}"` : ''
  return `<section class="page ${side}${turned}"${mark}>\n${parts.join('\n')}${notesHtml(notes, layout)}\n</section>`
}

function noteFlow({ number = 0, children }: Note, layout: Layout): Flow {
  const look = { size: noteSize, tracking: 0 }
  const back = { text: noteMark(number), size: noteSize * raised, tracking: 0 }
  const mark = { ...back, open: `<sup><a id="n${number}" href="#r${number}">`, close: '</a></sup>' }
  return textFlow({
    tag: 'p',
    style: 'note',
    pieces: [mark, ...piecesOf([{ type: 'text', value: ' ' }, ...children], look)],
    layout,
    pitch: noteLinePitch,
    align: 'left',
  })
}

const noteHeight = (note: Note, layout: Layout): number => noteFlow(note, layout).strips.length * noteLinePitch

/** The notes at the foot of a page, above each other, the last one on the lower edge of the text area. */
function notesHtml(notes: readonly Note[], layout: Layout): string {
  if (notes.length === 0) return ''
  const flows = notes.map((note) => noteFlow(note, layout))
  const drawn = flows.map((flow) => flow.draw(0, flow.strips.length)).join('')
  return `\n<aside class="notes" style="bottom:${pt(layout.page.bottom)}">${drawn}</aside>`
}

import type { AttachmentNote } from '../../../document/types.ts'
import { nameLines } from '../../../typeset/attachment-names.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow, type FlowPlacement } from '../flow.ts'
import { piecesOf, tabbed } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** 附件说明 (7.3.4): what stands before a name takes its room, whatever the width of its font. */
export function attachmentNoteFlows(
  note: AttachmentNote,
  { layout, meta }: HtmlContext,
  around: FlowPlacement,
): Flow[] {
  const look = lookOf('body', layout)
  const lines = nameLines(note, layout, meta.words).map(({ lead, number, text, left, room, keepsNext }, index, all) => {
    const label = lead + number
    return textFlow({
      tag: 'p',
      style: 'body',
      pieces: [...(label === '' ? [] : [tabbed(label, room, look)]), ...piecesOf(text, look)],
      layout,
      left,
      firstLine: -room,
      align: 'left',
      keepsNext: index === all.length - 1 ? around.keepsNext : keepsNext,
    })
  })
  return [...blankLines(layout.blankLines['before-attachment-note'], layout.linePitch, true), ...lines]
}

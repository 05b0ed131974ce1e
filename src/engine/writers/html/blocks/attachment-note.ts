import { attachmentMark, nameNumbers } from '../../../document/attachment-names.ts'
import type { AttachmentNote } from '../../../document/types.ts'
import { keptNames, namePlace } from '../../../typeset/attachment-names.ts'
import { textWidth } from '../../../typeset/text-width.ts'
import { wholeWords } from '../../../typeset/title/lines.ts'
import type { HtmlContext } from '../context.ts'
import { blankLines, type Flow, type FlowPlacement } from '../flow.ts'
import { piecesOf, tabbed } from '../inline.ts'
import { lookOf, textFlow } from './text.ts'

/** 附件说明 (7.3.4): the second line of a name under its first character, several names numbered one below the other. */
export function attachmentNoteFlows(
  { names }: AttachmentNote,
  context: HtmlContext,
  { keepsNext }: FlowPlacement,
): Flow[] {
  const { layout, meta } = context
  const look = lookOf('body', layout)
  const numbers = nameNumbers(names)
  const { left, perLine, numberWidth } = namePlace(numbers, layout)
  const lines = names.map((name, index) => {
    const label = (index === 0 ? attachmentMark : '') + numbers[index]!
    const before = (index === 0 ? textWidth(attachmentMark) : 0) + numberWidth
    // The label takes its room, whatever the width of its font.
    const room = Math.round(before * layout.cell)
    const last = index === names.length - 1
    return textFlow({
      tag: 'p',
      style: 'body',
      pieces: [
        ...(label === '' ? [] : [tabbed(label, room, look)]),
        ...piecesOf(wholeWords(name, perLine, meta.words), look),
      ],
      layout,
      left,
      firstLine: -room,
      align: 'left',
      keepsNext: last ? keepsNext : names.length <= keptNames,
    })
  })
  return [...blankLines(layout.blankLines['before-attachment-note'], layout.linePitch, true), ...lines]
}

import { attachmentMark, nameNumbers } from '../../../document/attachment-names.ts'
import type { AttachmentNote } from '../../../document/types.ts'
import { keptNames, namePlace } from '../../../typeset/attachment-names.ts'
import { textWidth } from '../../../typeset/text-width.ts'
import { wholeWords } from '../../../typeset/title/lines.ts'
import { type DocxContext, type Placement, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs, textRun } from '../run.ts'

/**
 * 附件说明 (7.3.4): two 字 from the left, no mark behind a name, and the second line of a name under its first
 * character. Several attachments are numbered in Arabic figures, one below the other.
 */
export function attachmentNoteXml({ names }: AttachmentNote, context: DocxContext, placement: Placement): string {
  const { layout } = context
  const style = runStyle('body', layout)
  const numbers = nameNumbers(names)
  const { left, perLine, numberWidth } = namePlace(numbers, layout)
  const lines = names.map((name, index) => {
    const first = index === 0
    const number = numbers[index]!
    const hanging = Math.round(((first ? textWidth(attachmentMark) : 0) + numberWidth) * layout.cell)
    const content =
      textRun((first ? attachmentMark : '') + number, style) +
      (number ? '<w:r><w:tab/></w:r>' : '') +
      runs(wholeWords(name, perLine, context.meta.words), style, first ? attachmentMark : '')
    const last = index === names.length - 1
    const kept = last ? placement.keepNext : names.length <= keptNames
    return paragraph('AttachmentNote', content, {
      ...(kept ? { keepNext: true } : {}),
      ...(number ? { tabs: [{ align: 'left' as const, at: left }] } : {}),
      indent: { left, hanging },
    })
  })
  return blankLines(layout.blankLines['before-attachment-note'], true) + lines.join('')
}

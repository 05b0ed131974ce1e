import type { AttachmentNote } from '../../../document/types.ts'
import { type Context, type Placement, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs, textRun } from '../run.ts'
import { textWidth } from '../text-width.ts'
import { wholeWords } from '../title/whole-words.ts'

const mark = '附件：'

/**
 * 附件说明 (7.3.4): two 字 from the left, no mark behind a name, and the second line of a name under its first
 * character. Several attachments are numbered in Arabic figures, one below the other.
 */
export function attachmentNoteXml({ names }: AttachmentNote, context: Context, placement: Placement): string {
  const { layout } = context
  const style = runStyle('body', layout)
  const twips = (characters: number) => Math.round(characters * layout.cell)
  const markWidth = textWidth(mark)
  const numberWidth = names.length > 1 ? textWidth(`${names.length}.`) : 0
  const left = twips(2 + markWidth + numberWidth)
  const perLine = Math.floor(layout.columns - 2 - markWidth - numberWidth)
  const lines = names.map((name, index) => {
    const first = index === 0
    const number = names.length > 1 ? `${index + 1}.` : ''
    const hanging = twips((first ? markWidth : 0) + numberWidth)
    const content =
      textRun((first ? mark : '') + number, style) +
      (number ? '<w:r><w:tab/></w:r>' : '') +
      runs(wholeWords(name, perLine, context.meta.words), style, first ? mark : '')
    return paragraph('AttachmentNote', content, {
      ...(placement.keepNext || index < names.length - 1 ? { keepNext: true } : {}),
      ...(number ? { tabs: [{ align: 'left' as const, at: left }] } : {}),
      indent: { left, hanging },
    })
  })
  return blankLines(layout.blankLines['before-attachment-note'], true) + lines.join('')
}

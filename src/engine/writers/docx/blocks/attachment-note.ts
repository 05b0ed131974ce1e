import type { AttachmentNote } from '../../../document/types.ts'
import { nameLines } from '../../../typeset/attachment-names.ts'
import { type DocxContext, type Placement, runStyle } from '../context.ts'
import { blankLines, paragraph } from '../paragraph.ts'
import { runs, textRun } from '../run.ts'

/** 附件说明 (7.3.4): no mark behind a name; several attachments are numbered in Arabic figures. */
export function attachmentNoteXml(note: AttachmentNote, { layout, meta }: DocxContext, placement: Placement): string {
  const style = runStyle('body', layout)
  const lines = nameLines(note, layout, meta.words).map(({ lead, number, text, left, room, keepsNext }, index, all) => {
    const content = textRun(lead + number, style) + (number ? '<w:r><w:tab/></w:r>' : '') + runs(text, style, lead)
    const kept = index === all.length - 1 ? placement.keepNext : keepsNext
    return paragraph('AttachmentNote', content, {
      ...(kept ? { keepNext: true } : {}),
      ...(number ? { tabs: [{ align: 'left' as const, at: left }] } : {}),
      indent: { left, hanging: room },
    })
  })
  return blankLines(layout.blankLines['before-attachment-note'], true) + lines.join('')
}

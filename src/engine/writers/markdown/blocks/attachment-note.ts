import type { AttachmentNote } from '../../../document/types.ts'
import { withLabel, writeInlines } from '../inlines.ts'

/** 附件说明 as GB/T 9704 7.3.4 has it: `附件：名称` for one; several are numbered, the first behind 附件：. */
export function writeAttachmentNote({ names }: AttachmentNote): string[] {
  return names.map((name, index) => {
    const word = index === 0 ? '附件：' : ''
    const number = names.length > 1 ? `${index + 1}. ` : ''
    return writeInlines(withLabel(word + number, name), 'line')
  })
}

import { plainText } from '../document/plain-text.ts'
import { type Files, namesIn } from '../host/files.ts'
import type { Attachment } from '../model/report.ts'
import { type Diagnostic, info } from '../text/diagnostic.ts'
import { attachmentStem } from '../wording/attachment-name.ts'
import { isBare } from './lists.ts'

const office = /\.(?:docx?|wps|xlsx?|et|pdf|csv|txt|md)$/i

/** Attachments that are named only, beside a file of that name in the report's folder: nobody reads it. */
export function attachmentFiles(files: Files, folder: string, attachments: readonly Attachment[]): Diagnostic[] {
  const bare = attachments.filter(isBare)
  if (bare.length === 0) return []
  const names = namesIn(files, folder).filter((one) => office.test(one) && !/^(?:\.|~\$)/.test(one))
  return bare.flatMap(({ name }): Diagnostic[] => {
    const written = name.paragraphs.map(plainText).join('').trim()
    const stem = attachmentStem(written)
    const file = names.find((one) => stem !== '' && attachmentStem(one.replace(office, '')) === stem)
    if (file === undefined) return []
    return [
      info('report/attachment-file', `附件“${written}”只印名称，文件夹里的“${file}”不会印进来`, {
        at: name.origin,
        hint: '要印进来，请把内容写到这个附件的“正文”或“表格”里；另外交的不用管',
      }),
    ]
  })
}

import type { ReadFile } from '../readers/types.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'

/** The longest report that we have seen has a tenth of it; so many lines are read within 256 MB. */
export const mostLines = 20_000

/** Why no report can be made of a text: a short file may hold a million lines, and each becomes an item; a document may have words beside its text alone. */
export function unfitForImport({ source, text, laid }: ReadFile): Diagnostic | undefined {
  const { length } = text.paragraphs
  const at = startOf(source)
  if (length > mostLines) {
    return error('file/too-long', `行数太多（${length}行，最多${mostLines}行），不像一份总结`, {
      at,
      hint: '请只留总结的正文，或分成几份再导入',
    })
  }
  if (!laid || laid.paragraphs.some(({ story, parts }) => isOfBody(story) && parts.join('').trim() !== ''))
    return undefined
  return error('file/empty', '正文里没有文字，文字都在页眉、页脚、脚注或批注里', { at, hint: '请检查是不是选错了文件' })
}

const isOfBody = (story: string): boolean => story === '正文' || story === '文本框'

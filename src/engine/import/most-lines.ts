import type { ReadFile } from '../readers/types.ts'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import { startOf } from '../text/source.ts'

/** The longest report that we have seen has a tenth of it; so many lines are read within 256 MB. */
const mostLines = 20_000

/** Why a text is too long to be made a report of: a short file may hold a million lines, and each becomes an item. */
export function tooManyLines({ source, text }: ReadFile): Diagnostic | undefined {
  const { length } = text.paragraphs
  if (length <= mostLines) return undefined
  return error('file/too-long', `行数太多（${length}行，最多${mostLines}行），不像一份总结`, {
    at: startOf(source),
    hint: '请只留总结的正文，或分成几份再导入',
  })
}

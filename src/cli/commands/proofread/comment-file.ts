import path from 'node:path'
import type { Remark } from '../../../engine/comments/index.ts'
import { severityNames } from '../../../engine/messages/format-diagnostic.ts'
import type { Found } from '../../../engine/proofread/run.ts'
import { type Diagnostic, info, warning } from '../../../engine/text/diagnostic.ts'
import { withComments } from '../../../node/engine.ts'
import { shownPath } from '../../../node/files.ts'
import { failure } from '../../../node/output/failure.ts'
import { freePath } from '../../../node/output/free-path.ts'
import { replaceFile } from '../../../node/output/replace-file.ts'
import type { Input } from '../read-input.ts'

/** What `proofread --comments` made of one file. */
export interface CommentedFile {
  /** The copy with the comments; absent when none was written. */
  file?: string
  placed: number
  unplaced: number
  diagnostics: Diagnostic[]
}

/**
 * Writes a copy of a Word document beside it, 材料（核校）.docx, with each finding as a comment at its words. The document
 * itself, and any copy from before, stay as they are.
 */
export async function commentFile(
  { file, path: from, bytes, read }: Input,
  found: readonly Found[],
): Promise<CommentedFile> {
  const none = { placed: 0, unplaced: 0 }
  if (!bytes || read?.format !== 'docx' || from === undefined) {
    const hint = '请看列出的问题，或用 --report 生成意见表'
    return { ...none, diagnostics: [warning('file/no-comments', `“${file}”不是 Word 文档，不能加批注`, { hint })] }
  }
  if (found.length === 0) return { ...none, diagnostics: [] }
  const { value: made, diagnostics } = withComments(bytes, found.flatMap(remarkOf))
  if (!made) return { ...none, diagnostics }
  const { dir, name, ext } = path.parse(from)
  const target = await freePath((number) => path.join(dir, `${name}（核校${number}）${ext}`))
  const shown = shownPath(target)
  try {
    await replaceFile(target, made.bytes)
  } catch (caught) {
    return { ...none, diagnostics: [failure(caught, shown, null)] }
  }
  const unplaced = made.unplaced.length
  const told = unplaced > 0 ? [notPlaced(file, unplaced)] : []
  return { file: shown, placed: made.placed, unplaced, diagnostics: told }
}

const notPlaced = (file: string, count: number): Diagnostic =>
  info('docx/no-place', `“${file}”里有${count}处问题在页眉、页脚或批注里，Word 在那里不能加批注`, {
    hint: '请按列出的问题改，或用 --report 生成意见表',
  })

function remarkOf({ diagnostic: { position, severity, message, hint } }: Found): Remark[] {
  if (!position) return []
  const { line, column, endLine, endColumn } = position
  const lines = [`${severityNames[severity]}：${message}`, ...(hint ? [`→ ${hint}`] : [])]
  return [{ start: { line, column }, end: { line: endLine, column: endColumn }, lines }]
}

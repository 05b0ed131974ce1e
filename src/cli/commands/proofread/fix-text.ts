import { basename } from 'node:path'
import { lineDiff } from '../../../engine/proofread/diff.ts'
import { editedFile, editsIn } from '../../../engine/proofread/edits.ts'
import type { Found } from '../../../engine/proofread/run.ts'
import type { ReadFile } from '../../../engine/readers/types.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { failure } from '../../../node/output/failure.ts'
import { freePath } from '../../../node/output/free-path.ts'
import { replaceFile, writable } from '../../../node/output/replace-file.ts'

/** What `proofread --fix` did to one file. */
export interface FixedText {
  /** The changes as a unified diff; empty when there are none. */
  diff: string
  places: number
  /** For people, before the counts of what is left. */
  summary: string
  /** The file as it is now; absent when it was not changed. */
  text?: string
  diagnostics: Diagnostic[]
}

/**
 * Mends what proofreading can mend: a .txt or .md in place, after keeping its bytes beside it as `<name>.bak`. A .docx
 * holds more than its text and is not written; its diff shows what to change, a line being a paragraph. The standard input
 * (no path) is no file to write.
 */
export async function fixText(
  path: string | undefined,
  bytes: Uint8Array,
  { source, written, marked }: ReadFile,
  found: readonly Found[],
): Promise<FixedText> {
  const edits = editsIn(
    source,
    found.flatMap((one) => one.diagnostic.edits ?? []),
  )
  if (edits.length === 0) return { diff: '', places: 0, summary: '', diagnostics: [] }
  const before = written ?? source.text
  const text = editedFile(before, edits)
  const shown = { diff: lineDiff(source.path, before, text), places: edits.length }
  const advice = `可以改正${edits.length}处，见上`
  if (path === undefined) return { ...shown, summary: `${advice}，标准输入没有文件可改；`, diagnostics: [] }
  if (written === undefined) return { ...shown, summary: `${advice}，Word 文档请自己改；`, diagnostics: [] }
  try {
    const target = await writable(path, source.path)
    if ('refused' in target) return { ...shown, summary: `${advice}；`, diagnostics: [target.refused] }
    const copy = await freePath((number) => `${path}.bak${number}`)
    await replaceFile(copy, bytes, target.mode)
    await replaceFile(target.path, Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf8'), target.mode)
    return { ...shown, text, summary: `改正了${edits.length}处，原文件另存为 ${basename(copy)}；`, diagnostics: [] }
  } catch (caught) {
    return { ...shown, summary: `${advice}；`, diagnostics: [failure(caught, source.path, null)] }
  }
}

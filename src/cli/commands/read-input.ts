import type { ReadableFormat, ReadFile } from '../../engine/readers/types.ts'
import { type Diagnostic, error } from '../../engine/text/diagnostic.ts'
import { readText } from '../../node/engine.ts'
import { readBytes, shownPath } from '../../node/files.ts'
import { readStandardInput, standardInput } from '../console/standard-input.ts'

/** A text that somebody named: without `read` it could not be read, and `diagnostics` say why. */
export interface Input {
  /** Its name as it is shown. */
  file: string
  /** Where it lies; absent for the standard input. */
  path?: string
  bytes?: Uint8Array
  read?: ReadFile
  diagnostics: Diagnostic[]
}

/** Larger files are refused; a .docx of so many bytes is pictures for the most part. */
const mostBytes = 50 * 1024 * 1024

/** The bytes of a file, or with `-` of the standard input: a Word document by its first bytes, else plain text. */
export async function readInputBytes(path: string): Promise<Input & { format?: ReadableFormat }> {
  if (path !== standardInput.written) {
    const file = shownPath(path)
    const { value: bytes, diagnostics } = readBytes(path, file, mostBytes)
    return bytes ? { file, path, bytes, diagnostics: [] } : { file, path, diagnostics }
  }
  const file = standardInput.shown
  const bytes = await readStandardInput(mostBytes)
  if (!bytes) {
    const hint = '请存成文件，分成几份再检查'
    return { file, diagnostics: [error('file/too-large', '标准输入的内容太多，没有读', { hint })] }
  }
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  return { file, bytes, format: isArchive ? 'docx' : 'txt', diagnostics: [] }
}

/** Reads a .txt, .md or .docx file, or with `-` the standard input. */
export async function readInput(path: string): Promise<Input> {
  const { format, ...input } = await readInputBytes(path)
  if (!input.bytes) return input
  const { value: read, diagnostics } = readText(input.bytes, input.file, format)
  return { ...input, ...(read && { read }), diagnostics }
}

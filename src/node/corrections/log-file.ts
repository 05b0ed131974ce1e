import { join } from 'node:path'
import { logName, withLines } from '../../engine/corrections/log-text.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'
import { type Disk, entryAt } from '../output/disk.ts'

/** The text of a report's log as it stands, with its mark; `undefined` where there is none yet. */
export async function readLogFile(folder: string, on: Disk): Promise<string | undefined | { problem: string }> {
  const path = join(folder, logName)
  const entry = await entryAt(on, path)
  if (!entry) return undefined
  if (entry.kind !== 'file' && entry.kind !== 'link') return { problem: `“${logName}”不是文件` }
  const bytes = await on.readFile(path)
  const decoded = decodeUtf8(bytes)
  if (!('text' in decoded)) return { problem: `“${logName}”：${decoded.message}` }
  // A decoder takes the mark off.
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? `\uFEFF${decoded.text}` : decoded.text
}

/** The bytes of a log with lines behind it. */
export const logBytes = (text: string | undefined, lines: readonly string[]): Uint8Array =>
  Buffer.from(withLines(text, lines), 'utf8')

/** Whether every one of the lines stands in the log. */
export function hasLines(text: string | undefined, lines: readonly string[]): boolean {
  const known = new Set((text ?? '').split(/\r\n|\r|\n/))
  return lines.every((line) => known.has(line))
}

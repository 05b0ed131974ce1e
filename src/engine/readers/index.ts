import { portableCompression } from '../archive/portable-compression.ts'
import type { RunningText } from '../document/running-text.ts'
import type { Compression } from '../host/compression.ts'
import type { Result } from '../text/diagnostic.ts'
import { own } from '../text/own.ts'
import type { SourceFile } from '../text/source.ts'
import { decodeText, refused } from './decode.ts'
import { readDocx } from './docx/index.ts'
import { limits } from './docx/limits.ts'
import { readMarkdown } from './md.ts'
import { readTxt } from './txt.ts'
import type { ReadableFormat, ReadFile } from './types.ts'

const formats: Record<string, ReadableFormat> = { txt: 'txt', text: 'txt', md: 'md', markdown: 'md', docx: 'docx' }

/**
 * Reads the text of a .txt, .md or .docx file by the ending of its name, or in the `given` format. `shown` is the path that
 * places name. What cannot be read is a diagnostic and no value; so is a file of more than `mostLines` lines that are not blank, which
 * are counted before anything is made of them.
 */
export function readText(
  bytes: Uint8Array,
  shown: string,
  compression: Compression = portableCompression,
  given?: ReadableFormat,
  mostLines: number = Number.POSITIVE_INFINITY,
): Result<ReadFile | undefined> {
  const ending = /\.([^./\\]+)$/.exec(shown)?.[1]?.toLowerCase() ?? ''
  const format = given ?? own(formats, ending)
  if (!format) {
    const hint =
      ending === 'doc' || ending === 'wps' ? '请在 Word 里打开，另存为 .docx' : '请用 .txt、.md 或 .docx 文件'
    const message = ending ? `不认识 .${ending} 文件` : '文件名没有扩展名，不知道是什么文件'
    return refused(shown, 'file/unknown-format', message, hint)
  }
  const read =
    format === 'docx' ? readDocx(bytes, shown, compression, mostLines) : readPlain(bytes, shown, format, mostLines)
  if (read.value && read.value.text.paragraphs.length > 0) {
    return { ...read, value: { ...read.value, text: withoutContents(read.value.text) } }
  }
  if (!read.value) return read
  const empty = refused(shown, 'file/empty', '文件里没有文字', '请检查是不是选错了文件')
  return { ...empty, diagnostics: [...read.diagnostics, ...empty.diagnostics] }
}

function readPlain(
  bytes: Uint8Array,
  shown: string,
  format: 'txt' | 'md',
  mostLines: number,
): Result<ReadFile | undefined> {
  const { value, diagnostics } = decodeText(bytes, shown)
  if (!value) return { value: undefined, diagnostics }
  if (value.text.length > limits.characters) {
    const message = `文字太多（${Math.ceil(value.text.length / 10_000)}万字，最多${limits.characters / 10_000}万字）`
    return refused(shown, 'file/too-long', message, '请把文件分成几份再检查')
  }
  const lines = linesIn(value.text, mostLines)
  if (lines > mostLines) {
    return refused(shown, 'file/too-long', `行数太多（${lines}行，最多${mostLines}行）`, '请把文件分成几份')
  }
  const source: SourceFile = { path: shown, text: value.text.replace(/\r\n?/g, '\n') }
  const text = format === 'md' ? readMarkdown(source) : readTxt(source)
  return { value: { format, source, text, written: value.text, marked: value.marked }, diagnostics }
}

function linesIn(text: string, mostLines: number): number {
  if (mostLines === Number.POSITIVE_INFINITY) return 0
  let count = 0
  for (const _ of text.matchAll(/\S[^\r\n]*/g)) count++
  return count
}

/** A table of contents has no more entries; longer ones are read as text. */
const mostEntries = 300

/** 目录 by itself on a line. */
const isTitle = (text: string): boolean => text.replace(/\s/g, '') === '目录'

/** An entry without the dots and the page number that follow it. */
const bare = (text: string): string => text.replace(/[\s.．·…]*\d{0,3}\s*$/, '').trim()

/**
 * A text without its table of contents (目录 and the lines below it that the text begins paragraphs with further down):
 * it says again what the headings say, and counts their labels a second time.
 */
function withoutContents(text: RunningText): RunningText {
  const { paragraphs } = text
  const from = paragraphs.findIndex((one) => isTitle(one.text))
  if (from < 0) return text
  const last = Math.min(from + mostEntries, paragraphs.length - 1)
  const entry = bare(paragraphs[from + 1]?.text ?? '')
  // The text begins where the first entry stands again: it is the first heading.
  const start = entry === '' ? -1 : paragraphs.findIndex(({ text }, at) => at > from + 1 && text.startsWith(entry))
  if (start < 0) return text
  const below = paragraphs.slice(start).map((one) => one.text)
  let to = from + 1
  while (to <= last && to < start) {
    const written = bare(paragraphs[to]!.text)
    if (written === '' || !below.some((one) => one.startsWith(written))) break
    to++
  }
  return { paragraphs: [...paragraphs.slice(0, from), ...paragraphs.slice(to)] }
}

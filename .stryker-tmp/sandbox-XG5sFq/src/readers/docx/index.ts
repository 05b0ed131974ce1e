// @ts-nocheck
import { type Diagnostic, error, type Result } from '../../diagnostic.ts'
import { guessKinds } from '../../document/guess-kind.ts'
import { textParagraph } from '../../document/running-text.ts'
import { type SourceFile, startOf } from '../../source.ts'
import type { ReadFile } from '../types.ts'
import { BadDocx } from './limits.ts'
import { type DocxParagraph, docxParagraphs, docxStyles } from './paragraphs.ts'
import { openArchive } from './unzip.ts'

/**
 * Reads the text of a .docx from anywhere. The source is made of its paragraphs, one a line, so that line and column
 * of a place are the paragraph's number and the character in it. A file that is none is a diagnostic.
 */
export function readDocx(bytes: Uint8Array, shown: string): Result<ReadFile | undefined> {
  try {
    return { value: readFile(bytes, shown), diagnostics: [] }
  } catch (caught) {
    if (!(caught instanceof BadDocx)) throw caught
    const at = startOf({ path: shown, text: '' })
    const diagnostics: Diagnostic[] = [error('file/not-docx', caught.message, { at, hint: caught.hint })]
    return { value: undefined, diagnostics }
  }
}

function readFile(bytes: Uint8Array, shown: string): ReadFile {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new BadDocx('文件是旧版 .doc，或者加了密码', '请在 Word 里打开，去掉密码，另存为 .docx')
  }
  const archive = openArchive(bytes)
  const part = archive.read('word/document.xml')
  if (!part) throw new BadDocx('压缩包里没有 Word 文档的正文', '请选择 Word 文档（.docx）')
  const styles = archive.read('word/styles.xml')
  const paragraphs = docxParagraphs(decode(part), styles ? docxStyles(decode(styles)) : new Map())
  const source: SourceFile = { path: shown, text: paragraphs.map(({ parts }) => lineOf(parts)).join('\n') }
  let start = 0
  const text = paragraphs.flatMap((paragraph) => {
    const from = start
    start += lineOf(paragraph.parts).length + 1
    return toParagraphs(paragraph, source, from)
  })
  return { format: 'docx', source, text: { paragraphs: guessKinds(text) } }
}

/** Where Shift+Enter broke a line a blank stands, so that a paragraph is one line. */
const lineOf = (parts: readonly string[]): string => parts.join(' ').replaceAll('\n', ' ')

function toParagraphs({ kind, parts }: DocxParagraph, source: SourceFile, from: number) {
  let start = from
  return parts.flatMap((part) => {
    const lead = part.length - part.trimStart().length
    const written = part.trim().replaceAll('\n', ' ')
    const origin = { source, start: start + lead, end: start + lead + written.length }
    start += part.length + 1
    return written === '' ? [] : [textParagraph(kind, [{ text: written, origin }])]
  })
}

function decode(bytes: Uint8Array): string {
  try {
    const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new BadDocx('文档的正文不是 UTF-8 编码，文件可能损坏了')
  }
}

import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import { type SourceFile, type Span, startOf } from '../text/source.ts'
import { mayBeUnusual } from '../text/unusual.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { type Files, hasFailed } from './files.ts'
import { inside } from './paths.ts'

/** Larger files are refused: nobody writes five megabytes of YAML by hand. */
export const mostBytes = 5 * 1024 * 1024

/** The start of a file of which nothing could be read. */
const unreadAt = (shown: string): Span => startOf({ path: shown, text: '' })

/**
 * Reads a text file: UTF-8 with or without a byte-order mark, CRLF and CR turned into LF. `shown` is the path that
 * diagnostics name. A file that cannot be read, is too large or is not UTF-8 is a diagnostic and no value.
 */
export function readSource(
  files: Files,
  path: string,
  shown: string = files.shown(path),
): Result<SourceFile | undefined> {
  const held = files.text?.(path)
  const source = held === undefined ? undefined : sourceOf(held, shown)
  if (source && saysTheSame(source, held!)) return { value: source, diagnostics: [] }
  const { value: bytes, diagnostics } = readBytes(files, path, shown, mostBytes)
  return bytes ? decodeSource(bytes, shown) : { value: undefined, diagnostics }
}

/** Whether a text is what is read of its bytes, which are few enough. */
const saysTheSame = (source: SourceFile, held: string): boolean =>
  held.length * 3 <= mostBytes && !held.startsWith('\ufeff') && !mayBeUnusual(source)

/** Reads a file of a folder that came from somebody else: no link on the way to it may bring in a file from outside. */
export function readInside(files: Files, root: string, path: string): Result<SourceFile | undefined> {
  if (!leadsOut(files, root, path)) return readSource(files, path)
  const hint = '请把它指向的文件或文件夹复制到模板文件夹里，代替这个链接'
  const at = unreadAt(files.shown(path))
  return { value: undefined, diagnostics: [error('file/link-out', '这里有链接，指向模板文件夹以外', { at, hint })] }
}

/** True for what lies outside of a folder in truth: it, or a folder on the way, is a link. What is not there is in no place. */
export function leadsOut(files: Files, root: string, path: string): boolean {
  const [home, real] = [files.real(root), files.real(path)]
  return home !== undefined && real !== undefined && inside(home, real) === undefined
}

/** Reads a file of at most `most` bytes; one that is larger or cannot be read is a diagnostic and no value. */
export function readBytes(files: Files, path: string, shown: string, most: number): Result<Uint8Array | undefined> {
  const refused = (code: string, message: string, hint: string) => ({
    value: undefined,
    diagnostics: [error(code, message, { at: unreadAt(shown), hint })],
  })
  const found = files.stat(path)
  if (hasFailed(found)) return refused(...reasonOf(found.failed))
  // A pipe would be waited for, and a device never ends.
  if (found.kind === 'other')
    return refused('file/not-regular', '这不是普通的文件（是管道、设备一类），没有读取', '请删去它，换成普通的文件')
  if (found.size > most) {
    const message = `文件有${(found.size / 1024 / 1024).toFixed(1)}MB，超过了${most / 1024 / 1024}MB`
    return refused('file/too-large', message, '请确认这是文本文件，或拆成几个文件')
  }
  const bytes = files.read(path)
  return hasFailed(bytes) ? refused(...reasonOf(bytes.failed)) : { value: bytes, diagnostics: [] }
}

/** A text as a source file: CRLF and CR turned into LF, a byte-order mark taken off. */
export function sourceOf(text: string, shown: string): SourceFile {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  return { path: shown, text: bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare }
}

/** The text of a file's bytes, or what is wrong with its encoding. */
export function decodeSource(bytes: Uint8Array, shown: string): Result<SourceFile | undefined> {
  const decoded = decodeUtf8(bytes)
  if ('text' in decoded) return { value: sourceOf(decoded.text, shown), diagnostics: [] }
  const { message, hint, before } = decoded
  const text = before.replace(/\r\n?/g, '\n')
  const at = { source: { path: shown, text }, start: text.length, end: text.length }
  return { value: undefined, diagnostics: [error('file/not-utf8', message, { at, hint })] }
}

type Reason = [code: string, message: string, hint: string]

const reasons: Record<string, Reason> = {
  ENOENT: ['file/not-found', '没有这个文件', '请检查路径和文件名'],
  EISDIR: ['file/is-folder', '这是一个文件夹，不是文件', '请检查路径，或改掉文件夹的名称'],
  EACCES: ['file/unreadable', '没有读取这个文件的权限', '请在文件属性里检查权限，或换一个账户'],
  EPERM: ['file/unreadable', '没有读取这个文件的权限', '请在文件属性里检查权限，或换一个账户'],
  EBUSY: ['file/unreadable', '文件正被别的程序占用', '请关闭打开它的程序再试'],
  ENOTDIR: ['file/not-found', '路径中间有一段不是文件夹', '请检查路径'],
}

const reasonOf = (failed: string): Reason =>
  reasons[failed] ?? ['file/unreadable', `文件读不出来（${failed}）`, '请检查磁盘和网络后再试']

/** A folder that is there and cannot be read; `undefined` where there is none. What it holds nobody may take from elsewhere. */
export function unreadableFolder(failed: string, shown: string): Diagnostic | undefined {
  if (failed === 'ENOENT' || failed === 'ENOTDIR') return undefined
  return error('file/unreadable-folder', `文件夹读不出来（${failed}），没有用自带的同名文件代替`, {
    at: unreadAt(shown),
    hint: '请检查这个文件夹的权限；不用的请移走',
  })
}

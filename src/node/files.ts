import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Diagnostic, error, type Result } from '../engine/text/diagnostic.ts'
import type { SourceFile } from '../engine/text/source.ts'
import { decodeUtf8 } from '../engine/text/utf8.ts'

/** Larger files are refused: nobody writes five megabytes of YAML by hand. */
export const mostBytes = 5 * 1024 * 1024

/** A path as it is shown to people: relative to the working folder, with forward slashes. */
export function shownPath(file: string, folder: string = process.cwd()): string {
  const relative = path.relative(folder, path.resolve(folder, file))
  return (relative || '.').split(path.sep).join('/')
}

/**
 * Reads a text file: UTF-8 with or without a byte-order mark, CRLF and CR turned into LF. `shown` is the path that
 * diagnostics name. A file that cannot be read, is too large or is not UTF-8 is a diagnostic and no value.
 */
export function readSource(file: string, shown: string = shownPath(file)): Result<SourceFile | undefined> {
  const { value: bytes, diagnostics } = readBytes(file, shown, mostBytes)
  return bytes ? decodeSource(bytes, shown) : { value: undefined, diagnostics }
}

/** Reads a file of a folder that came from somebody else: no link on the way to it may bring in a file from outside. */
export function readInside(root: string, file: string): Result<SourceFile | undefined> {
  if (!leadsOut(root, file)) return readSource(file)
  const at = { source: { path: shownPath(file), text: '' }, start: 0, end: 0 }
  const hint = '请把它指向的文件或文件夹复制到模板文件夹里，代替这个链接'
  return { value: undefined, diagnostics: [error('file/link-out', '这里有链接，指向模板文件夹以外', { at, hint })] }
}

/** True for what lies outside of a folder in truth: it, or a folder on the way, is a link. What is not there is in no place. */
export function leadsOut(root: string, file: string): boolean {
  try {
    const inside = path.relative(realpathSync(root), realpathSync(file))
    return path.isAbsolute(inside) || inside.split(path.sep)[0] === '..'
  } catch {
    return false
  }
}

/**
 * Reads a file of at most `most` bytes; one that is larger or cannot be read is a diagnostic and no value. Files are
 * read synchronously: a report has a handful of small ones, and handing each to another thread takes longer.
 */
export function readBytes(file: string, shown: string, most: number): Result<Uint8Array | undefined> {
  try {
    const found = statSync(file)
    // A pipe would be waited for, and a device never ends.
    if (!found.isFile() && !found.isDirectory()) return { value: undefined, diagnostics: [notRegular(shown)] }
    const { size } = found
    if (size <= most) return { value: readFileSync(file), diagnostics: [] }
    const megabytes = (size / 1024 / 1024).toFixed(1)
    const at = { source: { path: shown, text: '' }, start: 0, end: 0 }
    const hint = '请确认这是文本文件，或拆成几个文件'
    const message = `文件有${megabytes}MB，超过了${most / 1024 / 1024}MB`
    return { value: undefined, diagnostics: [error('file/too-large', message, { at, hint })] }
  } catch (cause) {
    return { value: undefined, diagnostics: [unreadable(cause, shown)] }
  }
}

function notRegular(shown: string): Diagnostic {
  const at = { source: { path: shown, text: '' }, start: 0, end: 0 }
  return error('file/not-regular', '这不是普通的文件（是管道、设备一类），没有读取', {
    at,
    hint: '请删去它，换成普通的文件',
  })
}

/** A text as a source file: CRLF and CR turned into LF, a byte-order mark taken off. */
export function sourceOf(text: string, shown: string): SourceFile {
  return { path: shown, text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }
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

const reasons: Record<string, [code: string, message: string, hint: string]> = {
  ENOENT: ['file/not-found', '没有这个文件', '请检查路径和文件名'],
  EISDIR: ['file/is-folder', '这是一个文件夹，不是文件', '请检查路径，或改掉文件夹的名称'],
  EACCES: ['file/unreadable', '没有读取这个文件的权限', '请在文件属性里检查权限，或换一个账户'],
  EPERM: ['file/unreadable', '没有读取这个文件的权限', '请在文件属性里检查权限，或换一个账户'],
  EBUSY: ['file/unreadable', '文件正被别的程序占用', '请关闭打开它的程序再试'],
  ENOTDIR: ['file/not-found', '路径中间有一段不是文件夹', '请检查路径'],
}

/** A folder that is there and cannot be read; `undefined` where there is none. What it holds nobody may take from elsewhere. */
export function unreadableFolder(cause: unknown, shown: string): Diagnostic | undefined {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  const at = { source: { path: shown, text: '' }, start: 0, end: 0 }
  return error('file/unreadable-folder', `文件夹读不出来（${code}），没有用自带的同名文件代替`, {
    at,
    hint: '请检查这个文件夹的权限；不用的请移走',
  })
}

function unreadable(cause: unknown, shown: string): Diagnostic {
  const name = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const [code, message, hint] = reasons[name] ?? [
    'file/unreadable',
    `文件读不出来（${name}）`,
    '请检查磁盘和网络后再试',
  ]
  return error(code, message, { at: { source: { path: shown, text: '' }, start: 0, end: 0 }, hint })
}

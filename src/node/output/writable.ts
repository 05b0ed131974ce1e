import { lstat, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Diagnostic, error } from '../../engine/text/diagnostic.ts'

/** A file that may be given a new content: where it really lies, and its permissions, which stay. */
export interface Writable {
  path: string
  mode: number
}

/**
 * Whether a file that is there may be changed, as `--fix` does: not one that is set to read-only, and through a link only
 * one in the same folder. `shown` is its name for people.
 */
export async function writable(file: string, shown: string): Promise<Writable | { refused: Diagnostic }> {
  const place = await realpath(file)
  const isLink = (await lstat(file)).isSymbolicLink()
  if (isLink && path.dirname(place) !== (await realpath(path.dirname(file)))) {
    return refused('file/link-out', `“${shown}”是一个链接，指向别的文件夹，没有改它`, '请直接改它指向的文件')
  }
  const { mode } = await stat(place)
  // Whoever may write everything (an administrator) is to keep to it, too.
  if ((mode & 0o222) === 0) {
    return refused('file/read-only', `“${shown}”是只读的，没有改它`, '请在文件属性里去掉“只读”再试')
  }
  return { path: place, mode: mode & 0o7777 }
}

const refused = (code: string, message: string, hint: string): { refused: Diagnostic } => ({
  refused: error(code, message, { hint }),
})

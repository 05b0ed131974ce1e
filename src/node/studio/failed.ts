import { refusalCode } from '../output/disk.ts'
import { inUseCodes } from '../output/failure.ts'

/** What an error of the operating system means for somebody who writes in the page, and what they can do. */
const reasons: Record<string, string> = {
  ENOSPC: '磁盘已满。请清出空间，改动还在这个页面里，会再存一次',
  EDQUOT: '磁盘配额已用完。请清出空间，改动还在这个页面里，会再存一次',
  EFBIG: '文件超过了系统允许的大小。请让管理员放宽限制，改动还在这个页面里',
  EROFS: '磁盘是只读的。请把文件夹放到可以写入的地方，改动还在这个页面里',
  EACCES: '没有权限写这个文件夹。请让管理员开放写入权限，改动还在这个页面里',
  EPERM: '文件或文件夹不让改。请去掉它的“只读”，改动还在这个页面里',
  EBUSY: '文件正在别的程序中打开。请关闭它，改动还在这个页面里，会再存一次',
  EIO: '磁盘读写出错。请检查磁盘、U 盘或网络盘，改动还在这个页面里',
  ENOENT: '文件夹不在了，可能被移走或改名。请把它放回原处，改动还在这个页面里',
  ENOTDIR: '应是文件夹的地方有一个同名的文件。请把它改名或移走，改动还在这个页面里',
  ENAMETOOLONG: '名称太长。请换一个短的',
  EMFILE: '同时打开的文件太多。请关闭一些程序，改动还在这个页面里',
}

/** An error of the operating system as a sentence for whoever writes in the page; any other error is our own and thrown on. */
export function failedToWrite(caught: unknown, path: string): { kind: 'failed'; message: string } {
  const code = refusalCode(caught)
  const isHeld = (caught as NodeJS.ErrnoException).syscall === 'rename' && inUseCodes.has(code)
  const reason = reasons[isHeld ? 'EBUSY' : code] ?? '系统不让写。改动还在这个页面里'
  return { kind: 'failed', message: `“${path}”没有存上：${reason}（${code}）` }
}

/** A file that is set to read-only: whoever may write everything is to keep to it, too. */
export const isReadOnly = (path: string): { kind: 'failed'; message: string } => ({
  kind: 'failed',
  message: `“${path}”没有存上：它是只读的。请在文件属性里去掉“只读”，改动还在这个页面里`,
})

/** A path that the page may not touch. */
export const notAllowed = (path: unknown): { kind: 'failed'; message: string } => ({
  kind: 'failed',
  message: `“${String(path).slice(0, 100)}”不是这个文件夹里报告的文件，不读也不写`,
})

import { type Diagnostic, error, type Result } from '../../engine/text/diagnostic.ts'
import { refusalCode } from './disk.ts'

/** What an error of the operating system means for somebody who wants a document, and what they can do. */
interface Reason {
  code: string
  what: string
  hint: string
}

const full: Reason = { code: 'output/disk-full', what: '磁盘已满或配额已用完', hint: '请清出空间后重新生成' }

const noPermission: Reason = {
  code: 'output/no-permission',
  what: '没有权限',
  hint: '请让管理员开放这个文件夹的写入权限，或者用 --out 换一个文件夹',
}

const notFolder: Reason = {
  code: 'output/not-folder',
  what: '路径中应是文件夹的地方有一个同名的文件',
  hint: '请把那个文件改名或移走，或者用 --out 换一个文件夹',
}

const tooManyOpen: Reason = {
  code: 'output/too-many-open',
  what: '同时打开的文件太多',
  hint: '请关闭一些程序，或者用 --jobs 1 重新生成',
}

const inUse: Reason = {
  code: 'output/in-use',
  what: '文件正在 Word 或别的程序中打开',
  hint: '请关闭它再重新生成；如果没有打开，请看文件是不是设成了只读，或者您有没有改写它的权限',
}

/** By Node's code of the error. */
const reasons: Record<string, Reason> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: { code: 'output/read-only', what: '磁盘是只读的', hint: '请用 --out 换一个可以写入的文件夹' },
  EACCES: noPermission,
  EPERM: noPermission,
  EISDIR: { code: 'output/is-folder', what: '那里有一个同名的文件夹', hint: '请把那个文件夹改名或移走' },
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  EFBIG: { code: 'output/too-large', what: '文件超过了系统允许的大小', hint: '请把报告拆成几份，或者让管理员放宽限制' },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  ENAMETOOLONG: {
    code: 'output/name-too-long',
    what: '路径太长',
    hint: '请缩短标题或报告文件夹的名字，或者用 --out 换一个路径短的文件夹',
  },
  EBUSY: inUse,
  EIO: { code: 'output/disk-fault', what: '磁盘读写出错', hint: '请检查磁盘、U 盘或网络盘是否正常' },
  ENOENT: {
    code: 'output/folder-gone',
    what: '文件夹不存在，或者在写入时被移走了',
    hint: '请检查 --out 的路径再重新生成',
  },
}

/** Codes that Windows gives when a file is to be moved or replaced that a program holds open. */
export const inUseCodes: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/**
 * An error of the operating system as a diagnostic: which file was not written, why, what to do. `file` is the path
 * as shown to people; `option` is the one that says where it is written, `null` where none does. Any other error is our own
 * mistake and is thrown on.
 */
export function failure(caught: unknown, file: string, option: string | null = '--out'): Diagnostic {
  const code = refusalCode(caught)
  // A move over a file is refused when somebody holds that file: permission for the folder was there a moment ago.
  const held = (caught as NodeJS.ErrnoException).syscall === 'rename' && inUseCodes.has(code)
  const reason = held ? inUse : reasons[code]
  if (!reason) {
    return error('output/failed', `没有写成“${file}”：系统报告 ${code}`, {
      hint: byOption('请用 --out 换一个文件夹再试', option),
    })
  }
  return error(reason.code, `没有写成“${file}”：${reason.what}（${code}）`, { hint: byOption(reason.hint, option) })
}

/** What an action gives, or what was wrong with the file or folder that it is about. */
export async function tried<T>(shown: string, action: () => Promise<Result<T>>): Promise<Result<T | undefined>> {
  try {
    return await action()
  } catch (caught) {
    return { value: undefined, diagnostics: [failure(caught, shown)] }
  }
}

/** Advice for a file that is not built: it names the option that says where the file goes. */
function byOption(hint: string, option: string | null): string {
  if (option === '--out') return hint
  const again = hint.replace('再重新生成', '再运行一次').replace('重新生成', '再运行一次')
  if (option !== null) return again.replace('--out', option).replace('换一个文件夹', '写到别的文件夹')
  return again
    .replace(/，或者用 --out [^，；]*$/, '')
    .replace(/请用 --out /, '请')
    .replace('--out 的路径', '路径')
}

/**
 * What stopped the program, in one Chinese sentence: the operating system refused something that no command has foreseen,
 * or we have made a mistake; then the first line of code of ours that it happened at helps who mends it.
 */
export function failureMessage(problem: unknown): string {
  const { code, syscall, path, message, stack } = (problem ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOENT' && syscall === 'uv_cwd') return '当前文件夹已经不在了：请换到别的文件夹再运行'
  if (code !== undefined && syscall !== undefined) {
    const what = path === undefined ? '系统不允许这一步' : `“${path}”读写不了`
    return `${what}：${reasons[code] ?? '系统报告'}（${code}）`
  }
  const place = /\n\s+at (.+)/.exec(stack ?? '')?.[1]
  return `程序出错：${message ?? String(problem)}${place === undefined ? '' : `（${place}）`}。这是程序的缺陷，请告诉维护者`
}

const reasons: Record<string, string> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径中间有一段不是文件夹',
  EISDIR: '这是一个文件夹',
  ELOOP: '链接绕成了圈',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘是只读的',
  EMFILE: '同时打开的文件太多',
  ENFILE: '同时打开的文件太多',
  ENAMETOOLONG: '名称太长',
  EIO: '磁盘读写出错',
}

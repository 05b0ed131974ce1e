import { statSync } from 'node:fs'
import { systemCode } from '../../node/output/disk.ts'
import { openFolder } from '../../node/studio/folder.ts'
import { openBrowser } from '../../node/studio/open-browser.ts'
import { startStudio } from '../../node/studio/server.ts'
import { sweepFolder } from '../../node/studio/sweep.ts'
import { interruptible } from '../console/interruption.ts'
import { print, say } from '../console/streams.ts'
import { type ExitStatus, WrongUse } from './command.ts'
import { meantPath } from './find/meant-path.ts'

export interface StudioOptions {
  /** Any that is free when absent. */
  port?: number
  /** False with `--no-open`. */
  open: boolean
}

/** `zongjie studio`: the page for whoever writes without a console, over the files of a folder, until Ctrl+C. */
export async function studio(written = '.', { port = 0, open }: StudioOptions): Promise<ExitStatus> {
  const path = meantPath(written)
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry?.isDirectory()) {
    throw new WrongUse(entry ? `“${written}”是一个文件，请写明放报告的文件夹` : `没有文件夹“${written}”`)
  }
  const folder = openFolder(path)
  if (folder.list().tooMany) {
    throw new WrongUse(`“${written}”里的文件太多，不像是放报告的文件夹。请写明只放报告的文件夹，如 studio data`)
  }
  await sweepFolder(folder.root)
  // The library that watches is large, and few commands need it.
  const { watch: watchFiles } = await import('./build/watcher.ts')
  return interruptible<ExitStatus>(async (signal) => {
    try {
      const server = await startStudio({ folder, port, watchFiles })
      print(`网页已打开“${folder.name}”：${server.address}`)
      if (!open || !(await openBrowser(server.startAddress()))) say('请把上面的地址复制到浏览器里打开')
      say('地址里有钥匙，不要发给别人；写完后按 Ctrl+C 结束，改动都已存好')
      await new Promise<void>((ended) => signal.addEventListener('abort', () => ended(), { once: true }))
      await server.close()
      return 0
    } catch (caught) {
      const code = systemCode(caught)
      if (code === 'EADDRINUSE' || code === 'EACCES') {
        throw new WrongUse(`端口 ${port} 不能用（${code}）：请换一个，或者不写 --port，由程序自己选`)
      }
      throw caught
    }
  })
}

import { filesOfZip } from '../storage/zip.ts'
import type { Studio } from '../studio.ts'
import { fileName, freeFolder } from '../worker/names.ts'

/** The reports of an archive, put beside those that are there: nothing is written over. */
export async function takeArchive(studio: Studio, name: string, bytes: Uint8Array): Promise<void> {
  const read = filesOfZip(bytes)
  if ('refused' in read) return studio.warn(`“${name}”没有打开：${read.refused}`)
  const there = (await studio.storage.list()).map(({ path }) => path)
  const paths = Object.keys(read.files)
  const isOne = paths.includes('report.yaml')
  const isTaken = paths.some((path) => there.includes(path))
  const start = isOne || isTaken ? `${freeFolder(fileName(name.replace(/\.zip$/i, '')) || '工作总结', there)}/` : ''
  for (const [path, content] of Object.entries(read.files)) {
    const written = await studio.storage.write(start + path, content, null)
    if (written.kind === 'written') continue
    const why = written.kind === 'failed' ? written.message : `“${path}”已经有了`
    studio.warn(`“${name}”没有全部放进来：${why}`)
    break
  }
  await studio.use(studio.storage)
  studio.say({ text: `已放进${paths.length}个文件` })
}

import { Button, FileField } from '../controls/controls.tsx'
import { saveFile } from '../save-file.ts'
import { folderStorage } from '../storage/folder.ts'
import type { Folder } from '../storage/folder-handles.ts'
import { filesOfZip, zipOf } from '../storage/zip.ts'
import type { Studio } from '../studio.ts'
import { fileName, freeFolder } from '../worker/names.ts'

declare global {
  interface Window {
    /** File System Access, which Edge and Chrome have. */
    showDirectoryPicker?(options: { mode: 'readwrite' }): Promise<Folder>
  }
}

/** Where the reports lie; in the one file also other places: a folder, an archive. */
export function OpenPlaces({ studio, place }: { studio: Studio; place: string }) {
  const isServed = location.protocol.startsWith('http')
  return (
    <section class="places" aria-label="存放的地方">
      <span>报告存放在：{place}</span>
      {!isServed && window.showDirectoryPicker && <Button does={() => openFolder(studio)}>打开一个文件夹</Button>}
      {!isServed && (
        <FileField class="file-button" accept=".zip" take={(name, bytes) => takeArchive(studio, name, bytes)}>
          打开压缩包
        </FileField>
      )}
      {!isServed && (
        <Button does={() => zipOf(studio.storage).then((bytes) => saveFile('工作总结.zip', bytes))}>
          全部存成压缩包
        </Button>
      )}
    </section>
  )
}

async function openFolder(studio: Studio): Promise<void> {
  try {
    const root = await window.showDirectoryPicker?.({ mode: 'readwrite' })
    if (root) await studio.use(folderStorage(root))
  } catch (caught) {
    // Who closes the dialog has changed their mind.
    if (caught instanceof DOMException && caught.name === 'AbortError') return
    studio.warn(caught instanceof Error ? caught.message : String(caught))
  }
}

/** The reports of an archive, put beside those that are there: nothing is written over. */
async function takeArchive(studio: Studio, name: string, bytes: Uint8Array): Promise<void> {
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

import { type ArchiveKind, BadFile } from '../../engine/archive/bad-file.ts'
import { portableCompression } from '../../engine/archive/portable-compression.ts'
import { openArchive } from '../../engine/archive/unzip.ts'
import { zipArchive, zipFile } from '../../engine/archive/zip.ts'
import { isFilePath, largestFile, mostEntries, mostFiles } from '../../engine/storage/names.ts'
import type { Storage } from './types.ts'

/** What an archive of a folder of reports may come to. */
const kind: ArchiveKind = {
  name: '报告的压缩包',
  program: '压缩软件',
  ending: '.zip',
  formerEnding: '.rar',
  again: '请在资源管理器里右键文件夹，选“压缩为 zip 文件”，再打开它',
  entries: mostEntries,
  partBytes: largestFile,
  allBytes: 256 * 1024 * 1024,
}

/** What is in an archive; `passedOver` are the names of what no report holds. */
export interface Unzipped {
  files: Record<string, Uint8Array>
  passedOver: string[]
}

/**
 * The files of an archive from anybody, or a sentence that says why it is none. A folder that all of them lie in is left away: an
 * archive of a folder is that folder.
 */
export function filesOfZip(bytes: Uint8Array): Unzipped | { refused: string } {
  try {
    const archive = openArchive(bytes, kind, portableCompression)
    const names = archive.names().filter((name) => !name.endsWith('/'))
    const known = names.filter(isFilePath)
    if (known.length > mostFiles) return { refused: `压缩包里有${known.length}个文件，不像是报告的压缩包` }
    const start = commonFolder(known)
    const files = Object.fromEntries(known.map((name) => [name.slice(start.length), archive.read(name)!]))
    return { files, passedOver: names.filter((name) => !isFilePath(name)) }
  } catch (caught) {
    if (!(caught instanceof BadFile)) throw caught
    return { refused: `${caught.message}。${caught.hint}` }
  }
}

/** 甲局/ when all names begin with it. A report's own folder stays when there is nothing else to tell it by. */
function commonFolder(names: readonly string[]): string {
  const [first = ''] = names
  const start = first.slice(0, first.indexOf('/') + 1)
  return start !== '' && names.every((name) => name.startsWith(start)) ? start : ''
}

/** All files of a folder as an archive: the same files give the same bytes. */
export async function zipOf(storage: Storage): Promise<Uint8Array> {
  const entries = []
  for (const { path } of await storage.list()) {
    const held = await storage.read(path)
    if (held) entries.push(zipFile(path, held.bytes, portableCompression))
  }
  return zipArchive(entries)
}

import { join } from 'node:path'
import { type Diagnostic, info, type Result, warning } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, systemCode } from './disk.ts'
import { failure } from './failure.ts'
import { nameKey } from './file-name.ts'
import type { Fingerprint } from './fingerprint.ts'
import { withLock } from './lock.ts'
import type { OutputFolder, PlannedOutput } from './plan.ts'
import { presentAt } from './present.ts'
import { readRecord, recordedContents, writeRecord } from './record.ts'
import type { OutputRecord } from './record-types.ts'

/** What is in a report's folder beside the files that are to be written. */
export interface Surveyed {
  /** Work of somebody's that is not dealt with yet: kept copies, and files that were edited. */
  edited: Diagnostic[]
  /** The names of files of ours under a former title that nobody edited. */
  old: string[]
}

/** What to look at besides the folder. */
export interface Surveying {
  /** The files of the report's title, in all formats; absent when the title is not known. */
  planned?: readonly PlannedOutput[] | undefined
  /** The contents that are to be written, by their names: a file that has the very content is no one's. */
  contents?: ReadonlyMap<string, Fingerprint>
  /** The names that whoever writes them looks at. */
  without?: ReadonlySet<string>
}

/** Looks through a folder and changes nothing. What cannot be looked at is reported when it is written to. */
export async function surveyFolder(
  folder: OutputFolder,
  record: OutputRecord,
  { planned, contents, without }: Surveying,
  on: Disk = disk,
): Promise<Surveyed> {
  const found: Surveyed = { edited: [], old: [] }
  try {
    const there = new Set(await on.readdir(folder.path))
    const names = (planned ?? []).map(({ name }) => name)
    // On Windows and macOS one file answers to several spellings.
    const keys = new Set(names.map(nameKey))
    const ours = new Set([...names, ...record.files.keys()])
    const kept = [...there].filter((name) => !ours.has(name) && ours.has(name.replace(keptMark, '$1'))).sort()
    if (kept.length > 0) found.edited.push(keptBeside(folder, kept))
    for (const name of [...ours].sort()) {
      if (!there.has(name) || without?.has(name)) continue
      const wanted = contents?.get(name)
      const known = [...recordedContents(record.files, name), ...(wanted ? [wanted] : [])]
      if (known.length === 0) continue
      const present = await presentAt(join(folder.path, name), known[0]!, known, on)
      const former = planned !== undefined && !keys.has(nameKey(name))
      if (present.kind === 'edited') found.edited.push(editedFile(folder, name, former))
      else if (former && (present.kind === 'same' || present.kind === 'ours')) found.old.push(name)
    }
  } catch (caught) {
    if (systemCode(caught) === undefined) throw caught
  }
  return found
}

/** What keep-edited.ts puts behind a name. */
const keptMark = /（修改稿\d{0,4}）(\.[^.]+)$/

function keptBeside({ shown }: OutputFolder, names: readonly string[]): Diagnostic {
  const some = names.slice(0, 3).map((name) => `“${shown}/${name}”`)
  const all = names.length > 3 ? `${some.join('')}等${names.length}份修改稿` : some.join('')
  return warning('output/kept', `${all}还没有处理：里面有人改过的内容不会进新文档`, {
    hint: '请把改动写进报告的数据，再删去或移走修改稿',
  })
}

function editedFile({ shown }: OutputFolder, name: string, former: boolean): Diagnostic {
  const found = `“${shown}/${name}”在生成以后有人改过`
  return warning('output/edited', former ? `${found}，标题改了，不会再生成它` : `${found}，还没有处理`, {
    hint: former
      ? '请把改动写进报告的数据，再删去或移走这个文件'
      : '请把改动写进报告的数据，再删去或移走它，然后重新生成',
  })
}

/** Pictures beside the Markdown do not bear the title. */
const whyOld = (names: readonly string[]): string =>
  names.every((name) => /\.(?:png|jpe?g)$/i.test(name)) ? '图片换了或不用了' : '标题改了'

/** Tells of the files under a former title, which stay until somebody says otherwise. */
export function oldFiles({ shown }: OutputFolder, names: readonly string[]): Diagnostic[] {
  if (names.length === 0) return []
  return [
    info('output/old-files', `${whyOld(names)}，以前生成的${quoted(names)}还在“${shown}”里，没有更新`, {
      hint: '不要了就加上 --remove-old 再生成一次，删去没有人改过的旧文件',
    }),
  ]
}

const quoted = (names: readonly string[]): string => {
  const some = names.slice(0, 4).map((name) => `“${name}”`)
  return names.length > 4 ? `${some.join('')}等${names.length}个文件` : some.join('')
}

/** Removes files under a former title that still are as we wrote them, and forgets them; what was edited stays. */
export async function removeOld(
  folder: OutputFolder,
  names: readonly string[],
  on: Disk = disk,
): Promise<Diagnostic[]> {
  if (names.length === 0) return []
  return withLock(folder.path, on, async () => {
    const removed: string[] = []
    try {
      const record: Result<OutputRecord> = await readRecord(folder, on)
      const files = new Map(record.value.files)
      for (const name of names) {
        const [known, ...others] = recordedContents(files, name)
        if (!known) continue
        const present = await presentAt(join(folder.path, name), known, others, on)
        if (present.kind !== 'same' && present.kind !== 'ours') continue
        await on.unlink(join(folder.path, name))
        files.delete(name)
        removed.push(name)
      }
      if (removed.length > 0) await writeRecord(folder, { ...record.value, files }, on)
    } catch (caught) {
      return [...reported(folder, removed), failure(caught, folder.shown)]
    }
    return reported(folder, removed)
  })
}

const reported = ({ shown }: OutputFolder, removed: readonly string[]): Diagnostic[] =>
  removed.length === 0 ? [] : [info('output/removed', `已从“${shown}”删去以前生成、现在不用的${quoted(removed)}`)]

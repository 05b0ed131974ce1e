import { join } from 'node:path'
import { earlierFigures } from '../../engine/document/earlier-figures.ts'
import type { Format } from '../../engine/document/formats.ts'
import type { PrintedFigures } from '../../engine/document/printed-figures.ts'
import { type Diagnostic, error, type Result } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, entryAt, ifRefused } from './disk.ts'
import { failure, tried } from './failure.ts'
import { fingerprintOf, sameContent } from './fingerprint.ts'
import { lockName, withLock } from './lock.ts'
import type { OutputFolder, PlannedOutput } from './plan.ts'
import { presentAt } from './present.ts'
import { readRecord, recordedContents, recordedName, recordName, sameRecord, writeRecord } from './record.ts'
import type { FileRecord, OutputRecord, RecordedSet } from './record-types.ts'
import { discard, sweepLeftovers } from './replace-file.ts'
import { moveStaged, type Staged, stageOutput, type Written } from './stage.ts'

/** A planned file with its content. */
export interface ReadyOutput {
  output: PlannedOutput
  content: Uint8Array
}

/** What came of writing a report: its files, and what the files before them printed of its figures. */
export interface WrittenReport extends Result<Written[]> {
  before?: ReadonlyMap<Format, PrintedFigures>
}

/** What the record is to know of the figures: what the files print of them, and all that the ledger says of them. */
export interface WrittenFigures {
  printed: PrintedFigures
  stated: PrintedFigures
  /** The template set that they are printed with. */
  set?: RecordedSet
  /** What is printed, for later comparisons. */
  snapshot?: WrittenSnapshot
}

/** A snapshot that is made into text only when something has changed. */
export interface WrittenSnapshot {
  /** What its text begins with: the data, the set and the version that it is of. */
  head: string
  text: () => string
}

/**
 * Writes the files of one report into its folder, with the record of what was written and of the `figures` that they
 * print. The value holds the files that have their content now; whatever is missing has an error. When one cannot be
 * written, the others as a rule are not either.
 *
 * The order is such that a kill at any moment costs nothing: first every new content goes into a temporary file; then
 * the record says what is about to be there, beside what is; then each file that somebody edited gets a second name
 * and each temporary file moves into its place, in one step; then the record forgets the old contents. Of two runs at
 * once one waits, so that neither takes the other's files for somebody's.
 */
export async function writeReport(
  folder: OutputFolder,
  outputs: readonly ReadyOutput[],
  on: Disk = disk,
  figures?: WrittenFigures,
): Promise<WrittenReport> {
  const made = await makeFolder(folder, on)
  if (made) return { value: [], diagnostics: [made] }
  const { diagnostics } = await sweepLeftovers(folder.path, folder.shown, on)
  // What the system refuses is met again, and reported, on the long way.
  const done = await upToDate(folder, outputs, on, figures).catch(ifRefused(undefined))
  const result = done ?? (await withLock(folder.path, on, () => writeAlone(folder, outputs, on, figures)))
  return { ...result, diagnostics: [...diagnostics, ...result.diagnostics] }
}

/** What came of a build of which all is there already: nothing in the folder is touched, not even by a lock. */
async function upToDate(
  folder: OutputFolder,
  outputs: readonly ReadyOutput[],
  on: Disk,
  figures: WrittenFigures | undefined,
): Promise<WrittenReport | undefined> {
  const { value: record, diagnostics } = await readRecord(folder, on)
  if (diagnostics.length > 0 || !isKnown(record, outputs, figures)) return undefined
  const written: Written[] = []
  for (const { output, content } of outputs) {
    const print = fingerprintOf(content)
    const entry = record.files.get(output.name)
    if (!entry || entry.replaces || !sameContent(entry, print)) return undefined
    if ((await presentAt(output.path, print, [], on)).kind !== 'same') return undefined
    written.push({ format: output.format, file: output.shown, ...print, state: 'unchanged' })
  }
  // The lock of a killed run is to go, and a run that goes on to be waited for.
  if (await entryAt(on, join(folder.path, lockName))) return undefined
  for (const name of record.files.keys()) if (!(await entryAt(on, join(folder.path, name)))) return undefined
  return { value: written, diagnostics: [], ...(record.printed.size > 0 && { before: record.printed }) }
}

/** Whether the record says of the figures what it is to say; a snapshot is as it was when all that it hangs on is. */
function isKnown(record: OutputRecord, outputs: readonly ReadyOutput[], figures: WrittenFigures | undefined): boolean {
  if (!figures) return true
  const { snapshot, ...rest } = figures
  const isOld = ({ output }: ReadyOutput): boolean =>
    snapshot !== undefined && record.snapshots?.get(output.format)?.startsWith(snapshot.head) !== true
  return !outputs.some(isOld) && sameRecord(record, withFigures(record, outputs, rest))
}

async function writeAlone(
  folder: OutputFolder,
  outputs: readonly ReadyOutput[],
  on: Disk,
  figures: WrittenFigures | undefined,
): Promise<WrittenReport> {
  const diagnostics: Diagnostic[] = []
  const collect = <T>(result: Result<T>): T => {
    diagnostics.push(...result.diagnostics)
    return result.value
  }

  const record = collect(await tried(`${folder.shown}/${recordName}`, () => readRecord(folder, on)))
  if (!record) return { value: [], diagnostics }
  const staged: Staged[] = []
  for (const { output, content } of outputs) {
    const one = collect(await stageOutput(output, content, recordedContents(record.files, output.name), on))
    if (one) staged.push(one)
  }
  const intended = staged.length === outputs.length && collect(await recordIntent(folder, record, staged, on))
  if (!intended) {
    for (const { temporary } of staged) if (temporary !== undefined) await discard(temporary, on)
    return { value: [], diagnostics }
  }
  const written: Written[] = []
  for (const one of staged) {
    const done = collect(await moveStaged(one, on))
    if (!done) continue
    written.push(done)
    delete intended.files.get(one.output.name)?.replaces
  }
  // Only now, so that after a kill in between the change is still to be reported.
  const complete = figures && written.length === outputs.length
  collect(await saveRecord(folder, complete ? withFigures(intended, outputs, figures) : intended, on))
  return { value: written, diagnostics, ...(record.printed.size > 0 && { before: record.printed }) }
}

/** Each format has its own figures: the other one still prints what it did. */
function withFigures(
  record: OutputRecord,
  outputs: readonly ReadyOutput[],
  { printed, stated, set = record.set, snapshot }: WrittenFigures,
): OutputRecord {
  const text = snapshot?.text()
  const snapshots = new Map(record.snapshots)
  if (text !== undefined) for (const { output } of outputs) snapshots.set(output.format, text)
  return {
    files: record.files,
    printed: new Map([...record.printed, ...outputs.map(({ output }) => [output.format, printed] as const)]),
    stated,
    earlier: earlierFigures(record, stated),
    ...(set && { set }),
    ...(snapshots.size > 0 && { snapshots }),
  }
}

/** The problem, when nothing can be written there. */
async function makeFolder(folder: OutputFolder, on: Disk): Promise<Diagnostic | undefined> {
  try {
    const entry = await entryAt(on, folder.path)
    if (entry?.kind === 'link') return linkedFolder(folder)
    await on.mkdir(folder.path)
    return undefined
  } catch (caught) {
    return failure(caught, folder.shown)
  }
}

/**
 * Writes the record with the contents to come, each beside the content of ours that it replaces. Files of former
 * builds stay in it while they are there, so that they are known again when their title comes back.
 */
async function recordIntent(
  folder: OutputFolder,
  record: OutputRecord,
  staged: readonly Staged[],
  on: Disk,
): Promise<Result<OutputRecord | undefined>> {
  const files: FileRecord = new Map(record.files)
  for (const { output } of staged) files.delete(recordedName(record.files, output.name) ?? output.name)
  try {
    for (const name of files.keys()) {
      const entry = await entryAt(on, join(folder.path, name))
      if (entry?.kind !== 'file') files.delete(name)
    }
  } catch (caught) {
    return { value: undefined, diagnostics: [failure(caught, folder.shown)] }
  }
  for (const { output, content, present } of staged) {
    files.set(output.name, present.kind === 'ours' ? { ...content, replaces: present.content } : { ...content })
  }
  return saveRecord(folder, { ...record, files }, on)
}

/** The record once it is on the disk. */
const saveRecord = (folder: OutputFolder, record: OutputRecord, on: Disk): Promise<Result<OutputRecord | undefined>> =>
  tried(`${folder.shown}/${recordName}`, async () => {
    await writeRecord(folder, record, on)
    return { value: record, diagnostics: [] }
  })

/** A linked folder could lead anywhere, into another report's folder too; `--out` itself may be a link. */
function linkedFolder(folder: OutputFolder): Diagnostic {
  return error('output/folder-link', `输出文件夹“${folder.shown}”是一个链接，没有往里写`, {
    hint: '请删去这个链接；要把文档放到别处，请用 --out 指定文件夹',
  })
}

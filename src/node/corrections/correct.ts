import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { logName } from '../../engine/corrections/log-text.ts'
import { newSlips } from '../../engine/corrections/new-slips.ts'
import { openLedgerFile } from '../../engine/corrections/open-ledger-file.ts'
import { type CommandFor, type Planned, planCorrection } from '../../engine/corrections/plan.ts'
import { putIn } from '../../engine/corrections/put-in.ts'
import {
  type Corrected,
  type Correction,
  isRefused,
  type LedgerFile,
  type NotCorrected,
  notCorrected,
  type Wanted,
} from '../../engine/corrections/types.ts'
import type { Host } from '../../engine/host/host.ts'
import { nodeCompression } from '../compression.ts'
import { diskFiles, enginePath, shownPath } from '../files.ts'
import { type Disk, disk, entryAt } from '../output/disk.ts'
import { withLock } from '../output/lock.ts'
import { replaceFile, sweepLeftovers } from '../output/replace-file.ts'
import { readLogFile, recover, type Said, writeCorrected } from './write.ts'

/** What is to be corrected in the ledger of one report. */
export interface Job {
  folder: string
  wanted: readonly Request[]
}

/** A wanted correction with what its asker knows it by. */
export interface Request extends Wanted {
  /** The row of a sheet of corrections. */
  row?: number
  /** What the ledger said when the asker was shown it; another number now is somebody else's correction. */
  seen?: string
  said: Said
  command: CommandFor
  /** A number that stands there already is done and no mistake, whatever 原数 says. */
  mayBeDone?: boolean
}

/** What came of a job; `unchanged` are those that the ledger said already. */
export interface Done extends Corrected {
  folder: string
  ledger: LedgerFile
  unchanged: Correction[]
}

export interface Refusal extends NotCorrected {
  row?: number
}

const host = (): Host => ({ files: diskFiles(), compression: nodeCompression })

/** What jobs would come to, without anything being written. */
export function planJobs(jobs: readonly Job[]): Promise<Plans> {
  return planAll(jobs.map(real), host())
}

/** Corrects the ledgers of reports, all that is wanted or nothing, while no other run does so. */
export async function correct(jobs: readonly Job[], on: Disk = disk): Promise<Done[] | { refused: Refusal[] }> {
  const all = jobs.map(real).sort((a, b) => (a.folder < b.folder ? -1 : 1))
  return locked(
    all.map(({ folder }) => folder),
    on,
    async () => {
      const world = host()
      for (const { folder } of all) {
        await sweepLeftovers(folder, shownPath(folder), on)
        await recover(folder, world, on)
      }
      const { planned, refused } = await planAll(all, world)
      return refused.length > 0 ? { refused } : writeAll(planned, world, on)
    },
  )
}

/** A folder of two names has one lock. */
const real = (job: Job): Job => ({ ...job, folder: realpathSync(job.folder) })

/** In one order everywhere, so that no two runs wait for each other. */
async function locked<T>(folders: readonly string[], on: Disk, action: () => Promise<T>): Promise<T> {
  const [first, ...rest] = folders
  return first === undefined ? action() : withLock(first, on, () => locked(rest, on, action))
}

/** A job with what each of its corrections comes to; those that are refused are left out of both. */
export interface PlannedJob {
  job: Job
  ledger: LedgerFile
  planned: Exclude<Planned, NotCorrected>[]
}

/** What jobs come to, in their order, and what is refused of them. */
interface Plans {
  planned: PlannedJob[]
  refused: Refusal[]
}

async function planAll(jobs: readonly Job[], world: Host): Promise<Plans> {
  const refused: Refusal[] = []
  const all: PlannedJob[] = []
  for (const job of jobs) {
    const ledger = await openLedgerFile(world, enginePath(job.folder))
    if (isRefused(ledger)) {
      refused.push(...job.wanted.map(({ row }) => ({ ...ledger, ...(row !== undefined && { row }) })))
      continue
    }
    const planned: PlannedJob['planned'] = []
    const wanted: Request[] = []
    for (const one of job.wanted) {
      const { row } = one
      const plan = planOne(ledger, one, planned)
      if (isRefused(plan)) refused.push({ ...plan, ...(row !== undefined && { row }) })
      else {
        planned.push(plan)
        wanted.push(one)
      }
    }
    const slips = newSlips(
      ledger.figures,
      planned.filter((one) => !one.isThere),
    )
    all.push({ job: { ...job, wanted }, ledger, planned: withDoubts(planned, slips) })
  }
  return { planned: all, refused }
}

/** A slip that a number of its own shows stands with it, any other with the last of the corrections that led to it. */
function withDoubts(planned: PlannedJob['planned'], slips: readonly string[]): PlannedJob['planned'] {
  let last = planned.length - 1
  while (last > 0 && planned[last]!.isThere) last--
  return planned.map((one, index) => {
    const isOwn = (words: string): boolean => words.startsWith(`“${one.figure}”`)
    const own = slips.filter((words) =>
      isOwn(words) ? !one.isThere : index === last && !planned.some((other) => words.startsWith(`“${other.figure}”`)),
    )
    // What is ten times off is told already.
    const told = own.filter((words) => one.doubts.length === 0 || !isOwn(words))
    return told.length > 0 ? { ...one, doubts: [...one.doubts, ...told] } : one
  })
}

function planOne(ledger: LedgerFile, one: Request, before: PlannedJob['planned']): Planned {
  const { old, ...without } = one
  const plan = planCorrection(ledger, one.mayBeDone ? without : one, one.command)
  if (isRefused(plan)) return plan
  if (before.some((other) => other.figure === plan.figure && other.field.shown === plan.field.shown))
    return notCorrected(`“${plan.figure}”的“${plan.field.shown}”更正了两次`, '请只留一行')
  if (one.mayBeDone && !plan.isThere && old !== undefined) return planCorrection(ledger, one, one.command)
  if (one.seen === undefined || one.seen === plan.before) return plan
  const now = plan.before === '' ? '没有数了' : `是${plan.before}${plan.unit}`
  return notCorrected(`“${plan.figure}”刚刚被别人改过，现在${now}，没有改`, '请核对以后再更正')
}

async function writeAll(all: readonly PlannedJob[], world: Host, on: Disk): Promise<Done[] | { refused: Refusal[] }> {
  const ready: (Done & { said: Said[] })[] = []
  for (const { job, ledger, planned } of all) {
    const changed = planned.filter((one) => !one.isThere)
    const unchanged = planned.filter((one) => one.isThere)
    const put =
      changed.length > 0 ? await putIn(world, ledger, changed) : { bytes: ledger.bytes, corrections: [], notes: [] }
    if (isRefused(put)) return { refused: [put] }
    const said = planned.flatMap((one, index) => (one.isThere ? [] : [job.wanted[index]!.said]))
    ready.push({ said, folder: job.folder, ledger, unchanged, ...put })
  }
  const written: { done: Done; log: string | undefined }[] = []
  for (const { said, ...done } of ready) {
    if (done.corrections.length === 0) continue
    const log = await readLogFile(done.folder, on)
    const failed = await writeCorrected(done.folder, done.ledger, done, said, on)
    if (failed) {
      for (const one of written.reverse()) await undo(one.done, one.log, on)
      return { refused: [notCorrected(failed.message, ...(failed.hint === undefined ? [] : [failed.hint]))] }
    }
    written.push({ done, log: typeof log === 'object' ? undefined : log })
  }
  return ready.map(({ said: _, ...done }) => done)
}

/** Puts a report back as it was, where another one of the same sheet could not be written. */
async function undo({ folder, ledger }: Done, log: string | undefined, on: Disk): Promise<void> {
  const path = join(folder, logName)
  const modeOf = async (file: string) => (await entryAt(on, file))?.mode
  await replaceFile(ledger.file, ledger.bytes, await modeOf(ledger.file), on)
  if (log === undefined) await on.unlink(path)
  else await replaceFile(path, Buffer.from(log, 'utf8'), await modeOf(path), on)
}

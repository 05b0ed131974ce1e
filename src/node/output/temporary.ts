import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Diagnostic, type Result, warning } from '../../engine/text/diagnostic.ts'
import { type Disk, disk, entryAt, ifRefused, refusalCode, systemCode, unlessRefused } from './disk.ts'

/** Which machine a temporary file is of: on a shared drive a process number alone says nothing. */
export const machine: string = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

const temporary = /^\.zongjie-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/

/** Older than this, in milliseconds, a temporary file is nobody's: no file takes an hour to write. */
const abandonedAfter = 60 * 60 * 1000

/** A name for a temporary file that nobody else uses: `.zongjie-<machine>-<process>-<random>.tmp`. */
export function temporaryName(): string {
  return `.zongjie-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
}

/**
 * Removes the temporary files that a killed run left in a folder: those of a process of this machine that is no
 * more, and those older than an hour. Those of a run that still goes on stay. The value is how many were removed;
 * a file that cannot be removed is a warning. `folder` is the path, `shown` the path as people see it.
 */
export async function sweepLeftovers(folder: string, shown: string, on: Disk = disk): Promise<Result<number>> {
  let removed = 0
  const diagnostics: Diagnostic[] = []
  // A folder that cannot be listed has nothing to sweep: what is wrong with it shows when it is written to.
  const names = await on.readdir(folder).catch(ifRefused([]))
  for (const name of names.filter((one) => temporary.test(one))) {
    try {
      if (!(await abandoned(join(folder, name), name, on))) continue
      await on.unlink(join(folder, name))
      removed++
    } catch (caught) {
      const code = refusalCode(caught)
      // ENOENT: another run was quicker.
      if (code !== 'ENOENT') diagnostics.push(leftover(`${shown}/${name}`, code))
    }
  }
  return { value: removed, diagnostics }
}

async function abandoned(path: string, name: string, on: Disk): Promise<boolean> {
  if (isLeft(name)) return true
  const entry = await entryAt(on, path)
  return entry !== undefined && Date.now() - entry.modified > abandonedAfter
}

/** True for a temporary name whose run, on this machine, is no more; it does not say so of another machine's. */
export function isLeft(name: string): boolean {
  const [, madeOn, madeBy] = temporary.exec(name) ?? []
  return madeOn === machine && !isRunning(Number(madeBy))
}

/** Whether a process of this machine goes on. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (caught) {
    // EPERM: it runs, as somebody else.
    return systemCode(caught) === 'EPERM'
  }
}

function leftover(file: string, code: string): Diagnostic {
  return warning('output/leftover', `上次中断时留下的临时文件“${file}”删不掉（${code}）`, {
    hint: '可以手动删除，不影响生成的文档',
  })
}

/** The names in a folder; none where the system does not give them (it is not there, or may not be read). */
export const namesIn = (folder: string): string[] => unlessRefused(() => readdirSync(folder), [])

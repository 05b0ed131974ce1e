import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps the files of this folder in memory. What we write is forced onto the disk, and there that takes no time. */
const inMemory = '/dev/shm'
const enoughBytes = 4 * 2 ** 30

/**
 * For vitest's `globalSetup`: a folder for all that a run makes in the folder for temporary files, also what is left over
 * by programs that a test kills. The processes that are started later inherit it; it goes when the run has ended.
 */
export default function setup(): () => void {
  const folder = makeFolder()
  // Some tests are other users for a while.
  chmodSync(folder, 0o755)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function makeFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    sweep()
    if (bavail * bsize >= enoughBytes) return runnable(mkdtempSync(join(inMemory, `zongjie-run-${process.pid}-`)))
  } catch {
    // There is none, or programs cannot be run in it, as in some containers.
  }
  return mkdtempSync(join(tmpdir(), 'zongjie-run-'))
}

/** Removes what runs have left in memory that were broken off: their names tell their processes. */
function sweep(): void {
  for (const name of readdirSync(inMemory)) {
    const [, owner] = /^zongjie-run-(\d+)-/.exec(name) ?? []
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(inMemory, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** The folder, if a program that is written there can be run. */
function runnable(folder: string): string {
  try {
    const program = join(folder, 'runs')
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    execFileSync(program)
    return folder
  } catch (problem) {
    rmSync(folder, { recursive: true })
    throw problem
  }
}

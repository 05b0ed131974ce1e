import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
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
    if (bavail * bsize >= enoughBytes) return runnable(mkdtempSync(join(inMemory, 'zongjie-run-')))
  } catch {
    // There is none, or programs cannot be run in it, as in some containers.
  }
  return mkdtempSync(join(tmpdir(), 'zongjie-run-'))
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

import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { temporaryName } from '../output/replace-file.ts'
import { undoKilled } from '../output/undo-killed.ts'

/** What it takes to go back to the data that an import was replacing when its run was killed. */
export interface Undo {
  /** The names of the files that were not there before. */
  made: string[]
}

/**
 * In the undo: its description, the data that stood there before, and the files that are to come. While `old` is there the
 * work is half done; before it is made nothing has been touched, and as the last step it is moved to its place.
 */
export const undoFile = 'undo.json'
export const oldFolder = 'old'
export const newFolder = 'new'

const undoPrefix = '.zongjie-import-'
const undoName = /^\.zongjie-import-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/

/** Those that this very process is at: any other of its number is one of a process that is no more. */
export const running = new Set<string>()

export const newUndoName = (): string => temporaryName().replace('.zongjie-', undoPrefix)

/** Puts back what a run that was killed has half replaced in a folder: the data that were there are there again. */
export const recoverImport = (folder: string): void =>
  // A folder that cannot be mended has no report.yaml, and is no report.
  undoKilled(folder, undoName, running, (undo) => goBack(folder, undo))

/** Goes back to the data before, and removes the undo; report.yaml comes as the last. */
export function goBack(folder: string, undo: string): void {
  const old = path.join(undo, oldFolder)
  if (existsSync(old)) {
    const { made } = JSON.parse(readFileSync(path.join(undo, undoFile), 'utf8')) as Undo
    for (const name of made) rmSync(path.join(folder, path.basename(name)), { force: true })
    for (const name of readdirSync(old).sort((a, b) => rank(a) - rank(b))) {
      renameSync(path.join(old, name), path.join(folder, name))
    }
    rmdirSync(old)
  }
  rmSync(undo, { recursive: true, force: true })
}

/** report.yaml goes first and comes last: a folder without it is no report, so that a mixed one never is. */
export const rank = (name: string): number => Number(name === 'report.yaml')

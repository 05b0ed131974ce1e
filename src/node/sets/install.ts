import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { projectName } from '../../engine/project/read-project.ts'
import { disk, makeFolders } from '../output/disk.ts'
import { withLock } from '../output/lock.ts'
import { isLeft, moveOver, namesIn, replaceFile, temporaryName } from '../output/replace-file.ts'
import { undoKilled } from '../output/undo-killed.ts'
import { setsLockName } from './lock.ts'

/** What is to stand in a project when a set was added or removed. */
export interface Installing {
  /** The templates folder. */
  templates: string
  name: string
  /** The set's files; without any it is removed. */
  files: ReadonlyMap<string, Uint8Array> | undefined
  /** The folder of the project file, and the files in it that say which sets there are, by their names. */
  folder: string
  texts: Readonly<Record<string, string>>
}

/**
 * Puts a set in the place of the one that is there, and the project's files with it: all of it or nothing. What is moved away
 * stays until everything stands; a run that was killed before is undone by whoever opens the templates next.
 */
export async function install({ templates, name, files, folder, texts }: Installing): Promise<void> {
  makeFolders(templates)
  await withLock(templates, disk, async () => {
    recoverSets(templates)
    sweep(templates)
    const place = path.join(templates, name)
    const stage = path.join(templates, temporaryName())
    const undo = path.join(templates, temporaryName().replace('.zongjie-', undoPrefix))
    try {
      if (files) writeAll(stage, files)
      await begin(
        undo,
        { name, had: existsSync(place), folder: path.relative(templates, folder), texts: Object.keys(texts) },
        folder,
      )
      if (existsSync(place)) await moveOver(place, path.join(undo, 'set'))
      if (files) await moveOver(stage, place)
      for (const [file, text] of Object.entries(texts)) await replaceFile(path.join(folder, file), Buffer.from(text))
      // From here on it is done.
      const done = path.join(templates, temporaryName())
      await moveOver(undo, done)
      rmSync(done, { recursive: true, force: true })
    } catch (caught) {
      running.delete(path.basename(undo))
      rmSync(stage, { recursive: true, force: true })
      recoverSets(templates)
      throw caught
    } finally {
      running.delete(path.basename(undo))
    }
  })
}

const undoPrefix = '.zongjie-undo-'
const undoName = /^\.zongjie-undo-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}\.tmp$/

/** Those that this very process is at: any other of its number is one of a process that is no more. */
const running = new Set<string>()

interface Undo {
  name: string
  /** Whether there was a set of the name. */
  had: boolean
  folder: string
  texts: string[]
}

/** A folder with all that is needed to go back; it is there whole or not at all. */
async function begin(undo: string, what: Undo, folder: string): Promise<void> {
  const draft = path.join(path.dirname(undo), temporaryName())
  const files = new Map([['undo.json', Buffer.from(JSON.stringify(what))]])
  for (const file of what.texts) {
    const place = path.join(folder, file)
    if (existsSync(place)) files.set(`text-${file}`, readFileSync(place))
  }
  writeAll(draft, files)
  running.add(path.basename(undo))
  await moveOver(draft, undo)
}

function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder)
  for (const [way, bytes] of files) {
    const place = path.join(folder, ...way.split('/'))
    mkdirSync(path.dirname(place), { recursive: true })
    const file = openSync(place, 'wx')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
}

/** Undoes what killed runs left half done in a templates folder: the set that was there is there again. */
export const recoverSets = (templates: string): void =>
  // A set that is missing is told of.
  undoKilled(templates, undoName, running, (undo) => goBack(templates, undo))

function goBack(templates: string, undo: string): void {
  const { name, had, folder, texts } = JSON.parse(readFileSync(path.join(undo, 'undo.json'), 'utf8')) as Undo
  const place = path.join(templates, path.basename(name))
  const before = path.join(undo, 'set')
  if (existsSync(place) && (existsSync(before) || !had)) takeAway(place)
  if (existsSync(before)) renameSync(before, place)
  for (const file of texts.filter((one) => one === projectName || one === setsLockName)) {
    const kept = path.join(undo, `text-${file}`)
    const target = path.join(templates, folder, file)
    if (!existsSync(kept)) rmSync(target, { force: true })
    else {
      const copy = path.join(path.dirname(target), temporaryName())
      writeFileSync(copy, readFileSync(kept))
      renameSync(copy, target)
    }
  }
  takeAway(undo)
}

/** A folder goes in one step, however long it takes to be removed. */
function takeAway(folder: string): void {
  const away = path.join(path.dirname(folder), temporaryName())
  renameSync(folder, away)
  rmSync(away, { recursive: true, force: true })
}

/** Drafts of runs that were killed. */
function sweep(templates: string): void {
  for (const name of namesIn(templates)) {
    if (isLeft(name)) rmSync(path.join(templates, name), { recursive: true, force: true })
  }
}

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { bundle, compileAhead } from '../../build.mjs'
import { isBuilt, sourcesHash } from '../../dist-stamp.mjs'
import { type BundledFile, countedBundle } from '../coverage/bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Inside the package, because the program looks above itself for package.json and the templates. */
const cache = join(root, 'node_modules', '.cache', 'zongjie-test')

let built: Promise<string> | undefined
let counted: Promise<string> | undefined

/** The command-line program to run: as `npm run build` makes it, or as `npm run coverage` counts it. */
export function builtCli(): Promise<string> {
  if (!process.env.NODE_V8_COVERAGE) return packagedCli()
  counted ??= countedBundle(cache).then((files) => keep(files, 'cli.mjs'))
  return counted
}

/**
 * The command-line program as `npm run build` makes it, but apart from dist/, which somebody may be rebuilding: the path of its
 * cli.js. It is taken from dist/ or bundled, once for what it is made of, by whichever process comes first.
 */
export function packagedCli(): Promise<string> {
  built ??= onceFor(sourcesHash(root).slice(0, 16), async () => {
    const files = builtFiles()
    return files ? keep(files, 'cli.js') : keep(await bundle(cache, false), 'cli.js', compileAhead)
  })
  return built
}

/** What is in dist/, if it was built from these sources and nobody is rebuilding it. */
function builtFiles(): BundledFile[] | undefined {
  const dist = join(root, 'dist')
  try {
    if (!isBuilt(root)) return undefined
    const names = readdirSync(dist).filter((name) => statSync(join(dist, name)).isFile())
    const files = names.map((name) => ({ path: join(dist, name), contents: readFileSync(join(dist, name)) }))
    return isBuilt(root) ? files : undefined
  } catch {
    return undefined
  }
}

/** What `make` gives, a path, as another process of this run or one before it has it; they wait for each other. */
async function onceFor(name: string, make: () => Promise<string>): Promise<string> {
  const [kept, lock] = [join(cache, `of-${name}`), join(cache, `making-${name}`)]
  mkdirSync(cache, { recursive: true })
  for (;;) {
    if (existsSync(kept)) {
      const path = readFileSync(kept, 'utf8')
      if (existsSync(path)) return path
    }
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      if (isLeft(lock)) rmSync(lock, { force: true })
      else await pause(50)
    }
  }
  try {
    const path = await make()
    writeFileSync(`${kept}.${process.pid}`, path)
    renameSync(`${kept}.${process.pid}`, kept)
    return path
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Whether a file that keeps others waiting was left by a process that is no more. */
function isLeft(lock: string): boolean {
  try {
    // Zero would be this process's group: the number is not written yet.
    const owner = Number(readFileSync(lock, 'utf8')) || process.pid
    process.kill(owner, 0)
    return false
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Writes a bundle into a folder that is named after its content, so that test files share it; the path of one file. */
function keep(outputFiles: readonly BundledFile[], entry: string, finish = (_: string) => {}): string {
  const hash = createHash('sha256')
  for (const { path, contents } of outputFiles) hash.update(basename(path)).update(contents)
  const folder = join(cache, hash.digest('hex').slice(0, 16))
  if (!existsSync(folder)) {
    sweep()
    const making = `${folder}.${process.pid}`
    mkdirSync(making, { recursive: true })
    for (const { path, contents } of outputFiles) writeFileSync(join(making, basename(path)), contents)
    finish(making)
    try {
      renameSync(making, folder)
    } catch (problem) {
      // Another test file was quicker.
      if (!existsSync(folder)) throw problem
      rmSync(making, { recursive: true })
    }
  }
  return join(folder, entry)
}

/** Removes what was built from sources of another day. */
function sweep(): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name)
    if (Date.now() - statSync(folder).mtimeMs > 24 * 60 * 60 * 1000) rmSync(folder, { recursive: true, force: true })
  }
}

/** What became of a process. */
export interface Ended {
  stdout: string
  stderr: string
  /** Null when a signal ended it. */
  status: number | null
  milliseconds: number
}

/** A program at work, and the promise of its end. */
export interface Running {
  child: ChildProcess
  ended: Promise<Ended>
}

/** Starts Node with these arguments; all that it prints is kept unless `stdio` says otherwise. */
export function startNode(args: readonly string[], options: SpawnOptions = {}): Running {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ stdout, stderr, status, milliseconds: performance.now() - started }))
  })
  return { child, ended }
}

/** Runs the command-line program to its end. */
export async function runCli(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return startNode([await builtCli(), ...args], options).ended
}

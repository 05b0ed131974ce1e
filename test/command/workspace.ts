import { spawn } from 'node:child_process'
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { version } from '../../src/node/version.ts'
import { type CommandBlock, linesMatch, wordsOf } from './commands.ts'
import { toGbk } from './gbk.ts'

/** A temporary folder in which the commands of one Markdown file are run, one after the other. */
export interface Workspace {
  /** Copies a file or folder of the repository, under the same path. */
  copy(path: string): void
  write(path: string, lines: readonly string[], encoding?: string): void
  /** The lines of a file, or the files of a folder, each with its path in the folder. */
  show(path: string): string[]
  run(command: CommandBlock): Promise<{ output: string[]; status: number }>
  remove(): void
}

/** Opens a workspace; `program` is the built cli.js. */
export function openWorkspace(repository: string, program: string): Workspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'zongjie-command-')))
  const folder = join(root, 'work')
  mkdirSync(folder)
  const installed = join(root, 'node_modules', 'zongjie')
  mkdirSync(installed, { recursive: true })
  symlinkSync(dirname(program), join(installed, 'dist'), 'junction')
  return {
    copy: (path) => cpSync(join(repository, path), join(folder, path), { recursive: true }),
    write(path, lines, encoding) {
      const text = lines.map((line) => `${line}\n`).join('')
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), encoding === 'gbk' ? toGbk(text) : text)
    },
    show(path) {
      const place = join(folder, path)
      return statSync(place).isDirectory() ? filesUnder(place) : linesOf(readFileSync(place, 'utf8'))
    },
    run: (command) => run(join(installed, 'dist', basename(program)), command, folder, join(root, 'printed.txt')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** A command that has not ended after this long, in milliseconds, has failed. */
const mostTime = 30_000
const pollEvery = 50
const patience = 5000

/**
 * Runs a command without a shell. Both streams go into one file, which keeps their order: what two pipes bring comes in
 * any order.
 */
async function run(program: string, block: CommandBlock, cwd: string, printed: string) {
  const words = wordsOf(block.command)
  const byNpx = words[0] === 'npx'
  if (byNpx) words.splice(0, words[1]?.startsWith('--') ? 2 : 1)
  if (words.shift() !== 'zongjie') throw new Error(`Only zongjie can be run here, not: ${block.command}`)
  const file = openSync(printed, 'w')
  const { FORCE_COLOR: _, npm_command: __, ...others } = process.env
  // As npx has it; else the program was installed for the whole machine.
  const env = byNpx ? { ...others, npm_command: 'exec' } : others
  const child = spawn(process.execPath, [program, ...words], { cwd, env, stdio: ['ignore', file, file] })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 0))
  })
  const output = () => linesOf(readFileSync(printed, 'utf8')).map(normalised)
  const timer = setTimeout(() => child.kill('SIGKILL'), mostTime)
  try {
    if (!block.brokenOff) return { status: await ended, output: output() }
    const shown = await settled(output, block.output)
    child.kill('SIGINT')
    await ended
    // How a program ends that is broken off, systems tell differently.
    return { status: block.status, output: shown }
  } finally {
    clearTimeout(timer)
    closeSync(file)
  }
}

/** What a command has printed once that is as expected, or nothing more has come for a while. */
async function settled(output: () => string[], expected: readonly string[]): Promise<string[]> {
  let shown = output()
  let quiet = 0
  while (!(shown.length > 0 && linesMatch(expected, shown)) && quiet < patience) {
    await new Promise((resolve) => setTimeout(resolve, pollEvery))
    const now = output()
    quiet = now.length === shown.length && now.length > 0 ? quiet + pollEvery : 0
    shown = now
  }
  return shown
}

/** A printed line without what differs from run to run and from release to release. */
function normalised(line: string): string {
  if (line === version) return '（版本号）'
  return line
    .replace(/用时[\d.]+秒/, '用时…秒')
    .replace(/"bytes": \d+/, '"bytes": …')
    .replace(/"sha256": "[0-9a-f]{64}"/, '"sha256": "…"')
}

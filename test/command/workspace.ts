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
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { version } from '../../src/node/version.ts'
import { torture } from '../support/torture.ts'
import { type CommandBlock, linesMatch, wordsOf } from './commands.ts'
import { toGbk } from './gbk.ts'
import { type HostedCommand, runHosted } from './host.ts'

/** A temporary folder in which the commands of one Markdown file are run, one after the other. */
export interface Workspace {
  /** Copies a file or folder of the repository, under the same path or another one. */
  copy(path: string, as?: string): void
  write(path: string, lines: readonly string[], encoding?: string): void
  /** A copy of a DOCX in which somebody wrote other words: each line is `before → after`. */
  editDocx(from: string, as: string, lines: readonly string[]): void
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
    copy: (path, as = path) => cpSync(join(repository, path), join(folder, as), { recursive: true }),
    write(path, lines, encoding) {
      const text = lines.map((line) => `${line}\n`).join('')
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), encoding === 'gbk' ? toGbk(text) : text)
    },
    editDocx(from, as, lines) {
      const parts = unzipSync(readFileSync(join(folder, from)))
      let body = strFromU8(parts['word/document.xml']!)
      for (const line of lines) {
        const [before = '', after = ''] = line.split(' → ')
        if (!body.includes(before)) throw new Error(`“${before}” is not in one run of ${from}`)
        body = body.replace(before, () => after)
      }
      writeFileSync(join(folder, as), zipSync({ ...parts, 'word/document.xml': strToU8(body) }))
    },
    show(path) {
      const place = join(folder, path)
      return statSync(place).isDirectory() ? filesUnder(place) : linesOf(readFileSync(place, 'utf8'))
    },
    async run(command) {
      const one = readCommand(command, join(installed, 'dist', basename(program)), folder)
      return isFirst(one, root) || needsProcess(command, one)
        ? runAlone(command, one, join(root, 'printed.txt'))
        : hosted(one)
    },
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

/** What a line asks for. No shell reads it. */
function readCommand({ command }: CommandBlock, script: string, folder: string): HostedCommand {
  const words = wordsOf(command)
  const byNpx = words[0] === 'npx'
  if (byNpx) words.splice(0, words[1]?.startsWith('--') ? 2 : 1)
  if (words.shift() !== 'zongjie') throw new Error(`Only zongjie can be run here, not: ${command}`)
  // As npx has it; else the program was installed for the whole machine.
  return { script, words, folder, npm: byNpx ? 'exec' : undefined }
}

const known = new Set<string>()

/** Whether none of its kind was run before: by these tests, or in `npm run torture` by the file whose workspace this is. */
function isFirst({ words }: HostedCommand, workspace: string): boolean {
  const kind = `${words[0]} ${torture ? workspace : ''}`
  const isNew = !known.has(kind)
  known.add(kind)
  return isNew
}

/**
 * Whether a process of its own shows more than the host: with signals and threads, and where coverage counts what runs.
 * The first command of each kind has one, too.
 */
const needsProcess = ({ brokenOff }: CommandBlock, { words }: HostedCommand): boolean =>
  brokenOff || words.includes('--jobs') || Boolean(process.env.NODE_V8_COVERAGE)

async function hosted(command: HostedCommand) {
  const { status, printed } = await runHosted(command, mostTime)
  return { status, output: linesOf(printed).map(normalised) }
}

/** Runs a command in a process of its own. Both streams go into one file: what two pipes bring comes in any order. */
async function runAlone(block: CommandBlock, { script, words, folder, npm }: HostedCommand, printed: string) {
  const file = openSync(printed, 'w')
  const { FORCE_COLOR: _, npm_command: __, ...others } = process.env
  const env = npm === undefined ? others : { ...others, npm_command: npm }
  const child = spawn(process.execPath, [script, ...words], { cwd: folder, env, stdio: ['ignore', file, file] })
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
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, '2024-12-20 09:30:00')
    .replace(/"bytes": \d+/, '"bytes": …')
    .replace(/"sha256": "[0-9a-f]{64}"/, '"sha256": "…"')
}

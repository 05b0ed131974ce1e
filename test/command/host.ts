import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, realpathSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtCli } from '../support/cli.ts'

/** A command as the host is given it. */
export interface HostedCommand {
  /** The path of cli.js, as the person at work would have it. */
  script: string
  words: string[]
  folder: string
  npm: string | undefined
}

interface Host {
  child: ChildProcess
  /** Where both streams go: one file keeps their order. */
  printed: string
}

const hosts = new Map<string, Host>()

/** Runs a command in the process that has run those before it. */
export function runHosted(command: HostedCommand, mostTime: number): Promise<{ status: number; printed: string }> {
  const program = realpathSync(command.script)
  const host = hosts.get(program) ?? startHost(program)
  const { child, printed } = host
  truncateSync(printed)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), mostTime)
    const end = (status: number) => {
      clearTimeout(timer)
      for (const event of ['message', 'exit', 'error']) child.removeAllListeners(event)
      resolve({ status, printed: readFileSync(printed, 'utf8') })
    }
    child.once('message', (status) => end(Number(status)))
    child.once('error', reject)
    child.once('exit', (status) => {
      hosts.delete(program)
      end(status ?? 0)
    })
    child.send(command)
  })
}

/** Runs the built program in that process; what it printed, stdout and stderr in the order in which they came. */
export async function called(words: string[], folder: string): Promise<{ status: number; printed: string }> {
  return runHosted({ script: await builtCli(), words, folder, npm: undefined }, 120_000)
}

function startHost(program: string): Host {
  const printed = join(mkdtempSync(join(tmpdir(), 'zongjie-host-')), 'printed.txt')
  // Each write goes to the end, also after the file was emptied.
  const file = openSync(printed, 'a')
  const { FORCE_COLOR: _, ...env } = process.env
  const host = {
    child: spawn(process.execPath, [hostProgram, program], { env, stdio: ['ignore', file, file, 'ipc'] }),
    printed,
  }
  host.child.unref()
  host.child.channel?.unref()
  hosts.set(program, host)
  return host
}

const hostProgram = fileURLToPath(new URL('./host.mjs', import.meta.url))

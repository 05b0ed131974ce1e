import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'

/** A program of this folder, bundled so that plain Node runs it; gone after the tests of the file. Its path. */
export function bundle(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'program.mjs')
  const entry = fileURLToPath(new URL(program, import.meta.url))
  // Libraries that are CommonJS ask for Node's own modules with `require`.
  const banner = { js: "import{createRequire as zjRequire}from'node:module';const require=zjRequire(import.meta.url);" }
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error', banner })
  return outfile
}

/** What became of a process. */
export interface Ended {
  stdout: string
  stderr: string
  status: number | null
}

/** Starts a program; the promise is kept when it has ended and all that it printed is read. */
export function start(
  command: string,
  given: string[],
  env = process.env,
): { child: ChildProcess; ended: Promise<Ended> } {
  // Coverage would be written by programs that must not write: what they run, other tests run too.
  const child = spawn(command, given, { env: { ...env, NODE_V8_COVERAGE: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ stdout, stderr, status }))
  })
  return { child, ended }
}

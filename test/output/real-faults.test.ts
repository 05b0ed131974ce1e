import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/engine/text/diagnostic.ts'
import { shownPath } from '../../src/node/files.ts'
import type { Written } from '../../src/node/output/stage.ts'
import { codesOf, filesIn, reportFolder, save } from './build.ts'
import { bundle, start } from './child.ts'
import { newFolder } from './new-folder.ts'

describe('what every system refuses', () => {
  it.each([
    ['a folder above the output folder is a file', (out: string) => dirname(out)],
    ['the output folder is a file', (out: string) => out],
    ['the report folder is a file', (out: string) => reportFolder(out)],
  ])('is an error when %s', async (_, fileIn) => {
    const out = join(newFolder(), 'a', 'output')
    mkdirSync(dirname(fileIn(out)), { recursive: true })
    writeFileSync(fileIn(out), '')
    const { value, diagnostics } = await save(out, { docx: '一' })
    expect(value).toEqual([])
    expect(diagnostics.map((one) => [one.code, one.severity])).toEqual([['output/not-folder', 'error']])
    expect(diagnostics[0]!.message).toContain(`没有写成“${shownPath(reportFolder(out))}”`)
  })

  it('is an error when the path is too long', async () => {
    const out = join(newFolder(), '很长的名字'.repeat(20))
    const { value, diagnostics } = await save(out, { docx: '一' })
    expect(codesOf({ diagnostics })).toEqual(['output/name-too-long'])
    expect(value).toEqual([])
    expect(diagnostics[0]!.message).toContain(shownPath(out))
  })
})

type Outcome = Result<Written[]> & { files: Record<string, string> }

const program = bundle('save-program.ts')

/** Runs a shell script with Node ($1), the program ($2) and the output folder ($3); its last line of output. */
async function run(out: string, script: string, shell: readonly string[] = ['sh']): Promise<Outcome> {
  const [command, ...given] = [...shell, '-c', script, 'sh', process.execPath, program, out]
  const { stdout, stderr, status } = await start(command!, given).ended
  expect([stderr, status]).toEqual(['', 0])
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!)
}

/** The old files whole, nothing else there, and an error for each of these codes. */
function expectOld({ value, diagnostics, files }: Outcome, before: Record<string, string>, ...codes: string[]): void {
  expect(value).toEqual([])
  expect(diagnostics.map((one) => [one.code, one.severity])).toEqual(codes.map((code) => [code, 'error']))
  for (const { message } of diagnostics) expect(message).toContain('没有写成“')
  expect(files).toEqual(before)
}

/** An output folder that holds an earlier build, also open to others than its owner. */
async function builtBefore(): Promise<{ out: string; before: Record<string, string> }> {
  const root = newFolder()
  chmodSync(root, 0o755)
  const out = join(root, 'output')
  await save(out, { docx: 'old', md: 'old' })
  return { out, before: filesIn(reportFolder(out)) }
}

describe.runIf(process.platform !== 'win32')('what a POSIX system refuses', () => {
  it('is an error in a folder that may not be written to', async () => {
    const { out, before } = await builtBefore()
    chmodSync(dirname(program), 0o755)
    chmodSync(reportFolder(out), 0o555)
    const outcome = await run(out, '"$1" "$2" "$3" 100 user')
    chmodSync(reportFolder(out), 0o755)
    expectOld(outcome, before, 'output/no-permission', 'output/no-permission')
  })

  it('is an error when there is a socket in the place of a file', async () => {
    const { out } = await builtBefore()
    const socket = join(reportFolder(out), '别的.docx')
    const server = createServer().listen(socket)
    await once(server, 'listening')
    const { value, diagnostics } = await save(out, { docx: '一' }, { title: '别的' })
    server.close()
    expect([value, codesOf({ diagnostics })]).toEqual([[], ['output/is-folder']])
  })

  it('is an error when a file gets larger than is allowed', async () => {
    const { out, before } = await builtBefore()
    const outcome = await run(out, 'ulimit -f 8; exec "$1" "$2" "$3" 1000000')
    expectOld(outcome, before, 'output/too-large', 'output/too-large')
  })

  it('is an error when too many files are open', async () => {
    const { out, before } = await builtBefore()
    const outcome = await run(out, 'ulimit -n 100; exec "$1" "$2" "$3" 100 crowded')
    expectOld({ ...outcome, files: filesIn(reportFolder(out)) }, before, 'output/too-many-open')
  })
})

/** A shell that may mount, in a name space of its own: as root or as anybody, where the system allows it. */
async function mountingShell(): Promise<string[] | undefined> {
  const shells = [
    ['unshare', '--mount', 'sh'],
    ['unshare', '--user', '--map-root-user', '--mount', 'sh'],
  ]
  for (const [command, ...given] of shells) {
    const tried = start(command!, [...given, '-c', 'mount -t tmpfs none /tmp']).ended
    const status = await tried.then((ended) => ended.status).catch(() => undefined)
    if (status === 0) return [command!, ...given]
  }
  console.warn('The full and the read-only disk were not tried: this system does not let us mount. See faults.test.ts.')
  return undefined
}

const shell = await mountingShell()

describe.runIf(shell)('a disk of its own', () => {
  const mount = 'mount -t tmpfs -o size=96k none "$3" && "$1" "$2" "$3" 3 && '

  it('that is full is an error', async () => {
    const { out } = await builtBefore()
    const first = await run(out, `${mount} true`, shell)
    const outcome = await run(out, `${mount} exec "$1" "$2" "$3" 60000`, shell)
    expectOld(outcome, first.files, 'output/disk-full')
  })

  it('that is read-only is an error', async () => {
    const { out } = await builtBefore()
    const first = await run(out, `${mount} true`, shell)
    const outcome = await run(out, `${mount} mount -o remount,ro "$3" && exec "$1" "$2" "$3" 100`, shell)
    expectOld(outcome, first.files, 'output/read-only', 'output/read-only')
  })
})

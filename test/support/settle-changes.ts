import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { withOffice } from './office.ts'

/** Debian's own Python has the bridge to LibreOffice; another one on the path has not. */
const python = '/usr/bin/python3'
const script = fileURLToPath(new URL('settle-changes.py', import.meta.url))

/** What LibreOffice is asked to do with all tracked changes. */
const commands = { accepted: '.uno:AcceptAllTrackedChanges', rejected: '.uno:RejectAllTrackedChanges', kept: '' }
export type Settling = keyof typeof commands

/** Whether the bridge to LibreOffice is missing here. */
export async function isBridgeMissing(): Promise<boolean> {
  try {
    await promisify(execFile)(python, ['-c', 'import uno'])
    return false
  } catch {
    if (process.env.ZONGJIE_FORBID_SKIP === '1') throw new Error('缺少 python3-uno，而这里不允许跳过测量')
    return true
  }
}

/** The texts of DOCX files once LibreOffice has settled their changes, all by one process of it. */
export async function settledTexts(files: readonly { bytes: Uint8Array; settling: Settling }[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zongjie-office-'))
  try {
    const at = (name: string) => join(folder, name)
    await Promise.all(files.map(({ bytes }, index) => writeFile(at(`${index}.docx`), bytes)))
    const url = (name: string) => pathToFileURL(at(name)).href
    const rows = files.map(({ settling }, index) =>
      [url(`${index}.docx`), commands[settling], url(`${index}.txt`)].join('\t'),
    )
    await withOffice((profile) => settle(profile, basename(folder), rows))
    return await Promise.all(files.map((_, index) => readFile(at(`${index}.txt`), 'utf8')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lets the script work through its rows with a LibreOffice that listens at a pipe, to the end of both. */
async function settle(profile: string, pipe: string, rows: readonly string[]): Promise<void> {
  const office = spawn('soffice', [profile, '--headless', '--norestore', `--accept=pipe,name=${pipe};urp`], {
    stdio: 'ignore',
  })
  const closed = once(office, 'close')
  const asking = spawn(python, [script, pipe], { stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  asking.stderr.on('data', (text) => {
    said += text
  })
  asking.stdin.end(`${rows.join('\n')}\n`)
  const [status] = await once(asking, 'close')
  if (status !== 0) {
    office.kill()
    throw new Error(said)
  }
  await closed
}

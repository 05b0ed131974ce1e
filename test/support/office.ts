import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

let profile: string | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Calls `work` with LibreOffice's option for its profile: one for this process, which is made by the first start and read
 * by the others. One start after the other: a second one at the same time would hand its files to the first.
 */
export function withOffice<T>(work: (profile: string) => Promise<T>): Promise<T> {
  profile ??= pathToFileURL(mkdtempSync(join(tmpdir(), 'zongjie-profile-'))).href
  const option = `-env:UserInstallation=${profile}`
  const turn = last.then(
    () => work(option),
    () => work(option),
  )
  last = turn
  return turn
}

/** LibreOffice passes over the last of some hundreds of files. */
const mostFiles = 60

/** Has LibreOffice convert files into a folder. It ends with 0 when it could not open one: then the result is not there. */
export async function convertFiles(files: readonly string[], format: string, folder: string): Promise<void> {
  for (let start = 0; start < files.length; start += mostFiles) {
    const some = files.slice(start, start + mostFiles)
    await withOffice((option) =>
      run('soffice', [option, '--headless', '--convert-to', format, '--outdir', folder, ...some]),
    )
  }
}

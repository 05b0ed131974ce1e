import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * For vitest's `globalSetup`: a folder for all that a run makes in the folder for temporary files, also what is left over
 * by programs that a test kills. The processes that are started later inherit it; it goes when the run has ended.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-run-'))
  // Some tests are other users for a while.
  chmodSync(folder, 0o755)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

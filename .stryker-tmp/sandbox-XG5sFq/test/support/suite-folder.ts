// @ts-nocheck
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A new empty folder that goes when the tests of the file, or of the `describe` around the call, have ended. */
export function suiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-suite-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

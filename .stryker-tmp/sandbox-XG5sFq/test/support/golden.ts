// @ts-nocheck
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Compares a text with the golden file at `url`; with UPDATE_GOLDEN=1 the file is written instead. Line ends count as
 * LF, however the repository was checked out.
 */
export function expectGolden(text: string, url: URL): void {
  const path = fileURLToPath(url)
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return
  }
  expect(text).toBe(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'))
}

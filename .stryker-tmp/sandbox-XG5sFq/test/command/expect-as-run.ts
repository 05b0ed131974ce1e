// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { builtCli } from '../support/cli.ts'
import { rewrite } from './rewrite.ts'
import { openWorkspace } from './workspace.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a Markdown file of the repository, and expects that it says what happens; UPDATE_GOLDEN=1 makes it say so. */
export async function expectAsRun(name: string): Promise<void> {
  const path = join(repository, name)
  const written = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const workspace = openWorkspace(repository, await builtCli())
  try {
    const right = await rewrite(written, workspace)
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, right)
    else expect(right).toBe(written)
  } finally {
    workspace.remove()
  }
}

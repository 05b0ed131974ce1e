import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { builtCli } from '../support/cli.ts'
import { rewrite } from './rewrite.ts'
import { openWorkspace } from './workspace.ts'

/**
 * Every command that a Markdown file here or a manual shows is run, and prints what stands there. README.md tells how
 * such a file is written. UPDATE_GOLDEN=1 rewrites them: read the difference before you commit it.
 */
const repository = fileURLToPath(new URL('../..', import.meta.url))
const manuals = ['README.md', 'README.zh-CN.md', 'docs/templates.md']
const cases = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => `test/command/${name}`)

let program = ''
beforeAll(async () => {
  program = await builtCli()
}, 60_000)

test.each([...cases, ...manuals])('%s shows what the commands print', { timeout: 120_000 }, async (name) => {
  const path = join(repository, name)
  const written = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const workspace = openWorkspace(repository, program)
  try {
    const right = await rewrite(written, workspace)
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, right)
    else expect(right).toBe(written)
  } finally {
    workspace.remove()
  }
})

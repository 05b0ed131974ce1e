// @ts-nocheck
import { readdirSync } from 'node:fs'
import { test } from 'vitest'
import { expectAsRun } from './expect-as-run.ts'

/**
 * Every command that a Markdown file here shows is run, and prints what stands there. README.md tells how such a file is
 * written. UPDATE_GOLDEN=1 rewrites them: read the difference before you commit it.
 */
const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.md'))

test.each(files.sort())('%s shows what the commands print', { timeout: 120_000 }, (name) =>
  expectAsRun(`test/command/${name}`),
)

// @ts-nocheck
import { test } from 'vitest'
import { expectAsRun } from './expect-as-run.ts'

/** The commands that the manuals show are run in the same way; UPDATE_GOLDEN=1 rewrites what they print. */
test.each(['README.md', 'README.zh-CN.md', 'docs/templates.md'])(
  '%s shows what the commands print',
  { timeout: 120_000 },
  expectAsRun,
)

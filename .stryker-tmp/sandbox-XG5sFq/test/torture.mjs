// @ts-nocheck
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run torture`: the whole test suite at the full figures of docs/reliability.md. Arguments go to vitest:
 * `npm run torture -- test/reliability/batch.test.ts`. A shell is not needed, so it is the same on Windows.
 */
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const hour = 60 * 60 * 1000
const child = spawn(
  process.execPath,
  [vitest, 'run', `--testTimeout=${hour}`, `--hookTimeout=${hour}`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ZONGJIE_TORTURE: '1' } },
)
child.on('exit', (status) => {
  process.exitCode = status ?? 1
})

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './test/support/slow-first.ts'

/** `npm test`: every test file, in a few processes that go from file to file. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/run-folder.ts',
    // What a file imports is read once in each process, the schemas of the Open XML SDK first of all.
    isolate: false,
    // Two more than there are cores: a third of its time a process waits for a browser, LibreOffice or a command, and three at
    // once leave a quarter of two cores idle. By itself vitest keeps a core for itself, half of two.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

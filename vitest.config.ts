import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** `npm test`: every test file, in two processes that go from file to file. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/run-folder.ts',
    // What a file imports is read once in each process, the schemas of the Open XML SDK first of all.
    isolate: false,
    // By itself vitest leaves one core of two to nobody.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

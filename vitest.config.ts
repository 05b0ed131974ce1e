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
    // One more than there are cores: a part of its time a process waits for a browser, LibreOffice or a command. A second one
    // more reads the imports once more, which costs as much as it wins.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

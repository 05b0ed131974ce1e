import { work } from '../../src/cli/main.ts'

/** A worker thread of `build --jobs` without its loader (src/cli/worker.ts). */
void work()

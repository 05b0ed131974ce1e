import { work } from '../../src/main.ts'

/** A worker thread of `build --jobs` without its loader (src/worker.ts). */
void work()

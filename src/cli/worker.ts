import { fileURLToPath } from 'node:url'
import { loadCompiled } from './code-cache.ts'

/** A worker thread of `build --jobs`: loads the program as the command does, and works. */
const { exports: program } = loadCompiled<typeof import('./main.ts')>(
  fileURLToPath(new URL('./main.js', import.meta.url)),
)
void program.work()

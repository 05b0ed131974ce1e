import { fileURLToPath } from 'node:url'
import { loadCompiled } from './code-cache.ts'

/** Loads the program (main.ts) in the form that is quickest to start, and runs it. */
const { exports: program } = loadCompiled<typeof import('./main.ts')>(
  fileURLToPath(new URL('./main.js', import.meta.url)),
)
void program.main(process.argv.slice(2))

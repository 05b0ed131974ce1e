import { fileURLToPath } from 'node:url'
import { loadCompiled } from './code-cache.ts'

/** Loads the program (main.ts) in the form that is quickest to start, for `build` without the other commands, and runs it. */
const args = process.argv.slice(2)
const file = args[0] === 'build' ? './build.js' : './main.js'
const { exports: program } = loadCompiled<typeof import('./main.ts')>(fileURLToPath(new URL(file, import.meta.url)))
void program.main(args)
// Nothing is left to be done or written by then. A process that ends by itself takes its memory apart first, piece by piece.
process.once('beforeExit', () => process.exit())

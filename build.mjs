import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * `npm run build`: dist/ from src/. Everything is bundled and made small, since much of the time of a short run goes by
 * while Node reads and compiles code; `splitting` keeps what one command needs away from the others.
 */
const folder = (name) => fileURLToPath(new URL(name, import.meta.url))

rmSync(folder('dist'), { recursive: true, force: true })
await build({
  absWorkingDir: folder('.'),
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/worker.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  // Names stay: a crash shall print readable ones.
  minifySyntax: true,
  minifyWhitespace: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The same code as ES modules: what is not used is left out, and nothing is wrapped in functions.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // Libraries that are CommonJS ask for Node's own modules with `require`.
  banner: { js: "import{createRequire as zjRequire}from'node:module';const require=zjRequire(import.meta.url);" },
  logLevel: 'warning',
})

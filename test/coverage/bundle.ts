import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type OutputFile } from 'esbuild'

/** A file of a bundle, before it is written. */
export type BundledFile = Pick<OutputFile, 'path' | 'contents'>

/**
 * The program as `npm run coverage` counts it: neither made small nor compiled ahead, which would leave nothing to count
 * by, and with maps to its sources. `cache` is the folder that its own folder will be in.
 */
export async function countedBundle(cache: string): Promise<BundledFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: { cli: 'test/coverage/program.ts', index: 'src/index.ts', worker: 'test/coverage/worker.ts' },
    // As deep as the folder it will be in, since a map tells where sources are from there.
    outdir: join(cache, 'counted'),
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Beside the files: Node itself shall not read them.
    sourcemap: 'external',
    banner: { js: "import{createRequire as zjRequire}from'node:module';const require=zjRequire(import.meta.url);" },
    logLevel: 'error',
  })
  // The program looks for worker.js.
  const worker = { path: join(cache, 'counted', 'worker.js'), contents: Buffer.from("import './worker.mjs'\n") }
  return [...outputFiles, worker]
}

// Moves each number that src/engine/proofread/relations and src/engine/numbers/hedges hold as a constant, one at a time, a little
// up and a little down, and runs the tests of the reader of numbers each time: `npm run thresholds`, `npm run thresholds -- mean.ts`
// one file. A number that may be moved without a test failing is held by nothing, and is listed.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const code = join(root, 'src/engine/proofread/relations')
const tests = join(root, 'test/proofread/relations')

const files = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))

/** `const maxParts = 30`, and the numbers of the table of levels. */
const constant = /^(const|export const) (\w+) = (\d[\d_]*(?:\.\d+)?)$|^ {2}(\w+): \{ warning: .*\},$/gm

/** Each constant with what it is tried as. */
function* mutants(only) {
  for (const file of files(code)) {
    if (only && !file.endsWith(only)) continue
    const text = readFileSync(file, 'utf8')
    for (const found of text.matchAll(constant)) {
      if (found[3] === undefined) continue
      const value = Number(found[3].replaceAll('_', ''))
      const at = found.index + found[0].length - found[3].length
      for (const other of moved(value)) {
        yield { file, name: found[2], value, other, text: text.slice(0, at) + other + text.slice(at + found[3].length) }
      }
    }
  }
}

const moved = (value) =>
  Number.isInteger(value) ? [value - 1, value + 1].map((one) => Math.max(one, 0)) : [value * 0.9, value * 1.1]

const suites = readdirSync(tests).filter((name) => name.endsWith('.test.ts') && name !== 'speed.test.ts')

async function bundle(mutant) {
  const result = await build({
    stdin: {
      contents: `${suites.map((name) => `import ${JSON.stringify(join(tests, name))}`).join('\n')}
        import { allHold } from ${JSON.stringify(join(here, 'vitest.ts'))}
        import { parentPort } from 'node:worker_threads'
        parentPort.postMessage(await allHold())`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    alias: { vitest: join(here, 'vitest.ts') },
    plugins: mutant ? [{ name: 'mutant', setup: (one) => one.onLoad({ filter: /.*/ }, ({ path }) => (path === mutant.file ? { contents: mutant.text, loader: 'ts' } : undefined)) }] : [],
    logLevel: 'error',
  })
  return result.outputFiles[0].text
}

async function holds(mutant) {
  const script = await bundle(mutant)
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`))
  const said = await new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (problem) => resolve(problem))
  })
  await worker.terminate()
  return said
}

const whole = await holds(undefined)
if (whole !== true) {
  console.error('The tests do not hold as they are.', whole)
  process.exit(1)
}
let tried = 0
const free = []
for (const mutant of mutants(process.argv[2])) {
  tried++
  if ((await holds(mutant)) === true) {
    free.push(mutant)
    console.log(`${relative(root, mutant.file)}: ${mutant.name} ${mutant.value} → ${mutant.other}`)
  }
}
console.log(`${tried} moved, ${free.length} that no test notices`)

import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { torture } from '../../support/torture.ts'

const run = promisify(execFile)
let folder: string
let program: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zongjie-bytes-'))
  program = join(folder, 'child.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('same-bytes.child.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    define: { 'import.meta.url': JSON.stringify(new URL('../../support/layouts.ts', import.meta.url).href) },
    banner: { js: "import{createRequire as r}from'node:module';const require=r(process.execPath);" },
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('The same document gives the same bytes in every zone, language, folder and position', {
  timeout: 120_000,
}, async () => {
  const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns']
  const languages = ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8']
  const all = zones.flatMap((zone) => languages.map((language) => ({ zone, language })))
  // In `npm test` three in which each zone and each language occurs.
  const settings = torture ? all : [0, 4, 8].map((index) => all[index]!)
  const outputs: string[] = []
  for (const [index, { zone, language }] of settings.entries()) {
    const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language }
    const cwd = index % 2 ? folder : tmpdir()
    const { stdout } = await run(process.execPath, [program, String(index)], { env, cwd })
    outputs.push(stdout)
  }
  expect(new Set(outputs).size).toBe(1)
  const documents = JSON.parse(outputs[0]!) as string[][]
  expect(documents.map(([name]) => name)).toEqual(['00', '01', '10', '11'])
  // A name and one hash: the same in every round. And no two documents are the same.
  for (const [, ...hashes] of documents) expect(hashes).toHaveLength(1)
  expect(new Set(documents.map(([, hash]) => hash)).size).toBe(4)
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { batch } from './cases/batch.mjs'
import { oneProcess } from './cases/process.mjs'
import { proofreading } from './cases/proofread.mjs'
import { tenThousand } from './cases/size.mjs'
import { studio } from './cases/studio.mjs'
import { large, typical } from './cases/warm.mjs'
import { peerNames } from './prepare.mjs'
import { barTable, timeTable } from './table.mjs'

/**
 * `npm run bench`: measures zongjie against its peers and prints the tables. With `--write` they also go into
 * README.md; with names of cases (`typical large process batch size proofread studio`) only those are run; `--quick` is for trying out.
 */
const args = process.argv.slice(2)
const quick = args.includes('--quick')
const named = args.filter((arg) => !arg.startsWith('--'))

const cases = {
  typical: (place) => typical(place, quick ? { rounds: 5, warmUp: 300 } : {}),
  large: (place) => large(place, quick ? { rounds: 3, warmUp: 300 } : {}),
  process: (place) => oneProcess(place, { rounds: quick ? 3 : 21 }),
  batch: (place) => batch(place, quick ? { reports: 100, rounds: 1 } : { rounds: 3 }),
  size: (place) => tenThousand(place, { rounds: quick ? 1 : 5 }),
  proofread: () => proofreading(quick ? { rounds: 3, warmUp: 300 } : {}),
  studio: () => studio({ rounds: quick ? 5 : 25 }),
}

const unknown = named.filter((name) => !(name in cases))
if (unknown.length > 0)
  throw new Error(`There is no case ${unknown.join(', ')}; there are ${Object.keys(cases).join(', ')}`)

const place = await mkdtemp(join(tmpdir(), 'zongjie-bench-'))
try {
  const results = []
  for (const [name, measure] of Object.entries(cases)) {
    if (named.length > 0 && !named.includes(name)) continue
    const result = await measure(place)
    console.log(`${timeTable(result)}\n`)
    results.push(result)
  }
  const bars = barTable(results)
  console.log(bars)
  if (args.includes('--write')) await writeReadme([await conditions(), bars, ...results.map(timeTable)])
} finally {
  await rm(place, { recursive: true, force: true })
}

async function conditions() {
  const { dependencies } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const peers = peerNames.map((name) => `${name} ${dependencies[name]}`).join(', ')
  return [
    `Machine: ${processor?.model.trim()}, ${cpus().length} cores, ${memory} GB; ${process.platform} ${process.arch}, ` +
      `Node ${process.version}.`,
    `Peers: ${peers}.`,
  ].join('\n')
}

/** Replaces what stands between the two marks. */
async function writeReadme(sections) {
  const file = fileURLToPath(new URL('README.md', import.meta.url))
  const [start, end] = ['<!-- results -->', '<!-- end of results -->']
  const text = await readFile(file, 'utf8')
  const [before, after] = [text.slice(0, text.indexOf(start)), text.slice(text.indexOf(end))]
  await writeFile(file, `${before}${start}\n\n${sections.join('\n\n')}\n\n${after}`)
}

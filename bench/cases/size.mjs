import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, runNode } from '../measure.mjs'
import { cli } from '../prepare.mjs'
import { makeReport, writeReport } from '../reports.mjs'

const peakMemory = fileURLToPath(new URL('../peak-memory.cjs', import.meta.url))
const megabyte = 1024 * 1024

/** A report of ten thousand paragraphs, in a process of its own: seconds, and megabytes at the peak. */
export async function tenThousand(place, { rounds }) {
  const folder = join(place, 'ten-thousand')
  await writeReport(folder, makeReport({ items: 10000, length: 60, sections: 20 }))
  const file = join(place, 'peak.txt')
  const [seconds, megabytes] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const command = ['--require', peakMemory, cli, 'build', folder, '--out', join(place, `size-out-${round}`)]
    seconds.push((await runNode(command, { PEAK_FILE: file })) / 1000)
    megabytes.push(Number(await readFile(file, 'utf8')) / megabyte)
  }
  return {
    title: '10,000 paragraphs, in a process of its own',
    unit: '',
    times: new Map([
      ['seconds', median(seconds)],
      ['MB at the peak', median(megabytes)],
    ]),
    bars: [
      { id: 'size', what: 'seconds', value: median(seconds), most: 2.5 },
      { id: 'size', what: 'MB at the peak', value: median(megabytes), most: 300 },
    ],
  }
}

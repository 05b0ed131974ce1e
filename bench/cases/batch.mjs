import { join } from 'node:path'
import { raceProcesses } from '../measure.mjs'
import { cli } from '../prepare.mjs'
import { makeReport, writeReport } from '../reports.mjs'

/** (e): a thousand reports in one run. */
export async function batch(place, { reports = 1000, ...settings }) {
  const data = join(place, 'batch')
  for (let seed = 1; seed <= reports; seed++) {
    await writeReport(join(data, `report-${seed}`), makeReport({ items: 16, length: 195, sections: 4, seed }))
  }
  const command = (jobs) => (round) => [
    cli,
    'build',
    '--data',
    data,
    '--out',
    join(place, `batch-out-${jobs}-${round}`),
    '--jobs',
    String(jobs),
  ]
  const [one, two] = ['zongjie build --jobs 1', 'zongjie build --jobs 2']
  const times = await raceProcesses({ [one]: command(1), [two]: command(2) }, settings)
  return {
    title: `${reports.toLocaleString('en')} reports of 16 items in one run`,
    unit: 'ms',
    times,
    bars: [{ id: 'e', what: `${two} : ${one}`, ratio: times.get(one) / times.get(two), least: 1.6 }],
  }
}

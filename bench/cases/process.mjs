import { join } from 'node:path'
import { raceProcesses } from '../measure.mjs'
import { cli, peerNames, prepare, processOf } from '../prepare.mjs'

const ours = 'zongjie build: YAML files → DOCX and Markdown'

/** (d): what somebody waits for who builds one report. */
export async function oneProcess(place, settings) {
  const report = await prepare(place, 'process', { items: 16, length: 195, sections: 4 })
  const commands = {
    [ours]: (round) => [cli, 'build', report.folder, '--out', join(place, `process-out-${round}`)],
  }
  for (const peer of peerNames) {
    const command = await processOf(peer, report, join(place, `process-${peer}.docx`))
    commands[peer] = () => command
  }
  commands['floor: node with nothing to do'] = () => ['--eval', '0']
  const times = await raceProcesses(commands, settings)
  const [fastest, peer] = peerNames.map((name) => [times.get(name), name]).sort(([a], [b]) => a - b)[0]
  return {
    title: `A process of its own for one report of ${report.characters} characters`,
    unit: 'ms',
    times,
    bars: [{ id: 'd', what: `${ours} : ${peer}`, ratio: fastest / times.get(ours), least: 1 }],
  }
}

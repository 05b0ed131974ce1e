import { makeDocument, prepareReport, renderReport, writers } from '../../dist/index.mjs'
import { floor } from '../floor.mjs'
import { race } from '../measure.mjs'
import { fillerOf, peerNames, prepare } from '../prepare.mjs'

const ours = {
  all: 'zongjie: YAML texts → DOCX and Markdown',
  checked: 'zongjie: checked report → DOCX',
  document: 'zongjie: document → DOCX',
}
const floorName = 'floor: strings and deflate (C) alone'

/** (a) and (b): the report that most agencies write. */
export async function typical(place, settings) {
  const report = await prepare(place, 'typical', { items: 16, length: 195, sections: 4 })
  const times = await raceWarm(report, settings)
  const [fastest, peer] = fastestOf(times)
  return {
    title: `16 items, ${report.characters} characters, warm`,
    unit: 'ms',
    times,
    bars: [
      { id: 'a', what: `${ours.all} : ${peer}`, ratio: fastest / times.get(ours.all), least: 2.2 },
      { id: 'b', what: `${ours.checked} : ${peer}`, ratio: fastest / times.get(ours.checked), least: 6 },
    ],
  }
}

/** (c): a report as large as a book. */
export async function large(place, settings) {
  const report = await prepare(place, 'large', { items: 1000, length: 195, sections: 10 })
  const times = await raceWarm(report, settings)
  const [fastest, peer] = fastestOf(times)
  const reference = 'docxtemplater'
  return {
    title: `1,000 items, ${report.characters.toLocaleString('en')} characters, warm`,
    unit: 'ms',
    times,
    bars: [
      { id: 'c', what: `${ours.checked} : ${peer}`, ratio: fastest / times.get(ours.checked), least: 1.2 },
      { id: 'c', what: `${ours.all} : ${reference}`, ratio: times.get(reference) / times.get(ours.all), least: 1.2 },
    ],
  }
}

async function raceWarm({ folder, texts, library, prepared, data, ...report }, settings) {
  const { report: checked, set, document, layout } = prepared
  const contestants = {
    [ours.all]: async () => renderReport(await prepareReport(folder, library, { texts }), ['docx', 'md']),
    [ours.checked]: async () => writers.docx(await makeDocument(checked, set), layout),
    [ours.document]: () => writers.docx(document, layout),
  }
  for (const peer of peerNames) contestants[peer] = await fillerOf(peer, { data, ...report })
  contestants[floorName] = floor(data)
  return race(contestants, settings)
}

function fastestOf(times) {
  const peers = peerNames.map((name) => [times.get(name), name])
  return peers.sort(([a], [b]) => a - b)[0]
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLibrary, prepareReport, renderReport, writers } from '../dist/index.mjs'
import { readyData, textsOf } from './ready-data.mjs'
import { makeReport, writeReport } from './reports.mjs'
import { makeTemplates, textOf } from './templates.mjs'

/** The command that people run. */
export const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

const oneReport = fileURLToPath(new URL('one-report.mjs', import.meta.url))

/** The libraries that zongjie is measured against; each has a file in peers/. */
export const peerNames = ['docxtemplater', 'easy-template-x', 'carbone', 'docx']

/**
 * A report made for the benchmark, and everything that the contestants need for it: the folder, the report as checked
 * and as document, and on disk, in `place`, the data and the templates of the peers.
 */
export async function prepare(place, name, settings) {
  const folder = join(place, name)
  const texts = makeReport(settings)
  await writeReport(folder, texts)
  const library = openLibrary()
  const prepared = await prepareReport(folder, library)
  const built = renderReport(prepared, ['docx', 'md'])
  if (!built) throw new Error(`The report does not build: ${JSON.stringify(prepared.diagnostics[0])}`)
  const data = readyData(prepared.document)
  const dataFile = join(place, `${name}.json`)
  await writeFile(dataFile, JSON.stringify(data))
  const templates = {}
  for (const [kind, bytes] of Object.entries(makeTemplates(writers.docx(prepared.document, prepared.layout)))) {
    templates[kind] = join(place, `${name}-${kind}.docx`)
    await writeFile(templates[kind], bytes)
  }
  const report = { folder, texts, library, prepared, data, dataFile, templates, characters: built.characters }
  checkOutput('zongjie', built.outputs[0].bytes, report)
  for (const peer of peerNames) checkOutput(peer, await (await fillerOf(peer, report))(), report)
  return report
}

/** A function that makes the document with a peer. */
export async function fillerOf(peer, report) {
  const module = await import(`./peers/${peer}.mjs`)
  const fill = module.prepare(report.templates[module.template])
  return () => fill(report.data)
}

/** The arguments of the process in which a peer makes one report. */
export async function processOf(peer, report, output) {
  const { template } = await import(`./peers/${peer}.mjs`)
  return [oneReport, peer, report.templates[template] ?? '-', report.dataFile, output]
}

/** Being fast counts only with every text in its place. */
function checkOutput(name, bytes, report) {
  const written = textOf(bytes)
  let at = 0
  for (const text of textsOf(report.data)) {
    const found = written.indexOf(text, at)
    if (found < 0) throw new Error(`The document of ${name} lacks “${text}”`)
    at = found + text.length
  }
}

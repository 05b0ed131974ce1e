import { type BuiltReport, type PreparedReport, withoutDraftMark } from '../../engine/build.ts'
import { defaultFormats, formats } from '../../engine/document/formats.ts'
import { dataPaths } from '../../engine/editions/data-paths.ts'
import type { Edition } from '../../engine/editions/edition-text.ts'
import { asRun } from '../../engine/text/as-run.ts'
import { type Diagnostic, info } from '../../engine/text/diagnostic.ts'
import { pictureNames } from '../../engine/writers/picture-files.ts'
import { editionsFolder } from '../../node/editions/folder.ts'
import { readEditions } from '../../node/editions/read.ts'
import { checkEditionName, writeEdition } from '../../node/editions/write.ts'
import { prepareReport } from '../../node/engine.ts'
import { shownPath } from '../../node/files.ts'
import { type Fingerprint, fingerprintOf, sameContent } from '../../node/output/fingerprint.ts'
import { type OutputFolder, type PlannedOutput, planFiles, planFolders } from '../../node/output/plan.ts'
import { surveyFolder } from '../../node/output/survey.ts'
import { printFound, textTable } from '../console/streams.ts'
import { type ExitStatus, type OutputOptions, orWrongUse, WrongUse } from './command.ts'
import { findOneReport } from './find/one-report.ts'
import { openTemplates } from './find/open-templates.ts'
import { pastOf } from './kept/past.ts'
import { currentSnapshot } from './kept/snapshot.ts'
import { renderStamped } from './render-stamped.ts'

interface ArchiveOptions extends OutputOptions {
  /** The edition to be made; without it those that there are are listed. */
  name?: string
}

/** `zongjie archive`: keeps what a report prints now as an edition, or lists its editions. */
export async function archive(name: string | undefined, options: ArchiveOptions): Promise<ExitStatus> {
  const problem = options.name === undefined ? undefined : checkEditionName(options.name)
  const found = orWrongUse(findOneReport(name, options))
  if (problem) throw new WrongUse(`${problem.message}。${problem.hint}`)
  const { folder, report } = found
  const { value: target, diagnostics } = planFolders(options.out, [{ report, from: folder }])[0]!
  if (!target) return printFound({ report, editions: [] }, diagnostics, options.json)
  if (options.name === undefined) {
    const read = await readEditions(target, shownPath(folder))
    const value = { report: target.report, editions: read.value.map(jsonEdition) }
    return printFound(value, read.diagnostics, options.json, () => listLines(target, read.value))
  }
  return keep(folder, target, { ...options, name: options.name })
}

async function keep(
  folder: string,
  target: OutputFolder,
  { name, templates, project, json }: ArchiveOptions & { name: string },
): Promise<ExitStatus> {
  const library = orWrongUse(await openTemplates(templates, project))
  const prepared = await prepareReport(folder, library)
  const record = await pastOf(target)
  const { report, document } = prepared
  // Those that were built are kept: what is asked for later is what was handed in.
  const kept = formats.filter((one) => defaultFormats.includes(one) || record.printed.has(one))
  const printed = isFinal(prepared, target, record.files) ? withoutDraftMark(prepared) : prepared
  const built = renderStamped(printed, kept, { name: target.report, edition: name.normalize('NFC') })
  const snapshot = await currentSnapshot(prepared)
  if (!built || !report || !document || !snapshot) {
    return printFound({ report: target.report }, prepared.diagnostics, json)
  }
  const planned = planFiles(target, document.meta.title, kept)
  const outputs = built.outputs.flatMap(({ format, bytes, pictures = [] }) => [
    { file: planned.find((one) => one.format === format)!.name, content: bytes },
    ...pictures.map((one) => ({ file: one.name, content: one.bytes })),
  ])
  const { value: edition, diagnostics } = await writeEdition(target, {
    name,
    snapshot: { ...snapshot, pathAt: dataPaths(report) },
    outputs,
  })
  const all = planFiles(target, document.meta.title, formats, pictureNames(document))
  const { edited } = edition ? await surveyFolder(target, record, { planned: all }) : { edited: [] }
  // The files beside it do not name the edition.
  const plain = edition && renderStamped(printed, kept, { name: target.report })
  const stale = plain ? notBuilt(target, planned, plain, record.files) : []
  const value = { report: target.report, ...(edition && { edition: jsonEdition(edition) }) }
  return printFound(value, [...diagnostics, ...edited, ...stale], json, () =>
    edition ? keptLines(target, edition) : [],
  )
}

/** Whether what was built last is the final document, without the mark of a draft: then that is what is kept. */
function isFinal(prepared: PreparedReport, target: OutputFolder, files: ReadonlyMap<string, Fingerprint>): boolean {
  if (!prepared.layout?.draftMark || !prepared.document) return false
  const marked = formats.filter((one) => one !== 'md')
  const final = renderStamped(withoutDraftMark(prepared), marked, { name: target.report })
  return planFiles(target, prepared.document.meta.title, marked).some((one) => isAsBuilt(one, final, files) === true)
}

/** Whether a file is what was built; `undefined`: it is not known, or was not built. */
function isAsBuilt(
  { format, name }: PlannedOutput,
  built: BuiltReport | undefined,
  files: ReadonlyMap<string, Fingerprint>,
): boolean | undefined {
  const known = files.get(name)
  const bytes = built?.outputs.find((one) => one.format === format)?.bytes
  return known && bytes && sameContent(known, fingerprintOf(bytes))
}

/** Tells when the files beside the editions are not what the edition holds: somebody may hand in those. */
function notBuilt(
  { report }: OutputFolder,
  planned: readonly PlannedOutput[],
  built: BuiltReport,
  files: ReadonlyMap<string, Fingerprint>,
): Diagnostic[] {
  const others = planned.filter((one) => isAsBuilt(one, built, files) === false)
  if (others.length === 0) return []
  const message = `存档里是按现在的数据印的，“${others[0]!.shown}”还是以前生成的`
  return [info('editions/not-built', message, { hint: `要让它们一样，请运行 ${asRun(`build ${report}`)}` })]
}

const jsonEdition = ({ name, number, outputs, snapshot }: Edition) => ({
  name,
  number,
  set: { name: snapshot.set.name, version: snapshot.set.version },
  zongjie: snapshot.zongjie,
  outputs,
})

const keptLines = (target: OutputFolder, { name, outputs }: Edition): string[] => [
  `√ ${target.report}：已存档“${name}”`,
  ...outputs.map(({ file }) => `    ${editionsFolder(target).shown}/${name}/${file}`),
  `以后改了数或文字，运行 ${asRun(`impact ${target.report}`)} 看改前改后`,
]

function listLines(target: OutputFolder, editions: readonly Edition[]): string[] {
  if (editions.length === 0)
    return [`${target.report}：还没有存档；要存一份，请运行 ${asRun(`archive ${target.report} --name 送审稿`)}`]
  const rows = editions.map(({ name, number, outputs, snapshot: { set, zongjie } }) => [
    String(number),
    name,
    `${set.name} ${set.version}`,
    zongjie,
    outputs.map(({ file }) => file).join('、'),
  ])
  return textTable([['序号', '存档', '模板', 'zongjie', '文件'], ...rows], [true])
}

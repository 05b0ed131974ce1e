import path from 'node:path'
import { nameAsTitle } from '../../../engine/import/name-as-title.ts'
import type { ImportedReport } from '../../../engine/import-report.ts'
import { jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { fileKind, schemaFiles, schemaFolder, schemaLine } from '../../../engine/new/schema-files.ts'
import type { WithFigures } from '../../../engine/propose-figures.ts'
import { picturesUnread } from '../../../engine/readers/docx/unread.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import { lineText } from '../../../engine/text/source.ts'
import { shownPath } from '../../../node/files.ts'
import { importProblem, type WrittenImport, writeImport } from '../../../node/import/write-import.ts'
import type { NewFile } from '../../../node/new/write-folder.ts'
import { safeFileName } from '../../../node/output/file-name.ts'
import { inQuotes } from '../../console/start-words.ts'
import { printJson, say, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, type Options, orWrongUse, WrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'
import { insideReport, placeOf } from '../find/report-place.ts'
import { type Input, readInputBytes } from '../read-input.ts'
import { importApart } from './import-apart.ts'
import { figureFacts, type ImportFiguresOptions } from './import-figures.ts'

interface ImportCommandOptions extends ImportFiguresOptions, Options {
  /** The folder of reports: where a bare name is made. */
  data?: string
  template?: string
  lang?: 'zh' | 'en'
  /** Replaces the data of a folder that is there; what it replaces is kept. */
  force?: boolean
}

/** `zongjie import`: a .docx, .md or .txt becomes a report folder that builds back to the same text. */
export async function importFile(
  file: string,
  folder: string | undefined,
  options: ImportCommandOptions,
  today: Date = new Date(),
): Promise<ExitStatus> {
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const known = await library.names()
  if (options.template !== undefined && !known.includes(options.template)) {
    throw new WrongUse(`没有名为“${options.template}”的模板。可用的有：${known.join('、')}`)
  }
  const input = await readInputBytes(file)
  if (!input.bytes) return refuse(input, options)
  const stem = path.basename(file).replace(/\.[^.]+$/, '')
  const place = placeOf(folder ?? safeFileName(stem), options)
  const inside = insideReport(place)
  if (inside !== undefined) throw new WrongUse(inside)
  const language = options.lang ?? 'zh'
  const { figures, ledger, template, templates, project } = options
  const answer = await importApart({
    file: input.file,
    bytes: input.bytes,
    language,
    today,
    figures: { figures, ledger, place },
    ...(input.format && { format: input.format }),
    template,
    titleOfName: nameAsTitle(stem),
    templates,
    project,
  })
  if (answer.kind === 'wrong') throw new WrongUse(answer.problem)
  if (answer.kind === 'refused') return refuse({ ...input, diagnostics: answer.diagnostics }, options)
  const { made, tied, source } = answer
  const vocabulary = (await library.set(made.set)).value?.vocabulary
  const files = withSchemas(made, tied, schemaFiles(language, vocabulary))
  const data = files.map(({ name }) => name).filter((name) => !name.startsWith(schemaFolder))
  const problem = importProblem(place, files, options.force ?? false)
  if (problem !== undefined) throw new WrongUse(problem)
  const written = orWrongUse(await writeImport(place, files))
  const diagnostics = [...answer.diagnostics.filter(({ code }) => code !== picturesUnread), ...made.diagnostics]
  if (options.json) printJson({ ...jsonOf(input, place, { made, data, diagnostics }), ...(tied && numbersOf(tied)) })
  else {
    sayDiagnostics(diagnostics, (_, line) => lineText(source, line))
    tell(shownPath(place), made, { written, data, figures: tied ? figureFacts(tied) : [] })
  }
  return 0
}

function refuse({ file, diagnostics }: Input, { json }: ImportCommandOptions): ExitStatus {
  if (json) printJson({ error: `${file} 没有读出来`, diagnostics: diagnostics.map(jsonDiagnostic) })
  else sayDiagnostics(diagnostics)
  return 2
}

/** The files with the line by which editors find the schemas, and the schemas. */
const withSchemas = (
  { files, pictures }: ImportedReport,
  tied: WithFigures | undefined,
  schemas: ReturnType<typeof schemaFiles>,
): NewFile[] => [
  ...withTied(files, tied).map(({ name, text }) => ({ name, content: withSchemaLine(name, text) })),
  ...pictures.map(({ name, bytes }) => ({ name, content: bytes })),
  ...schemas.map(({ name, content }) => ({ name: `${schemaFolder}/${name}`, content })),
]

const withSchemaLine = (name: string, text: string | Uint8Array): string | Uint8Array =>
  typeof text !== 'string' || !/\.ya?ml$/.test(name) || /^# *yaml-language-server:/m.test(text)
    ? text
    : `${schemaLine(fileKind(name))}\n\n${text}`

/** The files of an import, those that refer to a ledger in the place of the typed ones. */
function withTied(files: ImportedReport['files'], tied: WithFigures | undefined): WithFigures['files'] {
  const names = new Set(tied?.files.map(({ name }) => name))
  return [...files.filter(({ name }) => !names.has(name)), ...(tied?.files ?? [])].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}

const numbersOf = ({ total, tied, figures }: WithFigures) => ({
  numbers: { total, tied, figures: [...figures.keys()] },
})

const kindNames: Record<string, string> = { achievements: '成绩', problems: '问题', plans: '计划' }

/** What was made, how it was divided, and what to do next. */
function tell(
  folder: string,
  made: ImportedReport,
  { written, data, figures }: { written: WrittenImport; data: readonly string[]; figures: readonly string[] },
): void {
  const { tally, parts, isEqual, titleIsAdded } = made
  say(
    written.isSame
      ? `${folder} 里已经是这些数据，没有改动`
      : `已导入 ${folder}（模板 ${made.set}，${data.length}个文件）`,
  )
  if (written.kept !== undefined) say(`  原来的数据留在 ${folder}/${written.kept}`)
  for (const { heading, kind } of parts) say(`  ${kindNames[kind]}：${heading}`)
  const labels = tally.computed + tally.byHand
  if (labels > 0)
    say(`  编号${labels}个，自动编的${tally.computed}个${tally.byHand > 0 ? `，照写的${tally.byHand}个` : ''}`)
  if (made.pictures.length > 0) say(`  图片${made.pictures.length}张，与数据放在一起`)
  if (isEqual) say(`  照这份数据生成的文字与原文相同${titleIsAdded ? '（只多了补上的标题）' : ''}`)
  for (const line of figures) say(`  ${line}`)
  say('下一步：')
  say(`  1. 看一看 report.yaml 里的单位、年度，各部分归得对不对`)
  say(`  2. 运行 ${asRun(`build ${inQuotes(folder)}`)}`)
}

const jsonOf = (
  { file }: Input,
  place: string,
  { made, data, diagnostics }: { made: ImportedReport; data: readonly string[]; diagnostics: readonly Diagnostic[] },
) => ({
  file,
  folder: shownPath(place),
  template: made.set,
  title: made.title,
  files: data,
  equal: made.isEqual,
  share: Number(made.share.toFixed(4)),
  labels: { computed: made.tally.computed, byHand: made.tally.byHand },
  exceptions: made.tally.exceptions,
  parts: made.parts.map(({ heading, kind }) => ({ heading, kind })),
  diagnostics: diagnostics.map(jsonDiagnostic),
})

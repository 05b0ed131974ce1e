import type { Format } from '../../../engine/document/formats.ts'
import { examineDraft } from '../../../engine/drafts/index.ts'
import { countTies, draftDiagnostics, jsonNumber } from '../../../engine/drafts/tell.ts'
import { examine } from '../../../engine/examine.ts'
import { listFigures } from '../../../engine/figures/list.ts'
import type { Library } from '../../../engine/library.ts'
import { jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import type { Report } from '../../../engine/model/report.ts'
import { decodeLoosely } from '../../../engine/text/decode.ts'
import { loadReport, prepareReport, readText, renderReport } from '../../../node/engine.ts'
import { planFolders } from '../../../node/output/plan.ts'
import { buildOne } from '../build/build-one.ts'
import { orWrongUse, WrongUse } from '../command.ts'
import { findReports, standingIn } from '../find/find-reports.ts'
import { reportName } from '../find/report-name.ts'
import { pastOf, withLog } from '../kept/past.ts'

/** What the tools of `zongjie mcp` work on. */
export interface McpSettings {
  data: string
  out: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  library: Library
  /** Whether `build` may write files. */
  write: boolean
}

/** The folder of a report below `data`, by its name there; nothing outside can be named. */
function folderOf(name: string | undefined, { data, out, project }: McpSettings): { folder: string; named: string } {
  const found = orWrongUse(findReports(standingIn([], project, data), data, out))
  const names = found.folders.map((one) => reportName(one, [data, ...found.collections]))
  const at = name === undefined && names.length === 1 ? 0 : names.indexOf(name ?? '')
  if (at >= 0) return { folder: found.folders[at]!, named: names[at]! }
  const known = names.slice(0, 20).join('、')
  throw new WrongUse(name === undefined ? `请写明是哪份报告：${known}` : `没有报告“${name}”；有：${known}`)
}

/** Tool `figures`: the ledger of a report, and where each figure is used. */
export async function figuresTool(report: string | undefined, settings: McpSettings): Promise<object> {
  const found = folderOf(report, settings)
  const prepared = await prepareReport(found.folder, settings.library)
  const { diagnostics } = prepared
  const figures = prepared.report && prepared.document ? await listFigures(prepared.report, prepared.document) : []
  return { report: found.named, figures, diagnostics: diagnostics.map(jsonDiagnostic) }
}

/** Tool `check`: all that is to be said of a report; with a draft, how its numbers stand to the report's ledger. */
export async function checkTool(
  { report, draft }: { report?: string | undefined; draft?: string | undefined },
  settings: McpSettings,
): Promise<object> {
  const found = folderOf(report, settings)
  const name = found.named
  if (draft !== undefined) {
    const { value, diagnostics } = await loadReport(found.folder, { library: settings.library })
    return value ? draftResult(name, value, draft) : { report: name, diagnostics: diagnostics.map(jsonDiagnostic) }
  }
  const target = planFolders(settings.out, [{ report: name }])[0]?.value
  const prepared = await prepareReport(found.folder, settings.library)
  const examined = await examine(prepared, await withLog(await pastOf(target), found.folder, prepared))
  const { numbers, pending, diagnostics } = examined
  const counts = { ...(numbers && { numbers }), ...(pending !== undefined && { pending }) }
  return { report: name, ...counts, diagnostics: diagnostics.map(jsonDiagnostic) }
}

async function draftResult(name: string, report: Report, draft: string): Promise<object> {
  if (report.figures.size === 0) throw new WrongUse(`“${name}”没有台账，没有可以核对的数`)
  const { value: read, diagnostics } = readText(new TextEncoder().encode(draft), 'draft.txt')
  if (!read) throw new WrongUse(diagnostics[0]?.message ?? '稿子读不出来')
  const numbers = await examineDraft(report, read.text)
  if (!numbers) throw new WrongUse(`“${name}”的台账有错误，先检查报告`)
  return {
    report: name,
    counts: countTies(numbers),
    numbers: numbers.map(jsonNumber),
    diagnostics: draftDiagnostics(numbers).map(jsonDiagnostic),
  }
}

/** Tool `build`: the document as Markdown; where writing is allowed, the files as `zongjie build` writes them. */
export async function buildTool(
  { report, formats = ['docx', 'md'] }: { report?: string | undefined; formats?: Format[] | undefined },
  settings: McpSettings,
): Promise<object> {
  const found = folderOf(report, settings)
  const name = found.named
  if (settings.write) {
    const target = planFolders(settings.out, [{ report: name }])[0]?.value
    if (!target) throw new WrongUse(`“${name}”没有输出文件夹`)
    const { outputs, diagnostics } = await buildOne(found.folder, target, settings.library, { format: formats })
    return { report: name, outputs, diagnostics: diagnostics.map(jsonDiagnostic) }
  }
  const prepared = await prepareReport(found.folder, settings.library)
  const markdown = renderReport(prepared, ['md'])?.outputs[0]
  const diagnostics = prepared.diagnostics.map(jsonDiagnostic)
  const text = markdown && decodeLoosely(markdown.bytes)
  return { report: name, outputs: [], ...(text !== undefined && { markdown: text }), diagnostics }
}

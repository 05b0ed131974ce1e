import type { Past } from '../../../engine/document/earlier-figures.ts'
import { formats } from '../../../engine/document/formats.ts'
import { type Examined, examine } from '../../../engine/examine.ts'
import type { Library } from '../../../engine/library.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { type ExplainedText, explainedLines } from '../../../engine/proofread/explain.ts'
import { explainReport } from '../../../engine/proofread-report.ts'
import { type Diagnostic, succeeded } from '../../../engine/text/diagnostic.ts'
import { pictureNames } from '../../../engine/writers/picture-files.ts'
import { prepareReport } from '../../../node/engine.ts'
import { shownPath } from '../../../node/files.ts'
import { planFiles, planFolders } from '../../../node/output/plan.ts'
import { surveyFolder } from '../../../node/output/survey.ts'
import { interruptible, nextTurn } from '../../console/interruption.ts'
import { standardInput } from '../../console/standard-input.ts'
import { countText, pendingText, print, printJson, say, sayDiagnostics } from '../../console/streams.ts'
import type { Outcome } from '../build/build-one.ts'
import { crashed } from '../build/crashed.ts'
import { type ExitStatus, orWrongUse } from '../command.ts'
import { findReports, standingIn } from '../find/find-reports.ts'
import { adoptedProblems, openTemplates } from '../find/open-templates.ts'
import { reportName } from '../find/report-name.ts'
import { type LeftoverPlace, leftoverPlace } from '../impact/leftover-place.ts'
import { jsonReports } from '../json-reports.ts'
import { pastOf, withLog } from '../kept/past.ts'
import { type News, needsLook, newsOnly, tooMany } from '../many-reports.ts'
import type { CheckOptions } from './check-options.ts'
import { type Fixed, fixReport } from './fix-report.ts'

/** What was found in one report, and what `--fix` mended before. */
interface Checked {
  report: string
  set?: Outcome['set']
  diagnostics: Diagnostic[]
  fixed?: Fixed
  numbers?: Examined['numbers']
  pending?: number
  leftovers?: LeftoverPlace[]
  explained?: ExplainedText
}

/** `zongjie check`: everything `build` would find, and the writing checks; writes nothing but with `--fix`. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  if (options.draft !== undefined || names.includes(standardInput.written)) {
    return (await import('./check-draft.ts')).checkDraft(names, options)
  }
  const found = orWrongUse(findReports(standingIn(names, options.project, options.data), options.data, options.out))
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  return interruptible(async (signal) => {
    const reports = await checkAll(
      found.folders,
      library,
      { ...options, roots: [options.data, ...found.collections] },
      signal,
    )
    const reported = [...(await adoptedProblems(library, options.project)), ...found.diagnostics]
    if (options.json) printJson(jsonReports(reports.map(jsonOf), reported, signal.aborted))
    else printAll(reports, reported)
    if (signal.aborted) {
      say(`已中断：检查了${reports.length}份报告，还有${found.folders.length - reports.length}份没有检查`)
      return 130
    }
    return [reported, ...reports.map((one) => one.diagnostics)].every(succeeded) ? 0 : 1
  })
}

async function checkAll(
  folders: readonly string[],
  library: Library,
  options: CheckOptions,
  signal: AbortSignal,
): Promise<Checked[]> {
  const reports: Checked[] = []
  for (const folder of folders) {
    await nextTurn()
    if (signal.aborted) break
    const name = reportName(folder, options.roots)
    const checked = checkFolder(folder, name, library, options)
    reports.push(await checked.catch((problem: unknown) => crashed(folder, name, problem)))
  }
  return reports
}

/** Every report; of many those that are to be looked at, and how many there are. */
function printAll(reports: readonly Checked[], reported: readonly Diagnostic[]): void {
  sayDiagnostics(reported, fileLines())
  const isMany = reports.length > tooMany
  const listed = isMany ? reports.filter((one) => needsLook(one.diagnostics) || one.fixed?.places) : reports
  const news = newsOnly(reported, isMany)
  for (const one of listed) printChecked(one, news)
  for (const line of news.more()) say(line)
  if (!isMany) return
  const rest = reports.length - listed.length
  if (rest > 0) print(`${listed.length > 0 ? '其余' : ''}${rest}份没有发现问题`)
  const wrong = reports.filter((one) => !succeeded(one.diagnostics)).length
  const warned = reports.filter((one) => one.diagnostics.some(({ severity }) => severity === 'warning')).length
  const facts = [
    `${reports.length}份报告`,
    ...(wrong > 0 ? [`${wrong}份有错误`] : []),
    ...(warned > 0 ? [`${warned}份有警告`] : []),
  ]
  print(`共${facts.join('，')}`)
}

async function checkFolder(
  folder: string,
  report: string,
  library: Library,
  { fix, out, explain }: CheckOptions,
): Promise<Checked> {
  const target = planFolders(out, [{ report }])[0]?.value
  const past = await pastOf(target)
  const fixed = fix ? await fixFolder(folder, library, past) : undefined
  const prepared = await prepareReport(folder, library)
  const { leftovers, numbers, pending, ...checked } = await examine(prepared, await withLog(past, folder, prepared))
  const { set, document } = prepared
  const explained = explain ? explainReport(prepared) : undefined
  const planned =
    target && document ? planFiles(target, document.meta.title, formats, pictureNames(document)) : undefined
  const edited = target ? (await surveyFolder(target, past, { planned })).edited : []
  return {
    report,
    ...(set && { set: { name: set.name, version: set.version } }),
    diagnostics: [...(fixed?.diagnostics ?? []), ...checked.diagnostics, ...edited],
    ...(fixed && { fixed }),
    ...(numbers && { numbers }),
    ...(pending && { pending }),
    ...(leftovers.length > 0 && { leftovers: leftovers.map(leftoverPlace) }),
    ...(explained && { explained }),
  }
}

/** Mends a folder's files. A report that does not load is mended, too, where its diagnostics have edits. */
const fixFolder = (folder: string, library: Library, past: Past): Promise<Fixed> =>
  fixReport(folder, shownPath(folder), async () => {
    const prepared = await prepareReport(folder, library)
    return (await examine(prepared, await withLog(past, folder, prepared))).diagnostics
  })

function printChecked({ report, diagnostics, fixed, numbers, pending, explained }: Checked, news: News): void {
  for (const diff of fixed?.diffs ?? []) print(diff)
  const lines = fileLines()
  sayDiagnostics(news.of(report, diagnostics), lines)
  if (news.isSaid(report) && !fixed?.places) return
  for (const line of explained ? explainedLines(explained) : []) print(line)
  const mended = fixed && fixed.places > 0 ? `改正了${fixed.places}处；` : ''
  const open = pendingText(pending).map((one) => `；${one}`)
  print(`${report}：${mended}${countText(diagnostics) || '没有发现问题'}${open}${numbersText(numbers)}`)
}

function numbersText(numbers: Examined['numbers']): string {
  if (!numbers || numbers.total === 0) return ''
  const { total, fromLedger } = numbers
  return `；正文的${total}个数字中${fromLedger}个来自台账（${Math.round((fromLedger / total) * 100)}%）`
}

const jsonOf = ({ report, set, diagnostics, fixed, numbers, pending, leftovers, explained }: Checked) => ({
  report,
  set,
  outputs: [],
  diagnostics: diagnostics.map(jsonDiagnostic),
  pending,
  numbers,
  leftovers,
  explained,
  ...(fixed && { fixed: { places: fixed.places, diff: fixed.diffs.join('\n') } }),
})

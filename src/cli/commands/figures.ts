import { type ListedFigure, type ListedUse, listFigures } from '../../engine/figures/list.ts'
import { prepareReport } from '../../node/engine.ts'
import { print, printFound, textTable } from '../console/streams.ts'
import { type ExitStatus, orWrongUse, type ReportOptions } from './command.ts'
import { findOneReport } from './find/one-report.ts'
import { openTemplates } from './find/open-templates.ts'

/** `zongjie figures`: the ledger of a report as a table, where each figure is used, and what hangs on it. */
export async function figures(name: string | undefined, options: ReportOptions): Promise<ExitStatus> {
  const found = orWrongUse(findOneReport(name, options))
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const { folder, report: named } = found
  const { report, document, diagnostics } = await prepareReport(folder, library)
  const listed = report && document ? await listFigures(report, document) : []
  const status = printFound({ report: named, figures: listed }, diagnostics, options.json)
  if (report && document && !options.json) printLedger(named, listed)
  return status
}

const columns: readonly [string, (figure: ListedFigure) => string | undefined][] = [
  ['指标', (figure) => figure.name],
  ['本年', (figure) => figure.value],
  ['上年', (figure) => figure.previous],
  ['增减', (figure) => figure.change],
  ['目标', (figure) => figure.target],
  ['完成率', (figure) => figure.completion],
  ['用到', (figure) => `${usePlaces(figure.uses).length}处`],
]

function printLedger(report: string, figures: readonly ListedFigure[]): void {
  if (figures.length === 0) {
    print(`${report}：台账里还没有指标`)
    return
  }
  const rows = figures.map((figure) => columns.map(([, cell]) => cell(figure) ?? '—'))
  const [head, ...lines] = textTable(
    [columns.map(([title]) => title), ...rows],
    columns.map((_, index) => index > 0),
  )
  print(head!)
  for (const [index, figure] of figures.entries()) {
    print(lines[index]!)
    if (figure.formula !== undefined) print(`    公式：${figure.formula}`)
    if (figure.from) print(`    取自：${figure.from.report} 的“${figure.from.figure}”`)
    for (const place of usePlaces(figure.uses)) print(`    ${place}`)
    if (figure.dependents.length > 0) print(`    与它相关：${figure.dependents.join('、')}`)
  }
  const unused = figures.filter((figure) => figure.uses.length === 0 && figure.dependents.length === 0)
  print(`${report}：${figures.length}个指标，${unused.length === 0 ? '都用到了' : `${unused.length}个没有用到`}`)
  if (unused.length > 0) print(`没有用到：${unused.map((one) => one.name).join('、')}`)
}

/** The places of a figure's uses; what is printed in several forms on one line is one place. */
function usePlaces(uses: readonly ListedUse[]): string[] {
  const places = new Map<string, Set<string>>()
  for (const { file, line, heading = '（正文开头）', form = '' } of uses) {
    const place = `${file === undefined ? '' : `${file}:${line}  `}${heading}`
    places.set(place, (places.get(place) ?? new Set()).add(form))
  }
  return [...places].map(([place, forms]) => {
    const named = [...forms].filter((form) => form !== '')
    return named.length === 0 ? place : `${place}（${named.join('、')}）`
  })
}

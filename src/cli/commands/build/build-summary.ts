import type { LineReader } from '../../../engine/messages/format-diagnostic.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { succeeded } from '../../../engine/text/diagnostic.ts'
import { grouped } from '../../../engine/text/grouped.ts'
import { countText, pendingText, print, say, sayDiagnostics } from '../../console/streams.ts'
import { causeCounts, sinceWords } from '../impact/impact-text.ts'
import { type News, needsLook, tooMany } from '../many-reports.ts'
import type { Outcome } from './build-one.ts'

/** What there is to say of one report while a run goes on: its diagnostics. */
export function showOutcome(outcome: Outcome, lines: LineReader, news: News): void {
  sayDiagnostics(news.of(outcome.report, outcome.diagnostics), lines)
}

/**
 * The closing summary: each report with its length, pages and files, and how many came through. Of many reports only
 * those are listed that are to be looked at: the files of the others are as they were.
 */
export function showSummary(outcomes: readonly Outcome[], milliseconds: number, news: News): void {
  for (const line of news.more()) say(line)
  const noted = outcomes.length > tooMany ? outcomes.filter(isToBeListed) : outcomes
  // What is wrong with these stands above, with their number.
  const listed = noted.filter((one) => one.outputs.length > 0 || !news.isSaid(one.report))
  for (const outcome of listed) print(summaryLine(outcome, outcomes.length === 1))
  const rest = outcomes.length - noted.length
  if (rest > 0) print(`${noted.length > 0 ? '其余' : ''}${rest}份没有变化`)
  for (const line of folderLines(outcomes)) print(line)
  const failed = failedOf(outcomes)
  const files = filesOf(outcomes)
  const open = outcomes.filter((one) => one.open).length
  const facts = [
    `${outcomes.length}份报告`,
    ...(failed > 0 ? [`${failed}份有错误、没有生成`] : []),
    ...(open > 0 && outcomes.length > 1 ? [`${open}份还有待补的地方`] : []),
  ]
  print(`共${facts.join('，')}，${files}个文件，用时${(milliseconds / 1000).toFixed(1)}秒`)
}

const failedOf = (outcomes: readonly Outcome[]): number => outcomes.filter((one) => !succeeded(one.diagnostics)).length

const filesOf = (outcomes: readonly Outcome[]): number => outcomes.reduce((sum, one) => sum + one.outputs.length, 0)

/** Of reports in folders (counties) how many came through in each. */
function folderLines(outcomes: readonly Outcome[]): string[] {
  const byFolder = grouped(outcomes, ({ report }) => report.slice(0, Math.max(0, report.lastIndexOf('/'))))
  if (byFolder.size === 1) return []
  return [...byFolder].map(([folder, inside]) => {
    const failed = failedOf(inside)
    const wrong = failed > 0 ? `，${failed}份有错误、没有生成` : ''
    return `${folder === '' ? '不分文件夹的' : folder}：${inside.length}份报告${wrong}，${filesOf(inside)}个文件`
  })
}

/** Whether a report's files are others than before, or there is something to be done. */
export function isToBeListed({ outputs, changed, leftovers, diagnostics }: Outcome): boolean {
  const isOther = outputs.some((one) => one.state !== 'unchanged') || changed !== undefined || leftovers !== undefined
  return isOther || needsLook(diagnostics)
}

function summaryLine(outcome: Outcome, isAlone: boolean): string {
  const { report, characters, pages, set, open, outputs, pending, diagnostics } = outcome
  const counts = countText(diagnostics)
  const reported = [
    ...changeLines(outcome.changed),
    ...impactLines(outcome, isAlone),
    ...leftoverLines(outcome.leftovers),
  ]
  if (!succeeded(diagnostics)) return [`× ${report}：${counts}`, ...reported].join('\n')
  const facts = [
    `${characters}字`,
    ...(pages === undefined ? [] : [`约${pages}页`]),
    ...(set ? [`模板 ${set.name} ${set.version}`] : []),
    ...(open ? [`还有${open}处待补`] : []),
    ...(counts ? [counts] : []),
    ...pendingText(pending),
  ]
  const files = outputs.map((output) => `    ${output.file}`)
  return [`√ ${report}：${facts.join('，')}`, ...files, ...reported].join('\n')
}

/** More figures than these are not named one by one. */
const mostNamed = 10

/** Which numbers the last build printed otherwise, and at how many places of the document. */
function changeLines(changed: Outcome['changed'] = []): string[] {
  if (changed.length === 0) return []
  const all = changed.flatMap(({ changes }) => changes).reduce((sum, one) => sum + one.places, 0)
  const named = changed.slice(0, mostNamed).map(({ figure, changes }) => {
    const parts = changes.map(({ form = '', before, after, places }) => {
      // A number that is only worked with is printed nowhere.
      return `${form && `${form} `}${before} → ${after}${places > 0 ? `（${places}处）` : ''}`
    })
    return `      ${figure}：${parts.join('，')}`
  })
  const rest = changed.length > mostNamed ? [`      ……等${changed.length}个`] : []
  return [
    `    与上次生成的相比，改了${changed.length}个指标，${all === 0 ? '文中没有印它们' : `文中${all}处跟着变`}：`,
    ...named,
    ...rest,
  ]
}

/** How many places are printed otherwise, and how to see them; and of a final report how to keep it. */
function impactLines({ report, changed, impact, unkept }: Outcome, isAlone: boolean): string[] {
  // On a terminal somebody is there to follow it.
  const offer = unkept && process.stdout.isTTY ? [`    定稿了就存档：${asRun(`archive ${report} --name 定稿`)}`] : []
  if (!impact) return offer
  const { since, causes } = impact
  const all = Object.values(causes).reduce((sum, count) => sum + count, 0)
  const told = `${all}处文字随之改变（${causeCounts(causes)}）`
  if (since !== undefined) {
    return [`    ${sinceWords(since)}，${told}，改前改后见 ${asRun(`impact ${report}`)}`, ...offer]
  }
  // That it is the last build is said of its figures already, by their numbers.
  const first = changed ? `    按句算，${told}` : `    ${sinceWords(since)}，${told}`
  const how = isAlone ? [`    要随时看改前改后，请先存档：${asRun(`archive ${report} --name 送审稿`)}`] : []
  return [first, ...(offer.length > 0 ? offer : how)]
}

/** How many places did not follow; each has a warning of its own. */
const leftoverLines = (leftovers: Outcome['leftovers'] = []): string[] =>
  leftovers.length === 0 ? [] : [`    文中还有${leftovers.length}处是手写的旧数，没有跟着变`]

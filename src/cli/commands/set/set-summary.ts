import { logName } from '../../../engine/corrections/log-text.ts'
import type { Correction } from '../../../engine/corrections/types.ts'
import { factorOf, inUnit } from '../../../engine/figures/quantity.ts'
import { figureUnit } from '../../../engine/figures/unit.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import type { Figure } from '../../../engine/model/report.ts'
import { Exact } from '../../../engine/numbers/decimal.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { shownPath } from '../../../node/files.ts'
import { inQuotes } from '../../console/start-words.ts'
import { print, sayDiagnostics } from '../../console/streams.ts'
import { type Effects, effectsOf, type Moved } from './moved.ts'
import { otherLines, otherReports } from './other-reports.ts'
import type { SetReport } from './set-report.ts'

/** More places than these are only counted. */
const mostPlaces = 8

/** Tells what was corrected, what moves with it, what to look at, and how to build. */
export async function printSet(reports: readonly SetReport[], data: string): Promise<void> {
  const lines = fileLines()
  const toBuild = new Set<string>()
  for (const report of reports) {
    if (report.done.corrections.length > 0) toBuild.add(shownPath(report.folder))
    const { done, folder, name } = report
    for (const one of done.unchanged)
      print(`= ${name}：${titleOf(one)}已经是${one.before}${one.unit}，没有改动${respell(one)}`)
    if (done.corrections.length === 0) continue
    const effects = await effectsOf(report.before, report.after)
    for (const one of done.corrections) print(`√ ${name}：${titleOf(one)} ${changeOf(one)}（${placeOf(one)}）`)
    for (const line of movedLines(effects, done.corrections)) print(line)
    sayDiagnostics([...effects.findings, ...report.beside], lines)
    const others = await otherReports(report, data)
    for (const one of others) if (one.command === undefined) toBuild.add(one.report)
    for (const note of [...done.notes, ...sumsOf(report), ...otherLines(others)]) print(`    ${note}`)
    print(`    已记入 ${shownPath(folder)}/${logName}`)
  }
  if (toBuild.size === 0) return
  const named = toBuild.size <= mostBuilt ? [...toBuild].map(inQuotes).join(' ') : ''
  print(`请重新生成：${asRun(`build ${named}`.trim())}`)
}

/** Of more reports than these the command builds all. */
const mostBuilt = 12

/** 354 for 354.0: what is printed is another text, what it says is the same. */
const respell = ({ before, after }: Correction): string =>
  before === after ? '' : `（要把写法改成${after}，请加上 --yes 再运行一次）`

const titleOf = ({ figure, field }: Correction): string =>
  field.key === 'value' ? figure : `${figure}的${field.shown}`

const changeOf = ({ before, after, unit }: Correction): string =>
  `${before === '' ? '（还没有数）' : before + unit} → ${after}${unit}`

const placeOf = ({ position: { file, line, cell } }: Correction): string =>
  cell === undefined ? `${file}:${line}` : `${file} ${cell}`

function movedLines({ moved, isBroken }: Effects, corrections: readonly Correction[]): string[] {
  if (isBroken) return [`    报告里还有错误，看不出哪些地方跟着变；请用 ${asRun('check')} 检查`]
  const places = moved.flatMap((one) => one.places)
  if (moved.length === 0) return ['    文中没有用到它，没有别的数跟着变']
  const lines = [`    ${places.length === 0 ? '文中没有印它' : `文中${places.length}处跟着变`}：`]
  for (const one of moved) {
    // The number that was corrected is told above.
    const isItself =
      one.form === undefined && corrections.some(({ figure, field }) => figure === one.figure && field.key === 'value')
    if (isItself && one.places.length === 0) continue
    lines.push(
      `      ${one.figure}${one.form === undefined ? '' : `的${one.form}`}：${one.before} → ${one.after}${placesOf(one)}`,
    )
  }
  return lines.length > 1 ? lines : ['    文中没有印它，没有别的数跟着变']
}

function placesOf({ places }: Moved): string {
  if (places.length === 0) return '（没有印）'
  const named = places.slice(0, mostPlaces).map(({ file, line }) => `${file}:${line}`)
  const rest = places.length > named.length ? `等${places.length}处` : ''
  return `  ${[...new Set(named)].join('、')}${rest}`
}

/** The same as one JSON value. */
export async function jsonOfSet(reports: readonly SetReport[], data: string): Promise<unknown> {
  const all = []
  for (const report of reports) {
    const { done, folder, name, before, after } = report
    const effects = done.corrections.length > 0 ? await effectsOf(before, after) : { moved: [], findings: [] }
    all.push({
      report: name,
      corrections: done.corrections.map(jsonCorrection),
      unchanged: done.unchanged.map(jsonCorrection),
      moved: effects.moved,
      diagnostics: [...effects.findings, ...report.beside].map(jsonDiagnostic),
      notes: [...done.notes, ...sumsOf(report)],
      others: done.corrections.length > 0 ? await otherReports(report, data) : [],
      ...(done.corrections.length > 0 && { log: `${shownPath(folder)}/${logName}` }),
    })
  }
  return { reports: all }
}

const jsonCorrection = ({ figure, field, before, after, unit, position }: Correction) => ({
  figure,
  field: field.shown,
  before,
  after,
  unit,
  file: position.file,
  line: position.line,
  column: position.column,
  cell: position.cell,
})

/** Sums that a corrected number is, or is a part of, and how to correct what hangs together. */
function sumsOf({ done, folder, after }: SetReport): string[] {
  // As they stand now; a report with errors is told of by them.
  const figures = after.report?.figures ?? new Map<string, Figure>()
  const changed = new Set(done.corrections.filter(({ field }) => field.key === 'value').map(({ figure }) => figure))
  const command = (figure: string, value = '更正数'): string =>
    asRun(`set ${inQuotes(shownPath(folder))} ${inQuotes(figure)} ${value}`)
  return [...figures.values()].flatMap((figure) => {
    const parts = (figure.sum ?? []).flatMap((one) => figures.get(one) ?? [])
    const total = parts.length > 0 ? totalOf(figure, parts) : undefined
    if (parts.length === 0 || figure.formula !== undefined || total === figure.value) return []
    if (changed.has(figure.name))
      return [
        `“${figure.name}”是${parts.length}项的合计；其中哪一项变了，也请更正：`,
        ...parts.map(
          (one) => `  ${one.name}（${one.value === '' ? '还没有报来' : one.value + one.unit}）  ${command(one.name)}`,
        ),
      ]
    if (!parts.some((one) => changed.has(one.name))) return []
    return [`它是“${figure.name}”的一项；合计也变了的，请更正：${command(figure.name, total)}`]
  })
}

/** What the parts add up to, in the unit of the sum; `undefined` where one of them has no number yet. */
function totalOf({ value, unit }: Figure, parts: readonly Figure[]): string | undefined {
  const own = figureUnit(unit)
  if (parts.some((one) => one.value === '' || figureUnit(one.unit).kind !== own.kind)) return undefined
  const sum = parts.reduce(
    (all, one) => all.plus(new Exact(one.value).times(factorOf(figureUnit(one.unit)))),
    new Exact(0),
  )
  const total = inUnit(sum, own)
  return value !== '' && total.eq(value) ? value : total.toFixed()
}

import path from 'node:path'
import type { PreparedReport } from '../../../engine/build.ts'
import { logTime } from '../../../engine/corrections/log-time.ts'
import type { Correction } from '../../../engine/corrections/types.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { correct, type PlannedJob, planJobs, type Refusal } from '../../../node/corrections/correct.ts'
import { prepareReport } from '../../../node/engine.ts'
import { printJson, say } from '../../console/streams.ts'
import { confirm } from '../../questions/confirm.ts'
import { type ExitStatus, orWrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'
import { reportName } from '../find/report-name.ts'
import { type AskedFor, commandIn, oneReport, type SetOptions } from './asked-corrections.ts'
import { besideOf, prepareFollowing, timeFrom, unreadNotes } from './following-reports.ts'
import type { SetReport } from './set-report.ts'
import { jsonOfSet, printSet } from './set-summary.ts'

/** `zongjie set`: corrects a figure, or all that a sheet of corrections lists, in the file that it stands in. */
export async function set(
  name: string | undefined,
  figure: string | undefined,
  value: string | undefined,
  options: SetOptions,
): Promise<ExitStatus> {
  const asked = orWrongUse(await askedFor(name, figure, value, options))
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const { jobs } = asked
  const { planned, refused } = await planJobs(jobs)
  const all = [...asked.refused, ...refused]
  const doubtful = options.yes ? [] : planned.flatMap(doubtsIn)
  if (all.length > 0 || (doubtful.length > 0 && !(await isMeant(doubtful, options))))
    return refuse([...all, ...doubtful.map(asRefusal)], options)
  const before = new Map<string, PreparedReport>()
  for (const { folder } of jobs) before.set(folder, await prepareReport(folder, library))
  const following = await prepareFollowing(planned, jobs, {
    data: options.data,
    library,
    hasTime: timeFrom(Date.now()),
  })
  // What was shown is what is replaced.
  const seen = jobs.map((job, at) => ({
    ...job,
    wanted: job.wanted.map((one, index) => ({ ...one, seen: planned[at]!.planned[index]!.before })),
  }))
  const done = await correct(seen)
  if ('refused' in done) return refuse(done.refused, options)
  const reports: SetReport[] = []
  for (const [at, { folder }] of jobs.entries()) {
    const one = done.find((other) => other.folder === planned[at]!.job.folder)!
    reports.push({
      folder,
      name: reportName(folder),
      done: { ...one, notes: [...one.notes, ...unreadNotes(following.get(folder)!)] },
      before: before.get(folder)!,
      after: await prepareReport(folder, library),
      beside: await besideOf(following.get(folder)!, jobs, library),
    })
  }
  if (options.json) printJson(await jsonOfSet(reports, options.data))
  else await printSet(reports, options.data)
  return 0
}

async function askedFor(
  name: string | undefined,
  figure: string | undefined,
  value: string | undefined,
  options: SetOptions,
): Promise<AskedFor | { problem: string }> {
  const example = asRun('set 报告 指标 更正数')
  if (options.sheet !== undefined) {
    if (figure !== undefined || options.field !== undefined || options.old !== undefined)
      return { problem: '用 --sheet 时，指标、项、原数都写在表里，命令里只能写报告' }
    const { jobsOfSheet } = await import('./set-sheet.ts')
    return jobsOfSheet(options.sheet, name, options)
  }
  if (name === undefined || figure === undefined || value === undefined)
    return { problem: `请写明报告、指标和更正后的数，如 ${example}` }
  const found = oneReport(name, options.data)
  if ('problem' in found) return found
  const { folder } = found
  const wanted = {
    figure,
    value,
    ...(options.field !== undefined && { field: options.field }),
    ...(options.old !== undefined && { old: options.old }),
    ...(options.yes && { respell: true }),
    said: { when: logTime(), who: options.by ?? '', reason: options.reason ?? '' },
    command: commandIn(folder),
  }
  return { jobs: [{ folder, wanted: [wanted] }], refused: [] }
}

const shown = ({ figure, field, before, after, unit }: Correction): string =>
  `${figure}${field.key === 'value' ? '' : `的${field.shown}`}：${before}${unit} → ${after}${unit}`

async function isMeant(doubts: readonly Correction[], { json }: SetOptions): Promise<boolean> {
  if (json || !process.stdin.isTTY || !process.stderr.isTTY) return false
  for (const one of doubts) say(`${shown(one)}\n    ${one.doubts.join('；')}`)
  return (await confirm('确实要这样改吗', { input: process.stdin, output: process.stderr })) === true
}

interface Doubtful extends Correction {
  row?: number
}

const doubtsIn = ({ job, planned }: PlannedJob): Doubtful[] =>
  planned.flatMap((one, index) => {
    const { row } = job.wanted[index]!
    return one.isThere || one.doubts.length === 0 ? [] : [{ ...one, ...(row !== undefined && { row }) }]
  })

const asRefusal = ({ row, ...one }: Doubtful): Refusal => ({
  message: `${shown(one)}：${one.doubts.join('；')}${one.doubts.at(-1)!.endsWith('？') ? '' : '，'}没有改`,
  hints: [...(one.instead === undefined ? [] : [one.instead]), '确实如此的，加上 --yes 再运行一次'],
  ...(row !== undefined && { row }),
})

function refuse(unsorted: readonly Refusal[], { json, sheet }: SetOptions): ExitStatus {
  const at = ({ row }: Refusal): string =>
    sheet === undefined || row === undefined ? '' : `${path.basename(sheet)} 第${row}行：`
  const refused = [...unsorted].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  for (const one of refused) {
    say(`${at(one)}${one.message}`)
    for (const hint of one.hints) say(`    ${hint.startsWith('  ') ? hint : `→ ${hint}`}`)
  }
  if (sheet !== undefined) say(`有${refused.length}行不能更正，所以一行都没有改`)
  if (json) {
    printJson({
      error: refused[0]?.message ?? '',
      refused: refused.map(({ row, message, hints }) => ({
        ...(row !== undefined && { row }),
        message,
        hints: hints.map((one) => one.trim()),
      })),
    })
  }
  return 1
}

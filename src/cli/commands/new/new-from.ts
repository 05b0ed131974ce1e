import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Library } from '../../../engine/library.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { readYear } from '../../../engine/new/answers.ts'
import { nextFolderName } from '../../../engine/next-year/folder-name.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { shownPath } from '../../../node/files.ts'
import { type MadeNextYear, makeNextYear } from '../../../node/new/next-year.ts'
import { folderProblem, putAside, writeFolder } from '../../../node/new/write-folder.ts'
import { inQuotes } from '../../console/start-words.ts'
import { printJson, say, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, orWrongUse, WrongUse } from '../command.ts'
import { findOneReport } from '../find/one-report.ts'
import type { NewOptions } from './new-options.ts'

/** Options of `new` that say what the old report has said already. */
const settled = ['template', 'unit', 'ledger', 'lang'] as const

/**
 * `zongjie new --from`: next year's report of this year's. `place` is the folder that was asked for; without one it stands
 * beside the old one.
 */
export async function newFromReport(
  place: string | undefined,
  options: NewOptions & { from: string },
  { library, inTheWay }: { library: Library; inTheWay: (folder: string) => string | undefined },
): Promise<ExitStatus> {
  const { from, data = 'data', project, json } = options
  const given = settled.find((name) => options[name] !== undefined)
  if (given !== undefined) throw new WrongUse(`用了 --from，--${given} 就由那份报告定，请去掉`)
  const year = options.year === undefined ? undefined : readYear(options.year)
  if (typeof year === 'object') throw new WrongUse(year.problem)
  const found = orWrongUse(findOneReport(from, { data, ...(project !== undefined && { project }) }))
  const target = place ?? besideOf(found.folder, year)
  if (path.resolve(target) === path.resolve(found.folder)) {
    const hint = place === undefined ? '请用 --year 写以后的年度' : '请另写一个名称'
    throw new WrongUse(`新报告不能就是“${shownPath(found.folder)}”自己，${hint}`)
  }
  const problem = inTheWay(target) ?? (options.force && isFolder(target) ? undefined : folderProblem(target))
  if (problem !== undefined) throw new WrongUse(forced(problem, target))
  const made = orWrongUse(
    await makeNextYear(found.folder, target, library, {
      keep: options.keep ?? 'text',
      ...(year !== undefined && { year }),
    }),
  )
  if ('diagnostics' in made) {
    sayDiagnostics(made.diagnostics, fileLines())
    const error = `${shownPath(found.folder)} 有错误，还不能由它新建；请先改好`
    if (json) printJson({ error, diagnostics: made.diagnostics.map(jsonDiagnostic) })
    else say(error)
    return 2
  }
  const aside = options.force && isFolder(target) ? await putAside(target) : undefined
  const failed = await writeFolder(target, made.all)
  if (failed) throw new WrongUse(failed.problem)
  if (json) printJson(jsonOf(found.folder, target, made, aside))
  else tell(found.folder, target, made, aside)
  return 0
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true

const forced = (problem: string, target: string): string =>
  existsSync(target) && /不会覆盖/.test(problem) ? `${problem}；要换掉它，请加上 --force，原来的会另存` : problem

/** The folder beside the old one whose name is of the next year. */
function besideOf(folder: string, year: number | undefined): string {
  const place = path.resolve(folder)
  const [name, parent] = [path.basename(place), path.dirname(place)]
  return path.relative(process.cwd(), path.join(parent, nextFolderName(name, year)))
}

const jsonOf = (from: string, target: string, made: MadeNextYear, aside: string | undefined) => ({
  folder: shownPath(target),
  from: shownPath(from),
  year: made.year,
  template: made.template,
  files: made.all.map(({ name }) => name),
  carried: made.carried,
  aside: aside && shownPath(aside),
})

/** What was made, and what to do next. */
function tell(from: string, target: string, made: MadeNextYear, aside: string | undefined): void {
  const { carried, previousReport, year } = made
  const folder = shownPath(target)
  say(
    `已由 ${path.resolve(from) === process.cwd() ? path.basename(process.cwd()) : shownPath(from)} 建立 ${folder}（${year}年）`,
  )
  if (aside !== undefined) say(`  原来的 ${folder} 另存为 ${shownPath(aside)}`)
  for (const line of facts(made)) say(`  ${line}`)
  say('下一步：')
  const steps = [
    ...(carried.open + carried.goals > 0 ? ['在台账里把【待报】换成今年的数'] : []),
    ...(carried.answers.length > 0
      ? [`在 ${carried.answers.join('、')} 里逐条写上年计划的完成情况、上年问题的整改情况`]
      : []),
    `改写各章节的文字；运行 ${asRun(`check ${inQuotes(folder)}`)}，看还有哪些没有填、哪些话与上年一字不差`,
  ]
  for (const [index, step] of steps.entries()) say(`  ${index + 1}. ${step}`)
  if (previousReport === undefined) say(`  中间隔了年份，没有写“上年报告”；上年数请写在台账的“上年”里`)
}

function facts({ carried, previousReport, sheet, year }: MadeNextYear): string[] {
  const { open, goals, plans, problems, years, comments, elsewhere } = carried
  const numbers = [...(open > 0 ? [`${open}个“值”`] : []), ...(goals > 0 ? [`${goals}个目标和上下限`] : [])].join('、')
  const matters = [...(plans > 0 ? [`计划${plans}条`] : []), ...(problems > 0 ? [`问题${problems}条`] : [])].join('、')
  return [
    ...(numbers === ''
      ? []
      : [`台账：${numbers}待报${previousReport === undefined ? '' : `，“上年”取自 ${previousReport}`}`]),
    ...(sheet ? [`台账 ${sheet.name} 是新做的：Excel 里的公式、格式和批注没有带过来`] : []),
    ...(comments > 0 ? [`台账里${comments}条只说上年的注释、备注没有带过来`] : []),
    ...elsewhere.map(
      ({ figure, report }) => `“${figure}”原取自 ${report}，那里还没有${year}年的报告，先写成了【待报】`,
    ),
    ...(matters === '' ? [] : [`上年的${matters}，列在“上年计划”“上年问题”里，等着逐条写结果`]),
    `年份改了${years}处`,
  ]
}

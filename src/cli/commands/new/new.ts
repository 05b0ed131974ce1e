import path from 'node:path'
import type { Library } from '../../../engine/library.ts'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import { type Answers, defaultYear, readUnit, readYear } from '../../../engine/new/answers.ts'
import { projectName } from '../../../engine/project/read-project.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { nearest } from '../../../engine/text/nearest.ts'
import { shownPath } from '../../../node/files.ts'
import { builtIn } from '../../../node/library.ts'
import { makeFiles } from '../../../node/new/make-files.ts'
import { folderProblem, type NewFile, writeFolder } from '../../../node/new/write-folder.ts'
import { inQuotes } from '../../console/start-words.ts'
import { printJson, say, sayDiagnostics } from '../../console/streams.ts'
import { ask, type Choice, type Streams } from '../../questions/ask.ts'
import { type ExitStatus, orWrongUse, WrongUse } from '../command.ts'
import { openTemplates } from '../find/open-templates.ts'
import { insideReport, placeOf } from '../find/report-place.ts'
import { makeProject } from './make-project.ts'
import type { NewOptions } from './new-options.ts'

/**
 * `zongjie new`: a report folder to fill in, made from a template set's skeleton. On a terminal, and when no option
 * says what the report is to be, it asks. `today` decides the year when none is given; `terminal`: where somebody may be asked.
 */
export async function newReport(
  folder: string | undefined,
  options: NewOptions,
  today: Date = new Date(),
  terminal: Streams | undefined = terminalHere(),
): Promise<ExitStatus> {
  const { from } = options
  if (from === undefined && (options.keep !== undefined || options.force)) {
    throw new WrongUse('--keep 和 --force 要和 --from 一起用')
  }
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  if (from !== undefined) {
    const { newFromReport } = await import('./new-from.ts')
    const target = folder === undefined ? undefined : placeOf(folder, options)
    return newFromReport(target, { ...options, from }, { library, inTheWay: insideReport })
  }
  const placed = (name: string) => placeOf(name, options)
  const place = folder === undefined ? undefined : placed(folder)
  const inTheWay = place === undefined ? undefined : (insideReport(place) ?? folderProblem(place))
  if (inTheWay !== undefined) throw new WrongUse(inTheWay)
  if (!terminal || saysEnough(options)) return make(place, options, library, today)

  const asked = await ask(await choicesOf(library), today, place, terminal, placed)
  const withProject = asked && (options.withProject ?? (await wantsProject(options, terminal)))
  if (asked && withProject !== undefined) {
    return make(asked.folder, { ...options, ...asked, withProject }, library, today)
  }
  say('已取消，没有建立任何文件')
  return 130
}

const saysEnough = ({ template, unit, year, json }: NewOptions): boolean =>
  [template, unit, year, json].some((option) => option !== undefined)

const terminalHere = (): Streams | undefined =>
  process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : undefined

async function choicesOf(library: Library): Promise<Choice[]> {
  const choices: Choice[] = []
  for (const name of await library.names()) {
    const { value } = await library.set(name)
    choices.push({ name, ...(value && { title: value.title }) })
  }
  return choices
}

async function make(
  folder: string | undefined,
  options: NewOptions,
  library: Library,
  today: Date,
): Promise<ExitStatus> {
  if (!folder) throw new WrongUse(`请写明新报告放在哪个文件夹，如 ${asRun('new data/2024-standard')}`)
  const answers = orWrongUse(readAnswers(options, today))
  const known = await library.names()
  const set = await library.set(answers.template)
  // A set is known by its Chinese title as well.
  const name = set.value?.name ?? answers.template
  if (!known.includes(name)) throw new WrongUse(unknownTemplate(answers.template, known))
  const made = set.value ? makeFiles(set.value, answers) : { value: undefined, diagnostics: [] }
  const diagnostics = [...set.diagnostics, ...made.diagnostics]
  sayDiagnostics(diagnostics, fileLines())
  if (!set.value || !made.value) {
    if (options.json)
      printJson({ error: `模板“${answers.template}”不能用`, diagnostics: diagnostics.map(jsonDiagnostic) })
    return 2
  }
  const failed = await writeFolder(folder, made.value)
  if (failed) throw new WrongUse(failed.problem)
  const isToBeMade = options.withProject === true && options.project === undefined
  const unwritten = isToBeMade ? await makeProject(options) : undefined
  if (unwritten !== undefined) throw new WrongUse(unwritten)
  if (options.json) printJson({ folder: shownPath(folder), template: set.value.name, files: names(made.value) })
  else {
    tell(shownPath(folder), set.value, answers, made.value)
    tellProject(options, set.value, isToBeMade)
  }
  return 0
}

function readAnswers(options: NewOptions, today: Date): Answers | { problem: string } {
  const year = options.year === undefined ? defaultYear(today) : readYear(options.year)
  if (typeof year === 'object') return year
  const unit = readUnit(options.unit)
  if (typeof unit === 'object') return unit
  const template = options.template ?? 'standard'
  const { ledger, lang: language = 'zh' } = options
  return { template, ...(unit !== undefined && { unit }), year, language, ...(ledger && { ledger }) }
}

function unknownTemplate(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return `没有名为“${name}”的模板${near ? `，是不是“${near}”？` : '。'}可用的有：${known.join('、')}`
}

const names = (files: readonly NewFile[]): string[] => files.map((file) => file.name)

/** Asks whether a project file is to be made where there is none; who only presses Enter gets none. `undefined`: broken off. */
async function wantsProject({ project }: NewOptions, streams: Streams): Promise<boolean | undefined> {
  if (project !== undefined) return false
  const { confirm } = await import('../../questions/confirm.ts')
  return confirm(`要不要在这里建一个项目文件 ${projectName}，以后在下面的文件夹里运行也找得到报告和模板`, streams)
}

/** A project file was made; or there is none, and an option for the templates may be forgotten the next time. */
function tellProject({ project, templates }: NewOptions, set: TemplateSet, isMade: boolean): void {
  if (isMade) say(`已建立项目文件 ${projectName}：在这里和下面的文件夹里运行，都按它找报告和模板`)
  else if (project === undefined && templates !== undefined && path.dirname(set.folder) !== builtIn)
    say(`以后不写 --templates 就找不到这套模板；建一个项目文件就不用写：加上 --with-project，或自己写 ${projectName}`)
}

/** What was made, and what to do next. */
function tell(folder: string, set: TemplateSet, { unit, year }: Answers, files: readonly NewFile[]): void {
  const sections = names(files).filter((name) => name !== 'report.yaml' && !name.includes('/'))
  say(`已建立 ${folder}（${set.title}，${year}年${unit === undefined ? '' : `，${unit}`}）`)
  say('下一步：')
  say(`  1. 用编辑器打开 ${['report.yaml', ...sections].join('、')}，把【待补：……】换成实际内容`)
  say(`  2. 运行 ${asRun(`build ${inQuotes(folder)}`)}`)
}

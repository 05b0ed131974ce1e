import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { NewNumber } from '../../engine/pull/home.ts'
import { withNotes } from '../../engine/pull/notes.ts'
import { type PulledParagraph, type PullPlan, planPull } from '../../engine/pull/plan.ts'
import type { ReportFiles } from '../../engine/pull/with-edits.ts'
import { asRun } from '../../engine/text/as-run.ts'
import { type Diagnostic, error } from '../../engine/text/diagnostic.ts'
import type { Position } from '../../engine/text/source.ts'
import { type FileState, verifyOrigin } from '../../engine/verify/index.ts'
import { shownPath } from '../../node/files.ts'
import { disk } from '../../node/output/disk.ts'
import { failure } from '../../node/output/failure.ts'
import { withLock } from '../../node/output/lock.ts'
import { replaceFile, sweepLeftovers, type Writable, writable } from '../../node/output/replace-file.ts'
import { inQuotes } from '../console/start-words.ts'
import { print, printFound, printJson } from '../console/streams.ts'
import { type ExitStatus, type OutputOptions, orWrongUse, WrongUse } from './command.ts'
import { findOneReport } from './find/one-report.ts'
import { openTemplates } from './find/open-templates.ts'
import { keptOf } from './kept/kept-of.ts'
import { printed, readReportFiles } from './pull-trial.ts'
import { jsonPlace, openBuilt, paragraphPlace, stateWords, unknownWords } from './verify/verify.ts'

/** `zongjie pull`: takes what somebody changed in a built DOCX back into the data, where it has one home. */
export async function pull(
  file: string,
  name: string | undefined,
  options: OutputOptions & { yes?: boolean },
): Promise<ExitStatus> {
  const { json } = options
  const { shown, origin, diagnostics } = openBuilt(file)
  if (!origin) return printFound({ file: shown }, diagnostics, json)
  const { stamp } = origin
  if (!stamp)
    throw new WrongUse(`“${shown}”${unknownWords(origin)}${origin.redlineOf === undefined ? '，不知道写回哪里' : ''}`)
  const found = orWrongUse(findOneReport(name ?? stamp.report, options))
  const { folder } = found
  if (found.report !== stamp.report) {
    throw new WrongUse(`“${shown}”是报告“${stamp.report}”的文件，不是“${found.report}”的`)
  }
  const library = orWrongUse(await openTemplates(options.templates, options.project))
  const { state, changes, notesChanged } = verifyOrigin(origin)
  const files = readReportFiles(folder)
  const now = await printed(folder, files, library)
  if (!now.report || !now.document || !now.paragraphs) {
    const errors = now.diagnostics.filter(({ severity }) => severity === 'error')
    return printFound({ file: shown }, errors, json)
  }
  const kept = await keptOf(stamp, { out: options.out, folder: shownPath(folder) })
  const withTheirs = withNotes(changes, origin, kept, now)
  const plan = await planPull(
    { files, now, print: (others) => printed(folder, others, library) },
    withTheirs ?? changes,
    origin,
    kept,
  )
  const isWriting = options.yes === true && Object.keys(plan.files).length > 0
  const problem = isWriting ? await write(folder, files, plan.files) : undefined
  if (problem) return printFound({ file: shown }, [problem], json)
  const pulled: Pulled = {
    ...plan,
    file: shown,
    state,
    folder,
    isWritten: isWriting,
    tracked: origin.tracked,
    comments: origin.comments,
    ...(notesChanged && !withTheirs && { notesChanged }),
  }
  if (json) printJson(jsonOf(pulled))
  else for (const line of linesOf(pulled)) print(line)
  return 0
}

interface Pulled extends PullPlan {
  file: string
  state: FileState
  folder: string
  isWritten: boolean
  tracked: number
  comments: number
  notesChanged?: true
}

/** Writes all the files or none, while no correction is made, and only where they are still what was read. */
async function write(folder: string, before: ReportFiles, files: ReportFiles): Promise<Diagnostic | undefined> {
  const home = realpathSync(folder)
  return withLock(home, disk, async () => {
    await sweepLeftovers(home, shownPath(folder))
    const targets: { name: string; target: Writable }[] = []
    for (const name of Object.keys(files)) {
      const shown = shownPath(join(folder, name))
      try {
        const target = await writable(join(home, name), shown)
        if ('refused' in target) return target.refused
        if (!readFileSync(target.path).equals(before[name]!)) return changedMeanwhile(shown)
        targets.push({ name, target })
      } catch (caught) {
        return failure(caught, shown, null)
      }
    }
    const done: typeof targets = []
    for (const one of targets) {
      try {
        await replaceFile(one.target.path, files[one.name]!, one.target.mode)
        done.push(one)
      } catch (caught) {
        for (const { name, target } of done) await replaceFile(target.path, before[name]!, target.mode)
        return failure(caught, shownPath(join(folder, one.name)), null)
      }
    }
    return undefined
  })
}

const changedMeanwhile = (shown: string): Diagnostic =>
  error('pull/changed-meanwhile', `“${shown}”刚刚被别人改过，什么都没有写`, { hint: '请再运行一次' })

function linesOf({
  file,
  state,
  folder,
  paragraphs,
  files,
  others,
  isWritten,
  tracked,
  comments,
  notesChanged,
}: Pulled): string[] {
  const counted = (...kinds: PulledParagraph['becomes'][]): number =>
    paragraphs.filter(({ becomes }) => kinds.includes(becomes)).length
  const written = counted('written')
  const none = counted('none')
  if (state !== 'edited') return [`${file}：${stateWords[state]}，不是修改稿，没有要写回的`]
  const counts = [
    `改动${paragraphs.length}段`,
    `${isWritten ? '写回' : '可以写回'}${written}段`,
    ...(none > 0 ? [`${none}段写不回`] : []),
    ...(tracked > 0 ? ['修订按接受以后的样子看'] : []),
  ]
  const names = Object.keys(files).map((name) => shownPath(join(folder, name)))
  return [
    `${file}：${counts.join('，')}`,
    ...paragraphs.flatMap((one) => paragraphLines(one, folder)),
    ...(notesChanged ? ['  脚注改过：没有写回，请自己在数据里改'] : []),
    ...(comments > 0 ? [`  批注${comments}条：用 ${asRun(`compare ${inQuotes(file)}`)} 看`] : []),
    ...(others > 0 ? [`写回以后另有${others}段跟着变（同一处文字也印在那里）`] : []),
    ...(written === 0
      ? ['没有可以写回的文字']
      : isWritten
        ? [`写回了 ${names.join('、')}；请再运行 ${asRun(`build ${inQuotes(shownPath(folder))}`)}`]
        : [`会改 ${names.join('、')}；还没有写，确认以后加上 --yes 再运行一次`]),
  ]
}

function paragraphLines(one: PulledParagraph, folder: string): string[] {
  const { change, note, text, becomes, before, place, numbers, why } = one
  const where = note === undefined ? paragraphPlace(one) : `脚注${note}`
  const said = {
    written: place ? writtenWords(change, place) : '',
    number: '改的是台账里的数',
    follows: '跟着别处的改动变',
    done: '数据里已经是这样了',
    none: `${why ?? ''}${placesToEdit(one)}`,
  }[becomes]
  return [
    `  ${where}：${said}`,
    ...(before === undefined ? [] : [`    - ${before}`]),
    ...(text === '' ? [] : [`    + ${text}`]),
    ...(numbers.length > 0 ? ['    台账里的数不在这里改，请核对以后运行：'] : []),
    ...numbers.map((number) => `      ${setCommand(number, folder)}`),
  ]
}

/** What is written where. */
function writtenWords(change: PulledParagraph['change'], place: Position): string {
  if (change === 'removed') return `删去 ${shownPlace(place)} 那一条`
  return change === 'added' ? `加在 ${shownPlace(place)} 那一条的后面` : `→ ${shownPlace(place)}`
}

const shownPlace = ({ file, line, column }: Position): string => `${file}:${line}:${column}`

/** Where a person makes the change that has no one home. */
function placesToEdit({ change, place, behind }: Pick<PulledParagraph, 'change' | 'place' | 'behind'>): string {
  const to = behind ? `${change === 'moved' ? '移到' : '写在'} ${shownPlace(behind)} 那一段的后面` : ''
  const from = place ? `它在 ${shownPlace(place)}` : ''
  const words = [from, to].filter((one) => one !== '').join('，')
  return words === '' ? '' : `；${words}`
}

const setCommand = ({ figure, value, field }: NewNumber, folder: string): string =>
  asRun(
    [
      'set',
      ...[shownPath(folder), figure, value].map(inQuotes),
      ...(field === undefined ? [] : ['--field', field]),
    ].join(' '),
  )

function jsonOf({ file, state, folder, paragraphs, files, others, isWritten, comments, notesChanged }: Pulled) {
  return {
    file,
    state,
    written: isWritten,
    files: Object.keys(files).map((name) => shownPath(join(folder, name))),
    paragraphs: paragraphs.map(({ place, behind, numbers, ...one }) => ({
      ...one,
      ...jsonPlace(place),
      behind: jsonPlace(behind),
      set: numbers.map((number) => setCommand(number, folder)),
    })),
    others,
    comments,
    notesChanged,
  }
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { asRun } from '../../../engine/text/as-run.ts'
import { error } from '../../../engine/text/diagnostic.ts'
import { enginePath, shownPath } from '../../../node/files.ts'
import { builtIn, openLibrary } from '../../../node/library.ts'
import { unlessRefused } from '../../../node/output/disk.ts'
import { replaceFile } from '../../../node/output/replace-file.ts'
import { standingSet, takeSet, type Workplace, workplace, writeLock } from '../../../node/sets/workplace.ts'
import { print, printJson, say, sayDiagnostics } from '../../console/streams.ts'
import { type ExitStatus, type Options, WrongUse } from '../command.ts'
import { findReports } from '../find/find-reports.ts'
import { reportName } from '../find/report-name.ts'
import { pieceName } from './print-audit.ts'

interface RemoveOptions extends Options {
  data?: string
  yes?: boolean
}

/** `zongjie template remove`: takes a set away; one that reports or other sets name only when told so. */
export async function templateRemove(name: string, options: RemoveOptions): Promise<ExitStatus> {
  const place = workplace(options.project)
  if (!/^[a-z0-9-]+$/.test(name) || !standingSet(place, name)) {
    throw new WrongUse(nothingToRemove(place, name))
  }
  const sets = await setsOver(name, place.templates)
  const reports = reportsOf([name, ...sets], options.data ?? 'data')
  const isUsed = reports.length + sets.length > 0
  if (isUsed && !options.json) {
    if (reports.length > 0)
      print(
        `用到“${name}”的报告有${reports.length}份：${reports.slice(0, 20).join('、')}${reports.length > 20 ? '等' : ''}`,
      )
    if (sets.length > 0) print(`继承“${name}”的模板：${sets.join('、')}`)
  }
  const refused = isUsed && !options.yes
  if (refused && !options.json) say(`没有删去；还是要删，请写 ${asRun(`template remove ${name} --yes`)}`)
  const problems = refused ? [] : await takeSet(place, name)
  sayDiagnostics(problems)
  const isDone = !refused && problems.length === 0
  if (options.json) printJson({ name, removed: isDone, reports, sets })
  else if (isDone) print(`已删去 ${shownPath(path.join(place.templates, name))}`)
  return isDone ? 0 : 2
}

function nothingToRemove({ templates }: Workplace, name: string): string {
  const isOurs = existsSync(path.join(builtIn, name, 'template.yaml'))
  if (isOurs) return `“${name}”是自带的模板，删不去，也不用删：报告不写“模板: ${name}”就不用它`
  return `${shownPath(templates)} 里没有模板“${name}”。用 ${asRun('template list')} 看有哪些`
}

function reportsOf(names: readonly string[], data: string): string[] {
  const found = findReports([], data)
  const line = new RegExp(`^(?:模板|template)[ \\t]*[:：][ \\t]*['"]?(?:${names.join('|')})['"]?[ \\t]*(?:#.*)?$`, 'm')
  return ('problem' in found ? [] : found.folders)
    .filter((folder) => line.test(unlessRefused(() => readFileSync(path.join(folder, 'report.yaml'), 'utf8'), '')))
    .map((folder) => reportName(folder, [data]))
}

async function setsOver(name: string, templates: string): Promise<string[]> {
  const library = openLibrary(templates)
  const over: string[] = []
  for (const one of await library.names()) {
    const { value } = await library.set(one)
    const isOver = value?.layers
      .slice(1)
      .some((layer) => layer.name === name && enginePath(templates) === path.posix.dirname(layer.folder))
    if (isOver) over.push(one)
  }
  return over
}

/** `zongjie template accept`: somebody has looked at what a set replaces, and left or changed it. */
export async function templateAccept(
  name: string,
  pieces: readonly string[],
  { project, json }: RemoveOptions,
): Promise<ExitStatus> {
  const place = workplace(project)
  const open = place.lock.stale[name] ?? {}
  const unknown = pieces.find((piece) => !open[piece])
  if (unknown !== undefined || Object.keys(open).length === 0) {
    const known = Object.keys(open)
      .map((piece) => `“${piece}”`)
      .join('、')
    const message =
      unknown === undefined
        ? `模板“${name}”没有要看的改动`
        : `模板“${name}”没有要看的“${unknown}”${known && `；有 ${known}`}`
    sayDiagnostics([error('set/nothing-to-accept', message)])
    if (json) printJson({ error: message })
    return 2
  }
  const accepted = pieces.length > 0 ? pieces : Object.keys(open)
  const rest = Object.fromEntries(Object.entries(open).filter(([piece]) => !accepted.includes(piece)))
  const { [name]: _, ...others } = place.lock.stale
  const stale = { ...others, ...(Object.keys(rest).length > 0 && { [name]: rest }) }
  const written = writeLock(place, { ...place.lock, stale })
  await replaceFile(written.path, Buffer.from(written.text))
  if (json) printJson({ name, accepted })
  else for (const piece of accepted) print(`已看过：${name} 的 ${pieceName(piece)}`)
  return 0
}

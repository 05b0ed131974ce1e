import { type Override, pathOfPiece } from '../../../engine/template/overrides.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { compareVersions, isVersion } from '../../../engine/text/versions.ts'
import { print } from '../../console/streams.ts'
import type { ChangedLine, ChangedReports } from './compare-reports.ts'
import { keyName } from './template-show.ts'
import type { UpdateAudit } from './update-audit.ts'

/** More than so many of anything are only counted. */
const mostShown = 10

/** Says what an update means, in the order in which people have to do with it. */
export function printAudit({ from, to, changes, sets, reports, example }: UpdateAudit, name: string): void {
  print(`${name} ${from} → ${to}${olderOrSame(from, to)}`)
  for (const one of changes) print(`  ${one}`)
  for (const set of sets) {
    if (set.extends) {
      print(`${set.extends.file}：“继承”写着 ${set.extends.written}，要改成 ${name}@${to.split('.')[0]} 才能用新版`)
    }
    for (const one of set.overrides) printOverride(set.name, one)
    if (set.changes.length > 0) print(`模板 ${set.name} 的变化：`)
    for (const one of set.changes) print(`  ${one}`)
  }
  if (example.length > 0) print(`范例有${example.length}处不同：`)
  printLines(example)
  printReports(reports)
}

/** What is not what an update is meant to be. */
function olderOrSame(from: string, to: string): string {
  if (from === to) return '（版本没有变，内容变了：请问清发布它的单位，为什么改了内容没有改版本）'
  return isVersion(from) && compareVersions(to, from) < 0 ? '（换成更旧的版本）' : ''
}

function printLines(lines: readonly ChangedLine[]): void {
  for (const { before, after } of lines.slice(0, mostShown)) {
    if (before !== undefined) print(`    旧：${shortOf(before)}`)
    if (after !== undefined) print(`    新：${shortOf(after)}`)
  }
}

/** A piece as people name it: back.hbs, or the key of a manifest in Chinese. */
export function pieceName(piece: string): string {
  const path = pathOfPiece(piece)
  return path ? `template.yaml 的“${keyName(path)}”` : piece
}

const states = {
  changed: '是照旧版改的，上级的已经变了，请看要不要跟着改',
  lost: '上级已经没有这一项，请看还要不要',
  same: '和上级新版的一样了，可以删去',
}

/** What a set replaces, with the old and the new text of what it was made against. */
export function printOverride(set: string, { piece, state, before, after }: Override): void {
  print(`${set} 的 ${pieceName(piece)}：${states[state]}`)
  if (state === 'same') return
  for (const line of linesOf(before)) print(`    旧：${line}`)
  for (const line of linesOf(after)) print(`    新：${line}`)
  print(`    看过以后：${asRun(`template accept ${set} ${pathOfPiece(piece) ? `"${piece}"` : piece}`)}`)
}

function linesOf(text: string | null): string[] {
  if (text === null) return ['（没有）']
  const lines = text.replace(/\n+$/, '').split('\n')
  return lines.length > 40 ? [...lines.slice(0, 40), `……共${lines.length}行`] : lines
}

function printReports({ reached, changed, wrong }: ChangedReports): void {
  if (reached === 0) {
    print('没有报告用到它')
    return
  }
  const others = changed.length === 0 ? '文字都不变' : `${changed.length}份的文字会变`
  print(`用到它的报告有${reached}份，${others}${wrong.length > 0 ? '，有的会出错' : ''}`)
  for (const { report, lines } of changed.slice(0, mostShown)) {
    print(`  ${report}：${lines.length}处`)
    printLines(lines)
  }
  if (changed.length > mostShown) print(`  其余${changed.length - mostShown}份略`)
  for (const { message, reports } of wrong) {
    const some = reports.slice(0, mostShown).join('、')
    print(`  ${reports.length}份会出错，${message}：${some}${reports.length > mostShown ? '等' : ''}`)
  }
}

const shortOf = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}……` : line)

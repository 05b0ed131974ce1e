import { readFileSync, statSync } from 'node:fs'
import type { WrittenStamp } from '../../../engine/document/stamp.ts'
import type { Kept } from '../../../engine/pull/kept.ts'
import { type DocxOrigin, readOrigin } from '../../../engine/readers/docx/origin.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import type { Position } from '../../../engine/text/source.ts'
import { type FileState, type ParagraphChange, verifyOrigin } from '../../../engine/verify/index.ts'
import { nodeCompression } from '../../../node/compression.ts'
import { shownPath } from '../../../node/files.ts'
import { refusalCode } from '../../../node/output/disk.ts'
import { printFound } from '../../console/streams.ts'
import { type ExitStatus, orWrongUse, WrongUse } from '../command.ts'
import { keptOf } from '../kept/kept-of.ts'
import { jsonData, type MovedData, movedData, movedLines } from './moved-data.ts'
import { verifyMark } from './verify-mark.ts'
import type { VerifyOptions } from './verify-options.ts'

/** Larger files are none of ours. */
const largest = 64 * 1024 * 1024

/** `zongjie verify`: what became of a built DOCX, and where it comes from; with a mark, which draft a paper is of. Writes nothing. */
export async function verify(file: string | undefined, options: VerifyOptions): Promise<ExitStatus> {
  if (options.mark !== undefined) return verifyMark(options.mark, file, options)
  if (file === undefined) throw new WrongUse('请写要核对的 Word 文档；手里是纸，就用 --mark 写上页眉里的稿标')
  const { shown, origin, diagnostics } = openBuilt(file)
  if (!origin) return printFound({ file: shown }, diagnostics, options.json)
  const { state, changes, notesChanged } = verifyOrigin(origin)
  const { stamp } = origin
  const kept = stamp ? await keptOf(stamp, options) : undefined
  const moved =
    stamp && options.data !== undefined ? await movedData(stamp, kept, { ...options, data: options.data }) : undefined
  const found: Found = {
    file: shown,
    state,
    origin,
    changes: changes.map((one) => {
      const before = one.number === undefined ? undefined : kept?.writtenAs(one.number)
      return before === undefined ? one : { ...one, before: before.text }
    }),
    ...(notesChanged && { notesChanged }),
    kept,
    moved,
  }
  const status = printFound(jsonOf(found), moved?.diagnostics ?? [], options.json, () => linesOf(found))
  return state === 'edited' || state === 'unknown' ? 1 : status
}

interface Found {
  file: string
  state: FileState
  origin: DocxOrigin
  changes: (ParagraphChange & { before?: string })[]
  notesChanged?: true
  kept: Kept | undefined
  moved: MovedData | undefined
}

/** A Word document, and what it was when it was built; no origin, and why, of one that cannot be read. */
export function openBuilt(file: string) {
  const shown = shownPath(file)
  const { content } = orWrongUse(bytesOf(file))
  const { value: origin, diagnostics } = readOrigin(content, shown, nodeCompression)
  return { shown, content, origin, diagnostics }
}

function bytesOf(file: string): { content: Uint8Array } | { problem: string } {
  try {
    const { size } = statSync(file)
    if (size > largest) return { problem: `“${file}”有${Math.round(size / 1024 / 1024)}MB，太大，不是程序生成的报告` }
    return { content: readFileSync(file) }
  } catch (caught) {
    const code = refusalCode(caught)
    return {
      problem: code === 'ENOENT' ? `没有文件“${file}”。请检查名称和路径` : `“${file}”读不了（${code}）。请检查它的权限`,
    }
  }
}

export const stateWords: Readonly<Record<FileState, string>> = {
  generated: '和生成时一样，没有动过',
  resaved: '用别的程序存过，文字没有改动',
  edited: '生成以后有人改过',
  unknown: '看不出来历：不是 zongjie 生成的，或者生成它的版本还不记来历',
}

/** Why nothing is known of where a file comes from, and what to do. */
export const unknownWords = ({ redlineOf }: Pick<DocxOrigin, 'redlineOf'>): string =>
  redlineOf === undefined
    ? stateWords.unknown
    : `是报告“${redlineOf}”的对照稿（redline 写的），不是生成的稿子：修订请在 Word 的“审阅”里看；意见请改在 ${asRun('build')} 生成的 .docx 上，再用 compare 和 pull`

export const changeWords: Readonly<Record<ParagraphChange['change'], string>> = {
  changed: '改了',
  added: '新加的',
  removed: '删了',
  moved: '移到了别处',
  split: '分成了几段',
  merged: '和后面的并成了一段',
}

function linesOf({ file, state, origin, changes, notesChanged, kept, moved }: Found): string[] {
  const { stamp, tracked, comments } = origin
  if (origin.redlineOf !== undefined) return [`${file}：${unknownWords(origin)}`]
  const counts = [
    ...(changes.length > 0 ? [`改动${changes.length}段`] : []),
    ...(notesChanged ? ['脚注改过'] : []),
    ...(tracked > 0 ? [`修订${tracked}处（按接受以后的样子看）`] : []),
    ...(comments > 0 ? [`批注${comments}条`] : []),
  ]
  return [
    `${file}：${[stateWords[state], ...counts].join('，')}`,
    ...(stamp ? stampLines(stamp, kept) : []),
    ...changes.flatMap(changeText),
    ...(moved ? movedLines(moved) : []),
  ]
}

/** A place as `--json` has it. */
export const jsonPlace = (at: Position | undefined) => at && { file: at.file, line: at.line, column: at.column }

/** Where a changed paragraph stands. */
export const paragraphPlace = ({ change, paragraph }: Pick<ParagraphChange, 'change' | 'paragraph'>): string =>
  change !== 'removed' ? `第${paragraph}段` : paragraph > 0 ? `第${paragraph}段以后` : '开头'

export function stampLines({ report, set, version, edition }: WrittenStamp, kept: Kept | undefined): string[] {
  const named = edition ?? kept?.edition
  return [`    报告 ${report}${named === undefined ? '' : `，存档“${named}”`}，模板 ${set}，zongjie ${version}`]
}

const changeText = ({ text, before, ...one }: ParagraphChange & { before?: string }): string[] => [
  `    ${paragraphPlace(one)}：${changeWords[one.change]}`,
  ...(before === undefined ? [] : [`      - ${before}`]),
  ...(text === '' ? [] : [`      + ${text}`]),
]

function jsonOf({ file, state, origin, changes, notesChanged, kept, moved }: Found) {
  const { stamp, tracked, comments } = origin
  return {
    file,
    state,
    report: stamp?.report,
    set: stamp?.set,
    zongjie: stamp?.version,
    edition: stamp?.edition ?? kept?.edition,
    paragraphs: changes,
    notesChanged,
    tracked,
    comments,
    data: jsonData(moved),
  }
}

import type { WrittenStamp } from '../../engine/document/stamp.ts'
import type { Kept } from '../../engine/pull/kept.ts'
import { openDocx } from '../../engine/readers/docx/open.ts'
import type { DocxOrigin } from '../../engine/readers/docx/origin.ts'
import { type Comment, type Revision, type Revisions, readRevisions } from '../../engine/readers/docx/revisions.ts'
import { type Position, positionOf } from '../../engine/text/source.ts'
import { type FileState, type ParagraphChange, verifyOrigin } from '../../engine/verify/index.ts'
import { placeOf } from '../../engine/verify/place.ts'
import { nodeCompression } from '../../node/compression.ts'
import { shownPath } from '../../node/files.ts'
import { print, printFound, printJson } from '../console/streams.ts'
import { type ExitStatus, type OutputOptions, orWrongUse, WrongUse } from './command.ts'
import { findOneReport } from './find/one-report.ts'
import { keptOf } from './kept/kept-of.ts'
import {
  changeWords,
  jsonPlace,
  openBuilt,
  paragraphPlace,
  stampLines,
  stateWords,
  unknownWords,
} from './verify/verify.ts'

/** A paragraph that somebody changed, where it came from, and who tracked what in it. */
interface ComparedParagraph extends ParagraphChange {
  before?: string
  place?: Position
  /** Of one that was moved: which paragraph it was, and the words that it stood behind and stands behind now. */
  from?: { paragraph: number; behind?: string }
  behind?: string
  revisions: readonly Revision[]
}

interface Comparison {
  file: string
  state: FileState
  stamp: WrittenStamp
  kept: Kept | undefined
  paragraphs: ComparedParagraph[]
  comments: readonly Comment[]
  notesChanged?: true
}

/** `zongjie compare`: what somebody changed in a built DOCX, each paragraph with the place that it came from. Writes nothing. */
export async function compare(file: string, name: string | undefined, options: OutputOptions): Promise<ExitStatus> {
  const { json } = options
  const { shown, content, origin, diagnostics } = openBuilt(file)
  if (!origin) return printFound({ file: shown }, diagnostics, json)
  const { stamp } = origin
  if (!stamp)
    throw new WrongUse(`“${shown}”${unknownWords(origin)}${origin.redlineOf === undefined ? '，没有可以比较的' : ''}`)
  if (name !== undefined) {
    const found = orWrongUse(findOneReport(name, options))
    if (found.report !== stamp.report) {
      throw new WrongUse(`“${shown}”是报告“${stamp.report}”的文件，不是“${found.report}”的`)
    }
  }
  const folder = findOneReport(stamp.report, options)
  const kept = await keptOf(stamp, {
    out: options.out,
    ...('folder' in folder && { folder: shownPath(folder.folder) }),
  })
  const revisions = readRevisions(openDocx(content, nodeCompression))
  const comparison = comparisonOf(shown, { ...origin, stamp }, kept, revisions)
  if (json) printJson(jsonOf(comparison))
  else for (const line of linesOf(comparison)) print(line)
  return 0
}

function comparisonOf(
  file: string,
  origin: DocxOrigin & { stamp: WrittenStamp },
  kept: Kept | undefined,
  { changes: tracked, comments }: Revisions,
): Comparison {
  const { state, changes, notesChanged } = verifyOrigin(origin)
  const told = new Set<number>()
  const paragraphs = changes.map((change): ComparedParagraph => {
    const before = change.number === undefined ? undefined : kept?.writtenAs(change.number)
    const at = before && kept ? placeOf(kept.snapshot.document, before.block, before.text, change.text) : undefined
    const own = change.change === 'removed' ? [] : (tracked.get(change.paragraph) ?? [])
    if (own.length > 0) told.add(change.paragraph)
    return {
      ...change,
      ...(before && { before: before.text }),
      ...(at && { place: positionOf(at) }),
      ...(change.change === 'moved' && movedFrom(change, origin, kept)),
      revisions: own,
    }
  })
  // A change that was tracked and undone again, or that changes no word, is told all the same.
  for (const [paragraph, revisions] of tracked) {
    if (told.has(paragraph)) continue
    const text = origin.paragraphs[paragraph - 1]?.text ?? ''
    paragraphs.push({ change: 'changed', paragraph, text, revisions })
  }
  paragraphs.sort((a, b) => a.paragraph - b.paragraph)
  return { file, state, stamp: origin.stamp, kept, paragraphs, comments, ...(notesChanged && { notesChanged }) }
}

/** Where a moved paragraph was and is, by the paragraph before it. */
function movedFrom(
  { number = 0, paragraph }: ParagraphChange,
  { paragraphs }: DocxOrigin,
  kept: Kept | undefined,
): Pick<ComparedParagraph, 'from' | 'behind'> {
  const was = kept?.writtenAs(number)
  const before = kept?.writtenAs(number - 1)?.text
  const behind = paragraphs.slice(0, paragraph - 1).findLast(({ text }) => text.trim() !== '')?.text
  return {
    ...(was && { from: { paragraph: was.paragraph, ...(before !== undefined && { behind: before }) } }),
    ...(behind !== undefined && { behind }),
  }
}

/** The words that a paragraph begins with. */
const beginning = (text: string): string => (text.length > 16 ? `${text.slice(0, 15)}……` : text)

function linesOf({ file, state, stamp, kept, paragraphs, comments, notesChanged }: Comparison): string[] {
  const counts = [
    ...(paragraphs.length > 0 ? [`改动${paragraphs.length}段`] : []),
    ...(notesChanged ? ['脚注改过'] : []),
    ...(comments.length > 0 ? [`批注${comments.length}条`] : []),
  ]
  const isSame = state !== 'edited' && comments.length === 0
  return [
    `${file}：${[stateWords[state], ...counts].join('，')}${isSame ? '，不是修改稿' : ''}`,
    ...stampLines(stamp, kept),
    ...(kept ? [] : ['    这里没有留下它生成时的内容，只能说改了哪几段，说不出原来是什么、在哪个文件']),
    ...paragraphs.flatMap(paragraphLines),
    ...comments.flatMap(commentLines),
  ]
}

function movedWords({ from, behind }: ComparedParagraph): string {
  const place = (words: string | undefined): string => (words === undefined ? '' : `（在“${beginning(words)}”之后）`)
  return from
    ? `从原来的第${from.paragraph}段${place(from.behind)}移到了这里${place(behind)}`
    : `从别处移到了这里${place(behind)}`
}

function paragraphLines(one: ComparedParagraph): string[] {
  const { change, text, before, place, revisions } = one
  const at = place ? `  ${place.file}:${place.line}:${place.column}` : before === undefined ? '' : '  不是数据里的文字'
  return [
    `  ${paragraphPlace(one)}：${change === 'moved' ? movedWords(one) : changeWords[change]}${change === 'added' ? '，数据里没有它的位置' : at}`,
    ...(before === undefined || change === 'moved' ? [] : [`    - ${before}`]),
    ...(text === '' ? [] : [`    + ${text}`]),
    ...revisions.map((one) => `    ${whoLine(one)}${one.kind === 'inserted' ? '插入' : '删去'}${said(one.text)}`),
  ]
}

const said = (text: string): string => (text === '' ? '段落标记' : `“${text}”`)

function commentLines({ paragraph, words, text, ...who }: Comment): string[] {
  const about = words === '' ? '' : `“${words}”：`
  return [`  ${paragraph > 0 ? `第${paragraph}段` : ''}批注：${whoLine(who)}${about}${text}`]
}

/** Who, and on which day. */
const whoLine = ({ author, date }: Pick<Revision, 'author' | 'date'>): string =>
  [author, date?.slice(0, 10)]
    .filter((one) => one !== undefined && one !== '')
    .join(' ')
    .replace(/.$/u, '$& ')

function jsonOf({ file, state, stamp, kept, paragraphs, comments, notesChanged }: Comparison) {
  return {
    file,
    state,
    report: stamp.report,
    edition: stamp.edition ?? kept?.edition,
    notesChanged,
    paragraphs: paragraphs.map(({ place, ...one }) => ({ ...one, ...jsonPlace(place) })),
    comments,
  }
}

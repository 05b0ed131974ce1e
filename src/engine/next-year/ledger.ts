import { figureFields } from '../fields/figure.ts'
import type { Figure } from '../model/report.ts'
import { pendingText } from '../terms/pending.ts'
import { readAmount } from '../terms/written-amount.ts'
import type { Edit } from '../text/edits.ts'
import { shownName } from '../yaml/key-shape.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/nodes.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import { staleComments } from './comments.ts'
import { inEnglish, insertedBehind, isFlow, type LedgerNews, lineStart, type NextYear, removed } from './entries.ts'
import { movedIn } from './years.ts'

/** The numbers that this year gives anew. */
const opened = ['value', 'last-period', 'target', 'max', 'min']
/** What is about last year's numbers. 上年 comes from last year's report. */
const dropped = ['previous', 'keep']

/** Edits that make the ledger of a report into next year's: numbers open, all else as it is. */
export function nextLedger(root: YamlMap, figures: ReadonlyMap<string, Figure>, next: NextYear): LedgerNews {
  const edits: Edit[] = []
  const news: LedgerNews = { edits, open: 0, goals: 0, comments: 0, elsewhere: [] }
  for (const [name, entry] of root.entries) {
    const figure = figures.get(name)
    if (figure) edits.push(...nextFigure(entry, figure, next, news))
  }
  return news
}

/** The comments of a ledger file that are not true any more. */
export function ledgerComments(root: YamlMap, edits: readonly Edit[], { moving }: NextYear): Edit[] {
  const texts = textsIn(root)
  const isInside = (list: readonly { start: number; end: number }[], at: number): boolean =>
    list.some(({ start, end }) => start < at && at <= end)
  return staleComments(root.span.source.text, moving, (at) => isInside(texts, at)).filter(
    ({ start, end }) => !edits.some((one) => one.start < end && start < one.end),
  )
}

function textsIn(node: YamlNode): { start: number; end: number }[] {
  if (node.kind === 'text') return [node.span]
  if (node.kind === 'list') return node.items.flatMap(textsIn)
  if (node.kind !== 'map') return []
  return [...node.entries.values()].flatMap(({ key, value }) => [key, ...textsIn(value)])
}

function nextFigure({ value: node }: YamlEntry, figure: Figure, next: NextYear, news: LedgerNews): Edit[] {
  if (node.kind !== 'map') return []
  const has = (key: string): boolean => node.entries.has(key)
  const gone = dropped.filter(has)
  const edits: Edit[] = []
  if (has('tolerance') && !/四舍五入|取整|进位|尾差/.test(figure.tolerance?.reason ?? '')) gone.push('tolerance')
  if (isOfYears(figure.note, next)) {
    gone.push('note')
    news.comments++
  }
  for (const key of opened) {
    const written = node.entries.get(key)?.value
    if (written?.kind === 'text') edits.push({ ...written.span, text: pendingText })
    if (written && key === 'value') news.open++
    else if (written && key !== 'last-period') news.goals++
  }
  const label = node.entries.get('label')?.value
  if (label?.kind === 'text') edits.push(...movedIn(label, next.moving))
  if (has('from')) edits.push(...fromElsewhere(node, figure, next, news))
  const unit = has('unit') ? undefined : unitIn(node)
  const first = [...node.entries.keys()].find((key) => !gone.includes(key))
  if (first === undefined) return [{ ...node.span, text: pendingText }]
  if (unit !== undefined) edits.push(insertedBehind(node, first, keyIn(node, 'unit'), writeScalar(unit)))
  edits.push(...earlierYears(node, figure, next))
  return [...edits, ...removed(node, gone)]
}

/** A key as the others of its figure are written. */
const keyIn = (node: YamlMap, key: string): string => (inEnglish(node) ? key : shownName(figureFields, key))

/** 备注 that names a year of the report's time: 截至2018年5月底. */
const isOfYears = (note: string | undefined, { moving: { from } }: NextYear): boolean =>
  note !== undefined && (note.includes(`${from}年`) || note.includes(`${from - 1}年`))

/** A unit that stands with a number only. */
function unitIn(node: YamlMap): string | undefined {
  for (const key of [...opened, 'previous']) {
    const written = node.entries.get(key)?.value
    const read = written?.kind === 'text' ? readAmount(written.value) : undefined
    if (read && 'unit' in read && read.unit !== '') return read.unit
  }
  return undefined
}

/** 历年 goes on with what was 上年. */
function earlierYears(node: YamlMap, { history, previous }: Figure, { moving }: NextYear): Edit[] {
  const years = node.entries.get('history')?.value
  const year = moving.from - 1
  if (years?.kind !== 'map' || !history || history.has(year) || previous === undefined) return []
  const last = [...years.entries].at(-1)
  if (!last || moving.to !== moving.from + 1) return []
  return [insertedBehind(years, last[0], last[1].written.endsWith('年') ? `${year}年` : String(year), previous)]
}

/** 取自: the other report's own next year, if it is there; else the number is open until somebody says where it is from. */
function fromElsewhere(node: YamlMap, figure: Figure, { sources }: NextYear, news: LedgerNews): Edit[] {
  const from = node.entries.get('from')!
  const place = sources.get(figure.from!.report)
  const report = from.value.kind === 'map' ? from.value.entries.get('report')?.value : undefined
  if (place !== undefined && report?.kind === 'text') return [{ ...report.span, text: writeScalar(place) }]
  news.elsewhere.push({ figure: figure.name, report: figure.from!.report })
  news.open++
  const unit =
    node.entries.has('unit') || figure.unit === '' ? '' : `, ${keyIn(node, 'unit')}: ${writeScalar(figure.unit)}`
  const { start } = from.key
  const indent = ' '.repeat(start - lineStart(node.span.source.text, start))
  const written = isFlow(node) ? unit : unit.replace(', ', `\n${indent}`)
  return [{ start, end: from.value.span.end, text: `${keyIn(node, 'value')}: ${pendingText}${written}` }]
}

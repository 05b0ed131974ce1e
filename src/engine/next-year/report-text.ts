import { reportFields } from '../fields/report.ts'
import type { Figure } from '../model/report.ts'
import { applyEdits, type Edit } from '../text/edits.ts'
import { spanText } from '../text/source.ts'
import { type KeyShape, shownName } from '../yaml/key-shape.ts'
import { childOf, type YamlMap, type YamlText } from '../yaml/nodes.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import { inEnglish, insertedBehind, removed } from './entries.ts'
import { nextLedger } from './ledger.ts'
import { nextTexts } from './texts.ts'
import type { LedgerNews, NextYear } from './types.ts'
import { movedIn } from './years.ts'

/** What is open until the report is handed in, by where it stands. */
const openDates = { date: '成文日期', 'letterhead number': '发文字号', 'colophon date': '印发日期' }

const wholeDate =
  /(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/g

/** report.yaml of the next year. */
export function nextReport(
  root: YamlMap,
  figures: ReadonlyMap<string, Figure>,
  next: NextYear,
  keys: KeyShape,
): { text: string; years: number; ledger?: LedgerNews } {
  const { moving } = next
  const edits: Edit[] = removed(root, ['sample', ...(next.previousReport === undefined ? ['previous-report'] : [])])
  const done: YamlText[] = []
  const put = (node: YamlText, text: string): void => {
    done.push(node)
    edits.push({ ...node.span, text })
  }
  for (const [path, what] of Object.entries(openDates)) {
    const node = path.split(' ').reduce<ReturnType<typeof childOf>>(childOf, root)
    if (node?.kind === 'text') put(node, `【待补：${what}】`)
  }
  const year = childOf(root, 'year')
  if (year?.kind === 'text') put(year, spanText(year.span).replace(/\d{4}/, String(moving.to)))
  const period = childOf(root, 'period')
  if (period?.kind === 'text') put(period, spanText(period.span).replaceAll(String(moving.from), String(moving.to)))
  for (const node of subtitles(root)) {
    const written = spanText(node.span)
    if (written.match(wholeDate)) put(node, written.replace(wholeDate, '【待补：日期】'))
  }
  edits.push(...previousReport(root, next))
  // 章节: files are called by the years in their names.
  const sections = childOf(root, 'sections')
  if (sections?.kind === 'list')
    for (const one of sections.items) if (one.kind === 'text') edits.push(...movedIn(one, moving))
  const own = childOf(root, 'figures')
  const ledger = own?.kind === 'map' ? nextLedger(own, figures, next) : undefined
  const texts = nextTexts(root, keys, next, (one) => done.includes(one))
  const { text } = applyEdits(root.span.source.text, [...edits, ...(ledger?.edits ?? []), ...texts.edits])
  return { text, years: texts.years + 1, ...(ledger && { ledger }) }
}

function subtitles(root: YamlMap): YamlText[] {
  const node = childOf(root, 'subtitle')
  const all = node?.kind === 'list' ? node.items : node ? [node] : []
  return all.filter((one) => one.kind === 'text')
}

/** 上年报告, where it stood, or behind what says which year and set the report is of. */
function previousReport(root: YamlMap, { previousReport: folder }: NextYear): Edit[] {
  if (folder === undefined) return []
  const known = childOf(root, 'previous-report')
  if (known) return [{ ...known.span, text: writeScalar(folder) }]
  const behind = ['template', 'period', 'year'].find((name) => root.entries.has(name))!
  const key = inEnglish(root) ? 'previous-report' : shownName(reportFields, 'previous-report')
  return [insertedBehind(root, behind, key, writeScalar(folder))]
}

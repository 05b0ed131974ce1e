import { reportFields } from '../fields/report.ts'
import { lastYearFields, sectionFields } from '../fields/section.ts'
import type { Figure, Section, SectionKind } from '../model/report.ts'
import { walkProse } from '../report/walk-prose.ts'
import { pendingText } from '../terms/pending.ts'
import { applyEdits, type Edit } from '../text/edits.ts'
import { spanText } from '../text/source.ts'
import { type KeyShape, shownName } from '../yaml/key-shape.ts'
import { childOf, type YamlMap, type YamlNode, type YamlText } from '../yaml/nodes.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import { inEnglish, insertedBehind, type LedgerNews, lineStart, type NextYear, removed } from './entries.ts'
import { nextLedger } from './ledger.ts'
import { mattersOf, mattersYaml } from './matters.ts'
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

/** The lists that last year's report leaves to be answered: what stands in their place, and where they go. */
const answered = [
  { kind: 'problems', list: 'last-problems', open: '【待补：存在的问题】', outcome: 1 },
  { kind: 'plans', list: 'last-plans', open: '【待补：下一步计划】', outcome: 0 },
] as const satisfies { kind: SectionKind; list: string; open: string; outcome: number }[]

const comment = '# 上年报告写的，正文里不印：逐条写上今年的结果，不用交代的整条删去；没写完的不能出定稿。\n'

/**
 * A section file for the next year. What was planned, and what was found wanting, becomes a list to be answered; in its
 * place this year's is open. `isPlan`: the report plans and tells nothing, so that its plans are its text. `plans` and
 * `problems`: how many matters are to be answered.
 */
export function nextSection(
  root: YamlMap,
  section: Section,
  { next, keys, isPlan }: { next: NextYear; keys: KeyShape; isPlan: boolean },
) {
  const edits: Edit[] = removed(root, ['last-plans', 'last-problems'])
  const lists = isPlan ? [] : answered.filter(({ kind }) => section[kind].items.length > 0)
  const gone: YamlNode[] = ['last-plans', 'last-problems'].flatMap((name) => childOf(root, name) ?? [])
  let added = ''
  const counts = { plans: 0, problems: 0 }
  for (const { kind, list, open, outcome } of lists) {
    const written = childOf(root, kind)
    const items = written?.kind === 'map' ? childOf(written, 'items') : written
    const matters = mattersOf(section[kind])
    if (items?.kind !== 'list' || matters.length === 0) continue
    gone.push(items)
    edits.push({ ...items.span, text: spanText(items.span).startsWith('[') ? `[${open}]` : `- ${open}` })
    const names = (name: keyof typeof lastYearFields): string =>
      inEnglish(root) ? name : [lastYearFields[name].zh].flat()[name === 'outcome' ? outcome : 0]!
    const key = inEnglish(root) ? list : shownName(sectionFields, list)
    added += `\n${added === '' ? comment : ''}${mattersYaml(matters, key, { matter: names('matter'), outcome: names('outcome') })}`
    counts[kind] = matters.length
  }
  const texts = nextTexts(root, keys, next, ({ span }) =>
    gone.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  )
  const { text } = applyEdits(root.span.source.text, [...edits, ...texts.edits])
  return { text: added === '' ? text : `${text.trimEnd()}\n${added}`, years: texts.years, ...counts }
}

/** What a sentence in the outline is to be replaced by. */
const openText = '【待补：今年的情况】'

/** Edits of the texts of a file: their years moved on, or each made a comment of the outline. `skips`: texts that go anyway. */
function nextTexts(
  root: YamlNode,
  keys: KeyShape,
  { moving, keep }: NextYear,
  skips: (text: YamlText) => boolean,
): { edits: Edit[]; years: number } {
  const edits: Edit[] = []
  let years = 0
  walkProse(root, keys, (node, kind, isBody) => {
    if (kind === 'figure' || kind === 'file' || skips(node)) return
    if (isBody && keep === 'outline') {
      edits.push(...asComment(node))
      return
    }
    const moved = movedIn(node, moving, isBody)
    years += moved.length
    edits.push(...moved)
  })
  return { edits, years }
}

/** A text as a comment above the line that it begins in, and an open place where it stood. */
function asComment({ value, span }: YamlText): Edit[] {
  if (value.trim() === '' || value.includes(pendingText)) return []
  const { text } = span.source
  const at = lineStart(text, span.start)
  const indent = /^ */.exec(text.slice(at))![0]
  const lines = value.split('\n').filter((one) => one.trim() !== '')
  const comment = lines.map((one, index) => `${indent}# ${index === 0 ? '去年：' : ''}${one.trim()}\n`).join('')
  const isBlock = /^[|>]/.test(spanText(span))
  return [
    { start: at, end: at, text: comment },
    { ...span, text: isBlock ? `${openText}\n` : openText },
  ]
}

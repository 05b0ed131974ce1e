import { stringify } from 'yaml'
import { splitInline } from './inline.ts'
import type { Style } from './lines.ts'
import type { Item, Tree } from './tree.ts'

/** What the head of a document says, beside its outline. */
export interface Head {
  title: string
  year: number
  subtitle: string[]
  addressee?: string
}

/** A level of the outline: its label, and how most of its headings stand. */
type Level = Style & {
  form: Form | undefined
  /** Numbers go on from list to list. */
  running: boolean
  /** The last number of a level that runs on. */
  last: number
}

type Data = { [key: string]: unknown }

/** A document as the texts of a report folder. */
export function toFolder(head: Head, tree: Tree): Record<string, string> {
  const levels = levelsOf(tree.items).map((style, depth, all) => ({
    ...style,
    form: formOf(tree.items, depth),
    running: runsOn(tree.items, depth, all),
    last: 0,
  }))
  const numbered = tree.items.length > 0
  const report: Data = {
    标题: head.title,
    ...(head.subtitle.length > 0 && { 副标题: head.subtitle }),
    单位: '某单位',
    年度: head.year,
    模板: numbered ? 'outline' : 'plain',
    ...(head.addressee && { 称谓: head.addressee }),
    ...(tree.front.length > 0 && { 引言: paragraphs(tree.front) }),
    ...(numbered && { 编号: numbering(levels) }),
  }
  const files: Record<string, string> = { 'report.yaml': yaml(report) }
  let count = 0
  tree.items.forEach((item, index) => {
    const odd = item.index > 0 && item.index !== count + 1
    count = odd ? item.index : count + 1
    files[`${String(index + 1).padStart(2, '0')}.yaml`] = yaml(section(item, levels, odd ? item.written : undefined))
  })
  return files
}

const yaml = (data: Data): string => stringify(data, { lineWidth: 0, blockQuote: 'literal' })

/** A text that the report shall print as it stands. */
const literal = (text: string): string => text.replaceAll('{{', '\\{{')
const paragraphs = (texts: readonly string[]): string => texts.map(literal).join('\n\n')

/** The style of most items at each depth. */
function levelsOf(items: readonly Item[]): Style[] {
  const counts: Map<string, { style: Style; count: number }>[] = []
  const walk = (list: readonly Item[], depth: number): void => {
    const at = counts[depth] ?? new Map<string, { style: Style; count: number }>()
    counts[depth] = at
    for (const item of list) {
      const one = at.get(item.style!.first) ?? { style: item.style!, count: 0 }
      if (item.style!.rank < 6) at.set(item.style!.first, { ...one, count: one.count + 1 })
      for (const each of item.content) if (Array.isArray(each)) walk(each, depth + 1)
    }
  }
  walk(items, 0)
  const usual = counts.map((at) => [...at.values()].sort((a, b) => b.count - a.count)[0]?.style)
  const last = usual.findLastIndex((style) => style)
  return usual.slice(0, last + 1).map((style) => style ?? { first: '', rank: 6 })
}

function numbering(levels: readonly Level[]): Data {
  const running = levels.flatMap((level, depth) => (level.running ? [depth + 1] : []))
  const forms = levels.slice(0, 5).flatMap(({ form }, at) => {
    return form ? [[String(at + 1), form]] : []
  })
  return { 标签: levels.slice(0, 5).map(({ first }) => first), 连续: running, 标题形式: Object.fromEntries(forms) }
}

type Form = '独行' | '接排'

/** How an item's heading stands: text behind it, or a line of its own. */
const itemForm = (item: Item): Form | undefined => {
  const { heading, text } = leadOf(item)
  return heading === undefined ? undefined : text === '' ? '独行' : '接排'
}

/** How most headings of a level stand. */
function formOf(items: readonly Item[], depth: number): Form | undefined {
  const counts = { 独行: 0, 接排: 0 }
  const walk = (list: readonly Item[], at: number): void => {
    for (const item of list) {
      const form = at === depth ? itemForm(item) : undefined
      if (form) counts[form]++
      for (const each of item.content) if (Array.isArray(each)) walk(each, at + 1)
    }
  }
  walk(items, 0)
  return counts.独行 + counts.接排 === 0 ? undefined : counts.独行 > counts.接排 ? '独行' : '接排'
}

/** Whether the numbers of a level go on from one list to the next. */
function runsOn(items: readonly Item[], depth: number, levels: readonly Style[]): boolean {
  const lists: Item[][] = []
  const walk = (list: Item[], at: number): void => {
    if (at === depth && list[0]!.style!.first === levels[depth]!.first) lists.push(list)
    for (const item of list) for (const each of item.content) if (Array.isArray(each)) walk(each, at + 1)
  }
  walk([...items], 0)
  const later = lists
    .slice(1)
    .map((list, index) => list[0]!.index > 1 && list[0]!.index === lists[index]!.at(-1)!.index + 1)
  return later.filter((goesOn) => goesOn).length * 2 > later.length
}

function section(item: Item, levels: readonly Level[], label: string | undefined): Data {
  const { head, list, after } = content(item, levels, 1)
  // A section has no form of its own: one that stands in another than the rest is a heading as a whole.
  const lead = itemForm(item) === levels[0]!.form ? leadOf(item) : { heading: item.text, text: '' }
  const intro = lead.text === '' ? head : [lead.text, ...head]
  return {
    标题: literal(lead.heading ?? item.text),
    ...(label !== undefined && { 编号: label }),
    ...(intro.length > 0 && { 引言: paragraphs(intro) }),
    ...(list !== undefined && { 成绩: list }),
    ...(after && { 续文: after }),
  }
}

/** What stands in an item: paragraphs, its list, paragraphs behind it. */
interface Content {
  head: string[]
  list?: unknown
  after?: string
}

/** The paragraphs before the list of an item, and the list with how it is written. */
function content(item: Item, levels: readonly Level[], depth: number): Content {
  const parts = item.content
  const main = parts.findLastIndex((part) => Array.isArray(part))
  if (main < 0) return { head: parts as string[] }
  const firstList = parts.findIndex((part) => Array.isArray(part))
  const head = parts.slice(0, main === firstList ? firstList : Math.max(0, firstList - 1)) as string[]
  const items: unknown[] = []
  let before: string[] = []
  for (const part of parts.slice(head.length, main)) {
    if (!Array.isArray(part)) before.push(part)
    else {
      items.push({
        编号: '',
        ...(before.length > 0 && { 正文: paragraphs(before) }),
        ...listOf(part, levels, depth + 1),
      })
      before = []
    }
  }
  items.push(...before.map((text) => ({ 编号: '', 正文: literal(text) })))
  const list = parts[main] as Item[]
  items.push(...itemsOf(list, levels, depth))
  const behind = parts.slice(main + 1) as string[]
  const after = behind.length > 0 ? { after: paragraphs(behind) } : {}
  const own = writing(list, levels, depth)
  return { head, list: own === undefined ? items : { 分项写法: own, 分项: items }, ...after }
}

/** 分项写法 where a list is written in another way than its level. */
const writing = (list: readonly Item[], levels: readonly Level[], depth: number): string | undefined =>
  list[0]!.style!.first === levels[depth]?.first ? undefined : list[0]!.style!.first.replace(/，$/, '')

const listOf = (list: Item[], levels: readonly Level[], depth: number): Data => {
  const own = writing(list, levels, depth)
  return { ...(own !== undefined && { 分项写法: own }), 分项: itemsOf(list, levels, depth) }
}

function itemsOf(list: readonly Item[], levels: readonly Level[], depth: number): unknown[] {
  const level = levels[depth]?.first === list[0]!.style!.first ? levels[depth] : undefined
  let count = level?.running ? level.last : 0
  return list.map((item) => {
    const odd = item.index > 0 && item.index !== count + 1
    count = odd ? item.index : count + 1
    if (level) level.last = count
    return itemOf(item, levels, depth, odd ? item.written : undefined)
  })
}

function itemOf(item: Item, levels: readonly Level[], depth: number, label: string | undefined): unknown {
  const { head, list, after } = content(item, levels, depth + 1)
  const { heading, text } = leadOf(item)
  const texts = [...(text === '' ? [] : [text]), ...head]
  const inline = !list && texts.length === 1 ? splitInline(texts[0]!) : undefined
  const items = list === undefined ? {} : Array.isArray(list) ? { 分项: list } : (list as Data)
  const data: Data = {
    ...(label !== undefined && { 编号: label }),
    ...(heading && { 小标题: literal(heading) }),
    ...(heading &&
      (itemForm(item) !== levels[depth]?.form || item.style!.first !== levels[depth]?.first) && {
        标题形式: itemForm(item),
      }),
    ...(inline
      ? {
          ...(inline.before && { 正文: literal(inline.before) }),
          分项写法: { 样式: inline.style, 接排: true },
          分项: inline.items.map(literal),
        }
      : texts.length > 0 && { 正文: paragraphs(texts) }),
    ...(items as Data),
    ...(after && { 续文: after }),
  }
  const keys = Object.keys(data)
  return keys.length === 1 && keys[0] === '正文' && !String(data.正文).includes('\n') ? data.正文 : data
}

/** The words of a line that are its heading, and the text behind them. */
function leadOf({ style, text }: Item): { heading?: string; text: string } {
  if (style!.rank >= 6) return { text }
  if (!/[。！？；：，]$/.test(text) && text.length <= 60 && !text.includes('。')) return { heading: text, text: '' }
  const stop = text.indexOf('。')
  if (stop > 0 && stop <= 40 && stop < text.length - 1)
    return { heading: text.slice(0, stop), text: text.slice(stop + 1) }
  return { text }
}

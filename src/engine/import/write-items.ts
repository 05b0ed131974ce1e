import { enumerateFields, itemFields } from '../fields/item.ts'
import { enumerationPattern, numberOfLabel, parseLabel } from '../outline/label.ts'
import type { Written } from '../yaml/write-yaml.ts'
import { type Arranged, type ArrangedItem, type ArrangedList, arrange, withInlineLists } from './arrange-body.ts'
import { isCounted } from './label.ts'
import type { Content, Entry, InlineItem, InlineItems, InlineList, Para } from './types.ts'
import type { Values, Words } from './words.ts'
import { exhibitValues } from './write-exhibits.ts'

/** How a level is written in the report that is made. */
export interface Level {
  label: string
  form: 'own-line' | 'run-in'
  continuous: boolean
}

/** What writing items has to know, and what it counts. */
export interface Writing {
  words: Words
  levels: readonly Level[]
  /** Lines whose labels are written as they stand, and those whose words are, too. */
  literal: ReadonlySet<number>
  raw: ReadonlySet<number>
  indexOf(line: Para['line']): number
  /** The last number of each level that counts on. */
  counts: number[]
  tally: Tally
  /** The label to write for a part; `undefined` for one that is counted as the others. */
  sectionLabel(written: string): string | undefined
}

export interface Tally {
  /** Labels that are worked out, and those that are written by hand. */
  computed: number
  byHand: number
  exceptions: number
}

/** The deepest level with headings; below it they are text. */
const headingLevels = 4

export const text = (paras: readonly (Para | string)[]): string | undefined =>
  paras.length === 0 ? undefined : paras.map((one) => (typeof one === 'string' ? one : one.text)).join('\n')

/** What stands below a heading, with the lists inside its paragraphs. */
export const arranged = (body: readonly Content[], writing: Writing, ownExhibits = true): Arranged =>
  arrange(
    withInlineLists(body, ({ line }) => writing.raw.has(writing.indexOf(line))),
    ownExhibits,
  )

/** What stands below an item, whose first paragraph goes on in the line of its label. */
function arrangedEntry({ body, ownLine }: Pick<Entry, 'body'> & Partial<Entry>, writing: Writing): Arranged {
  const found = arranged(body, writing)
  const [first, ...rest] = body
  if (ownLine !== false || first?.type !== 'para' || found.texts.length > 0 || found.list?.type === 'inline')
    return found
  const own = arranged(rest, writing)
  return { ...own, texts: [first, ...own.texts] }
}

/** The keys of a list: 分项写法, 起始, 分项, 尾句. `depth`: the level of its items; `isAgain`: it begins anew behind another list of that level. */
export function listValues(
  list: ArrangedList | InlineList | undefined,
  depth: number,
  writing: Writing,
  isAgain = false,
): Values {
  if (!list) return {}
  return list.type === 'inline' ? inlineValues(list.list, writing) : blockValues(list, depth, writing, isAgain)
}

function blockValues(list: ArrangedList, depth: number, writing: Writing, isAgain: boolean): Values {
  const level = writing.levels[depth - 1]
  // A list that names its own label runs its headings in, which spares each of them a word.
  const isOfLevel =
    list.style === (level?.label ?? '') &&
    depth <= 5 &&
    !(level?.form === 'own-line' && !level.continuous && runsIn(list))
  const shown = list.style === '' ? writing.words.value('无', 'none') : list.style
  const count = new Count(list, isOfLevel ? level : undefined, depth, writing)
  const items = list.items.map((item) => writeItem(item, depth, isOfLevel, count, writing))
  const start = count.start ?? (isAgain && isOfLevel && count.isNumbered && count.beginsAtOne ? '1' : undefined)
  return { enumerate: isOfLevel ? undefined : shown, start, items }
}

/** Whether every heading with text runs into it. */
const runsIn = ({ items, style }: ArrangedList): boolean => {
  const headed = items.filter(({ entry }) => entry?.heading !== undefined && entry.body[0]?.type === 'para')
  return style !== '' && headed.length > 1 && headed.every(({ entry }) => !entry!.ownLine)
}

/** Counts the items of a list as the report will, to know which of them need a label of their own. */
class Count {
  readonly start: string | undefined
  readonly isNumbered: boolean
  readonly beginsAtOne: boolean
  private last: number
  private readonly pattern

  constructor(
    list: ArrangedList,
    private readonly level: Level | undefined,
    private readonly depth: number,
    private readonly writing: Writing,
  ) {
    this.pattern = list.style === '' ? undefined : parseLabel(enumerationPattern(list.style))
    const first = list.items.find(({ entry, isForeign }) => entry && !isForeign)?.entry?.number ?? 1
    this.isNumbered = this.pattern !== undefined && this.pattern.numeral !== 'none'
    this.beginsAtOne = list.items[0]?.entry?.number === 1
    const before = level?.continuous ? (writing.counts[depth] ?? 0) : 0
    const begins = first > 1 && first !== before + 1 && list.items[0]?.entry !== undefined
    this.start = begins && this.pattern?.numeral !== 'none' && this.pattern ? String(first) : undefined
    this.last = begins ? first - 1 : before
    this.total = list.items.length
  }
  private readonly total: number

  /** The label to write for an item; `undefined` for one that is counted as the others. */
  next(entry: Entry, isForeign: boolean): string | undefined {
    const { tally, literal, indexOf } = this.writing
    const written = entry.label.trim()
    if (written === '' && !this.pattern) return undefined
    const isExpected = !isForeign && isCounted(this.pattern, this.last + 1, this.total, written)
    if (isExpected && !literal.has(indexOf(entry.line))) {
      this.advance(this.last + 1)
      tally.computed++
      return undefined
    }
    const number = this.pattern && numberOfLabel(this.pattern, written)
    if (number !== undefined) this.advance(number)
    tally.exceptions++
    if (written !== '') tally.byHand++
    return written
  }

  /** The label of what stands between the items. */
  none(): string | undefined {
    return this.pattern ? '' : undefined
  }

  private advance(number: number): void {
    this.last = number
    if (this.level) this.writing.counts[this.depth] = number
  }
}

function writeItem(item: ArrangedItem, depth: number, isOfLevel: boolean, count: Count, writing: Writing): Written {
  const { entry, between } = item
  if (!entry) return itemOf({ body: between ?? [] }, count.none(), depth, isOfLevel, writing)
  return itemOf(entry, count.next(entry, item.isForeign ?? false), depth, isOfLevel, writing)
}

function itemOf(
  entry: Pick<Entry, 'body'> & Partial<Entry>,
  label: string | undefined,
  depth: number,
  isOfLevel: boolean,
  writing: Writing,
): Written {
  const isText = entry.heading !== undefined && depth > headingLevels && entry.ownLine === true
  const { texts, exhibits, list, after } = arrangedEntry(entry, writing)
  const shown = isText ? [entry.heading!, ...texts.map((one) => one.text)] : texts
  const values = Object.entries<Written | undefined>({
    label,
    heading: isText ? undefined : entry.heading,
    'heading-form': formOf(entry, shown.length > 0 || list?.type === 'inline', depth, isOfLevel, writing),
    text: text(shown),
    ...exhibitValues(exhibits, writing.words),
    ...listValues(list, depth + 1, writing),
    after: text(after),
  }).filter(([, one]) => one !== undefined)
  const [[name, only] = []] = values
  return values.length === 1 && name === 'text' ? only! : writing.words.map(itemFields, Object.fromEntries(values))
}

/** 标题形式, where it is another one than the list or the level gives. */
function formOf(
  entry: Partial<Entry>,
  hasText: boolean,
  depth: number,
  isOfLevel: boolean,
  writing: Writing,
): string | undefined {
  if (entry.heading === undefined || !hasText || depth > headingLevels) return undefined
  const usual = isOfLevel ? (writing.levels[depth - 1]?.form ?? 'run-in') : 'run-in'
  const form = entry.ownLine ? 'own-line' : 'run-in'
  if (form === usual) return undefined
  writing.tally.exceptions++
  return formName(form, writing.words)
}

/** 独行 or 接排. */
export const formName = (form: Level['form'], { value }: Words): string =>
  value(form === 'own-line' ? '独行' : '接排', form)

function inlineValues(list: InlineItems, writing: Writing): Values {
  const { map, value } = writing.words
  const { style, items, tail } = list
  const enumerate = map(
    enumerateFields,
    {
      style,
      inline: value('是', 'true'),
      joiner: isNatural(list, true) ? undefined : value('无', 'none'),
      start: list.start === 1 ? undefined : String(list.start),
    },
    true,
  )
  const pattern = parseLabel(enumerationPattern(style))!
  let last = list.start - 1
  const written = items.map((item): Written => {
    const isExpected = isCounted(pattern, last + 1, items.length, item.label)
    writing.tally[isExpected ? 'computed' : 'byHand']++
    if (!isExpected) writing.tally.exceptions++
    last = isExpected ? last + 1 : (numberOfLabel(pattern, item.label) ?? last)
    return inlineItem(item, isExpected, writing)
  })
  return { enumerate, items: written, tail: tail || undefined }
}

function inlineItem(item: InlineItem, isExpected: boolean, writing: Writing): Written {
  const words = item.text.trim()
  if (isExpected && !item.below) return words
  return writing.words.map(itemFields, {
    label: isExpected ? undefined : item.label,
    text: words || undefined,
    ...(item.below && inlineValues(item.below, writing)),
  })
}

const ended = /[。！？!?…：:][”’）》」』]*$/
const open = /[。！？!?…：:；，;,][”’）》」』]*$/

/** Whether the items have the marks that a list which runs on would give them anyway. */
function isNatural({ items, tail }: InlineItems, isTop: boolean): boolean {
  const last = items.length - 1
  return items.every((item, index) => {
    const end = endOf(item)
    if (index < last) return open.test(end)
    return !isTop || (tail === '' ? ended.test(end) : open.test(end))
  })
}

const endOf = ({ text: own, below }: InlineItem): string => (below ? endOf(below.items.at(-1)!) : own.trim())

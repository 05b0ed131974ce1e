import { inlineList, withTail } from './inline-list.ts'
import { type Content, type Entry, type ExhibitBlock, type InlineList, type List, type Para, ranks } from './types.ts'

/** What stands below a heading as the data can say it: texts, tables, one list, and what is said behind the list. */
export interface Arranged {
  texts: Para[]
  exhibits: ExhibitBlock[]
  list?: ArrangedList | InlineList
  after: Para[]
}

/** A list of items; one without a label of its own carries what else stands between them. */
export interface ArrangedList {
  type: 'list'
  style: string
  items: ArrangedItem[]
}

export interface ArrangedItem {
  entry?: Entry
  /** What stands between the items, as an item without a label. */
  between?: Content[]
  /** The item keeps its label as it was written: it is none of this list's kind. */
  isForeign?: true
}

/** The list that decides how the items below a heading are written: the one with the highest labels. */
export function mainList(body: readonly Content[]): List | undefined {
  const lists = body.filter((one): one is List => one.type === 'list')
  const outlined = lists.filter(({ rank }) => rank < ranks.word || rank === ranks.lead)
  // Of lists of one rank the one that nothing leads: what is led can stand with its lead.
  const isLed = (list: List): number => Number(body[body.indexOf(list) - 1]?.type === 'para')
  const [first] = outlined.toSorted((a, b) => a.rank - b.rank || isLed(a) - isLed(b))
  return first ?? (lists.length === 1 ? lists[0] : undefined)
}

/** Splits paragraphs that hold a list into what leads it and the list. */
export const withInlineLists = (body: readonly Content[], isRaw: (para: Para) => boolean): Content[] =>
  body.flatMap((one): Content[] => {
    if (one.type !== 'para' || isRaw(one)) return [one]
    const found = inlineList(one.text)
    if (!found) return [one]
    const list: InlineList = { type: 'inline', list: withTail(found.list) }
    return found.lead.trim() === '' ? [list] : [{ ...one, text: found.lead.trim() }, list]
  })

/** Arranges what stands below a heading. `ownExhibits`: it may have tables and pictures of its own. */
export function arrange(body: readonly Content[], ownExhibits: boolean): Arranged {
  let at = 0
  const texts: Para[] = []
  for (; at < body.length && body[at]!.type === 'para'; at++) texts.push(body[at] as Para)
  const exhibits = ownExhibits ? firstExhibits(body.slice(at)) : []
  at += exhibits.length
  const rest = body.slice(at)
  const [list, ...behind] = rest
  if (!list || rest.every(({ type }) => type === 'para')) return { texts, exhibits, after: rest as Para[] }
  const isOne = behind.every(({ type }) => type === 'para')
  if (isOne && list.type === 'inline' && exhibits.length === 0)
    return { texts, exhibits, list, after: behind as Para[] }
  if (isOne && list.type === 'list') return { texts, exhibits, list: plainList(list), after: behind as Para[] }
  return arrangeSeveral(texts, exhibits, rest)
}

const isExhibit = (one: Content): one is ExhibitBlock => one.type === 'table' || one.type === 'picture'

/** Tables and pictures that can stand under one key each: all of one kind, and behind them all of the other. */
function firstExhibits(body: readonly Content[]): ExhibitBlock[] {
  const found: ExhibitBlock[] = []
  let turns = 0
  for (const one of body) {
    if (!isExhibit(one)) break
    const last = found.at(-1)
    if (last && last.type !== one.type && ++turns > 1) break
    found.push(one)
  }
  return found
}

const plainList = ({ style, entries }: List): ArrangedList => ({
  type: 'list',
  style,
  items: entries.map((entry) => ({ entry })),
})

/** More than one list: one decides how the items are written, and the others stand below items without a label. */
function arrangeSeveral(texts: Para[], exhibits: ExhibitBlock[], rest: readonly Content[]): Arranged {
  const main = mainList(rest)
  const list: ArrangedList = { type: 'list', style: main?.style ?? '', items: [] }
  let waiting: Content[] = []
  const leads = [...texts]
  // What leads the first of them is said where it stands.
  if (rest[0] !== main && !isExhibit(rest[0]!) && exhibits.length === 0 && leads.length > 0) waiting.push(leads.pop()!)
  for (const one of rest) {
    if (one.type === 'para') waiting.push(one)
    else if (one === main) {
      addWaiting(list, waiting)
      waiting = []
      list.items.push(...main!.entries.map((entry) => ({ entry })))
    } else if (one.type === 'list' && waiting.length === 0) {
      list.items.push(
        ...one.entries.map((entry) => ({ entry, ...(one.style !== list.style && { isForeign: true as const }) })),
      )
    } else {
      list.items.push({ between: [...waiting, one] })
      waiting = []
    }
  }
  return { texts: leads, exhibits, list, after: waiting as Para[] }
}

/** Paragraphs between lists belong to what stands before them. */
function addWaiting(list: ArrangedList, waiting: readonly Content[]): void {
  if (waiting.length === 0) return
  const last = list.items.at(-1)
  if (last?.between) last.between.push(...waiting)
  else list.items.push({ between: [...waiting] })
}

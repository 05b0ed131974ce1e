import { parseLabel } from '../outline/label.ts'
import { standardLabel } from '../outline/outline.ts'
import { mainList } from './arrange-body.ts'
import { type Content, type Entry, type List, ranks } from './types.ts'
import type { Level } from './write-items.ts'

/** What an outline would have to say of a level for its lists to be counted without more ado. */
export interface WantedLevel {
  label?: string
  form?: Level['form']
  continuous?: boolean
}

const mostLevels = 5

/** What the lists of a text want of each level. `depth`: the level of the items of the lists in `body`. */
export function wantedLevels(bodies: readonly (readonly Content[])[], depth: number): WantedLevel[] {
  const lists: List[][] = Array.from({ length: mostLevels + 1 }, () => [])
  for (const body of bodies) collect(body, depth, lists)
  return Array.from({ length: mostLevels }, (_, index) => wantedOf(lists[index + 1]!))
}

function collect(body: readonly Content[], depth: number, lists: List[][]): void {
  if (depth > mostLevels) return
  const main = mainList(body)
  for (const one of body) {
    if (one.type !== 'list') continue
    const own = one === main ? depth : depth + 1
    if (own > mostLevels) continue
    lists[own]!.push(one)
    for (const entry of one.entries) collect(entry.body, own + 1, lists)
  }
}

function wantedOf(lists: readonly List[]): WantedLevel {
  const outlined = lists.filter(({ rank }) => rank < ranks.word || rank === ranks.lead)
  const weights = new Map<string, number>()
  for (const { style, entries } of outlined) weights.set(style, (weights.get(style) ?? 0) + entries.length)
  const [best] = [...weights].sort((a, b) => b[1] - a[1])
  if (!best) return {}
  const [label] = best
  const own = outlined.filter(({ style }) => style === label)
  const form = formOf(own.flatMap(({ entries }) => entries))
  return { label, ...(form && { form }), ...(runsOn(own) && { continuous: true }) }
}

/** How most headings that have text stand; `undefined` when there are none. */
export function formOf(entries: readonly Entry[]): Level['form'] | undefined {
  const headed = entries.filter(({ heading, body }) => heading !== undefined && body[0]?.type === 'para')
  const alone = headed.filter(({ ownLine }) => ownLine).length
  return headed.length === 0 ? undefined : alone * 2 >= headed.length ? 'own-line' : 'run-in'
}

/** Whether every list goes on from the one before it. */
function runsOn(lists: readonly List[]): boolean {
  if (lists.length < 2 || (parseLabel(lists[0]!.style)?.numeral ?? 'none') === 'none') return false
  return lists.slice(1).every((list, index) => list.entries[0]!.number === lists[index]!.entries.at(-1)!.number + 1)
}

/** What is known of a template set. */
export interface SetOutline {
  name: string
  arrange: 'by-kind' | 'by-section'
  parts: Partial<Record<'achievements' | 'problems' | 'plans', string>>
  levels: readonly Level[]
  /** The keys that its reports must have. */
  requires: readonly string[]
}

/** How much a report has to say against a set's outline. */
export function distance(set: SetOutline, wanted: readonly WantedLevel[]): number {
  return wanted.reduce((sum, want, index) => {
    const level = set.levels[index]
    if (want.label === undefined || !level) return sum
    const differs = Number(want.label !== level.label) * 3 + Number(want.form !== undefined && want.form !== level.form)
    return sum + differs + Number((want.continuous ?? false) !== level.continuous && want.label !== '') * 2
  }, 0)
}

/** The outline of a report, and what it declares against its set. */
export interface Declared {
  levels: Level[]
  labels: Map<number, string>
  forms: Map<number, Level['form']>
  continuous?: number[]
}

export function declare(set: SetOutline, wanted: readonly WantedLevel[]): Declared {
  const labels = new Map<number, string>()
  const forms = new Map<number, Level['form']>()
  const levels = wanted.map((want, index): Level => {
    const own = set.levels[index] ?? {
      label: standardLabel(index + 1),
      form: index < 2 ? 'own-line' : 'run-in',
      continuous: false,
    }
    if (want.label !== undefined && want.label !== own.label) labels.set(index + 1, want.label)
    if (want.form !== undefined && want.form !== own.form) forms.set(index + 1, want.form)
    return {
      label: want.label ?? own.label,
      form: want.form ?? own.form,
      continuous: want.continuous ?? (want.label === undefined ? own.continuous : false),
    }
  })
  const differs = levels.some((level, index) => level.continuous !== (set.levels[index]?.continuous ?? false))
  const continuous = levels.flatMap((level, index) => (level.continuous ? [index + 1] : []))
  return { levels, labels, forms, ...(differs && { continuous }) }
}

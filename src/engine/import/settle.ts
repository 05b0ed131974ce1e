import { isPlan, isProblem } from './kinds.ts'
import { sentenceEnd, splitLead } from './sentences.ts'
import { type Content, type Entry, type List, type Para, ranks } from './types.ts'

/**
 * Settles where paragraphs belong that a tree of labels cannot tell: lead sentences become a list of their own, and what
 * stands behind the last item of a list of single paragraphs is said above it. `isJoined`: the first paragraph goes on in the
 * line of a label.
 */
export function settleBody(body: readonly Content[], depth = 1, isJoined = false): Content[] {
  const settled = body.map((one) => (one.type === 'list' ? settleList(one, depth) : one))
  const lifted = settled.flatMap((one) => (one.type === 'list' ? lift(one) : [one]))
  // The text behind a label or a run-in heading is no item of its own.
  return isJoined ? [...lifted.slice(0, 1), ...leadLists(lifted.slice(1), depth)] : leadLists(lifted, depth)
}

const settleList = (list: List, depth: number): List => ({
  ...list,
  entries: list.entries.map((entry) => ({ ...entry, body: settleBody(entry.body, depth + 1, !entry.ownLine) })),
})

/** A list, and the paragraphs of its last item that no other item has the like of. */
function lift(list: List): Content[] {
  const { entries } = list
  const last = entries.at(-1)!
  const before = entries.slice(0, -1)
  if (list.rank <= ranks.first || before.length === 0 || last.ownLine || !before.every(isSingle)) return [list]
  if (last.body.length < 2 || !last.body.every(({ type }) => type === 'para')) return [list]
  const [own, ...more] = last.body
  return [{ ...list, entries: [...before, { ...last, body: [own!] }] }, ...more]
}

const isSingle = ({ body }: Entry): boolean => body.length <= 1

/** Two or more paragraphs with lead sentences, and what follows each of them, as a list without labels. */
function leadLists(body: readonly Content[], depth: number): Content[] {
  if (depth > 4 || body.some((one) => one.type === 'list' && one.rank < ranks.word && one.rank > ranks.first))
    return [...body]
  const leads = body.map((one) =>
    one.type === 'para' && !isProblem(one.text) && !isPlan(one.text) ? splitLead(one.text) : undefined,
  )
  const from = leads.findIndex(Boolean)
  if (from < 0 || leads.filter(Boolean).length < 2) return [...body]
  const to = leads.findLastIndex(Boolean)
  const inside = body.slice(from, to + 1)
  if (inside.some(({ type }) => type !== 'para') || inside.length > 2 * leads.filter(Boolean).length) return [...body]
  // A sentence that a page's end has broken leads nothing.
  if (inside.some((one) => one.type === 'para' && !sentenceEnd.test(one.text))) return [...body]
  const entries: Entry[] = []
  for (const [index, one] of inside.entries()) {
    const para = one as Para
    const lead = leads[from + index]
    if (!lead) entries.at(-1)!.body.push(para)
    else
      entries.push({
        label: '',
        number: 0,
        heading: lead.heading,
        ownLine: false,
        body: [{ ...para, text: lead.text }],
        line: para.line,
      })
  }
  const list: List = { type: 'list', style: '', rank: ranks.lead, entries }
  return [...body.slice(0, from), list, ...body.slice(to + 1)]
}

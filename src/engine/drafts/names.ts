import { figureLabels } from '../figures/labels.ts'
import { stemOf } from '../figures/leftover/mentions.ts'
import type { Figure } from '../model/report.ts'

/** How well words name a figure: at their end, somewhere in them, its characters in order, or some of it. */
export type Naming = 4 | 3 | 2 | 1 | 0

/** The names of the figures of a ledger, in the ways that texts say them. */
export interface Names {
  /** How well some words name a figure. */
  of(figure: string, words: string): Naming
  /** The same as a number, in which a longer name counts for more: of 县级诊疗 and 诊疗 it says the first. */
  score(figure: string, words: string): number
  /** The figure that words name best; `undefined` when none, or two as well. */
  best(words: string): { figure: string; naming: Naming } | undefined
  /** What stands before a figure's name in words that say it as it is; `undefined` when they do not. */
  before(figure: string, words: string): string | undefined
}

/** What people put around and into names. */
const marks = /[“”"‘’《》\s]/g

/** What may stand between a name and its number. */
const between =
  /(?:(?:总?数|总量|总额|人数|金额|面积)?(?:分别)?(?:共有|共计|合计|累计|已达|达到?了?|完成|实现|超过|突破|升至|降到|降至|提高到|增加到|增长到|增至|减少到|下降到|下降至|上升到|控制在|为|是|有|共|约|近|由|从|的)*)$/

export function namesOf(figures: ReadonlyMap<string, Figure>): Names {
  const labels = figureLabels(figures)
  const variants = [...figures.keys()].map((name) => {
    const said = [name, stemOf(name), ...(labels.has(name) ? [labels.get(name)!] : [])]
    return { name, said: [...new Set(said.map((one) => one.replace(marks, '')))].filter((one) => one.length > 1) }
  })
  const known = new Map(variants.map(({ name, said }) => [name, said]))
  const of = (figure: string, words: string): Naming => namingOf(known.get(figure) ?? [], words.replace(marks, ''))
  return {
    of,
    score: (figure, words) => scoreOf(known.get(figure) ?? [], words.replace(marks, '')),
    before(figure, words) {
      const places = (known.get(figure) ?? []).map((one) => words.lastIndexOf(one)).filter((at) => at >= 0)
      return places.length > 0 ? words.slice(0, Math.min(...places)) : undefined
    },
    best(written) {
      const words = written.replace(marks, '')
      let best: { figure: string; naming: Naming; score: number } | undefined
      let rival = 0
      for (const { name, said } of variants) {
        const naming = namingOf(said, words)
        if (naming === 0) continue
        const score = scoreOf(said, words)
        if (!best || score > best.score) {
          rival = best?.score ?? 0
          best = { figure: name, naming, score }
        } else rival = Math.max(rival, score)
      }
      return best && best.score > rival ? best : undefined
    },
  }
}

function namingOf(said: readonly string[], words: string): Naming {
  const bare = words.replace(between, '')
  if (said.some((one) => bare.endsWith(one) || words.endsWith(one))) return 4
  if (said.some((one) => words.includes(one))) return 3
  if (said.some((one) => one.length > 2 && inOrder(one, words))) return 2
  return said.some((one) => pairs(one).some((pair) => words.includes(pair))) ? 1 : 0
}

function scoreOf(said: readonly string[], words: string): number {
  const scores = said.map((one) => {
    const naming = namingOf([one], words)
    if (naming > 1) return 10 * one.length + naming
    return pairs(one).filter((pair) => words.includes(pair)).length
  })
  return Math.max(0, ...scores)
}

/** Whether the characters of a name stand in words one after the other, not far from each other: 乡村（两级）诊疗. */
function inOrder(name: string, words: string): boolean {
  let at = -1
  for (const [index, character] of [...name].entries()) {
    const next = words.indexOf(character, at + 1)
    if (next < 0 || (index > 0 && next - at > farthest)) return false
    at = next
  }
  return true
}

const farthest = 6

const pairs = (name: string): string[] => [...name].slice(1).map((_, index) => name.slice(index, index + 2))

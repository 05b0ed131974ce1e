import { exactly, hundred, type Interval, over, overlap, times, total } from '../../../numbers/decimal.ts'
import { intervalOf, roughly } from '../../../numbers/written-number.ts'
import { stretches } from '../../../text/grouped.ts'
import { many } from './limits.ts'
import type { ReadNumber } from './quantity.ts'
import { alike, type ReadText } from './read-text.ts'
import { type ShareItem, valuesBefore, wholeName } from './share-items.ts'
import { signed } from './signed.ts'
import { valuesOf } from './statement.ts'

/** Several shares in a row that are all of one whole. */
export interface ShareRun {
  items: ShareItem[]
  /** The whole; without a figure it is what the parts add up to, or what most of the shares say that it is. */
  whole: { figure?: ReadNumber; interval: Interval; implied?: true }
  /** Which of the items agree with it. */
  holding: boolean[]
}

const sentencesBetween = 2

/**
 * «咨询30件，占50%；求助20件，占33.3%；其他10件，占16.7%»: the whole is the number that most of the shares agree with, one stated
 * before or what the parts add up to. Items of no such row are given back as `single`.
 */
export function shareRuns(text: ReadText, items: readonly ShareItem[]): { runs: ShareRun[]; single: ShareItem[] } {
  const runs: ShareRun[] = []
  const single: ShareItem[] = []
  for (const row of rowsOf(items).flatMap(withoutWhole)) {
    const whole = runOf(text, row)
    if (whole) runs.push(whole)
    else {
      for (const some of stretches(row, (last, item) => last.read === item.read)) {
        const run = some.length < row.length ? runOf(text, some) : undefined
        if (run) runs.push(run)
        else single.push(...some)
      }
    }
  }
  return { runs, single }
}

/** Neighbours with one part each, in one unit, and no whole in their own words. */
const rowsOf = (items: readonly ShareItem[]): ShareItem[][] =>
  stretches(items, (last, item, row) => row.length < many && goesOn(last, item))

/** «提取77.44亿元，占归集额的78.5%。其中：住房消费类63.12亿元，占81.5%；其他14.32亿元，占18.5%»: the first is the whole of the others. */
function withoutWhole(row: ShareItem[]): ShareItem[][] {
  const [first, ...rest] = row
  if (!first || rest.length < 2 || !makesHundred(rest)) return [row]
  const made = total(rest.map((item) => intervalOf(item.parts[0]!.number)))
  return overlap(intervalOf(first.parts[0]!.number), made) ? [[first], rest] : [row]
}

function goesOn(last: ShareItem, item: ShareItem): boolean {
  const [before, part] = [last.parts[0]!, item.parts[0]!]
  return (
    simple(last) &&
    simple(item) &&
    before !== part &&
    isOfSame(last, item) &&
    last.read.paragraph === item.read.paragraph &&
    item.read.index - last.read.index <= sentencesBetween &&
    !(item.read !== last.read && isOfNewTotal(item)) &&
    !/(?:合计|共计|总计)$/.test(part.lead.trim()) &&
    (before.number.unit.name === part.number.unit.name || isListed(last, item))
  )
}

/** «受理21486件次，其中来信1856件，占8.6%；来访4230批次，占19.7%»: parts of one total, each counted in its way. */
const isListed = (last: ShareItem, item: ShareItem): boolean =>
  last.read === item.read &&
  last.read.statements[last.rank]?.part === true &&
  item.read.statements[item.rank]?.part === true &&
  [last, item].every(({ parts: [part] }) => part!.number.unit.dimension === 'count')

/** «…，离退休党员3156名，占60%。全年发展党员42名，35岁以下29名，占69.0%»: with a total of its own a sentence begins anew. */
const isOfNewTotal = ({ read, rank, parts: [part] }: ShareItem): boolean =>
  read.statements
    .slice(0, rank)
    .some((one) => !one.part && valuesOf(one).some(({ number }) => alike(number, part!.number)))

/** «民事案件852件，占66.3%；讨薪案件386件，占民事案件的45.3%»: with a whole of its own a share begins anew. */
function isOfSame(last: ShareItem, item: ShareItem): boolean {
  const named = wholeName(item.share)
  return named === '' || /^[总全]/.test(named) || named === wholeName(last.share)
}

const simple = ({ parts, share }: ShareItem): boolean => parts.length === 1 && share.role === 'share'

function runOf(text: ReadText, items: ShareItem[]): ShareRun | undefined {
  if (items.length < 2) return undefined
  const [first] = items
  const reported = valuesBefore({ text, ...first! }, first!.parts[0]!)
  const inside = new Set(items.map((item) => item.parts[0]!))
  const wholes: ShareRun['whole'][] = reported
    .filter((figure) => !inside.has(figure) && alike(figure.number, first!.parts[0]!.number))
    .map((figure) => ({ figure, interval: intervalOf(figure.number) }))
  const sum = total(items.map((item) => intervalOf(item.parts[0]!.number)))
  // A number stated before that the parts make up is their whole, even if not all the shares agree.
  const made = best(
    items,
    wholes.filter(({ interval }) => overlap(interval, sum)),
    1,
  )
  if (made) return made
  if (items.length > 2 || makesHundred(items)) wholes.push({ interval: sum })
  return (
    best(items, wholes) ??
    (items.length > 2 ? best(items, items.slice(0, impliedLookedAt).flatMap(impliedBy)) : undefined)
  )
}

/** The whole that the most of the items agree with, if they are enough. */
function best(items: ShareItem[], wholes: readonly ShareRun['whole'][], fewest?: number): ShareRun | undefined {
  let found: ShareRun | undefined
  for (const whole of wholes) {
    const holding = items.map((item) => plausible(item, whole) && agrees(item, whole))
    if (!found || count(holding) > count(found.holding)) found = { items, whole, holding }
  }
  // Two of three, three of four: one that differs is a mistake of its own and not of the whole.
  const least = fewest ?? (items.length === 2 ? 2 : Math.max(2, Math.ceil(items.length * 0.6)))
  return found && count(found.holding) >= least ? found : undefined
}

/** Shares that are all there are. */
export function makesHundred(items: readonly ShareItem[]): boolean {
  const made = items.reduce((all, { share }) => all + Number(share.number.digits), 0)
  return Math.abs(made - 100) <= 0.6
}

const impliedLookedAt = 3

/** 300 and 60 % speak of 500. */
function impliedBy({ parts, share }: ShareItem): ShareRun['whole'][] {
  const interval = over(times(intervalOf(parts[0]!.number), exactly(hundred)), signed(share))
  return interval?.low.gt(0) ? [{ interval, implied: true }] : []
}

const count = (holding: readonly boolean[]): number => holding.filter(Boolean).length

/** Roughly right: to work out exactly only where it may be so. */
function plausible({ parts, share }: ShareItem, { interval }: ShareRun['whole']): boolean {
  const part = roughly(parts[0]!.number)
  const rate = roughly(share.number)
  const whole = interval.low.plus(interval.high).toNumber() / 2
  if (whole <= 0) return false
  const value = (part.value * 100) / whole
  return Math.abs(value - rate.value) <= rate.half + 2 + value * 0.15
}

function agrees({ parts, share }: ShareItem, { interval }: ShareRun['whole']): boolean {
  const ratio = over(intervalOf(parts[0]!.number), interval)
  return ratio !== undefined && overlap(times(ratio, exactly(hundred)), signed(share))
}

// @ts-nocheck
import type { Figure } from './figure.ts'
import { nameOf } from './name.ts'
import { comparable } from './pairs.ts'
import { namedBefore, type ReadText } from './read-text.ts'
import { type Statement, valuesOf } from './statement.ts'

/** What a part may be a share of. */
export interface Whole {
  figure: Figure
  /** The words say so. */
  sure: boolean
  /** Merely some number before it. */
  loose: boolean
}

const valuesBack = 8
const sentencesBack = 6
const minName = 4
const maxExtra = 2
const namesLookedAt = 50
const ofWhole = /占(?:比|其中)?([^占]{0,8}?)(?:总数|总量|总额|总人数|总户数)?的?(?:比重|比例)?(?:为|达到?|约)?$/

/**
 * The wholes a share can be of, the likeliest first: named with it, before 其中, in «N个中», told before under its name.
 * `rank`: which statement of the sentence the part belongs to.
 */
export function wholesOf(text: ReadText, sentence: number, rank: number, part: Figure, share: Figure): Whole[] {
  const read = text.sentences[sentence]!
  const explicit = read.statements
    .slice(Math.max(0, rank - valuesBack), rank + 1)
    .flatMap((one) => one.figures)
    .filter((one) => one.role === 'whole' && one.number.end <= share.number.start && one.clause === share.clause)
  if (explicit.length > 0) return explicit.slice(-1).map((figure) => ({ figure, sure: true, loose: false }))
  const before = read.statements.slice(Math.max(0, rank - valuesBack), rank).reverse()
  const within = before
    .flatMap((one) => valuesOf(one).reverse())
    .filter((figure) => comparable(figure.number, part.number))
  const own = read.statements[rank]
  const last = read.statements[rank - 1]
  const nearest = last && own && last.stretch === own.stretch ? valuesOf(last).at(-1) : undefined
  const wholes: Whole[] = within.map((figure) => ({
    figure,
    sure: isWhole(figure, own, part, share, nearest),
    loose: false,
  }))
  const named = nameOf(afterZhan(share.lead))
  wholes.push(...toldBefore(text, named, part))
  for (let back = 1; back <= sentencesBack && sentence - back >= 0; back++) {
    const earlier = text.sentences[sentence - back]!
    if (earlier.paragraph !== read.paragraph) break
    for (const figure of earlier.statements.flatMap(valuesOf)) {
      if (comparable(figure.number, part.number)) wholes.push({ figure, sure: false, loose: true })
    }
  }
  return wholes.filter((one, index) => wholes.findIndex((other) => other.figure === one.figure) === index)
}

/** «占全省食品投诉举报总量»: told before as «食品类投诉举报2.3万件», in nearly the same words. */
function toldBefore(text: ReadText, named: string, part: Figure): Whole[] {
  if (named.length < minName) return []
  const found = namedBefore(text, named, part.sentence.paragraph, part.number.start, namesLookedAt)
    .flatMap((one) => {
      const [figure, ...others] = valuesOf(one)
      const extra = extraCharacters(one.name, named)
      const usable = figure && others.length === 0 && comparable(figure.number, part.number)
      return usable && extra !== undefined && extra <= maxExtra ? [{ figure, extra }] : []
    })
    .sort((a, b) => a.extra - b.extra)
  return found.slice(0, 1).map(({ figure }) => ({ figure, sure: true, loose: false }))
}

/** How many characters a name's end has more than a shorter name whose characters it holds in order. */
function extraCharacters(name: string, shorter: string): number | undefined {
  let at = name.length
  let extra = 0
  for (let index = shorter.length - 1; index >= 0; index--) {
    const found = name.lastIndexOf(shorter[index]!, at - 1)
    if (at === 0 || found < 0) return undefined
    extra += at - 1 - found
    at = found
  }
  return extra
}

const afterZhan = (lead: string): string =>
  lead.slice(lead.lastIndexOf('占') + 1).replace(/的?(?:比重|比例)?(?:为|达到?|约)?$/, '')

/** True for a number before 其中 or 中, or a total of the same unit, when the share is simply 占比. */
function isWhole(figure: Figure, own: Statement | undefined, part: Figure, share: Figure, nearest?: Figure): boolean {
  if (figure.number.unit.name !== part.number.unit.name) return false
  // «办复率100%» may be measured against what was due, not against all.
  if (share.role === 'named-rate') {
    return rateOfPart(share, part, figure) && share.number.digits !== '100' && figure === nearest
  }
  // 占 with a whole of its own (占全市的…) speaks of what is not told here.
  const whole = ofWhole.exec(share.lead)
  if (!whole || (whole[1] !== '' && !figure.lead.includes(whole[1]!))) return false
  const among = /^[^，,;。]{0,20}中$/.test(figure.tail.trim())
  return among || (own?.part === true && !figure.lead.includes('其中'))
}

/** 合格率 after «合格175批次»: the rate is named after its part, and after nothing else. */
function rateOfPart(share: Figure, part: Figure, whole: Figure): boolean {
  const stem = /^ ?(.{2})率/.exec(share.lead)?.[1]
  return stem !== undefined && part.lead.includes(stem) && !whole.lead.includes(stem)
}

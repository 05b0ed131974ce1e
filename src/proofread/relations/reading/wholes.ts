import type { Figure } from './figure.ts'
import { nameOf } from './name.ts'
import { comparable } from './pairs.ts'
import type { ReadText } from './read-text.ts'
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
const totalWords = /共|总|累计|合计|全部/

/** The wholes a share can be of, the likeliest first: named with it, before 其中, in «N个中», told before under its name. */
export function wholesOf(text: ReadText, sentence: number, part: Figure, share: Figure): Whole[] {
  const read = text.sentences[sentence]!
  const explicit = read.statements.flatMap((one) =>
    one.figures.filter(
      (figure) => figure.role === 'whole' && figure.number.end <= share.number.start && figure.clause === share.clause,
    ),
  )
  if (explicit.length > 0) return explicit.slice(-1).map((figure) => ({ figure, sure: true, loose: false }))
  const rank = read.statements.findIndex((one) => one.figures.includes(part))
  const before = read.statements.slice(Math.max(0, rank - valuesBack), rank).reverse()
  const within = before
    .flatMap((one) => valuesOf(one).reverse())
    .filter((figure) => comparable(figure.number, part.number))
  const own = read.statements[rank]
  const wholes: Whole[] = within.map((figure) => ({ figure, sure: isWhole(figure, own, part, share), loose: false }))
  const named = nameOf(afterZhan(share.lead))
  for (let back = 1; back <= sentencesBack && sentence - back >= 0; back++) {
    const earlier = text.sentences[sentence - back]!
    if (earlier.paragraph !== read.paragraph) break
    for (const one of earlier.statements) {
      const [figure] = valuesOf(one)
      if (!figure || !comparable(figure.number, part.number)) continue
      const same = named.length >= 4 && one.name.length >= 4 && (one.name.includes(named) || named.includes(one.name))
      wholes.push({ figure, sure: same, loose: !same })
    }
  }
  return wholes.filter((one, index) => wholes.findIndex((other) => other.figure === one.figure) === index)
}

const afterZhan = (lead: string): string =>
  lead.slice(lead.lastIndexOf('占') + 1).replace(/的?(?:比重|比例)?(?:为|达到?|约)?$/, '')

/** True for a number before 其中 or 中, or a total of the same unit, when the share is simply 占比. */
function isWhole(figure: Figure, own: Statement | undefined, part: Figure, share: Figure): boolean {
  if (figure.number.unit.name !== part.number.unit.name) return false
  if (share.role === 'named-rate') return rateOfPart(share, part) && totalWords.test(figure.lead)
  // 占 with a whole of its own (占全市的…) speaks of what is not told here.
  if (!/占(?:比|总数|总量|其中)?(?:为|达到?|约)?$/.test(share.lead)) return false
  const among = /^[^，,;。]{0,20}中$/.test(figure.tail.trim())
  return among || (own?.part === true && !figure.lead.includes('其中') && totalWords.test(figure.lead))
}

/** 合格率 after «合格175批次»: the rate is named after its part. */
function rateOfPart(share: Figure, part: Figure): boolean {
  const stem = /(.{2})率/.exec(share.lead)?.[1]
  return stem !== undefined && part.lead.includes(stem)
}

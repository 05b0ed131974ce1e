import { few, nearValues } from './limits.ts'
import { nameOf, type ReadNumber } from './quantity.ts'
import { comparable, namedBefore, type ReadSentence, type ReadText, type Spot } from './read-text.ts'
import { type Statement, valuesOf } from './statement.ts'

/** A share or a rate, and the numbers that it is the share of. */
export interface ShareItem {
  /** Added up they are the part. */
  parts: ReadNumber[]
  share: ReadNumber
  read: ReadSentence
  /** Which statement of the sentence the first part belongs to. */
  rank: number
}

const isShare = ({ role, number }: ReadNumber): boolean =>
  (role === 'share' || role === 'named-rate') && number.unit.dimension === 'percent'

const relative = ['percent', 'duration', 'times', 'points']
const isAmount = ({ number: { unit } }: ReadNumber): boolean => !relative.includes(unit.dimension) || unit.name === '天'

/** 三项共占, 合计占: the share of all that was stated before. */
const together = /(?:共|合计|总共|共计|一共|[两三四五六七八九]者)(?:约|就)?$/

/** All shares of a sentence with their parts; those whose part is not stated are left out of `items`. */
export function shareItems(text: ReadText, read: ReadSentence): { items: ShareItem[]; lone: ReadNumber[] } {
  const items: ShareItem[] = []
  const lone: ReadNumber[] = []
  read.statements.forEach((statement, rank) => {
    const shares = statement.figures.filter(isShare)
    if (shares.length === 0) return
    // A rate that the ledger has is no share of what stands before it by chance.
    const parts = shares.every((one) => one.isLedgers) ? [] : partsFor({ text, read, rank }, statement, shares)
    const at = parts.length > 0 ? rankOf(read, parts[0]!, rank) : rank
    if (parts.length === 0) lone.push(...shares)
    else if (shares.length === parts.length) {
      for (const [index, share] of shares.entries()) items.push({ parts: [parts[index]!], share, read, rank: at })
    } else if (parts.length === 1 || shares.length === 1) {
      for (const share of shares) items.push({ parts, share, read, rank: at })
    } else lone.push(...shares)
  })
  return { items, lone }
}

const rankOf = (read: ReadSentence, part: ReadNumber, rank: number): number => {
  const found = read.statements.findIndex((one) => one.figures.includes(part))
  return found < 0 ? rank : found
}

function partsFor({ text, read, rank }: Spot, statement: Statement, shares: readonly ReadNumber[]): ReadNumber[] {
  const [first] = shares
  const own = valuesOf(statement).filter(isAmount)
  const before = read.statements.slice(Math.max(0, rank - few), rank)
  // «共占总量2000件的50%»: the words stand before the whole.
  const lead = [...before, statement].flatMap((one) => one.figures).findLast((one) => one.role === 'whole')?.lead
  const words = first!.lead.includes('占') ? first!.lead : (lead ?? first!.lead)
  const zhan = words.lastIndexOf('占')
  if (first!.role === 'share' && shares.length === 1 && together.test(words.slice(0, Math.max(zhan, 0)))) {
    // «甲类占30.5%，乙类占22.5%，合计占53%» adds up shares.
    if (before.at(-1)?.figures.at(-1)?.role === 'share') return []
    return listedBefore([...before, statement], first!)
  }
  // «A为6件，B为3件，分别占总数的40%和20%»
  const apart = zhan < 0 ? /分别/.test(words) : /分别$/.test(words.slice(0, zhan))
  if (shares.length > 1 && own.length < shares.length && apart) {
    const all = [...before, statement].flatMap(valuesOf).filter(isAmount)
    return all.length >= shares.length ? all.slice(-shares.length) : own
  }
  // «620户、1985人，占总人口的26.5%»: the share is of what was stated last.
  if (own.length > 0) return own.filter((one) => one.number.unit.name === own.at(-1)!.number.unit.name)
  if (first!.role === 'share') return statement.name === '' ? [] : named(text, read, statement.name, first!)
  // «开放审核5.2万件，其中开放3.9万件、延期开放1.3万件，开放率75%»: of what is called as the rate is.
  const stem = /^ ?([\u4e00-\u9fff]{2})率/.exec(first!.lead)?.[1]
  const called = before.slice(-3).filter((one) => one.part && one.name === stem)
  if (called.length === 1) return valuesOf(called[0]!).filter(isAmount)
  const [last] = before.slice(-1)
  // «占总量的40%，线损率5.8%»: what has its share already has no rate beside it that is not named after it.
  const done = last?.figures.at(-1)?.role === 'share'
  return done || !last ? [] : valuesOf(last).filter(isAmount).slice(-1)
}

/** Values of one unit up to a share, the whole before 其中 left out. */
function listedBefore(statements: readonly Statement[], share: ReadNumber): ReadNumber[] {
  const values = statements
    .flatMap((one) => valuesOf(one).map((figure) => ({ figure, part: one.part })))
    .filter(({ figure }) => isAmount(figure) && figure.number.end <= share.number.start)
  const last = values.at(-1)
  if (!last) return []
  const from = values.findLastIndex(
    ({ figure, part }) => figure.number.unit.name !== last.figure.number.unit.name || part !== last.part,
  )
  return values.slice(from + 1).map(({ figure }) => figure)
}

/** «女职工占职工总数的35.2%»: 女职工 stated before, in this paragraph. */
function named(text: ReadText, read: ReadSentence, name: string, share: ReadNumber): ReadNumber[] {
  // «来信、来访占65%» is of both.
  const listed = share.clause.before === '、' && share.sentence.clauses[share.clause.index - 1]?.numbers.length === 0
  if (listed) return each(read, [...namesBefore(read, share), name])
  if (name.length < 2) return []
  const near = read.statements.filter((one) => one.name === name || one.name.startsWith(name))
  // 女运动员 of «运动员3860人，其中男2315人、女1545人».
  const whole = read.statements.some((one) => !one.part && one.name.endsWith(name.slice(1)))
  const [sex] = (whole && /^[男女]/.exec(name)) || []
  if (sex) near.push(...read.statements.filter((one) => one.part && one.name === sex))
  const several = severalOf(read, name, share)
  if (several) return several
  const found = [...namedBefore(text, name, read.paragraph.index, share.number.start, few), ...near]
    .filter((one) => one.name === sex || one.name.startsWith(name) || one.name.endsWith(name))
    .flatMap((one) => valuesOf(one).slice(0, 1))
    .filter((one) => isAmount(one) && one.sentence.paragraph === read.paragraph.index)
    .filter((one) => one.sentence !== share.sentence || one.number.end <= share.number.start)
  return found.slice(-1)
}

/** The names joined by 、 right before that of a share. */
function namesBefore({ paragraph: { text } }: ReadSentence, { sentence, clause }: ReadNumber): string[] {
  const names: string[] = []
  for (let index = clause.index; sentence.clauses[index]!.before === '、'; index--) {
    const one = sentence.clauses[index - 1]!
    if (one.numbers.length > 0 || names.length === few) return names
    names.unshift(nameOf(text.slice(one.start, one.end)))
  }
  return names
}

/** «红色18期、橙色97期、黄色251期，红色、橙色预警信号占18.4%»: the value of each name, where each has one of its own in the sentence. */
function each(read: ReadSentence, names: readonly string[]): ReadNumber[] {
  const told = read.statements.flatMap((one) => valuesOf(one).slice(0, 1).filter(isAmount))
  const found = names.map((name) =>
    told.filter(
      (one) => one.name.length > 1 && (name.startsWith(one.name) || (name.length > 1 && one.name.startsWith(name))),
    ),
  )
  const values = found.flatMap((some) => some.slice(0, 1))
  const sole = found.every((some) => some.length === 1) && new Set(values).size === values.length
  return sole && values.every((one) => comparable(one.number, values[0]!.number)) ? values : []
}

/**
 * «正高级职称5人、副高级职称28人，高级职称占比38.4%»: all that are named so, side by side; `undefined` where one alone is, or it is
 * named so itself.
 */
function severalOf(read: ReadSentence, name: string, share: ReadNumber): ReadNumber[] | undefined {
  const before = read.statements.filter((one) => one.figures[0]!.number.end <= share.number.start)
  if (before.some((one) => one.name === name)) return undefined
  const found = before.filter((one) => one.name.endsWith(name)).flatMap((one) => valuesOf(one).filter(isAmount))
  if (found.length < 2) return undefined
  const beside = found.every((one, at) => at === 0 || one.clause.index === found[at - 1]!.clause.index + 1)
  return beside && found.every((one) => comparable(one.number, found[0]!.number)) ? found : []
}

/** Values before a place that may be a whole, the nearest first: of its paragraph and the few before it. */
export function valuesBefore({ text, read, rank }: Spot, like: ReadNumber): ReadNumber[] {
  const found: ReadNumber[] = []
  const take = (statements: readonly Statement[]): void => {
    for (let index = statements.length - 1; index >= 0 && found.length < nearValues; index--) {
      for (const value of valuesOf(statements[index]!).reverse()) {
        if (comparable(value.number, like.number)) found.push(value)
      }
    }
  }
  take(read.statements.slice(0, rank))
  for (let back = 1; back <= sentencesBack && read.index - back >= 0 && found.length < nearValues; back++) {
    const earlier = text.sentences[read.index - back]!
    if (read.paragraph.index - earlier.paragraph.index > paragraphsBack) break
    take(earlier.statements)
  }
  return found
}

const sentencesBack = 16
const paragraphsBack = 3

/** What the words of a share call its whole: 职工总数 of «占职工总数的». */
export const wholeName = (share: ReadNumber): string =>
  nameOf(share.lead.slice(share.lead.lastIndexOf('占') + 1).replace(/的?(?:比重|比例|份额)?(?:为|达到?|约)?$/, ''))

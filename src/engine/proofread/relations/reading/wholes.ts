import type { Tie } from '../confidence.ts'
import { lexicon } from '../lexicon.ts'
import { many } from './limits.ts'
import { nameOf, type ReadNumber } from './quantity.ts'
import { alike, comparable, namedBefore, type ReadText, type Spot } from './read-text.ts'
import { valuesBefore, wholeName } from './share-items.ts'
import { type Statement, valuesOf } from './statement.ts'

/** What a part may be a share of. */
export interface Whole {
  figure: ReadNumber
  /** certain: the words say so; likely: it stands right before the part, and they speak of a total; else merely some number. */
  tie: Tie
}

const valuesBack = 8
const minName = 4
const maxExtra = 2
const ofWhole =
  /占(?:到)?(?:比|其中)?([^占]{0,8}?)(?:总数|总量|总额|总人数|总数量|总户数|总面积)?的?(?:比重|比例)?(?:为|达到?|约)?$/

/**
 * The wholes a share can be of, the likeliest first: named with it, before 其中, in «N个中», stated before under its name.
 * `rank`: which statement of the sentence the part belongs to.
 */
export function wholesOf(spot: Spot, part: ReadNumber, share: ReadNumber): Whole[] {
  const { text, read, rank } = spot
  const figures = read.statements.slice(Math.max(0, rank - valuesBack), rank + valuesBack).flatMap((one) => one.figures)
  const explicit = share.role === 'share' ? explicitWhole(figures, share) : undefined
  if (explicit && explicit.number.start > part.number.end) return [{ figure: explicit, tie: 'certain' }]
  const bracketed = wholeBehind(figures, part, share)
  if (bracketed) return [{ figure: bracketed, tie: 'certain' }]
  // The whole of that time is another number than that of the time told before.
  if (/占[^占]{0,2}(?:同期|当期)/.test(share.lead)) return []
  const before = read.statements.slice(Math.max(0, rank - valuesBack), rank).reverse()
  const own = read.statements[rank]
  // «修缮项目43项，合同总额4862万元，竣工39项»: the nearest that counts the same.
  const counts = (one: ReadNumber): boolean => isCounted(one) && comparable(one.number, part.number)
  const last = read.statements.slice(0, rank).findLast((one) => valuesOf(one).some(counts))
  const nearest = last && own && last.stretch === own.stretch ? valuesOf(last).at(-1) : undefined
  const named = wholeName(share)
  const wholes = [...statedBefore(text, named, part), ...toldAs(spot, part, named), ...totalNamed(spot, named, part)]
  // «甲项目总投资5亿元，乙项目总投资3亿元，今年完成2亿元，占总投资的25%»: of both.
  const called = before.flatMap(valuesOf).filter(({ lead }) => named.length > 2 && lead.trim().endsWith(named))
  const isOneOfSeveral = (figure: ReadNumber): boolean => called.length > 1 && called.includes(figure)
  const near = before.flatMap((one) =>
    valuesOf(one)
      .reverse()
      .filter((figure) => comparable(figure.number, part.number) && !isOfOtherMoney(share, part, figure))
      .map((figure) => {
        const likely = figure === nearest && !one.part && alike(figure.number, part.number) && speaksOfAll(share, part)
        const sure = isWhole(figure, one, own, part, share, nearest, among(text, figure)) && !isOneOfSeveral(figure)
        return { figure, tie: sure ? 'certain' : likely ? 'likely' : 'loose' } satisfies Whole
      }),
  )
  wholes.push(...near, ...sentenceBefore(spot, part, share))
  for (const figure of valuesBefore({ text, read, rank: 0 }, part)) {
    const like = share.role === 'share' && namedAlike(figure, named)
    wholes.push({ figure, tie: like ? 'likely' : 'loose' })
  }
  return wholes.filter((one, index) => wholes.findIndex((other) => other.figure === one.figure) === index)
}

/** «占车辆总数的58.8%（现有车辆34辆）»: the whole, told alone in a bracket right behind its share. */
function wholeBehind(
  figures: readonly ReadNumber[],
  part: ReadNumber,
  { sentence, clause, tail }: ReadNumber,
): ReadNumber | undefined {
  const bracket = sentence.clauses[clause.index + 1]
  if (tail.trim() !== '' || bracket?.before !== '(' || bracket.after !== ')') return undefined
  const [inside, ...others] = figures.filter((one) => one.clause === bracket)
  const whole = inside && others.length === 0 && /[总共应]|[现原]有|^全/.test(inside.lead)
  return whole && alike(inside.number, part.number) ? inside : undefined
}

/** The whole right before a share, or before the first of its row: «占总值20亿元的40%和20%»; what is told behind is of something else. */
function explicitWhole(figures: readonly ReadNumber[], share: ReadNumber): ReadNumber | undefined {
  const before = figures.filter((one) => one.number.end <= share.number.start).reverse()
  let following = share
  for (const one of before) {
    if (one.role === 'whole') return one
    if (one.role !== 'share' || !joint.test(following.lead)) return undefined
    following = one
  }
  return undefined
}

const joint = /^(?:和|与|及|以及|、)?$/

/** An age (35岁以下29名) is no number of anything. */
const isCounted = ({ number }: ReadNumber): boolean => !/岁$/.test(number.unit.name)

/** 占比, 占总数: of all that was told; so is 占 of those of an age: «发展党员42名，35岁以下29名，占69.0%». */
const speaksOfAll = (share: ReadNumber, part: ReadNumber): boolean =>
  ofTotal.test(share.lead) || isRate(share, part) || (share.lead === '占' && /以[上下内]的?$/.test(part.lead))
/** 占比 and 占 by themselves, 占全部. */
const bareShare = /占(?:比|全[部体]|总[数量额]?|其中)?的?(?:为|达到?|约)?$/
const counted = /共有|现有|共计|合计|总[数量额]|应有|^(?:共|总)|共$/

/** «共有企业180家。已复工162家，占比90%», «党员1130名。其中女党员339名，占党员总数的30%»: the only such number of the sentence before. */
function sentenceBefore({ text, read, rank }: Spot, part: ReadNumber, share: ReadNumber): Whole[] {
  const earlier = text.sentences[read.index - 1]
  const own = read.statements[rank]
  if (earlier?.paragraph !== read.paragraph || !own || share.role !== 'share') return []
  if (read.statements.slice(0, rank).some((one) => !one.part && valuesOf(one).length > 0)) return []
  const values = earlier.statements.filter((one) => one.depth === 0).flatMap(valuesOf)
  const like = values.filter((one) => alike(one.number, part.number) && !lexicon.notAdded.test(one.lead))
  const [figure] = like
  if (!figure || like.length > 1) return []
  const named = wholeName(share)
  const bare = named === '' || bareShare.test(share.lead)
  const fits = bare ? own.part || counted.test(figure.lead.trim()) : figure.lead.includes(named)
  return fits ? [{ figure, tie: 'certain' }] : []
}

const ofTotal = /占[^占]{0,6}(?:总|全[部体])/
/** A rate of two numbers right before it; what is done completely may be measured against anything. */
const isRate = ({ role, number, lead }: ReadNumber, part: ReadNumber): boolean =>
  role === 'named-rate' && number.digits !== '100' && (!ofSome.test(lead) || part.lead.includes(stemOf(lead) ?? lead))

/** 一次合格率, 按期办结率: of those that were so the first time, or in time, unless the part is told so, too (一次通过29个). */
const ofSome = /^ ?(?:一次|首次|按期|按时|及时|平均)/

/** «占财政收入的比重» of 一般公共财政预算收入. */
function namedAlike(figure: ReadNumber, named: string): boolean {
  if (named.length < minName || figure.name === '') return false
  const extra = extraCharacters(figure.name, named)
  return extra !== undefined && extra <= maxExtra && endsWithName(figure.name, figure.name.slice(-2))
}

/** «占全省食品投诉举报总量»: stated before as «食品类投诉举报2.3万件», in nearly the same words. */
function statedBefore(text: ReadText, named: string, part: ReadNumber): Whole[] {
  if (named.length < minName) return []
  const found = namedBefore(text, named, part.sentence.paragraph, part.number.start, many)
    .flatMap((one) => {
      const [figure, ...others] = valuesOf(one)
      const extra = extraCharacters(one.name, named)
      const cut = one.name.endsWith(named) && !endsWithName(one.name, named)
      const sole = figure && others.length === 0 && !cameIn(figure, named)
      const usable = sole && !cut && comparable(figure.number, part.number)
      return usable && extra !== undefined && extra <= maxExtra ? [{ figure, extra }] : []
    })
    .sort((a, b) => a.extra - b.extra)
  return found.slice(0, 1).map(({ figure }) => ({ figure, tie: 'certain' }))
}

/**
 * «全年接待查档18420人次…。线上查档7368人次，占查档总人次的40.0%»: named by what it is of, and by its unit; «总投资1.86亿元，…，完成投资8000万元，
 * 占总投资的43%»: by its name, and nothing else of the paragraph is called so.
 */
function toldAs(spot: Spot, part: ReadNumber, named: string): Whole[] {
  const { name: unit, dimension } = part.number.unit
  const counted = dimension === 'count' && named.endsWith(unit)
  const of = counted ? named.slice(0, named.length - unit.length).replace(/总$/, '') : named
  if (of.length < (counted ? 2 : 3)) return []
  const told = valuesBefore(spot, part).filter(
    (one) => one !== part && alike(one.number, part.number) && one.sentence.paragraph === part.sentence.paragraph,
  )
  const fitting = told.filter((one) => endsWithName(one.lead.trim(), of) && !cameIn(one, named))
  return fitting.length === 1 ? [{ figure: fitting[0]!, tie: 'certain' }] : []
}

const sentencesBack = 6

/** «用水186万吨…；中水回用22万吨，占用水总量的11.8%»: what the paragraph tells the total of, under the very name. */
function totalNamed({ text, read, rank }: Spot, named: string, part: ReadNumber): Whole[] {
  const thing = /^(.{2,})总[量额数]$/.exec(named)?.[1] ?? (named.length === 2 ? named : undefined)
  if (thing === undefined) return []
  const earlier = text.sentences
    .slice(Math.max(0, read.index - sentencesBack), read.index)
    .filter((one) => one.paragraph === read.paragraph)
    .flatMap((one) => one.statements.slice(0, many))
  const told = [...earlier, ...read.statements.slice(Math.max(0, rank - valuesBack), rank)]
    .filter((each) => !each.part && plainName(each.name) === thing)
    .flatMap((one) => valuesOf(one).slice(0, 1))
    .filter((one) => one !== part && alike(one.number, part.number))
  return told.length === 1 ? [{ figure: told[0]!, tie: 'certain' }] : []
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

/** «在监测的230个国控、省控断面中，»: what follows are some of them. */
function among(text: ReadText, { sentence, number }: ReadNumber): boolean {
  const words = text.paragraphs[sentence.paragraph]!.text.slice(number.end, number.end + 26)
  return /^[^，,;。\d]{0,24}中[，,]/.test(words)
}

/** True for a number before 其中 or 中, or a total of the same unit, when the share is simply 占比. */
function isWhole(
  figure: ReadNumber,
  statement: Statement,
  own: Statement | undefined,
  part: ReadNumber,
  share: ReadNumber,
  nearest: ReadNumber | undefined,
  among: boolean,
): boolean {
  if (!alike(figure.number, part.number)) return false
  // «办复率100%» may be measured against what was due, not against all.
  if (share.role === 'named-rate') {
    return rateOfPart(share, part, figure) && share.number.digits !== '100' && (figure === nearest || among)
  }
  // 占 with a whole of its own (占全市的…) speaks of what is not stated here; 进出口 is no 出口.
  const whole = ofWhole.exec(share.lead)
  if (!whole) return false
  const named = whole[1]!
  if (named !== '' && (!figure.lead.includes(named) || cameIn(figure, named))) return false
  if (named !== '' && statement.name !== '' && !endsWithName(statement.name, named)) return false
  const alone = statement.part ? false : own?.part === true
  return among || alone || (named !== '' && figure === nearest && endsWithName(statement.name, wholeName(share)))
}

/** «新增高技能人才860人，总量达到1.42万人，占技能人才总量的28.6%»: what came in a year is not all that there is. */
const cameIn = ({ lead }: ReadNumber, named: string): boolean => inYear.test(lead) && !inYear.test(named)
const inYear = /^[^，,]{0,6}(?:新(?![馆区城村校院址厂楼校型能媒]|时代|农合|质生)|净增|增加|增设|当年|本年)/

const plainName = (name: string): string => name.replace(/总?(?:值|数|量|额|人数)$|总$/, '')

/** True when a name ends with another that is a word of its own there: 进出口 does not end with 出口, nor 非税收入 with 税收入. */
function endsWithName(name: string, end: string): boolean {
  const [long, short] = [plainName(name), plainName(end)]
  return short !== '' && long.endsWith(short) && !/[进非不未]/.test(long.charAt(long.length - short.length - 1))
}

/** 合格率, 不合格率, 问题整改率. */
const rateStem =
  /^ ?(?:不合格|问题|隐患|案件|事项|抽检|抽查|检测|检验|产品|样品|纠纷|信访|投诉|线索|提案|议案|建议)?((?:一次性?|首次|按期|按时|及时)?不?[^不]{2})率/
const stemOf = (lead: string): string | undefined => rateStem.exec(lead)?.[1]

/** «增收节支3.2亿元，核减工程投资1.26亿元，核减率8.6%»: money that was cut out of other money than was told. */
function isOfOtherMoney(share: ReadNumber, part: ReadNumber, { lead }: ReadNumber): boolean {
  const stem = stemOf(share.lead)
  const at = stem === undefined || part.number.unit.dimension !== 'yuan' ? -1 : part.lead.indexOf(stem)
  const cut = at < 0 ? '' : nameOf(part.lead.slice(at + 2)).replace(/(?:资金|经费|金额|款项?)$/, '')
  return cut.length > 1 && !lead.includes(cut.slice(0, 2)) && !lead.includes(cut.slice(-2))
}

/** 合格率 after «合格175批次», 到会率 after «应到260人，实到247人»: the rate is named after its part, and after nothing else. */
function rateOfPart(share: ReadNumber, part: ReadNumber, whole: ReadNumber): boolean {
  const stem = stemOf(share.lead)
  if (stem === undefined) return false
  if (/应/.test(whole.lead) && /实|已/.test(part.lead)) return true
  return part.lead.includes(stem) && !whole.lead.includes(stem)
}

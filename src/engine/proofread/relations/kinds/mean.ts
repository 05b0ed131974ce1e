import { amountOf, roughly } from '../../../numbers/written-number.ts'
import { readNumeral } from '../../../text/numerals.ts'
import type { Tie } from '../confidence.ts'
import { type Binding, solve } from '../equations.ts'
import { lexicon } from '../lexicon.ts'
import { reach } from '../reading/limits.ts'
import { type Period, periodIn, wholeYear } from '../reading/periods.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, comparable, type ReadSentence, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import { solveOne, unlessMeant } from '../several-readings.ts'

const one =
  '(?:艘次|班次|架次|车次|[年日月人户亩村校件次期天场批单家笔卷艘宗起案所县乡镇店车项条篇台辆座片班间票栋处站])'
const average = new RegExp(`(${one})均([^，,;。]{0,8})$|平均每个?(${one})([^，,;。]{0,8})$|(亩)产(?:量)?()$`)
/** «组织宣讲65场，覆盖9750人次，每场150人次» */
const each = new RegExp(`^每(${one.replace(/[年日月天]/g, '')})(?:补助|补贴|发放|奖励|投入|投资)?$`)
const said = /^(?:管护|管理|占有|拥有|负责|服务|承担|分摊|负担|享有|获得|发放|领取)?$/
const toldAs = /(?:约|达到?|为|近|是)$/
/** «日均125人次（按250个工作日计）» */
const daysNamed = /^ ?\((?:按|以|全年)?[^，,;。)\d]{0,6}(\d{2,3})(?:个(?:工作|开放|开馆)日|天)[^，,;。\d]{0,4}\)/
const yearsNamed = /(?<!\d)(\d{1,2}|[二两三四五六七八九十])年/
const lookBack = 8
/** The units that count what a mean is per; the first of which there is one. */
const counting: Record<string, string[][]> = {
  日: [['天', '日']],
  天: [['天', '日']],
  人: [['人', '名', '位'], ['人次']],
  户: [['户', '户次'], ['家']],
  案: [['件', '起', '宗']],
  次: [['次'], ['人次']],
  月: [['个月']],
}

interface Told {
  number: ReadNumber
  /** It stands after 其中. */
  part: boolean
}

/**
 * «三年共建成公厕150座，平均每年50座», «发放奖金96万元，惠及120人，人均8000元», «全年（365天）受理7300件，日均20件»: a total
 * over how many share it, or over the days and months of the period it is of. «人均8000元» is of what was told; «户均收入2.6万元»
 * may be of anything.
 */
export const mean: SentenceFinder = (text, read) => {
  const all = toldIn(read)
  return all.flatMap(({ number }, at) => {
    const told = at > 0 ? all.slice(Math.max(0, at - lookBack), at) : toldBefore(text, read, number)
    const found = meanAt(text, read, number, told)
    return found.length > 0 ? found : ofTotalBehind(text, number, told, all[at + 1]?.number)
  })
}

const toldIn = ({ statements }: ReadSentence): Told[] =>
  statements.flatMap(({ figures, part }) => figures.map((number) => ({ number, part })))

/**
 * «开放313天，接待观众129.4万人次。日均接待观众4109人次»: what the sentence before tells, for a mean that says what it is of, and only
 * with what it is per.
 */
function toldBefore({ sentences }: ReadText, { index, paragraph }: ReadSentence, stated: ReadNumber): Told[] {
  const before = sentences[index - 1]
  if (before?.paragraph !== paragraph) return []
  const told = toldIn(before).slice(-lookBack)
  const { by, named } = meanBy(stated, told)
  if (!by || named.length < 2) return []
  const ofIt = told.filter(({ number }) => !isWhole(number, stated, by) || number.lead.includes(named))
  return countsBefore(ofIt, by).counts.length > 0 ? ofIt : []
}

/** What is called a total behind a mean: 共发放, 总投资, 补助资金. */
const totalOfMean =
  /^(?:共|合计|总计|累计(?!完成|建成)|总投资|总金额|总产量?|总面积|[\u4e00-\u9fff]{0,4}资金)[\u4e00-\u9fff]{0,6}$/

/** «改造大棚3600座，每座补助2000元，补助资金720万元»: the total comes last. */
function ofTotalBehind(text: ReadText, stated: ReadNumber, told: readonly Told[], whole: ReadNumber | undefined) {
  const { by } = meanBy(stated, told)
  if (!by || '日天月年'.includes(by) || !whole || whole.role !== 'value' || stated.role !== 'value') return []
  if (!alike(whole.number, stated.number) || !totalOfMean.test(whole.lead.trim())) return []
  const { counts } = countsBefore(told, by)
  if (counts.length !== 1) return []
  return solve(text, { slots: { mean: [stated], whole: [whole], count: [inOwnUnit(counts[0]!)] }, tie: 'likely' })
}

/** What a mean is per, and what it is said to be of; `alone`: 每场 and no 平均. */
function meanBy(stated: ReadNumber, told: readonly Told[]): { by: string | undefined; named: string; alone: boolean } {
  const found = average.exec(stated.lead) ?? ofKind(stated, told)
  const named = (found?.[2] ?? found?.[4] ?? '').replace(toldAs, '').replace(said, '')
  const by = found?.[1] ?? found?.[3] ?? found?.[5]
  return { by: by ?? each.exec(stated.lead.trim())?.[1], named, alone: by === undefined }
}

function meanAt(text: ReadText, read: ReadSentence, stated: ReadNumber, told: readonly Told[]) {
  const { by, named, alone } = meanBy(stated, told)
  if (!by || stated.role !== 'value' || stated.number.unit.dimension === 'percent') return []
  // «9600人次，其中线上4200人次，场均80人次» is of all, or of the part.
  const all = told.filter(({ number }) => isWhole(number, stated, by)).reverse()
  const like = all.filter(({ number }) => alike(number.number, stated.number))
  const wholes = like.length > 0 ? like : all
  const main = wholes.filter(({ part }) => !part).map(({ number }) => number)
  const whole = (by === '年' ? main : ofThisYear(main))[0] ?? wholes[0]?.number
  if (!whole) return []
  const ofIt = named === '' || whole.lead.includes(named)
  const slots = { mean: [stated], whole: [whole] }
  if (by === '年') {
    const years = yearsIn(read, stated)
    return years ? solve(text, { slots, tie: ofIt ? 'certain' : 'loose', span: [years] }) : []
  }
  // «6月1日至8月31日，历时92天，全年接待3650人次，日均10人次»: of the period that is named last.
  const since = (one: ReadNumber): boolean =>
    !/全年/.test(read.paragraph.text.slice(one.number.end, whole.number.start))
  const days = ofDays(read, stated)
  if (days && '日天'.includes(by)) return solve(text, { slots, tie: 'certain', span: [days], spanUnit: '天' })
  const { counts, all: anyCounts } = countsBefore(
    told.filter(({ number }) => number !== whole && since(number)),
    by,
  )
  if (counts.length === 0) return ofIt ? overPeriod(text, read, { whole, stated, by }) : []
  // Of several numbers of people none may be the one that is meant.
  const only = ofIt && counts.length === 1 && whole.number.hedge === 'exact'
  // 人均2.1篇 need not be of 46人次, who were paid for each time or not.
  const times = by === '人' && counts[0]!.number.unit.name === '人次' && stated.number.unit.dimension !== 'yuan'
  // 每人100元 may be what everybody gets of it, or something else.
  const tie = only ? (times || alone ? 'likely' : 'certain') : 'loose'
  const others = wholes.map(({ number }) => number).filter((one) => one !== whole)
  const bind = (one: ReadNumber, count: ReadNumber, tie: Tie): Binding => ({
    slots: { mean: [stated], whole: [one], count: [inOwnUnit(count)] },
    tie,
    tried: counts.length,
  })
  const first = solveOne(
    text,
    [whole, ...others].flatMap((one) => counts.map((count) => bind(one, count, one === whole ? tie : 'loose'))),
  )
  return unlessMeant(text, first, () => [
    ...others.flatMap((one) => anyCounts.map((count) => bind(one, count, tie))),
    ...anyCounts.filter((one) => !counts.includes(one)).map((count) => bind(whole, count, tie)),
  ])
}

/** «演练24场，累计310场，场均200人次»: of those of this year, if there are any. */
function ofThisYear(told: readonly ReadNumber[]): ReadNumber[] {
  const own = told.filter(({ lead }) => !lexicon.stocks.test(lead))
  return own.length > 0 ? own : [...told]
}

/** «打掉团伙19个，抓获236人，平均每个团伙12.4人»: what there is a number of, in 个. */
function ofKind(stated: ReadNumber, told: readonly Told[]): RegExpExecArray | null {
  const found = /平均每(个)()([^，,;。\d]{2,6})$/.exec(stated.lead)
  const noun = found?.[3]
  const sole = told.filter(({ number }) => number.number.unit.name === '个')
  const named =
    sole.length === 1 && sole.some(({ number: { lead, tail } }) => lead.endsWith(noun!) || tail.startsWith(noun!))
  return named ? found : null
}

/** 15个班, 培训班64期: what is counted beside its number. */
const isBeside = ({ number, lead, tail }: ReadNumber, by: string): boolean =>
  (number.unit.name === '个' && tail === by) || (number.unit.name === '期' && by === '班' && lead.endsWith(by))

/** The counts that a mean may be over; where one of them is of all, and the others of its parts, that one first. */
function countsBefore(before: readonly Told[], by: string): { counts: ReadNumber[]; all: ReadNumber[] } {
  for (const names of counting[by] ?? [[by, `${by}次`]]) {
    const fits = before.filter(
      ({ number: one }) => (names.includes(one.number.unit.name) && !/每$/.test(one.lead)) || isBeside(one, by),
    )
    if (fits.length === 0) continue
    const main = fits.filter(({ part }) => !part)
    const all = ofThisYear(fits.map(({ number }) => number)).reverse()
    const counts = main.length === 1 ? [main[0]!.number] : all
    const [first, ...others] = counts
    const same = others.every(({ number }) => amountOf(number).eq(amountOf(first!.number)))
    return { counts: same ? [first!] : counts, all }
  }
  return { counts: [], all: [] }
}

function ofDays({ paragraph }: ReadSentence, { number }: ReadNumber): number | undefined {
  const days = daysNamed.exec(paragraph.text.slice(number.end, number.end + reach))?.[1]
  return days === undefined ? undefined : Number(days)
}

const isWhole = (earlier: ReadNumber, stated: ReadNumber, by: string): boolean =>
  (earlier.role === 'value' || earlier.role === 'difference') &&
  comparable(earlier.number, stated.number) &&
  earlier.number.unit.name !== by &&
  !average.test(earlier.lead)

/** Per 亩, not per square metre. */
const inOwnUnit = (count: ReadNumber): ReadNumber => ({
  ...count,
  number: { ...count.number, unit: { ...count.number.unit, factor: '1' } },
})

function yearsIn({ sentence, paragraph }: ReadSentence, stated: ReadNumber): number | undefined {
  const end = stated.number.start
  const written = yearsNamed.exec(paragraph.text.slice(Math.max(sentence.start, end - reach), end))?.[1]
  return (written && readNumeral(written)) || undefined
}

/** What goes on for a part of the time that is named only, or for several years. */
const otherTimes =
  /期间|春运|汛|暑|假|节(?!约)|高峰|旺季|最高|工作日|开放|开馆|开园|运营|投用|自\d|[二三四五六七八九十两]年/
/** What may be of a part of the year, when no period is named. */
const someTime = /[春夏秋冬寒周旬]|月(?!均)|去年|上年/
/** How far back a period is looked for. */
const periodReach = 120
/** So many days in a year have those who rest on Sundays and holidays, or are closed for a season. */
const fewestDays = 180

/** «全年接警36500起，日均100起»: over the days of the period that is named, or of a year. */
function overPeriod(
  text: ReadText,
  { sentence, paragraph }: ReadSentence,
  { whole, stated, by }: { whole: ReadNumber; stated: ReadNumber; by: string },
) {
  const [end, from] = [stated.number.start, Math.max(sentence.start, stated.number.start - periodReach)]
  const words = paragraph.text.slice(from, end)
  const named = periodIn(paragraph.text.slice(from, whole.number.start))
  if (!['日', '天', '月'].includes(by) || otherTimes.test(words) || (!named && someTime.test(words))) return []
  const { days, months }: Period = named ?? wholeYear
  const daily = by !== '月' && lexicon.everyDay.test(whole.lead)
  const binding: Binding = {
    slots: { mean: [stated], whole: [whole] },
    tie: named || daily ? 'certain' : 'likely',
    ...(named ? {} : { doubt: '统计的时间可能不是全年' }),
    ...(by === '月' ? { span: [months], spanUnit: '个月' } : { span: days, spanUnit: '天' }),
  }
  const spread = roughly(whole.number).value / roughly(stated.number).value
  const rests = by !== '月' && !daily && spread < days[0]! && spread > (days[0]! * fewestDays) / 365
  return rests ? [] : solve(text, binding)
}

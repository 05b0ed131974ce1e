import { plainText } from '../document/plain-text.ts'
import type { Prose, Report } from '../model/report.ts'
import type { Interval } from '../numbers/decimal.ts'
import { printedLabel } from '../text/label-styles.ts'

/** What may stand between a figure's name and its number. */
export const between = /(?:共有|共计|已达|达到了?|[为是达共有：:])?\s*$/

/** Words that say that the whole of this year is meant. */
const ofYear = /(?:全年|本年|今年|年末|年底|累计)$/

/** Words after which a name is still the whole name. */
const leading =
  /(?:^|[\s，。；：、！？（(“《]|全年|全区|全市|全县|全省|全局|全旗|全镇|全乡|全街道|全村|全校|全院|全所|全系统|全公司|全集团|我区|我市|我县|我镇|我乡|我局|我校|我院|我公司|本年|今年|其中|年末|年底|累计)$/

const bodies = '[区市县省旗镇乡村校院所局]'

/** What may stand before a whole name in its clause: a label, the year, whose it is, what was done, what joins it to others. */
const besideWhole = new RegExp(
  `(?:^|[\\s，。；：、！？（(“《])${printedLabel}{1,2}$|(?:\\d年|年度|[1１][-—–~～－至到]+12月|目前|同时|此外|另外|并且?|据统计|我们|本单位|` +
    `[全我]${bodies}的|实现|完成|取得|达到|累计|共|带动|推动|促进|拉动|促使|使得?|实际)$`,
)

/** Whether a name behind these words is the whole name: 完成投资 and 一是投资, and not 房产投资. */
export const isWholeName = (context: string): boolean => leading.test(context) || besideWhole.test(context)

/** Words which say that another number than this year's is meant. */
const otherTime = /上年|去年|同期|前年|年初|目标|计划|力争|预计|争取|以前|之前|由|从/

/** Several years together, of which the ledger has one. */
const severalYears =
  /近[一二两三四五六七八九十几数\d]+年|[一二两三四五六七八九十几数\d]年[来间里共]|历年|(?<!今年|本年|全年)以来|期间|任期|届内|十[一二三四五]五|建[局院校所站]至今/

/** Places by their rank, the nation first. */
const ranks = ['国', '省', '市州盟', '县区旗', '镇乡街']

const rankOf = (place: string): number => ranks.findIndex((one) => one.includes(place))

/** True where a clause speaks of a larger place than the report's own: 全省 in the report of a county. */
function isLarger(clause: string, unit: string): boolean {
  const spoken = [...clause.matchAll(/全([国省市州盟县区旗镇乡])(?!性|面|域)/g)].map(([, place]) => rankOf(place!))
  if (spoken.length === 0) return false
  const own = [...unit.matchAll(/[省市州盟县区旗镇乡]|街(?=道)/g)].map(([place]) => rankOf(place)).at(-1)
  // Without a place in its name a body may be of any; a nation or province has its name in its own.
  return spoken.some((one) => (own === undefined ? one < 2 && !/国|省|部/.test(unit) : one < own))
}

/** A part of the year; its last month and 全年 are the whole of it. */
const partOfYear = /(?:^|\D)(?:[1-9]|1[01])月|上半年|下半年|季度|前[一二三四五六七八九十\d]+个?月|当月|上旬|中旬|下旬/

/** A place or a body at the beginning of a clause: what follows is said of it. */
const subject =
  /(?:^|[，、；：:（(\s])(?:其中[，：:]?)?([^，。；、：:（(\s全各每我本该在于到对向从]{1,5}(?:镇|乡|街道|村|社区|县|区|市|旗|小学|中学|学校|医院|卫生院|分局|支队|大队))/g

/** Words behind which a name counts only some of what the ledger counts. */
const some = /其中|新建|新增|新设|增设|改建|扩建|改造|撤销|撤并|抽查|分别|[每各][个家镇乡村县区市户校街]/

/** What a name is read against. */
export interface Notice {
  year: number
  /** 全年, 上半年 …, as the report has it. */
  period: string
  /** The names of the report's own unit, in which its own place stands. */
  unit: string
}

export const noticeOf = ({ year, period, unit, title }: Report): Notice => ({
  year,
  period: wordsOf(period),
  unit: wordsOf(unit) + wordsOf(title),
})

const wordsOf = (prose: Prose): string => plainText(prose.paragraphs.flat())

/** Whether a name behind this context is a whole name, and what is said of it is of this year and of the report's own. */
export function isThisYears(context: string, { year, period, unit }: Notice): boolean {
  const clause = /[^。；！？]*$/.exec(context)![0]
  if (!leading.test(context) || otherTime.test(clause) || otherYear(clause, year)) return false
  if (severalYears.test(clause) || isLarger(clause, unit)) return false
  if (!ofYear.test(context) && isPartOfYear(clause, period)) return false
  return [...clause.matchAll(subject)].every(([, name]) => unit.includes(name!))
}

/**
 * Whether a larger number than the ledger's may be of all years so far: 累计发放贷款, 截至年末累计. With this year before it
 * (全年累计) it is the year's own.
 */
export const maySayAllYears = (context: string): boolean => {
  const clause = /[^。；！？]*$/.exec(context)![0]
  return clause.includes('累计') && !thisYear.test(clause)
}

/** Twice as much as another number and more: nobody takes the one for the other by a slip. */
export const isTwiceAsMuch = (one: Interval, other: Interval): boolean => one.low.gte(other.high.times(2))

const thisYear = /全年|今年|本年|当年|年内|(?<!截[至止]|[到至])\d{4}年(?![末底]|\d{1,2}月[末底份])/

/** Whether a smaller number than the ledger's may be of a part. */
export const maySayPart = (context: string): boolean => some.test(/[^。；！？]*$/.exec(context)![0])

function isPartOfYear(clause: string, period: string): boolean {
  const own = clause.replaceAll(period, '')
  return period === '全年' && partOfYear.test(own)
}

const otherYear = (clause: string, year: number): boolean =>
  [...clause.matchAll(/((?:19|20)\d\d)年/g)].some(([, written]) => Number(written) !== year)

/**
 * What a sentence says up to a number that may be of something else than the ledger has: `others`, of several years, a part
 * of the year, a larger place or another body; `part`, of some of what the ledger counts.
 */
export function speaksOfOthers(sentence: string, { period, unit }: Notice): { others: boolean; part: boolean } {
  const named = [...sentence.matchAll(subject)].some(([, name]) => !unit.includes(name!))
  const others =
    named ||
    severalYears.test(sentence) ||
    isLarger(sentence, unit) ||
    (isPartOfYear(sentence, period) && !ofYear.test(sentence))
  return { others, part: some.test(sentence) }
}

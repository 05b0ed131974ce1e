import { unitAt } from '../../numbers/units.ts'
import { type Diagnostic, error, warning } from '../../text/diagnostic.ts'
import { figureUnit } from '../unit.ts'
import { type PrintedFigure, replaceWith, takeBehind, withBehind } from './types.ts'
import { beginsWord, endsThere } from './unit-words.ts'

/** Words that only count, so that none stands behind a number that has its unit: 38家户. Nouns (村, 班, 层) may. */
const classifiers =
  '人次 户次 件次 批次 台次 辆次 台套 张次 家次 场次 点次 个次 人 名 例 户 家 个 件 宗 起 辆 台 套 张 册 篇 条 座 所 处 项 份 场 次 批 支 艘 棵 株 度'.split(
    ' ',
  )

/** Quick to ask: what most words behind a number do not begin with. */
const beginnings: ReadonlySet<string> = new Set(classifiers.map((one) => one.charAt(0)))

/** What reads as a unit with its noun, or as one unit. */
const alsoUnits = new Set('个人 个户 个家 个件 个场 个所 个处 个批 家所 件套 人份 台份 套件'.split(' '))

/** Units that count the same, so that one slips in for the other even with the noun behind: 215人名干部. */
const sameThings = [
  ['人', '名', '位', '例'],
  ['家', '个', '所', '处'],
  ['件', '宗', '起'],
  ['辆', '台', '套'],
  ['株', '棵'],
]

/** Another word to count with behind a number that has its unit: 3120人次人, 38家户, 215人名干部. */
export function otherClassifier(printed: PrintedFigure, blank: string, rest: string): Diagnostic | undefined {
  const { text, printedUnit, unit, node } = printed
  const word = beginnings.has(rest.charAt(0)) ? classifiers.find((one) => rest.startsWith(one)) : undefined
  if (word === undefined) return undefined
  const base = figureUnit(printedUnit).base
  if (!isCounted(base, word) || isOneUnit(base, word, rest)) return undefined
  const next = rest.slice(word.length)
  const ends = endsThere(next)
  const isPart = base.length > 1 && base.includes(word) && !beginsWord(word, next)
  const slipped =
    isPart || (sameThings.some((names) => names.includes(base) && names.includes(word)) && !beginsWord(word, next))
  if (!ends && !slipped && word.length === 1) return undefined
  const words = blank + word
  const bare = `{{${node.name}.数}}${word}`
  const isPlain = node.form === undefined && unit.scale === 0
  const make = ends || word.length > 1 ? error : warning
  return make('figures/unit-twice', `会印成“${text}${word}”，“${printedUnit}”后面又有“${word}”`, {
    at: withBehind(printed, words),
    hint: `台账里的单位是${unit.name}；请去掉“${word}”${isPlain ? `，或写成 ${bare}` : ''}`,
    edits: slipped && !isPart && !ends && isPlain ? replaceWith(printed, bare, words) : takeBehind(printed, words),
  })
}

/** 度 counts electricity alone, and only things that are counted have other words to count with. */
function isCounted(base: string, word: string): boolean {
  if (word === '度') return base === '千瓦时'
  return unitAt(base, 0).name === base && unitAt(base, 0).dimension === 'count'
}

/** 人次, 件套, 个项: together they are a unit of their own, or a word: 3个人, 12户人家. */
function isOneUnit(base: string, word: string, text: string): boolean {
  if (unitAt(base + word, 0).name === base + word) return true
  // 3个处 are offices; 例次 and the like are units that no list has.
  if (word === '次' && !base.includes('次')) return true
  return alsoUnits.has(base + word) && !/^所(?:学校|[大中小]学|幼儿园|医院|[高院]校)/.test(text)
}

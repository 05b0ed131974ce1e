import { placeInSentence, relationOf } from '../judge.ts'
import type { SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const pieces = '[枚块]'
const short = '(\\d{1,4}) ?金、?(\\d{1,4}) ?银、?(?:和)?(\\d{1,4}) ?铜'
const long = `金牌(\\d{1,4})${pieces}[、，,]银牌(\\d{1,4})${pieces}[、，,]?和?铜牌(\\d{1,4})${pieces}`
const total = `(?:奖牌(?:总数|总计|共计?|合计)?|共计?|合计|总计)(?:获得?|夺得)?(?:奖牌)?(?:为|达到?)?(\\d{1,4})${pieces}`
const medalsFirst = new RegExp(`(?:${short}|${long})[，,;、(]?(?:获得?|夺得)?${total}`, 'g')
const totalFirst = new RegExp(
  `奖牌(?:总数)?(?:为|达到?)?(\\d{1,4})${pieces}[，,:(]{0,2}(?:其中)?:?(?:${short}|${long})`,
  'g',
)

/** «2金1银1铜，奖牌总数4枚», «奖牌251枚（金牌86枚、银牌74枚、铜牌91枚）»: there are no others. */
export const medals: SentenceFinder = (text, { sentence, paragraph }) => {
  const words = paragraph.text.slice(sentence.start, sentence.end)
  if (!words.includes('铜')) return []
  const of = (found: RegExpMatchArray, stated: string | undefined, told: readonly (string | undefined)[]): Relation => {
    const parts = told.filter((one) => one !== undefined).map(Number)
    const made = parts.reduce((all, one) => all + one, 0)
    const place = placeInSentence(text, sentence, found.index!, found.index! + found[0].length)
    const what = `奖牌写作${stated}枚，按${parts.join('＋')}应为${made}枚`
    const verdict = made === Number(stated) ? 'holds' : 'wrong'
    return relationOf('sum', verdict, [what, '请留意'], [stated!, String(made)], [place])
  }
  return [
    ...[...words.matchAll(medalsFirst)].map((found) => of(found, found[7], found.slice(1, 7))),
    ...[...words.matchAll(totalFirst)].map((found) => of(found, found[1], found.slice(2))),
  ]
}

import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { readChineseNumeral } from '../../../text/numerals.ts'
import { placeInSentence, placeOfNumber, printedNumber, relationOf } from '../judge.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { comparable, type ReadText, type SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

/** 下降10.0%，创历史新高: nothing stands between that could be another thing. */
const falls = '(?:下降|减少|回落|下滑|下跌|降低|降至|跌至)'
const rises = '(?:增长|增加|上升|上涨|提高|提升|升至)'
const amount = '了?[\\d.]+(?:%|个百分点|[万亿]?[\\u4e00-\\u9fff]{1,3})[,，]'
const again = '(?:再次|再|又|并|双双|均|连续[一二三四五六七八九十\\d]{1,3}年)?'
const record =
  '创(?:下|造|出)?了?(?:历史|历年|有史以来|建[县市区校院]以来|近[一二三四五六七八九十\\d]{1,3}年|同期)?(?:的)?'
const growth = '(?:继续)?(?:保持|实现)了?(?:稳步|平稳|稳定|快速|较快|持续|大幅|正)?增长(?=[,，。;]|$)'

const contradictions: readonly { pattern: RegExp; computed: string }[] = [
  { pattern: new RegExp(`(${falls})${amount}(${again}${record}(?:新高|最高))`, 'g'), computed: '新低' },
  { pattern: new RegExp(`(${rises})${amount}(${again}${record}(?:新低|最低))`, 'g'), computed: '新高' },
  { pattern: new RegExp(`(${falls})${amount}(${growth})`, 'g'), computed: '下降' },
]

/** A rate, and right behind it what it comes to in tenths: 签约率71%，近八成居民签约. */
const tenths =
  /(?<=(?:率|占比|比重|比例|度)(?:为|达到?|是|约|保持在|提高到|升至)?)(\d{1,3}(?:\.\d+)?)%[,，]((近|将近|接近|超过|超|逾|突破)?([一二三四五六七八九])成(以上|多|左右)?)/g

/**
 * Words that rest on a number in front of them: a record behind a fall, 近八成 behind 71%. What is said in tenths may be of
 * another thing, and is asked about only.
 */
export const spoken: SentenceFinder = (text, { sentence, paragraph, statements }) => {
  const words = paragraph.text.slice(sentence.start, sentence.end)
  const place = (from: number, to: number) => placeInSentence(text, sentence, from, to)
  const against = contradictions.flatMap(({ pattern, computed }) =>
    [...words.matchAll(pattern)].map((match): Relation => {
      const end = match.index + match[0].length
      const [at, other] = [place(end - match[2]!.length, end), place(match.index, end - match[2]!.length - 1)]
      const found = `前面是“${other.text}”，后面说“${at.text}”`
      return relationOf('direction', 'wrong', [found], [at.text, computed], [at, other])
    }),
  )
  const figures = statements.flatMap((one) => one.figures).sort((a, b) => a.number.start - b.number.start)
  const bounds = figures.flatMap((one, at) => beyondBound(text, figures[at - 1], one))
  return [...against, ...bounds, ...inTenths(words, place)]
}

/** 突破10亿元，达9.8亿元: between the bound and the number stands nothing of another thing. */
const arrives = /^(?:大关|关口)?[，,]?(?:实际|全年|已经?|并|现|最终|共)*(?:达到?|为|完成|实现|有)$/
const over = /(?:超过|突破|超|逾|多于|高于|不少于|不低于)(?:了)?$/
const under = /(?:不足|不到|低于|少于|不超过|不高于)$/

function beyondBound(text: ReadText, bound: ReadNumber | undefined, value: ReadNumber): Relation[] {
  if (!bound || bound.sentence !== value.sentence || bound.number.hedge === 'exact') return []
  if (!comparable(bound.number, value.number) || bound.number.unit.dimension === 'points') return []
  if (!arrives.test(text.paragraphs[value.sentence.paragraph]!.text.slice(bound.number.end, value.number.start)))
    return []
  const [limit, { low, high }] = [amountOf(bound.number), intervalOf(value.number)]
  const wrong = under.test(bound.lead) ? low.gt(limit) : over.test(bound.lead) && high.lt(limit)
  if (!wrong) return []
  const [said, told] = [printedNumber(text, bound), printedNumber(text, value)]
  const found = `前面说“${(under.exec(bound.lead) ?? over.exec(bound.lead))![0]}${said}”，后面是${told}`
  return [
    relationOf('direction', 'wrong', [found], [told, said], [placeOfNumber(text, value), placeOfNumber(text, bound)]),
  ]
}

function inTenths(words: string, place: (from: number, to: number) => Relation['places'][0]): Relation[] {
  return [...words.matchAll(tenths)].flatMap((match): Relation[] => {
    const [written, rate = '', spokenOf = '', before = '', numeral = '', behind = ''] = match
    const whole = (readChineseNumeral(numeral) ?? 0) * 10
    if (fits(Number(rate), whole, before + behind)) return []
    const end = match.index + written.length
    const at = place(end - spokenOf.length, end)
    const other = place(match.index, match.index + rate.length + 1)
    const found = `前面是${rate}%，后面说“${at.text}”；说的是同一个数的`
    return [relationOf('twice', 'unsure', [found, '请核对'], [at.text, `${rate}%`], [at, other])]
  })
}

/** Whether a rate may be said in tenths so: near from below, above, or about. */
function fits(rate: number, whole: number, how: string): boolean {
  if (/近/.test(how)) return rate > whole - 6 && rate < whole + 1
  if (/超|逾|突破|以上|多/.test(how)) return rate >= whole && rate < whole + 10
  return Math.abs(rate - whole) <= 5
}

import { readNumeral, smallNumeral } from '../../../text/numerals.ts'
import { placeInSentence, relationOf } from '../judge.ts'
import type { SentenceFinder } from '../reading/read-text.ts'
import type { Relation } from '../types.ts'

const numeral = `(\\d{1,3}|${smallNumeral})`
const place = `第 ?${numeral}(?:位|名)`
const up = '上升|提升|跃升|晋升|前移|前进|进位|升|跃|进'
const down = '下降|下滑|滑落|回落|后移|后退|退|降|跌'
/** «由上届的第5位上升到第3位，前移2位»; how far it went may be left out. */
const moved = new RegExp(
  `(?:由|从)[^，,;。第]{0,12}${place}[^，,;。第]{0,4}?(${up}|${down})[^，,;。第\\d]{0,10}${place}` +
    `(?:[，,、(][^，,;。\\d]{0,6}?(?:${up}|${down})了?${numeral}个?(?:位|名)次?)?`,
  'g',
)

/** From one place to another, which way, and by how many. */
export const placesGained: SentenceFinder = (text, { sentence, paragraph }) => {
  const words = paragraph.text.slice(sentence.start, sentence.end)
  if (!words.includes('第')) return []
  return [...words.matchAll(moved)].flatMap((found): Relation[] => {
    const [from, to] = [readNumeral(found[1]!), readNumeral(found[3]!)]
    // 倒数 counts from the other end.
    if (from === undefined || to === undefined || from === to || found[0].includes('倒')) return []
    const at = placeInSentence(text, sentence, found.index, found.index + found[0].length)
    const rises = new RegExp(`^(?:${up})$`).test(found[2]!)
    if (rises !== to < from) {
      const what = `从第${from}位到第${to}位是${rises ? '后移' : '前移'}，这里写作“${found[2]}”`
      return [relationOf('rank', 'wrong', [what, '请留意'], [found[2]!, rises ? '后移' : '前移'], [at])]
    }
    const by = found[4] === undefined ? undefined : readNumeral(found[4])
    if (by === undefined) return []
    const right = Math.abs(from - to)
    const what = `从第${from}位到第${to}位相差${right}位，这里写作${by}位`
    return [relationOf('rank', by === right ? 'holds' : 'wrong', [what, '请留意'], [String(by), String(right)], [at])]
  })
}

import { readNumeral } from '../../../text/numerals.ts'
import { placeAt, relationOf } from '../judge.ts'
import { type CountedList, countItems } from '../reading/items.ts'
import { reach } from '../reading/limits.ts'
import type { ReadText, SentenceFinder } from '../reading/read-text.ts'
import type { Relation, RelationPlace } from '../types.ts'

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const following = new RegExp(`(?:以下|如下|下列|下面)的?${number}(?:个|项|大|件|点|条|类|步|种|方面)[^，,;。:]{0,16}$`)
const plain = new RegExp(
  `(?:抓好|做好|做到|开展|实施|推进|突出|围绕|实现|完成|存在|体现在|表现在|重点是|抓|有|从|办好|着力|强化)了?[^，,;。:]{0,6}?${number}(?:个方面|方面|项|大|件|点|条|个)[^，,;。:]{0,16}$`,
)

/** «重点做好以下八个方面工作：» against the items that follow. */
export const count: SentenceFinder = (text, { sentence, paragraph, index }) =>
  sentence.clauses.flatMap((clause) => {
    const ends = clause.after === ':' || clause === sentence.clauses.at(-1) || clause.end >= sentence.end
    if (!ends) return []
    const words = paragraph.text.slice(Math.max(clause.start, clause.end - reach), clause.end).trimEnd()
    const direct = following.exec(words)
    const found = direct ?? plain.exec(words)
    const written = found?.[1]
    const stated = written && readNumeral(written)
    if (!found || !written || !stated || stated < 2) return []
    const items = countItems(text, index, clause.end)
    if (!items || items.count < 2) return []
    const start = paragraph.text.lastIndexOf(written, clause.end - 1)
    // “三个一批”, “五个一”: a number inside a name announces nothing.
    if (paragraph.text.lastIndexOf('“', start) > paragraph.text.lastIndexOf('”', start)) return []
    return [relation(text, placeAt(text, paragraph.index, start, start + written.length), stated, items)]
  })

function relation(text: ReadText, place: RelationPlace, stated: number, items: CountedList): Relation {
  const holds = items.count === stated
  // A list that runs to the end of the text may go on elsewhere, unless it lacks one and stands whole in a paragraph.
  const last = text.paragraphs[items.places.at(-1)!.paragraph]!.text.trimEnd()
  const inline = items.places.every((one) => one.paragraph === place.paragraph)
  const whole = inline && stated - items.count === 1 && last.endsWith('。')
  const verdict = holds ? 'holds' : items.open && items.count < stated && !whole ? 'unsure' : 'wrong'
  const found = `前面说“${place.text}”项，后面列出${items.count}项`
  const others = items.places.map((one) => placeAt(text, one.paragraph, one.start, one.end))
  const numbers: [string, string] = [String(stated), String(items.count)]
  return relationOf('count', verdict, [found, '文本可能不完整，请留意'], numbers, [place, ...others])
}

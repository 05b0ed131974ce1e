import { overlap } from '../../../numbers/decimal.ts'
import { intervalOf, type WrittenNumber } from '../../../numbers/written-number.ts'
import { putUnder } from '../../../text/grouped.ts'
import { placeAt, relationOf } from '../judge.ts'
import { few } from '../reading/limits.ts'
import type { ReadText, RelationFinder } from '../reading/read-text.ts'
import type { Sentence } from '../reading/sentences.ts'
import type { Relation } from '../types.ts'

/** A number that is said of all there are of something. */
interface Mention {
  paragraph: number
  number: WrittenNumber
  /** What is counted: the words after the classifier. */
  noun: string
  /** The years its sentence names. */
  years: string
  /** It stands before the number: so many there are at the time the sentence is about. */
  own?: boolean
}

const all =
  /(?:全[省市区县州镇乡院局校旗国]|我[市区县省州院局校]|辖区|所有|共有|现有)(?:的|内|共|现有|共有|内有|所有)*$/
const among = /来自|参加|参与|其中|等/
const allAfter = /^(?:全部|均|都|全覆盖|悉数)/
const nounEnd = /全部|均|都|已|的|建成|完成|开展|实现|达到|进行|通过|纳入|和|与|及|[^\u4e00-\u9fff]/
const minNoun = 3
const maxNoun = 14
/** «全县共有卫生院18所»: what is counted stands before the number. */
const ownNoun = /(?:共有|现有|拥有|辖有?)([^，,;。、:\d]{3,10})$/

/** «全区7家社区卫生服务中心» and «8家社区卫生服务中心全部建成»: one thing, all of it, with two numbers. */
export const twice: RelationFinder = (text) => {
  const known = new Map<string, Mention[]>()
  const found: Relation[] = []
  for (const mention of mentionsOf(text)) {
    const key = mention.noun.slice(0, minNoun)
    const alike = known.get(key) ?? []
    const before = alike.find((one) => sameThing(one, mention))
    if (before) found.push(compare(text, before, mention))
    else if (alike.length < few) putUnder(known, key, mention)
  }
  return found
}

/** Where a noun ends is not always seen: one may run on into a verb. */
const sameThing = (a: Mention, b: Mention): boolean =>
  a.number.unit.name === b.number.unit.name &&
  (Math.min(a.noun.length, b.noun.length) > minNoun || a.own === true || b.own === true) &&
  (a.noun.startsWith(b.noun) || b.noun.startsWith(a.noun))

function* mentionsOf(text: ReadText): Generator<Mention> {
  for (const { sentence, paragraph } of text.sentences) {
    for (const clause of sentence.clauses) {
      for (const number of clause.numbers) {
        if (number.sort !== 'amount' || number.unit.dimension !== 'count' || number.hedge !== 'exact') continue
        const told = { paragraph: paragraph.index, number, years: yearsOf(paragraph.text, sentence) }
        const before = paragraph.text.slice(Math.max(clause.start, number.start - maxNoun), number.start)
        const own = ownNoun.exec(before)?.[1]
        if (own) yield { ...told, noun: own, own: true }
        const noun = nounAfter(
          before.slice(-12),
          paragraph.text.slice(number.end, Math.min(clause.end, number.end + maxNoun)),
        )
        if (noun) yield { ...told, noun }
      }
    }
  }
}

/** What all there are of is counted: «全区7家社区卫生服务中心», «8家社区卫生服务中心全部建成». */
function nounAfter(before: string, after: string): string | undefined {
  const to = after.search(nounEnd)
  const noun = to < 0 ? after : after.slice(0, to)
  if (noun.length < minNoun || among.test(before)) return undefined
  return all.test(before) || (to >= 0 && allAfter.test(after.slice(to))) ? noun : undefined
}

const yearsOf = (text: string, { start, end }: Sentence): string =>
  (text.slice(start, Math.min(end, start + 400)).match(/\d{4}年/g) ?? []).join()

function compare(text: ReadText, first: Mention, second: Mention): Relation {
  const place = ({ paragraph, number }: Mention) => placeAt(text, paragraph, number.start, number.end)
  const [before, after] = [place(first), place(second)]
  const holds = overlap(intervalOf(first.number), intervalOf(second.number))
  const sure = first.years === second.years && !(first.own && second.own)
  const verdict = holds ? 'holds' : sure ? 'wrong' : 'unsure'
  const what = `${shorter(first.noun, second.noun)}前面写作${before.text}，这里写作${after.text}`
  return relationOf(
    'twice',
    verdict,
    [what, '年份可能不同，请留意', '一致'],
    [after.text, before.text],
    [after, before],
  )
}

const shorter = (a: string, b: string): string => (a.length < b.length ? a : b)

import { overlap } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { placeOf } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import type { ReadNumber } from '../reading/figure.ts'
import type { ReadSentence } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'
import type { Relation } from '../types.ts'

/** A value stated of a named thing. */
interface Told {
  figure: ReadNumber
  name: string
  /** Of whom, and of which time it is stated. */
  about: string
}

const minName = 4
/** Below that many digits two things are often as many by chance. */
const leastDigits = 3
const maxAlike = 8
const scopes = /全[省市区县州镇乡旗院局校国]|[省市区县]本级|本级|市区|城区|辖区/g
const times =
  /\d{4}年|[上下]半年|[一二三四]季度|前[一二三四]季度|(?<!\d)\d{1,2}[-—~至]?\d{0,2}月|去年|上年|同期|明年|今后|当月|本月|十[一二三四五]五|累计/g
const windowSize = 60
/** Without the zeros at both ends: 2300 are two. */
const digitsOf = ({ number }: ReadNumber): string => number.digits.replace('.', '').replace(/^[-0]+|0+$/g, '')

/**
 * One indicator printed with two values: «营业收入36.5亿元» and «营业收入35.6亿元». Of one scope and time, and of a slip's shape
 * (one digit other, or two in each other's place) it is a mistake; otherwise it is more likely something else that was meant.
 */
export const restated: RelationFinder = (text) => {
  const known = new Map<string, Told[]>()
  const found: Relation[] = []
  for (const read of text.sentences) {
    for (const statement of read.statements) {
      const reported = statedBy(read, statement)
      if (!reported) continue
      const key = `${reported.name} ${reported.figure.number.unit.name}`
      const alike = known.get(key) ?? []
      known.set(key, alike)
      const relation = alike.map((one) => compare(reported, one)).find((one) => one !== undefined)
      if (relation) {
        const { verdict, other } = relation
        const [here, before] = [placeOf(text, reported.figure), placeOf(text, other)]
        const what = `${reported.name}前面写作${before.text}，这里写作${here.text}`
        found.push({
          kind: 'twice',
          verdict,
          stated: here.text,
          computed: before.text,
          message:
            verdict === 'holds' ? `${what}，一致。` : verdict === 'wrong' ? `${what}，请核对。` : `${what}，请留意。`,
          places: [here, before],
          severity: verdict === 'wrong' ? 'warning' : 'info',
        })
      }
      if (alike.length < maxAlike) alike.push(reported)
    }
  }
  return found
}

function statedBy({ paragraph, sentence }: ReadSentence, statement: Statement): Told | undefined {
  const [figure, ...others] = valuesOf(statement)
  if (!figure || others.length > 0 || statement.part || statement.future || statement.depth > 0) return undefined
  if (statement.name.length < minName || figure.number.hedge !== 'exact' || figure.number.unit.name === '')
    return undefined
  if (digitsOf(figure).length < leastDigits || figure.number.unit.dimension === 'percent') return undefined
  const { start } = figure.number
  const words = paragraph.text.slice(Math.max(sentence.start, start - windowSize), start)
  const about = [...(words.match(scopes) ?? []), ...(words.match(times) ?? [])].sort().join()
  return { figure, name: statement.name, about }
}

function compare(reported: Told, other: Told): { verdict: Relation['verdict']; other: ReadNumber } | undefined {
  const [a, b] = [reported.figure, other.figure]
  if (overlap(intervalOf(a.number), intervalOf(b.number))) return { verdict: 'holds', other: b }
  const alike = a.number.scale === b.number.scale && slip(a.number.digits, b.number.digits)
  if (!alike || a.sentence === b.sentence) return undefined
  const same = reported.about === other.about
  if (!same && reported.about !== '' && other.about !== '') return undefined
  const sure = same && reported.about !== '' && reported.name.length >= 6
  return { verdict: sure ? 'wrong' : 'unsure', other: b }
}

/** One digit typed wrong, or two neighbours in each other's place. */
function slip(a: string, b: string): boolean {
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.')) return false
  const off = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]))
  if (off.length === 1) return true
  const [first, second] = off as [number, number]
  return off.length === 2 && a[first] === b[second] && a[second] === b[first] && second - first <= 2
}

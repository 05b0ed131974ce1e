import { readChineseNumeral, smallNumeral } from '../../../text/numerals.ts'
import { placeInSentence, relationOf } from '../judge.ts'
import type { SentenceFinder } from '../reading/read-text.ts'
import type { Relation, RelationPlace } from '../types.ts'

const announced = new RegExp(`(?:居|列|排|位列|位居|排名|位于)[^，,;:]{0,8}?前(\\d{1,3}|${smallNumeral})(?:位|名)`, 'g')
const opener = /^的?[^，,;:、]{0,12}?(?:依次|分别)?(?:为|是|有):? ?/
const joint = /[，,、]/

/** «居前10位的依次为…» against the names that follow, «甲、乙、丙位列前三位» against those before it. */
export const rank: SentenceFinder = (text, { sentence, paragraph }) => {
  const words = paragraph.text.slice(sentence.start, sentence.end)
  return [...words.matchAll(announced)].flatMap((found): Relation[] => {
    const stated = /^\d/.test(found[1]!) ? Number(found[1]) : readChineseNumeral(found[1]!)
    if (stated === undefined || stated < 2) return []
    const end = found.index + found[0].length
    const place = placeInSentence(text, sentence, found.index, end)
    const rest = words.slice(end, end + 2000)
    const opened = opener.exec(rest)
    if (opened) {
      const list = namesIn(rest.slice(opened[0].length))
      return list && list.names >= 2 ? [relation(stated, list.names, place, list.tied)] : []
    }
    const before = namesBefore(words.slice(Math.max(0, found.index - 200), found.index))
    return before === stated ? [relation(stated, before, place, false)] : []
  })
}

function relation(stated: number, names: number, place: RelationPlace, tied: boolean): Relation {
  const holds = names === stated
  const verdict = holds ? 'holds' : tied && names > stated ? 'unsure' : 'wrong'
  const found = `${place.text}，列出${names}个名称${verdict === 'wrong' ? '，与名次数不符' : ''}`
  return relationOf('rank', verdict, [found, '可能因末位并列，请留意'], [String(stated), String(names)], [place])
}

/** What a clause behind the list says of all its members together: «…，合计2286件，占83.5%». */
const afterList = /^ ?(?:合计|共计|总计|合占|共占|共有?\d|占|以上|上述|这[一二三四五六七八九十\d])/

/** How many names a list has; with amounts («甲90件，乙、丙各11件») it runs on over commas, without up to the first. */
function namesIn(list: string): { names: number; tied: boolean } | undefined {
  const to = list.search(/[;。！]/)
  const words = to < 0 ? list : list.slice(0, to)
  const first = words.split(joint)[0] ?? ''
  if (first === '' || first.length > 30) return undefined
  const amounts = /\d/.test(first) || /各 ?\d/.test(words.slice(0, 60))
  if (!amounts) return { names: countNames(words.split(/[，,]/)[0]!.split('、')), tied: false }
  const all = words.split(joint)
  const end = all.findIndex((chunk) => afterList.test(chunk))
  const chunks = end < 0 ? all : all.slice(0, end)
  const last = chunks.findLastIndex((chunk) => /\d/.test(chunk))
  const used = chunks.slice(0, last + 1)
  const numbers = used.flatMap((chunk) => /\d[\d.]*/.exec(chunk)?.[0] ?? [])
  const tied = /各/.test(used.at(-1) ?? '') || numbers.at(-1) === numbers.at(-2)
  return { names: countNames(used), tied }
}

const countNames = (chunks: readonly string[]): number =>
  chunks
    .filter((chunk) => chunk.trim() !== '')
    .reduce((sum, chunk) => sum + (/[^和与及](?:和|与|及)[^和与及]/.test(chunk) ? 2 : 1), 0)

function namesBefore(words: string): number {
  const clause = words.slice(Math.max(...[...'，,:;'].map((stop) => words.lastIndexOf(stop))) + 1)
  return clause.includes('、') ? countNames(clause.split('、')) : 0
}

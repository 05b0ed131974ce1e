import { readNumeral } from '../../../text/numerals.ts'
import { placeInSentence, relationOf } from '../judge.ts'
import type { ReadText, SentenceFinder } from '../reading/read-text.ts'
import type { Sentence } from '../reading/sentences.ts'
import type { Relation, RelationPlace } from '../types.ts'

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const classifier = '(?:个(?!百分点|月)|家|项|位|大|所|种|类|部|篇|省|市|县|区)'
/** «甲、乙、丙3家», «甲、乙等5家», «《甲》《乙》两个文件»: looked for where a number stands. */
const counted = new RegExp(`(等)?(?<!第)${number}${classifier}(?![、月日次以多余]|百分点|数)`, 'g')
/** «最多的5类案由分别是：甲、乙、…» */
const announced = new RegExp(`${number}${classifier}[^，,;。:、\\d]{0,14}(?:分别|依次)(?:为|是|有):? ?`, 'g')
/** «三项指标分别为12.5%和13.6%», «四批，分别为12吨、15吨»: so many numbers. */
const numbered = new RegExp(
  `(?<!\\d)${number}(?:${classifier}|支|批|次|期|档|组|村|镇|乡|站|场|条|座|年|(?:个)?季度)[^;。:、\\d一二两三四五六七八九十]{0,14}(?:分别|依次)(?:为|是|有|达到?|完成|实现):? ?(?=\\d)`,
  'g',
)
/** «2021年至2024年分别为1490户、1540户…»: a number for each year. */
const yearly =
  /(\d{4})年?(?:至|到|[-~—―]{1,2})(\d{4})年[^;。:、\d]{0,14}(?:分别|依次)(?:为|是|有|达到?|完成|实现):? ?(?=\d)/g
const oneNumber = /^\d[\d,.]*(?:[%‰]|[万亿]?[\u4e00-\u9fff]{0,3})$/
const longestList = 160
const longestName = 16
const reach = 400

/** How many names there are; 和 may join two of them or stand inside one. */
interface Names {
  least: number
  most: number
}

/**
 * Names listed against the number that sums them up: «甲、乙、丙3家», «甲、乙、丙等2家», «5类案由分别是：甲、乙…». What is listed
 * may be kinds of what is counted (道路、桥梁5个项目), so that it is sure only after 等 and after titles; otherwise one name
 * too many or too few is reported, and a greater difference not.
 */
export const names: SentenceFinder = (text, { sentence, paragraph }) => {
  const words = paragraph.text.slice(sentence.start, sentence.end)
  const counted = /分别|依次/.test(words) ? numbersAfter(text, sentence, words) : []
  if (!/[、》]/.test(words)) return counted
  return [...counted, ...before(text, sentence, words), ...after(text, sentence, words)]
}

function before(text: ReadText, sentence: Sentence, words: string): Relation[] {
  return [...words.matchAll(counted)].flatMap((found) => {
    const [, etc, written] = found
    const stated = readNumeral(written!)
    const list = listBefore(words.slice(Math.max(0, found.index - longestList), found.index))
    if (stated === undefined || stated < 2 || !list || list.most < 2) return []
    const titled = words[found.index - 1] === '》'
    const off = stated < list.least ? list.least - stated : stated - list.most
    if (etc ? list.least <= stated : (off > 1 || (off > 0 && list.least < 3)) && !titled) return []
    // A number inside a name counts nothing: “三个一批”.
    if (!etc && words.lastIndexOf('“', found.index) > words.lastIndexOf('”', found.index)) return []
    const start = found.index + (etc?.length ?? 0)
    const place = placeInSentence(text, sentence, start, start + written!.length)
    return [relation(place, stated, list, etc !== undefined || titled)]
  })
}

function after(text: ReadText, sentence: Sentence, words: string): Relation[] {
  return [...words.matchAll(announced)].flatMap((found) => {
    const stated = readNumeral(found[1]!)
    const end = found.index + found[0].length
    const rest = words.slice(end, end + reach)
    const stop = rest.search(/[;。！，,:]/)
    const list = namesIn(stop < 0 ? rest : rest.slice(0, stop))
    if (stated === undefined || stated < 2 || !list || list.most < 2) return []
    const place = placeInSentence(text, sentence, found.index, found.index + found[1]!.length)
    return [relation(place, stated, list, false)]
  })
}

function numbersAfter(text: ReadText, sentence: Sentence, words: string): Relation[] {
  const spans = [...words.matchAll(yearly)].map((found) => ({
    found,
    told: found[0].slice(0, found[0].lastIndexOf('年') + 1),
    stated: Number(found[2]) - Number(found[1]) + 1,
  }))
  const counts = [...words.matchAll(numbered)].map((found) => ({
    found,
    told: found[1]!,
    stated: readNumeral(found[1]!) ?? 0,
  }))
  return [...spans, ...counts].flatMap(({ found, told, stated }) => {
    const end = found.index + found[0].length
    const rest = words.slice(end, end + reach)
    const list = rest.slice(0, /[;。！:()]|[，,](?!\d)/.exec(rest)?.index).split(/[、，,]|和|与|以及|及/)
    if (stated < 2 || list.length < 2 || !list.every((one) => oneNumber.test(one))) return []
    if (stated === list.length) return []
    const place = placeInSentence(text, sentence, found.index, found.index + told.length)
    const numbers: [string, string] = [String(stated), String(list.length)]
    return [relationOf('count', 'wrong', [`前面说“${place.text}”，后面列出${list.length}个数`], numbers, [place])]
  })
}

function relation(place: RelationPlace, stated: number, { least, most }: Names, sure: boolean): Relation {
  const holds = stated >= least && stated <= most
  const verdict = holds ? 'holds' : sure ? 'wrong' : 'unsure'
  const computed = least === most ? String(least) : `${least}—${most}`
  return relationOf(
    'count',
    verdict,
    [`列出${computed}个名称，写作“${place.text}”`],
    [String(stated), computed],
    [place],
  )
}

/** The list right before a number: from the last stop on. */
const listBefore = (words: string): Names | undefined =>
  namesIn(words.slice(Math.max(...[...'，,;:。()'].map((stop) => words.lastIndexOf(stop))) + 1))

/** Names joined by 、, or titles in 《》 side by side; 、 in quotation marks belongs to a name, unless the whole list is quoted. */
function namesIn(list: string): Names | undefined {
  const titles = list.match(/《[^《》]{1,60}》/g)
  if (titles && titles.length > 1) return { least: titles.length, most: titles.length }
  const open = list.replace(/[“"][^”"]{0,60}[”"]/g, '甲')
  const quoted = /[“"]([^”"]{3,60})[”"]$/.exec(list)?.[1]
  const chunks = (quoted && !open.includes('、') ? quoted : open).split('、')
  if (chunks.length < 2 || chunks.some((chunk) => /\d/.test(chunk)) || chunks.slice(1).some(tooLong)) return undefined
  const joints = (chunks.at(-1)!.match(/[^和与及](?:和|与|及|以及)(?=[^和与及])/g) ?? []).length
  return { least: chunks.length, most: chunks.length + joints }
}

const tooLong = (chunk: string): boolean => chunk === '' || chunk.length > longestName

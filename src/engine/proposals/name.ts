import { generic, leadingWords, nameEnds, never, trailingWords, verbs } from './words.ts'

/** The words around a number: its clause up to it, and what stands behind its unit up to the next mark. */
export interface Around {
  lead: string
  tail: string
  isRate: boolean
}

const longest = 14
const shortest = 3

/**
 * What a number is called, from the words around it; `undefined` unless they say it plainly. Rather none than one that has to
 * be mended: where words are missing (投资, 其中), where they are more than a name, or where the noun may go on.
 */
export function nameFor({ lead, tail, isRate }: Around): string | undefined {
  // 分别达到: of two things.
  if (lead.includes('分别')) return undefined
  const words = withoutStart(lead.replace(/[“”"‘’《》\s]/g, ''))
  const bare = withoutEnd(words)
  const hasEnd = bare !== words
  const name = nameIn(bare, hasEnd, tail)
  return name !== undefined && isName(name, isRate) ? name : undefined
}

function nameIn(bare: string, hasEnd: boolean, tail: string): string | undefined {
  // 新建10家便民市场: the verb alone in front, what was built behind.
  if (verbs.has(bare) && !hasEnd) {
    const noun = /^[\p{Script=Han}]{2,8}(?=[，。；;、,]|$)/u.exec(tail)?.[0]
    return noun !== undefined && !isSentence(noun) ? bare + noun : undefined
  }
  // 新增商业营业面积15万平方米, and nothing behind that would belong to it.
  if (/^(?:的|[\p{Script=Han}]{2})/u.test(tail) && !/^(?:以上|左右)/.test(tail)) {
    if (!/^(?:[，。；、]|同比|比上|增|较(?=上|同|去|年初|\d)|$)/.test(tail)) return undefined
  }
  const done = /^(.{2,10}?)(?:累计|全年)?(?:完成|实现)(投资|产值|收入|税收|贸易额|销售额|利润)$/u.exec(bare)
  if (done && !verbs.has(done[1]!)) return `${withoutEnd(done[1]!)}${done[2]}`
  return bare
}

function isName(name: string, isRate: boolean): boolean {
  if (name.length < shortest || name.length > longest || !/^[\p{Script=Han}A-Za-z]+$/u.test(name)) return false
  if (generic.has(name) || never.test(name)) return false
  if (verbs.has(name)) return false
  if (isRate) return name.length > shortest && /(?:率|比重|比例|占比|覆盖面|满意度|参与度|贡献度)$/.test(name)
  if (/率$|比例$|比重$/.test(name)) return false
  const verb = [...verbs].find((one) => name.startsWith(one) && name.length >= one.length + 2)
  if (verb !== undefined && verbs.has(name.slice(verb.length))) return false
  if (verb !== undefined) return !generic.has(name.slice(verb.length)) || name.length - verb.length >= 3
  return nameEnds.test(name)
}

/** What goes on to say something is no noun. */
const isSentence = (noun: string): boolean =>
  /[的了着和与及并等被把将在由向从对为是有已均全就都]|完成|投入|投用|建成|开工|竣工|运行|运营|启动|通过|达标|实现|获|覆盖|受益|参加|参与|使用|推进|落实|到位|完工|上线/.test(
    noun,
  )

function withoutStart(words: string): string {
  const rest = words.replace(leadingWords, '')
  return rest === words ? words : withoutStart(rest)
}

function withoutEnd(words: string): string {
  const rest = words.replace(trailingWords, '')
  return rest === words || rest === '' ? words : withoutEnd(rest)
}

/** Whether a name begins with what was done. */
export const startsWithVerb = (name: string): boolean =>
  [...verbs].some((verb) => name.startsWith(verb) && name.length > verb.length)

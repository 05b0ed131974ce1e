/** A part of a year, as titles and 时段 name it. */
type Part = '全年' | '上半年' | '下半年' | '一季度' | '二季度' | '三季度' | '四季度' | '前三季度'

const words: readonly (readonly [RegExp, Part])[] = [
  [/前三(?:个)?季度|1[-—–～至]9月|一至三季度/, '前三季度'],
  [/上半年|1[-—–～至]6月/, '上半年'],
  [/下半年|7[-—–～至]12月/, '下半年'],
  [/(?:一|1)季度|1[-—–～至]3月/, '一季度'],
  [/(?:二|2)季度|4[-—–～至]6月/, '二季度'],
  [/(?<!前)(?:三|3)季度|7[-—–～至]9月/, '三季度'],
  [/(?:四|4)季度|10[-—–～至]12月/, '四季度'],
  [/全年|1[-—–～至]12月|年度|年终/, '全年'],
]

/** The parts of a year that a text names. */
export const partsNamed = (text: string): Part[] =>
  words.flatMap(([pattern, part]) => (pattern.test(text) ? [part] : []))

/** What a title says against 时段: 全年 where 上半年 was set. Nothing when either names no part, or the title several. */
export function otherPart(title: string, period: string): { said: string; set: string } | undefined {
  const [set, ...more] = partsNamed(period)
  const said = partsNamed(
    title.replace(/《[^》]{0,100}》/g, '').replace(/[和与及暨][^总结]{0,30}(?:计划|打算|安排|要点|思路)/, ''),
  )
  if (!set || more.length > 0 || said.length !== 1 || said[0] === set) return undefined
  return { said: said[0]!, set }
}

const digits = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value]))
digits.set('零', 0).set('两', 2).set('○', 0)

const small = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const large = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

/**
 * The value of a whole number written in Chinese: 八, 十二, 二十, 一百零三, 两千, 三万五千, 二〇二三. `undefined` for what
 * is no number (百千, 五六 as «five or six»).
 */
export function readChineseNumeral(text: string): number | undefined {
  if (/^[〇○零一二三四五六七八九]{3,}$/.test(text)) return Number([...text].map((one) => digits.get(one)).join(''))
  let whole = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const value = digits.get(character)
    const step = small.get(character)
    const scale = large.get(character)
    if (value !== undefined) {
      // Two digits side by side are «five or six» unless the first is a filling zero.
      if (digit) return undefined
      digit = value
    } else if (step !== undefined) {
      if (digit === undefined && step !== 10) return undefined
      section += (digit ?? 1) * step
      digit = undefined
    } else if (scale !== undefined) {
      const amount = section + (digit ?? 0)
      if (amount === 0) return undefined
      whole += amount * scale
      section = 0
      digit = undefined
    } else return undefined
  }
  return text === '' ? undefined : whole + section + (digit ?? 0)
}

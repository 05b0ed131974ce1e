const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const units = ['', '十', '百', '千']

/**
 * A whole number from 1 to 9999 in Chinese as it is read: 十, 十一, 二十, 一百零一, 一千零一十.
 * `undefined` outside that range.
 */
export function chineseNumeral(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined
  const figures = String(value).split('').map(Number)
  let text = ''
  figures.forEach((figure, index) => {
    if (figure !== 0) text += digits[figure]! + units[figures.length - 1 - index]!
    else if (!text.endsWith('零')) text += '零'
  })
  text = text.replace(/零$/, '')
  // Only the numbers from 10 to 19 drop the 一: 十二, but 一百一十二.
  return value < 20 ? text.replace(/^一十/, '十') : text
}

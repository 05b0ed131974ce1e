const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The numeral of an item, 1 to 99: 一, 十, 十二, 三十. */
export function chineseCount(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = digits[number % 10]!
  return tens === 0 ? ones : `${tens === 1 ? '' : digits[tens]}十${ones}`
}

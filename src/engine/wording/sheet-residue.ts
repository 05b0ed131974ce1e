/** What a sheet shows in a cell instead of a number. */
export interface SheetResidue {
  /** What it is, as the end of a sentence: “#REF!”…… */
  what: string
  /** What to do about it. */
  hint: string
}

/** Error values of Excel and WPS, as a pattern. */
export const sheetErrors = '#(?:DIV/0!|REF!|N/A|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)'

/** A column that is too narrow shows its number as a row of #. */
const narrow = /^#{3,}$/
const isError = new RegExp(`^${sheetErrors}$`, 'i')
/** A formula with the letters of a cell or the name of a function in it. */
const formula = /^[=＝]\s*[+-]?\(*(?:[A-Z]{2,12}\(|\$?[A-Z]{1,3}\$?\d{1,5}(?:[-+*/:,)]|$)|[一-鿿\w]{1,20}!\$?[A-Z])/
const scientific = /^[+-]?\d(?:\.\d+)?[eE][+-]\d{1,3}$/
const moment = /^(?:19|20)\d\d[/-]\d{1,2}[/-]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?$/
const monthDay = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2}$/
/** What programs print where there is no number. */
const noNumber = /^(?:NULL|null|NaN|nan|undefined|Infinity|None)$/
const endless = /^\d+\.\d{7,}$/

const again = '请在表格里改好这一格，再把数抄过来；还没有的数写【待报】'

/** What a whole cell or value is, when a sheet put it there instead of a number; `undefined` for any other. */
export function sheetResidue(text: string): SheetResidue | undefined {
  if (narrow.test(text)) {
    return { what: '是列宽不够时 Excel 显示的，不是数', hint: '请在表格里把这一列拉宽，再把数抄过来' }
  }
  if (isError.test(text)) return { what: '是 Excel 算不出时显示的，不是数', hint: again }
  if (formula.test(text)) {
    return { what: '是 Excel 的公式，不是算出的数', hint: '请在表格里复制，用“粘贴为数值”，或直接写算出的数' }
  }
  if (scientific.test(text)) {
    return { what: '是 Excel 的科学记数', hint: `请写全这个数${inFull(text)}；单元格的格式请设为“数值”` }
  }
  if (moment.test(text)) {
    return { what: '是 Excel 的日期时间', hint: '请写成 2024年5月1日 这样的日期；本应是数的，请核对这一格' }
  }
  if (monthDay.test(text)) {
    return { what: '是 Excel 把数改成的日期', hint: '请核对这一格原来的数或日期，把单元格的格式设为“文本”' }
  }
  if (noNumber.test(text)) return { what: '是程序里没有数时写的，不是数', hint: again }
  if (endless.test(text)) return { what: '的小数太长，像是从表格里直接抄来的', hint: '请按需要的位数取舍' }
  return undefined
}

/** 1.2E+05 has given away digits, so that the number in full is only about right. */
function inFull(text: string): string {
  const value = Number(text)
  return Math.abs(value) >= 1 && Math.abs(value) < 1e15 ? `（约${value}）` : ''
}

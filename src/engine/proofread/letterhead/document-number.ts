import type { Said } from '../types.ts'

/** A number of GB/T 9704-2012 7.2.5; something in brackets may follow. */
const valid = /^[^\s〔〕\d：:]+〔(?:19|20)\d\d〕[1-9]\d*(?:[-—之]\d+)?号(?:[（(]|$)/

/** What the rule for running text tells of. */
const reported =
  /[\u4e00-\u9fff](?:[[［【(（](?:19|20)\d\d[\]］】)）](?:第?0*)|〔(?:19|20)\d\d〕(?:第0*|0+))\d{1,4}号(?:[（(]|$)/

/** The parts of a number in whatever brackets or none; a year of two figures has some. */
const parts = /^([^\d()[\]【】〔〕第]+)(?:[[(【〔](\d{4}|\d\d)年?[\])】〕]|((?:19|20)\d\d)年?)第?0*([1-9]\d*)号?$/
const unnumbered = /^[^\d()[\]【】〔〕]+[[(【〔]\d{4}[\])】〕]第?号?$/

const hint = '发文字号由机关代字、年份、发文顺序号组成，如 镜卫发〔2024〕12号'

/** What is wrong with a 发文字号, as far as no other rule tells of it. */
export function wrongNumber(written: string): Said {
  if (valid.test(written) || reported.test(written)) return undefined
  const label = /^(?:发文字号|文号|字号|编号)\s*[:：]\s*/.exec(written)?.[0]
  if (label) return { message: `发文字号“${written}”里的“${label.trim()}”会一起印出`, hint: `请删去“${label.trim()}”` }
  const narrow = written.normalize('NFKC').replace(/\s/g, '')
  if (unnumbered.test(narrow)) {
    return { message: `发文字号“${written}”还没有写顺序号`, hint: '请写上顺序号，如 12号', severity: 'info' }
  }
  const [, organ, bracketed, bare, number] = parts.exec(narrow) ?? []
  if (organ === undefined) return { message: `“${written}”不是完整的发文字号`, hint }
  const year = bracketed ?? bare!
  const right = `${organ}〔${year.length === 2 ? `20${year}` : year}〕${number}号`
  return {
    message: `发文字号“${written}”应为“${right}”`,
    hint: '年份写四位，用六角括号〔〕，序号不加“第”、不编虚位，后面加“号”',
  }
}

/** The year of a 发文字号, if it says one. */
export function yearOfNumber(written: string): number | undefined {
  const year = /[[(【〔](\d{4})年?[\])】〕]/.exec(written.normalize('NFKC'))?.[1]
  return year === undefined ? undefined : Number(year)
}

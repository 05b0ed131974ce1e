import type { TextParagraph } from '../../document/running-text.ts'
import { sheetErrors, sheetResidue } from '../../wording/sheet-residue.ts'
import { plainUnits } from '../blank/units.ts'
import { findMatches, placeOfMatch, writtenParts } from '../find.ts'
import type { Rule } from '../types.ts'

/** What most paragraphs have nothing of. */
const quick = /[#=＝]|\d[eE][+-]\d|\d[ T]\d{1,2}:\d\d|\.\d{7}|[a-zA-Z]{3}-\d\d|N[aU]|null|nan|Inf|None|undef/

/** ### before words is a heading of Markdown; a longer row of # is none. */
const narrow = '#{7,}|(?<!#)#{3,6}(?=$|[\\s，。；、）%％])(?![ \\t]*[\\u3400-\\u9fff])'
const formula =
  '[=＝](?:[A-Z]{2,12}\\([^()\\u3400-\\u9fff]{0,60}\\)|\\$?[A-Z]{1,3}\\$?\\d{1,5}(?:[-+*/][$A-Z0-9]{1,12})+)'
const scientific = '(?<![\\w.])\\d(?:\\.\\d+)?[eE][+-]\\d{2,3}(?!\\w)'
const moment =
  '(?<!\\d)(?:19|20)\\d\\d/\\d{1,2}/\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?|(?<!\\d)(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2}[ T]0?0:00(?::00)?'
const monthDay = '(?<![A-Za-z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d{2}(?![\\d-])'
const noNumber = `(?<=[\\u4e00-\\u9fff])(?:NULL|null|NaN|nan|undefined|Infinity|None)(?=${plainUnits}|[件个家户人次场名项][，。；])`
/** Degrees have as many decimals; an amount in 亿元 may have eight. */
const endless = '(?<![\\d.]|[经纬标][^，。；]{0,12})\\d+\\.\\d{7,}(?![\\d.°度亿])'
const parts = [narrow, sheetErrors, formula, scientific, moment, monthDay, noNumber, endless]
const pattern = new RegExp(parts.join('|'), 'g')

/** The date of a moment at midnight, as it is printed; any other moment somebody has to read. */
function dateOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})[ T]0?0:00(?::00)?$/.exec(text) ?? []
  return year && `${year}年${Number(month)}月${Number(day)}日`
}

/**
 * What a sheet shows in a cell instead of a number, and a text that was copied from it holds.
 *
 * Bad: 全年投资########万元。
 * Bad: 全年投资####，增长5%。
 * Bad: 全年增长#DIV/0!，占#REF!。
 * Bad: 全年投资#N/A万元。
 * Bad: 全年投资=SUM(B2:B5)万元。
 * Bad: 全年投资=B2+B3万元。
 * Bad: 全年投资1.2E+05万元。
 * Bad: 工程于2024/5/1 0:00开工。
 * Bad: 工程于2024-05-01 00:00:00开工。
 * Bad: 工程于2024-05-01T00:00:00开工。
 * Bad: 工程于May-24开工。
 * Bad: 全年投资NaN万元，办结undefined件。
 * Bad: 完成率0.123456789，投资1186.60716721万元。
 * Good: 东经118.1234567度，位于北纬30.1234567°，投资3.12345678亿元，比值3.141593。
 * Good: 开通None-stop航班，人民日报May-Day专刊，版本1.0.20240501，DNA样本NaN溶液。
 * Good: 1#机组投产，2#机组在建，#1炉检修。
 * Good: 利润=收入-成本，A=B，x=3。
 * Good: 会议于2024年5月1日9:30召开，2024-05-01 09:30结束。
 * Good: 型号为3E2、E+05和CASE+1的设备，比例为1:5。
 * Good: 全年投资12万元，2024/5/1开工。
 */
export const sheetResidueRule: Rule = {
  name: 'sheet-residue',
  severity: 'warning',
  check: (text) => {
    const paragraphs = writtenParts(text).filter((one) => quick.test(one.text))
    return findMatches({ paragraphs }, pattern, (match, paragraph) => {
      const [written] = match
      const found = sheetResidue(written)
      // What the ledger holds is reported there.
      if (!found || isPrinted(paragraph, placeOfMatch(paragraph, match))) return undefined
      const date = dateOf(written)
      const message = `“${written}”${found.what}`
      return date ? { message, hint: `请写成${date}`, edit: date } : { message, hint: found.hint }
    })
  },
}

const isPrinted = ({ pieces }: TextParagraph, { start, end }: { start: number; end: number }): boolean =>
  pieces.some((one) => one.origin && !one.exact && one.start <= start && end <= one.start + one.text.length)

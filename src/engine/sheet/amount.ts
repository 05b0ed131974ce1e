import type { SheetCell } from './types.ts'

/** A number cell of a ledger as the schema of figures reads it; or what is wrong with it, and what to do. */
export type SheetAmount = { text: string } | { code: string; message: string; hint: string } | 'none'

/** In a column of numbers but 值 a stroke says that there is none. */
const none = /^(?:[-–—―－/／\\~～·.]+|无|N\/A)$/i

export function amountOf({ text, kind, held }: SheetCell, isValue: boolean): SheetAmount {
  const bad = (code: string, message: string, hint: string) => ({ code: `sheet/${code}`, message, hint })
  if (kind === 'date')
    return bad(
      'date',
      `这一格是日期（${text}），不是数`,
      '请把单元格格式改成“常规”，重新填数；本来是“3-5”一类文字的，请写到备注里',
    )
  if (kind === 'error')
    return bad('error', `这一格的公式出错了（${text}）`, '请在 Excel 里改好公式，或直接填数；还没有报来的请留空')
  if (kind === 'number' && text === '')
    return bad('not-shown', `这一格的格式不显示数，存的是“${held}”`, '请把单元格格式改成“常规”；不要的请删去')
  if (kind === 'uncalculated')
    return bad('no-result', '这一格的公式还没有算出结果', '请在 Excel 里打开它，保存一次；或直接填数')
  if (/^[#＃]{2,}$/.test(text))
    return bad(
      'hashes',
      `这一格的内容是“${text}”，不是数`,
      '这是列太窄时复制来的；请从原表里把列拉宽，重新复制，或直接填数',
    )
  if (!isValue && none.test(text)) return 'none'
  if (none.test(text)) return bad('no-number', `这一格写的是“${text}”，不是数`, '还没有报来的请留空；是零的请填 0')
  return { text: joined(text) }
}

/** Blanks between groups of three digits part thousands; ¥ says nothing that 元 does not. */
const joined = (text: string): string =>
  text
    .replace(/^([-+]?)[¥￥]\s*/, '$1')
    .replace(/\d{1,3}(?:[ ,，]\d{3})+(?!\d)/, (digits) => digits.replaceAll(' ', ''))

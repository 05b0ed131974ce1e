import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import { type PrintedFigure, withBefore } from './types.ts'

/** A numeral or a sign right before the digits: 一62.5万亩, 十62.5, 负62.5, -62.5. */
const numeral =
  /(?<![统唯同专归划合如不单逐之其周期第初五三二万百千几数多两来近约星礼旬份成月季届轮批版])[一二三四五六七八九十百千万亿零〇两]$/
const negative = /(?<![担肩背抱胜减自欺辜正不亏])负$/
/** What all of them end with. */
const lastOfAny = /[一二三四五六七八九十百千万亿零〇两负\-－−]/
/** A dash behind a number or between letters is a range or a name. */
const minus = /(?<![-—–－−~～\dA-Za-z%％）)}])[-－−]$/
const ofRange = /\d[\p{Script=Han}%％/／.]{0,8}[-－−]$/u

export function numeralBefore(printed: PrintedFigure): Diagnostic | undefined {
  const { text, before } = printed
  if (!/^\d/.test(text) || !lastOfAny.test(before.slice(-1))) return undefined
  const found = (numeral.exec(before) ?? negative.exec(before) ?? minusBefore(before))?.[0]
  if (found === undefined) return undefined
  const isSign = !/[一-鿿〇]/.test(found) || found === '负'
  const message = `会印成“${found}${text}”：“${found}”与台账里的数连在一起${isSign ? '，读成了负数' : ''}`
  const hint = isSign ? `请去掉“${found}”；是负数的，在台账的“值”里写负号` : `请去掉“${found}”，或在中间加上文字、标点`
  return warning('figures/touching-digit', message, { at: withBefore(printed, found), hint })
}

const minusBefore = (before: string): RegExpExecArray | null => (ofRange.test(before) ? null : minus.exec(before))

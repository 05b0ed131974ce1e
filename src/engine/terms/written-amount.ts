import { keptByText } from '../text/kept.ts'
import { own } from '../text/own.ts'
import { pairs } from '../text/pairs.ts'
import { sheetResidue } from '../wording/sheet-residue.ts'
import { type Refusal, refuse } from '../yaml/values.ts'
import { isPendingMark } from './pending.ts'

/** A number as somebody wrote it into the ledger: its digits, the unit that stands behind them, or that it is open. */
export interface WrittenAmount {
  digits: string
  unit: string
  pending?: true
}

const number = /^([+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*(.*)$/s

/** Arithmetic has 40 digits; nobody reports a number that comes near to it. */
const longest = 36

/** What nearly every number is: digits, and nothing else to be looked for. */
const plainNumber = /^\d{1,15}(?:\.\d{1,15})?$/

/** What a unit is written with; a digit in it (1e5, 12人3) is none. */
const unitShape = /^[\p{L}%％‰·/／²³℃（）()]{1,12}$/u

/** 约120, 120余人: what the number is near to is no number of a ledger. */
const about = /^(?:大?约|近|超过?|逾|不足|将近)\s*(?=\d)/
const more = /^([余多几]|来(?!自)|左右|上下|以上|以下|以内)|(左右|上下|以上|以下|以内|余|多)$/

/** Reads 877483, 62.5%, 28.7万吨, 1,200万元 and 【待报】; anything else is reported with how to write it. */
export function readAmount(written: string): WrittenAmount | Refusal {
  if (plainNumber.test(written)) return { digits: written, unit: '' }
  const text = withoutQuotes(written.trim())
  if (isPendingMark(text)) return { digits: '', unit: '', pending: true }
  const [, digits = '', rest = ''] = number.exec(text) ?? []
  const unit = unitName(rest)
  if (digits !== '' && (unit === '' || (unitShape.test(unit) && !more.test(unit)))) {
    const plain = digits.replace(/[,，]/g, '')
    if (plain.length <= longest) return { digits: plain, unit }
    return refuse(`应为不超过${longest}位的数字`, {
      code: 'figures/not-a-number',
      hint: '请核对这个数；再大的用万、亿作单位',
    })
  }
  return refuse('应为数字', { code: 'figures/not-a-number', hint: adviceFor(text) })
}

/** The input method's quotes around a number or a mark mean what English ones do. */
const withoutQuotes = (text: string): string => /^([‘’“”＇＂'"])(.*)[‘’“”＇＂'"]$/s.exec(text)?.[2]?.trim() ?? text

/** 1O5, l20: letters that look like the digits 0 and 1. */
function withDigits(text: string): string | undefined {
  if (!/^[+-]?[\doOlI]+(?:\.[\doOlI]+)?$/.test(text) || !/\d/.test(text)) return undefined
  return text.replace(/[oO]/g, '0').replace(/[lI]/g, '1')
}

function adviceFor(text: string): string | ((path: readonly PropertyKey[]) => string) {
  if (/^[XxＸｘ×?？_＿/／—–－-]+$/.test(text)) return '还没有报来的数写成“值: 【待报】”'
  const residue = sheetResidue(text)
  if (residue) return `这${residue.what}；${residue.hint}`
  const bare = text.replace(about, '')
  const [, digits = '', rest = ''] = number.exec(bare) ?? []
  const [tail = ''] = more.exec(rest) ?? []
  if (digits !== '' && (bare !== text || tail !== '')) {
    const unit = rest.replace(tail, '').trim()
    const before = text.slice(0, text.length - bare.length).trim()
    return (path) => {
      const name = String(path.at(-2))
      // 120余人 has the word between number and unit, 120人以上 behind both.
      const isBetween = tail !== '' && rest.startsWith(tail)
      const shown = isBetween ? `{{${name}.数}}${tail}${unit}` : `${before}{{${name}}}${tail}`
      return `“值”里只写数：值: ${digits}${unit ? `, 单位: ${unit}` : ''}；正文里写成 ${shown}`
    }
  }
  const mended = withDigits(text)
  if (mended !== undefined) return `${/[oO]/.test(text) ? '字母 O 不是数字0' : '字母 l、I 不是数字1'}；请写成 ${mended}`
  if (/[０-９．－−–—，。]/.test(text)) return '数字、小数点和负号请用半角，如 30.5、-12'
  return '请只写数字和小数点，如 877483 或 30.5；还没有报来的写【待报】'
}

/** Other ways to write a unit. */
const same = pairs(
  '％ % 百分比 % 百分数 % 百分率 % 百分之 % 千分比 ‰ 千分之 ‰ 百分点 个百分点 千分点 个千分点'.split(' '),
)

/**
 * A unit as it is to be printed: without quotes of the input method, ‘%’, which YAML takes for letters, and without the
 * brackets in which the head of a table has it, （万元）.
 */
export const unitName = keptByText((written): string => {
  const unquoted = written.trim().replace(/^[‘’“”＇＂'"「『]+|[‘’“”＇＂'"」』]+$/g, '')
  const bare = (/^[（(]([^（）()]*)[）)]$/.exec(unquoted.trim())?.[1] ?? unquoted).trim()
  return own(same, bare) ?? bare
})

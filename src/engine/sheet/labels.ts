import { figureFields } from '../fields/figure.ts'
import { scales, unitAt } from '../numbers/units.ts'
import { englishName, nearestKey, shownName, synonymFor } from '../yaml/key-shape.ts'

/** What a column of a sheet is, by the words above it. */
export type Label =
  | { kind: 'name'; rank: number }
  | { kind: 'key'; key: string; unit?: string; isExact: boolean }
  /** Numbers of rows. */
  | { kind: 'ordinal' }
  /** What is worked out from the ledger. */
  | { kind: 'computed' }
  | { kind: 'other'; near?: string }

/** What the column of names is called, the surest first. */
const nameWords =
  '指标 指标名称 名称 name figure 指标名 统计指标 考核指标 指标项 项目 项目名称 事项 内容 工作内容 indicator item'.split(
    ' ',
  )

/** Keys whose column may be called otherwise. A column 合计 or 占比 of a sheet holds numbers, not names. */
const renamed = new Set(['value', 'previous', 'last-period', 'target', 'max', 'min', 'unit', 'source', 'note'])

export const numberKeys: ReadonlySet<string> = new Set(['value', 'previous', 'last-period', 'target', 'max', 'min'])

const computed = /同比|环比|增减|增幅|增长|增速|完成率|完成比例|完成进度|占比|比重|变化|差额|差值|排名|名次/

/** Reads the words above a column; `year` is that of the report: 2023年 is 上年 in one of 2024. */
export function readLabel(written: string, year: number | undefined): Label {
  const bare = written.replace(/[\s*＊※]+/g, '').replace(/[:：]$/, '')
  const whole = labelOf(bare, year)
  if (whole.kind !== 'other') return whole
  const { text, unit, other } = withUnit(bare)
  if (text === bare) return whole
  // 完成数（2023年）
  const dated = other !== undefined && /^\d{4}年?$/.test(other) ? labelOf(`${other}${text}`, year) : undefined
  const label = dated ?? labelOf(text, year)
  return label.kind === 'key' && unit !== undefined ? { ...label, unit } : label
}

function labelOf(word: string, year: number | undefined): Label {
  const rank = nameWords.indexOf(word.toLowerCase())
  if (rank >= 0) return { kind: 'name', rank }
  const exact = englishName(figureFields, word) ?? englishName(figureFields, word.toLowerCase())
  if (exact !== undefined) return { kind: 'key', key: exact, isExact: true }
  if (/^(?:序号|编号|行次|№|no\.?|#)$/i.test(word)) return { kind: 'ordinal' }
  if (computed.test(word)) return { kind: 'computed' }
  const key = keyOf(word, year)
  if (key !== undefined) return { kind: 'key', key, isExact: false }
  const near = /\d/.test(word) ? undefined : nearestKey(figureFields, word)
  return { kind: 'other', ...(near !== undefined && { near }) }
}

/** The key that other words for it, with or without a year in front, stand for. */
function keyOf(word: string, year: number | undefined): string | undefined {
  const synonym = synonymOf(word)
  if (synonym !== undefined) return synonym
  const [, digits, behind = ''] = /^(20\d\d)(?:年度?)?(.*)$/.exec(word) ?? []
  if (digits !== undefined) return year === undefined ? undefined : ofYear(Number(digits) - year, behind)
  const [, time = '', rest = ''] =
    /^(上年|去年|上一年|上年度|本年|今年|当年|本年度|全年|年度)(?:同期)?(.+)$/.exec(word) ?? []
  if (time === '') return undefined
  return ofYear(/^[上去]/.test(time) ? -1 : 0, rest)
}

function ofYear(difference: number, rest: string): string | undefined {
  const key = rest === '' ? 'value' : (englishName(figureFields, rest) ?? synonymOf(rest))
  if (key === 'value') return difference === 0 ? 'value' : difference === -1 ? 'previous' : undefined
  return difference === 0 && key !== undefined && numberKeys.has(key) ? key : undefined
}

function synonymOf(word: string): string | undefined {
  const shown = synonymFor(figureFields, word)
  const key = shown === undefined ? undefined : englishName(figureFields, shown)
  return key !== undefined && renamed.has(key) ? key : undefined
}

/** A key as messages call it. */
export const keyName = (key: string): string => shownName(figureFields, key)

/** Whether a word is a unit for certain: 人, 万元, %; 累计 or 同比 in brackets are none. */
export function isKnownUnit(written: string): boolean {
  if (written === '') return false
  if (unitAt(written, 0).name === written) return true
  return scales.some(([scale]) => {
    const base = written.startsWith(scale) ? written.slice(scale.length) : undefined
    return base === '' || (base !== undefined && unitAt(base, 0).name === base)
  })
}

/** A text and the unit in brackets behind it, or behind a stroke: 金额（万元）, 数量（单位：家）, 值/万元. */
export function withUnit(written: string): { text: string; unit?: string; other?: string } {
  const [, before, inside = ''] =
    /^(.*?)[（(［[【](?:计量)?(?:单位[:：])?([^（）()]{1,12})[）)］\]】]$/.exec(written) ??
    /^(.*?)[/／](.{1,6})$/.exec(written) ??
    []
  if (!before) return { text: written }
  const unit = inside.trim()
  return isKnownUnit(unit) ? { text: before.trim(), unit } : { text: before.trim(), other: unit }
}

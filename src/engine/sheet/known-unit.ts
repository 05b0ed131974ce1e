import { scales } from '../numbers/scales.ts'
import { unitAt } from '../numbers/units.ts'

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

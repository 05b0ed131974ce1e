import type { Figure } from '../model/ledger.ts'
import type { Cells } from './table-lines.ts'

const grouped = ['value', 'previous', 'change', 'last-period', 'pop-change', 'target'] as const

/** The cells of a row with the digits of whole numbers in groups of three; a year has none. */
export function inThousands({ figure, cells }: { figure?: Figure; cells: Cells }): Cells {
  const isYear = /^年[份度]?$/.test(cells.unit ?? '') || /年[份度]$/.test(figure?.name ?? '')
  const next = { ...cells }
  for (const key of grouped) {
    const written = cells[key]
    if (written === undefined || (isYear && /^[12]\d{3}$/.test(written))) continue
    next[key] = withThousands(written)
  }
  return next
}

/** 1234567.5 as 1,234,567.5; decimals stay as they are. */
export const withThousands = (written: string): string =>
  written.replace(/^([+-]?)(\d{4,})(?!\d)/, (_, sign: string, whole: string) => {
    return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  })

import type { SheetCell } from './types.ts'

/** What writes a number by the format of its cell. */
export type NumberFormats = typeof import('./number-format-library.ts')

/** The library, loaded when a workbook has a format that needs it. */
export async function numberFormatsFor(codes: readonly string[]): Promise<NumberFormats | undefined> {
  if (codes.every(isGeneral)) return undefined
  return import('./number-format-library.ts')
}

/** A number cell with what its program shows of it by its format (ECMA-376 part 1, 18.8.31). */
export function numberCell(
  stored: string,
  code: string,
  { is1904, library }: { is1904: boolean; library: NumberFormats | undefined },
): SheetCell {
  const number = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(number)) return { text: stored }
  const held = asHeld(stored, number)
  if (!library || isGeneral(code)) return { text: held, kind: 'number' }
  const { format, isDateFormat } = library
  const pattern = inNumfmt(code)
  const date = attempt(() => isDateFormat(pattern)) ?? false
  const shown = attempt(() => format(pattern, date && is1904 ? number + days1904 : number).trim())
  // A format that nobody can read shows nothing: the number is what it is.
  if (shown === undefined) return { text: held, kind: 'number' }
  if (date) return { text: shown, kind: 'date' }
  const text = plainSigns(shown, number)
  return { text, kind: 'number', ...(!saysAll(text, held) && { held }) }
}

/** Programs in Chinese write the name of the general format, and a sign before a letter, in a way of their own. */
const isGeneral = (code: string): boolean => /^(?:\[[^\]]*\])?(?:General|G\/通用格式|@)?$/i.test(code)
const inNumfmt = (code: string): string => code.replace(/G\/通用格式/g, 'General').replace(/!(.)/g, '\\$1')

/** From the first day of 1900 to that of 1904. */
const days1904 = 1462

/** The library throws for formats that it cannot read. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

/** Sheets hold 15 digits: 87.900000000000006 is 87.9 to everybody who looks at the cell. */
function asHeld(stored: string, number: number): string {
  if (/^-?\d{1,15}(?:\.\d{1,8})?$/.test(stored) && stored.replace(/\D/g, '').length <= 15) return stored
  const [digits = '', exponent = ''] = number.toExponential(14).split('e')
  return withoutExponent(digits, Number(exponent))
}

function withoutExponent(digits: string, exponent: number): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const plain = digits.replace(/[-.]/g, '')
  const whole = exponent < 0 ? '0' : plain.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const rest = exponent < 0 ? '0'.repeat(-exponent - 1) + plain : plain.slice(exponent + 1)
  const decimals = rest.replace(/0+$/, '')
  return `${sign}${whole}${decimals && `.${decimals}`}`
}

/** Accounting writes (3.50) for -3.50, a dash for nothing, and the currency in front. */
function plainSigns(shown: string, number: number): string {
  const bare = shown.replace(/^([-+(]?)\s*[¥￥]\s*/, '$1')
  if (number === 0 && /^[-–—]*$/.test(bare)) return '0'
  const negative = /^\((.*)\)$/s.exec(bare)?.[1]
  return negative !== undefined && number < 0 ? `-${negative.trim()}` : bare
}

/** Whether the number that is shown is the one that is held. A format may print no number at all. */
function saysAll(shown: string, held: string): boolean {
  const [, digits, sign = ''] = /^([-+]?[\d,]*\.?\d+)\s*([%‰])?/.exec(shown) ?? []
  if (digits === undefined) return false
  const number = Number(digits.replaceAll(',', ''))
  // A format may write the sign as a word: then the number is not multiplied.
  const meant = [number, ...(sign === '%' ? [number / 100] : sign === '‰' ? [number / 1000] : [])]
  return meant.some((one) => Math.abs(one - Number(held)) <= Math.abs(Number(held)) * 1e-12)
}

/** One slip of a finger: another digit, two that are swapped, a point elsewhere. Of two digits one is other too often. */
export function isOneSlip(written: string, ledgers: string): boolean {
  const digits = written.replace('-', '')
  if (ledgers === digits) return true
  if (ledgers.replace('.', '') === digits.replace('.', '') && ledgers.length > 2) return true
  if (ledgers.length !== digits.length || ledgers.length < 2) return false
  const apart = [...ledgers].flatMap((one, index) => (one === digits[index] ? [] : [index]))
  if (apart.length === 1) return ledgers.length > 2
  const [first, second] = apart
  return apart.length === 2 && ledgers[first!] === digits[second!] && ledgers[second!] === digits[first!]
}

/** 48 for 486, 8.1 for 8.12: a digit is missing. */
export function isCutShort(written: string, ledgers: string): boolean {
  const short = written.replace(/\D/g, '')
  const long = ledgers.replace(/\D/g, '')
  return short === long || [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}

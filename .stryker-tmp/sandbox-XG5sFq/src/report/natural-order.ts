/**
 * Compares file names as people order them: runs of digits as numbers, everything else by code point. The same on every
 * machine, whatever its language.
 */
// @ts-nocheck

export function compareNaturally(a: string, b: string): number {
  const [left, right] = [chunks(a), chunks(b)]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareChunks(left[at]!, right[at]!)
    if (order !== 0) return order
  }
  return left.length - right.length || compareText(a, b)
}

const chunks = (name: string): string[] => name.match(/\d+|\D+/g) ?? []

function compareChunks(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b)
  const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  return x.length - y.length || compareText(x, y)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

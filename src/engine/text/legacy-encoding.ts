import { decodeAs } from './decode.ts'

/** An encoding of Windows before Unicode, as people know it. */
export interface LegacyEncoding {
  label: 'gb18030' | 'big5' | 'shift_jis'
  name: string
}

const gbk: LegacyEncoding = { label: 'gb18030', name: 'GBK（ANSI）' }
const big5: LegacyEncoding = { label: 'big5', name: 'Big5（繁体中文）' }
const shiftJis: LegacyEncoding = { label: 'shift_jis', name: 'Shift-JIS（日文）' }

/** So many bytes tell an encoding. */
const sniffed = 64 * 1024

/**
 * The legacy encoding that bytes are in; `undefined` when they are none's. Nearly every text in Big5 or Shift-JIS is
 * valid GBK as well, but of characters that nobody uses: common ones have both bytes above A0 (GB 2312).
 */
export function legacyEncoding(bytes: Uint8Array): LegacyEncoding | undefined {
  const isGbk = isValid(gbk.label, bytes)
  const pairs = pairsOf(bytes.subarray(0, sniffed))
  if (isGbk && share(pairs, ([lead, trail]) => lead > 0xa0 && lead < 0xf8 && trail > 0xa0) > 0.85) return gbk
  // Kana, JIS X 0208 rows 4 and 5.
  if (isValid(shiftJis.label, bytes) && share(pairs, ([lead]) => lead === 0x82 || lead === 0x83) > 0.2) return shiftJis
  // The frequent characters and the marks of Big5.
  if (isValid(big5.label, bytes) && share(pairs, ([lead]) => lead > 0xa0 && lead < 0xc7) > 0.8) return big5
  return isGbk ? gbk : undefined
}

type Pair = readonly [lead: number, trail: number]

/** The characters of two bytes, as all three encodings part them. */
function pairsOf(bytes: Uint8Array): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < bytes.length; at++) {
    if (bytes[at]! > 0x80) pairs.push([bytes[at]!, bytes[++at]!])
  }
  return pairs
}

const share = (pairs: readonly Pair[], fits: (pair: Pair) => boolean): number =>
  pairs.length === 0 ? 0 : pairs.filter(fits).length / pairs.length

const isValid = (label: string, bytes: Uint8Array): boolean => decodeAs(label, bytes) !== undefined

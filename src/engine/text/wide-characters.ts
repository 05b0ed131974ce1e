/**
 * Characters that take the width of a Chinese one: CJK, kana, full-width forms and CJK punctuation (UAX 11, W and F),
 * and the punctuation that Chinese shares with the West and that is full-width in Chinese text: “” ‘’ — … · ‰.
 */
const wide =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2030\u00b7\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u3190-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]/u

/** True for a character of Chinese width. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/**
 * True when two lines join without a space: inside Chinese text. A digit or a Latin word beside a Chinese character is
 * Chinese text too (完成 + 12场), as GB/T 15834 and office practice set no space there.
 */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return isWide(lastCharacter(before)) || isWide(firstCharacter(after))
}

const firstCharacter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0)

function lastCharacter(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xdc00 && last <= 0xdfff ? text.slice(-2) : text.slice(-1)
}

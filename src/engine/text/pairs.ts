/** Signs, or words, with what each goes with, side by side: `（(）)` is 「（」 with 「(」, and 「）」 with 「)」. */
export function pairs(text: Iterable<string>): Record<string, string> {
  const signs = Array.from(text)
  return Object.fromEntries(signs.flatMap((one, index) => (index % 2 > 0 ? [] : [[one, signs[index + 1]!]])))
}

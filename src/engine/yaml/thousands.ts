import type { SyntaxPair } from './syntax.ts'

/**
 * `{值: 21,356, 单位: 人}`: in braces the comma of a number parts it, and what is behind it stands as a key. No key is
 * three digits with a comma right before it, so the number is put together again.
 */
export function joinThousands(text: string, pairs: readonly SyntaxPair[], base: number): readonly SyntaxPair[] {
  if (!pairs.some(({ key, value }) => value === null && key !== null)) return pairs
  const joined: SyntaxPair[] = []
  for (const pair of pairs) {
    const { value } = joined.at(-1) ?? {}
    const { key } = pair
    const isRest = !pair.value && key?.kind === 'scalar' && value?.kind === 'scalar' && value.style === 'plain'
    if (isRest && thousands.test(text.slice(base + value.start, base + key.end))) {
      joined.splice(-1, 1, { ...joined.at(-1)!, value: { ...value, end: key.end } })
    } else joined.push(pair)
  }
  return joined
}

const thousands = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[^\d\s.]{0,10}$/

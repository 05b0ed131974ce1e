import { warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { Build } from './build.ts'
import type { YamlList } from './nodes.ts'
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

/** `[整治死角2,345处, 改造厕所56座]`: in a list of texts the comma of a number makes several texts of one. */
export function reportPartedNumbers({ source, diagnostics }: Build, { items }: YamlList): void {
  let last: Span | undefined
  for (const [index, { kind, span }] of items.entries()) {
    const before = items[index - 1]
    if (kind !== 'text' || before?.kind !== 'text') continue
    if (source.text.slice(before.span.end, span.start) !== ',') continue
    const [head] = /(?<!\d)\d{1,3}$/.exec(source.text.slice(before.span.start, before.span.end)) ?? []
    const [rest] = /^\d{3}(?!\d)/.exec(source.text.slice(span.start, span.end)) ?? []
    if (!head || !rest) continue
    const end = span.start + rest.length
    // 1,234,567 is one number.
    if (last?.end === before.span.end) {
      diagnostics.pop()
      last = { ...last, end }
    } else last = { ...span, start: before.span.end - head.length, end }
    diagnostics.push(
      warning('yaml/parted-number', `“${source.text.slice(last.start, last.end)}”里的逗号把一段文字分成了几项`, {
        at: last,
        hint: '是一个数的，请把这段文字放在英文引号里；确是几项的，请在逗号后面加一个空格',
      }),
    )
  }
}

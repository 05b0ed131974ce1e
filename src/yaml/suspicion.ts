import { allNames, type KeyShape } from './key-shape.ts'
import { bulletMarks } from './repair/read-content.ts'

/** With the flag `m`, `^` would match behind U+2028 and U+2029 too, which end no line in YAML. */
const lineStart = '(?<![^\\n])'

const patterns = new WeakMap<KeyShape, RegExp>()

/**
 * True when a text that the parser accepts may still not say what was meant: `- 小标题：……` is a text to YAML. Whether
 * it really is a mistake the line repair decides; this only spares sound files the walk.
 */
export function looksMistaken(text: string, keys: KeyShape): boolean {
  let pattern = patterns.get(keys)
  if (!pattern) {
    const names = allNames(keys).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const name = names.length > 0 ? `(?:${names.join('|')})` : '(?!)'
    const wide = '\\u3000\\u00a0\\u2000-\\u200a\\u202f'
    const blanks = `[ \\t${wide}]`
    const atLine = `${lineStart}${blanks}*(?:-${blanks}+)*["']?${name}["']?${blanks}*(?:：|:\\S)`
    const atBlank = `${lineStart}[ \\t]*[${wide}]${blanks}*(?:-${blanks}+)*${name}${blanks}*[:：]`
    // `签约：{值: 1}` is an entry to YAML too: its key is `签约：{值`.
    const atBracket = `${lineStart}[ \\t]*[^\\s:：'"#[{-][^\\s:：]*(?:：[ \\t]*|:)[[{](?!\\{)`
    const bullet = `${lineStart}[ \\t]*${bulletMarks}[ \\t${wide}]`
    const inBrackets = `[{,]\\s*${name}\\s*(?:：|:[^\\s,\\]}])|\\{[^}\\n]*，\\s*${name}\\s*[:：]`
    pattern = new RegExp(`${atLine}|${atBlank}|${atBracket}|${bullet}|${inBrackets}|${lineStart}[ \\t]*-[^\\s-]`)
    patterns.set(keys, pattern)
  }
  return pattern.test(text)
}

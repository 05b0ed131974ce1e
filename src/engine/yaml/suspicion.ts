import { keptByValue } from '../text/kept.ts'
import { allNames, type KeyShape } from './key-shape.ts'
import { bulletMarks, ordinalMark } from './repair/bullet-marks.ts'

/**
 * True when a text that the parser accepts may still not say what was meant: `- 小标题：……` is a text to YAML. Whether
 * it really is a mistake the line repair decides; this only spares valid files the walk.
 */
export function looksMistaken(text: string, keys: KeyShape): boolean {
  const names = namesOf(keys)
  for (let start = 0; start < text.length; ) {
    if (!begins(sound, text, start) && (begins(odd, text, start) || beginsWithKey(text, start, names))) return true
    // Not `^` with the flag `m`, which would match behind U+2028 and U+2029 too: they end no line in YAML.
    const end = text.indexOf('\n', start)
    if (end < 0) break
    if (isMarkedList(text, end)) return true
    start = end + 1
  }
  return (text.includes('｜') && wideBar.test(text)) || hasKeyInBrackets(text, names)
}

/** A bar of the Chinese input method alone behind a key or a dash: a text to YAML. */
const wideBar = /(?::|：|-)[ \t]*｜[ \t\u3000]*(?:\n|$)/

/** `成绩:` before the end of a line and below it `1. …` or `——…`: a text to YAML, where a list was meant. */
function isMarkedList(text: string, end: number): boolean {
  let colon = end - 1
  while (colon > 0 && isBlank(text.charCodeAt(colon))) colon -= 1
  if (colon < 1 || text[colon] !== ':' || /[\s:：]/.test(text[colon - 1]!)) return false
  let start = end + 1
  while (isBlank(text.charCodeAt(start))) start += 1
  const line = text.slice(start, start + 13)
  return /^[^\s-][^\n]/.test(line) && (line.startsWith('—') || ordinalMark.test(line.split('\n', 1)[0]!))
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09

const namesOf = keptByValue(allNames)

const wide = '\\u3000\\u00a0\\u2000-\\u200a\\u202f'
/** What may be a key; whether it is one, the names tell. */
const word = '([^\\s:：;；=＝,，{}[\\]"\']{1,24})'

/** What nearly every line begins with: a key of letters, its colon, a space. Nothing else is to be looked for there. */
const sound = /(?: *- +| *)[\w\u4e00-\u9fff]{1,24}:(?= |\n|$)/y

/**
 * `* 一` and `-一` are no list to YAML; `签约：{值: 1}` is an entry to it, whose key is `签约：{值`.
 */
const odd = new RegExp(
  `[ \\t]*(?:${bulletMarks}[ \\t${wide}]|-(?:[^\\s-]|[${wide}])|[^\\s:：'"#[{-][^\\s:：]*(?:：[ \\t]*|:)[[{](?!\\{))`,
  'y',
)

function begins(pattern: RegExp, text: string, start: number): boolean {
  pattern.lastIndex = start
  return pattern.test(text)
}

const entry = new RegExp(
  `([ \\t${wide}]*)(?:-[ \\t${wide}]+)*["']?${word}["']?[ \\t${wide}]*([:：;；=＝])(?=(\\S)?)`,
  'y',
)
const wideBlank = new RegExp(`[${wide}]`)

/** A key with a Chinese colon, without a space behind its colon, or behind a blank that is no indentation. */
function beginsWithKey(text: string, start: number, names: ReadonlySet<string>): boolean {
  entry.lastIndex = start
  const found = entry.exec(text)
  if (!found) return false
  const [, indent, name, colon, next] = found
  return names.has(name!) && (colon !== ':' || next !== undefined || wideBlank.test(indent!))
}

const afterMark = new RegExp(`\\s*${word}(?=\\s*(?:：|:[^\\s,\\]}]))`, 'y')
const inBrace = /\{[^}\n]*/y
const afterWideComma = new RegExp(`，\\s*${word}\\s*[:：]`, 'y')

/** A colon with which a key is written wrong. */
const oddColon = /：|:[^\s,\]}]/

/** `[一, 标题：二]`, `{标题：一}`, `{标题: 一，正文: 二}`. */
function hasKeyInBrackets(text: string, names: ReadonlySet<string>): boolean {
  const hasWideComma = text.includes('，')
  // A ledger has hundreds of the marks and no running text: without such a colon there is nothing behind any of them.
  if (!hasWideComma && !oddColon.test(text)) return false
  for (const mark of '{,') {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (nameAt(afterMark, text, at + 1, names)) return true
    }
  }
  if (!hasWideComma) return false
  // A Chinese comma is in every sentence, a brace hardly anywhere.
  for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', inBrace.lastIndex)) {
    inBrace.lastIndex = brace
    inBrace.test(text)
    const inside = text.slice(brace, inBrace.lastIndex)
    for (let comma = inside.indexOf('，'); comma >= 0; comma = inside.indexOf('，', comma + 1)) {
      if (nameAt(afterWideComma, text, brace + comma, names)) return true
    }
  }
  return false
}

function nameAt(pattern: RegExp, text: string, at: number, names: ReadonlySet<string>): boolean {
  pattern.lastIndex = at
  const name = pattern.exec(text)?.[1]
  return name !== undefined && names.has(name)
}

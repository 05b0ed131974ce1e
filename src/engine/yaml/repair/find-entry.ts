import { englishName, type KeyShape } from '../key-shape.ts'

/** How a line gives its key, when it gives one. */
export interface FoundEntry {
  /** As written, without quotes. */
  name: string
  /** `proper`: as YAML wants it. The others are mistakes that can be mended. */
  colon: 'proper' | 'full-width' | 'other-mark' | 'no-space' | 'missing'
  /** Offsets in the content: of the colon (where it is missing, of where it belongs) and of what follows it. */
  colonAt: number
  valueAt: number
}

/** What no plain key starts with. */
const indicator = /^[[{"'|>*&!%@`#,\]}]|^[?-](?=\s|$)/

/** A key in quotes: in double ones a backslash escapes a quote, in single ones a second quote does. */
const quotedKey = /^(?:"((?:[^"\\]|\\.)+)"|'((?:[^']|'')+)')[ \t\u3000\u00a0\u2000-\u200a\u202f]*([:：])/s

/**
 * Finds the key at the start of a line's content. `mustBeKey`: the line stands among other keys, so that an unknown
 * name counts too; elsewhere only a key known in `shape` does, as `问题：……` may just as well be a text.
 */
export function findEntry(content: string, shape: KeyShape | undefined, mustBeKey: boolean): FoundEntry | undefined {
  const quoted = quotedKey.exec(content)
  if (quoted) return entry(quoted[1] ?? quoted[2]!, quoted[3]!, quoted[0].length - 1, content)
  if (indicator.test(content)) return undefined
  // `分项写法 {样式: 一是}`: the colon inside the bracket is not the key's.
  const bracket = mustBeKey ? /^([^\s:：]+)[ \t\u3000\u00a0\u2000-\u200a\u202f]+[[{]/.exec(content) : null
  const marked = bracket && /^(.+)[;；=＝]$/.exec(bracket[1]!)?.[1]
  if (marked) return { name: marked, colon: 'other-mark', colonAt: marked.length, valueAt: marked.length + 1 }
  if (bracket) return { name: bracket[1]!, colon: 'missing', colonAt: bracket[1]!.length, valueAt: bracket[1]!.length }
  const proper = properColon(content)
  const other = /^([^\s:：;；=＝]{1,24})[ \t\u3000\u00a0]*[;；=＝]/.exec(content)
  if (other && isKnown(shape, other[1]!)) {
    return { name: other[1]!, colon: 'other-mark', colonAt: other[0].length - 1, valueAt: other[0].length }
  }
  const loose = /^([^:：#]{1,40}?)[ \t\u3000\u00a0\u2000-\u200a\u202f]*([:：])/.exec(content)
  if (loose) {
    const [, name = '', colon = ''] = loose
    const colonAt = loose[0].length - 1
    if (colonAt === proper) return entry(name, colon, colonAt, content)
    if (isKnown(shape, name) || (mustBeKey && !/[，。；、！？“”]/.test(name)))
      return entry(name, colon, colonAt, content)
  }
  if (proper !== undefined)
    return { name: content.slice(0, proper).trim(), colon: 'proper', colonAt: proper, valueAt: proper + 1 }
  const bare = mustBeKey ? /^([^\s:：]+)[ \t\u3000\u00a0\u2000-\u200a\u202f]*/.exec(content) : null
  if (bare && isKnown(shape, bare[1]!)) {
    return { name: bare[1]!, colon: 'missing', colonAt: bare[1]!.length, valueAt: bare[1]!.length }
  }
  return undefined
}

/** True for a key that a map of the shape names, not just any name. */
export function isKnown(shape: KeyShape | undefined, name: string): boolean {
  const english = shape && englishName(shape, name)
  return english !== undefined && Object.hasOwn(shape!, english)
}

/** True when a line starts with a key that a map of the shape names. */
export function hasKnownKey(content: string, shape: KeyShape | undefined): boolean {
  const found = findEntry(content, shape, false)
  return found !== undefined && isKnown(shape, found.name)
}

function entry(name: string, colon: string, colonAt: number, content: string): FoundEntry {
  const next = content[colonAt + 1]
  const blank = next === undefined || next === ' ' || next === '\t'
  const kind = colon === '：' ? 'full-width' : blank ? 'proper' : 'no-space'
  return { name, colon: kind, colonAt, valueAt: colonAt + 1 }
}

/** The first colon that ends a key, comments aside. */
export function properColon(content: string): number | undefined {
  const at = content.search(/:(?=[ \t]|$)/)
  const comment = content.search(/[ \t]#/)
  return at < 0 || (comment >= 0 && comment < at) ? undefined : at
}

import type { Diagnostic } from '../../text/diagnostic.ts'
import { shapeAt, type ValuePlace } from '../build.ts'
import { englishName, entryOf } from '../key-shape.ts'
import { lineEnd } from '../lines.ts'
import { bareNames, reference } from '../refused.ts'
import { closingQuote } from './closing-quote.ts'
import { blotOut, edit, mend, type Owner, regionEnd, report, type Scan } from './scan.ts'
import { endOfClosed } from './tabs.ts'

/** A walk over a list or map in brackets. */
interface Flow {
  /** The brackets that are open, the innermost last. */
  open: string[]
  /** A full-width mark was reported: the others of the same brackets are mended in silence. */
  reported: Diagnostic | undefined
  /** Where the current key or text starts; absent between them. */
  token: number | undefined
  isKey: boolean
}

const closes: Record<string, string> = { '[': ']', '{': '}' }

/**
 * Reads a list or map in brackets: full-width marks and missing spaces are mended, a bracket that is not closed or has
 * text behind it is reported. Returns the offset of the end of its last line.
 */
export function readFlow(scan: Scan, start: number, { column, place }: Pick<Owner, 'column' | 'place'>): number {
  const { text } = scan
  const limit = flowLimit(scan, start, column)
  const before = scan.diagnostics.length
  const close = walk(scan, start, limit, place)
  if (close === undefined) {
    const mark = text[start]!
    const wide = /[］】｝]/.exec(text.slice(start, limit))?.[0]
    const hint = wide ? `“${wide}”是中文括号，请改用“${closes[mark]}”` : `请在末尾补上“${closes[mark]}”`
    discard(scan, start, before)
    const message = `括号“${mark}”没有对应的“${closes[mark]}”`
    const reported = report(scan, 'yaml/unclosed-bracket', message, start, start + 1, hint)
    mendBracket(scan, reported, start, limit)
    blotOut(scan, start, limit)
    return limit
  }
  const closed = endOfClosed(scan, start, close, column)
  if (closed !== undefined) return closed
  const end = lineEnd(text, close)
  discard(scan, start, before)
  const mark = /^[ \t]*[,，;；。、.](?=[ \t]*$)/.exec(text.slice(close + 1, end))?.[0]
  if (mark !== undefined) {
    // As in JSON, or as at the end of a sentence: what stands in the brackets is whole.
    const hint = `请删去“${text[close]}”后面的“${mark.trim()}”`
    const message = `括号“${text[close]}”后面多了“${mark.trim()}”`
    const reported = report(scan, 'yaml/text-after-bracket', message, close + 1, close + 1 + mark.length, hint)
    edit(scan, close + 1, mark.length, '', reported)
    return end
  }
  const hint = '请检查括号是否配对；如果整段是文字，请放在英文引号里'
  report(scan, 'yaml/text-after-bracket', `括号“${text[close]}”后面还有内容`, close + 1, end, hint)
  blotOut(scan, start, end)
  scan.plainColumn = column
  return end
}

/** The one bracket that is wide, at the end of the line, is the one that closes. */
function mendBracket(scan: Scan, reported: Diagnostic, start: number, limit: number): void {
  const written = scan.text.slice(start, limit)
  const last = /^[^\n[\]{}［］【】｛｝]*[］】｝](?=\s*$)/.exec(written.slice(1))?.[0]
  if (last === undefined) return
  const at = start + last.length
  mend(scan, reported, at, at + 1, closes[written[0]!]!)
}

/** Forgets what was found inside a value that is blotted out as a whole: that it is broken says enough. */
function discard(scan: Scan, start: number, diagnostics: number): void {
  scan.diagnostics.length = diagnostics
  dropEdits(scan, start)
}

/** The edits made inside a value that is blotted out as a whole: they are the last ones. */
function dropEdits(scan: Scan, start: number): void {
  while (scan.edits.length > 0 && scan.edits.at(-1)!.start >= start) scan.edits.pop()
  while (scan.broken.length > 0 && scan.broken.at(-1)! >= start) scan.broken.pop()
}

/** A closing bracket may stand on a line of its own, as far out as its key. */
function flowLimit(scan: Scan, start: number, column: number): number {
  const { text } = scan
  const limit = regionEnd(scan, start, column)
  const next = lineEnd(text, limit + 1)
  return /^\s*[\]}][\s\]},]*$/.test(text.slice(limit + 1, next)) ? next : limit
}

/** Walks to the bracket that closes the one at `start`; `undefined` if there is none before `limit`. */
function walk(scan: Scan, start: number, limit: number, place: ValuePlace): number | undefined {
  const { text } = scan
  const flow: Flow = { open: [], reported: undefined, token: undefined, isKey: false }
  for (let at = start; at < limit; at++) {
    const character = text[at]!
    if (flow.token === undefined && /["']/.test(character)) {
      flow.token = at
      at = closingQuote(text, at, limit) ?? limit
    } else if (at > start && text.startsWith('{{', at)) {
      const token = flow.token ?? at
      at = blotReference(scan, token, at, limit, isBare(scan, start, token, place)) - 1
      flow.token = at
    } else if (closes[character]) {
      flow.open.push(character)
      nextToken(flow)
    } else if (character === ',') nextToken(flow)
    else if (character !== ']' && character !== '}') readCharacter(scan, flow, at, limit)
    else {
      if (closes[flow.open.pop() ?? ''] !== character) return undefined
      if (flow.open.length === 0) return mendIndent(scan, start, at)
      flow.token = at
    }
  }
  return undefined
}

function nextToken(flow: Flow): void {
  flow.token = undefined
  flow.isKey = flow.open.at(-1) === '{'
}

/** A character of a key or a text, or a mark between them. */
function readCharacter(scan: Scan, flow: Flow, at: number, limit: number): void {
  const character = scan.text[at]!
  if (/\s/.test(character)) return
  if (character === ':' && /\s/.test(scan.text[at + 1] ?? ' ')) {
    flow.token = undefined
    flow.isKey = false
    return
  }
  if (flow.token === undefined && flow.isKey) mendKey(scan, flow, at, limit)
  else if (character === '，' && flow.open.at(-1) === '{') mendComma(scan, flow, at, limit)
  flow.token ??= at
  if (scan.edits.at(-1)?.start !== at) return
  if (character === '，') nextToken(flow)
  else if (character === '：') flow.token = undefined
}

/** `{值：1}` and `{值:1}`. */
function mendKey(scan: Scan, flow: Flow, at: number, limit: number): void {
  const found = /^([^\s:：,，[\]{}"'#][^:：,，[\]{}\n]{0,30}?)[ \t\u3000\u00a0\u2000-\u200a\u202f]*([:：])/.exec(
    scan.text.slice(at, limit),
  )
  if (!found) return
  const colonAt = at + found[0].length - 1
  const next = scan.text[colonAt + 1] ?? ' '
  if (found[2] === '：') {
    tell(scan, flow, 'yaml/full-width-colon', `键“${found[1]}”后面用了中文冒号“：”，应为英文冒号和空格“: ”`, colonAt)
    edit(scan, colonAt, 1, next === ' ' ? ':' : ': ', flow.reported)
  } else if (!/[\s,\]}]/.test(next)) {
    tell(scan, flow, 'yaml/colon-without-space', `键“${found[1]}”的冒号后面缺少空格`, colonAt)
    edit(scan, colonAt + 1, 0, ' ', flow.reported)
  }
}

/** `{值: 1，单位: 人}`. */
function mendComma(scan: Scan, flow: Flow, at: number, limit: number): void {
  if (!/^，\s*[^\s:：,，[\]{}"']{1,20}\s*[:：]/.test(scan.text.slice(at, limit))) return
  tell(scan, flow, 'yaml/full-width-comma', '括号里用了中文逗号“，”，应为英文逗号和空格“, ”', at)
  edit(scan, at, 1, scan.text[at + 1] === ' ' ? ',' : ', ', flow.reported)
}

function tell(scan: Scan, flow: Flow, code: string, message: string, at: number): void {
  flow.reported ??= report(scan, code, message, at, at + 1, '请切换到英文输入法改正，同一对括号里的都请检查')
}

/**
 * `[甲, 达到{{指标}}以上]`: between brackets a text with a brace in it needs quotes. Blots out the text from its start at
 * `token` to the next comma or bracket, and returns where that is.
 */
function blotReference(scan: Scan, token: number, at: number, limit: number, isNames: boolean): number {
  const found = /^\{\{[^{}\n]*\}\}(?:[^,[\]{}\n]|\{\{[^{}\n]*\}\})*/.exec(scan.text.slice(at, limit))?.[0] ?? '{{'
  const end = at + found.length
  if (isNames) {
    const reported = report(scan, bareNames.code, bareNames.message, at, at + 2, bareNames.hint)
    mendNames(scan, reported, at, end)
  } else {
    const message = '括号里的文字含有“{{”，要加引号，否则读不成文字'
    const whole = scan.text.slice(token, end).trimEnd()
    const isShort = /^[^'"\n]{1,60}$/.test(whole.trim())
    const hint = `请把整段文字放在英文引号里，${isShort ? `写成 '${whole.trim()}'` : "如 '{{指标}}……'"}`
    const reported = report(scan, 'yaml/starts-with-reference', message, at, at + 2, hint)
    if (isShort) mend(scan, reported, token, token + whole.length, `'${whole.trim()}'`)
  }
  dropEdits(scan, token)
  blotOut(scan, token, end)
  return end
}

/** Names stand without their braces. */
export function mendNames(scan: Scan, reported: Diagnostic, start: number, end: number): void {
  for (const { 0: whole, 1: name, index } of scan.text.slice(start, end).matchAll(new RegExp(reference, 'g'))) {
    mend(scan, reported, start + index, start + index + whole.length, name!)
  }
}

/** True for the value of a key in these brackets, or for these brackets themselves, where figures have no braces. */
function isBare(scan: Scan, start: number, token: number, place: ValuePlace): boolean {
  const shape = shapeAt(place)
  if (place.entry?.bare || !shape) return place.entry?.bare === true
  const before = scan.text.slice(Math.max(start, token - 200), token)
  const key = /(?:^|[{,])\s*([^\s{,:[\]]+):[ \t]+\[?(?:(?:[^:{}[\]]|\{\{[^{}]*\}\})*,)?\s*$/.exec(before)?.[1]
  const name = key === undefined ? undefined : englishName(shape, key)
  return name !== undefined && entryOf(shape, name)?.bare === true
}

/** YAML wants a closing bracket further in than the key; that alone is worth a word. */
function mendIndent(scan: Scan, start: number, close: number): number {
  const lineStart = scan.text.lastIndexOf('\n', close) + 1
  if (lineStart <= start || scan.text.slice(lineStart, close).trim() !== '') return close
  const indent = close - lineStart
  const owner = scan.frames.at(-1)?.column ?? 0
  if (indent > owner) return close
  const message = `单独一行的“${scan.text[close]}”缩进得不够`
  const reported = report(scan, 'yaml/indentation', message, close, close + 1, '请比键多缩进两格')
  edit(scan, lineStart, 0, ' '.repeat(owner + 2 - indent), reported)
  return close
}

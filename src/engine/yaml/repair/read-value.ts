import type { Diagnostic } from '../../text/diagnostic.ts'
import { lineEnd } from '../lines.ts'
import { bareNames, reference, tagHint, tagMessage } from '../refused.ts'
import { skipBlockScalar } from './block-scalar.ts'
import { closingQuote } from './closing-quote.ts'
import { lineAhead } from './look-ahead.ts'
import { mendNames, readFlow } from './read-flow.ts'
import { blotOut, edit, mend, type Owner, regionEnd, report, type Scan } from './scan.ts'
import { endOfClosed } from './tabs.ts'

/** How a block begins: `|`, `>-`, `|2`, with a comment behind it or not. */
const blockHead = /^[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#.*)?$/
const wideBar = /^｜[ \t\u3000]*$/

const inQuotes = '请把整段文字放在英文引号里'

/** Puts a text of one line in quotes; a comment behind it stays outside. */
function quote(scan: Scan, reported: Diagnostic, start: number, rest: string): void {
  const text = rest.replace(/[ \t]+#.*$|[ \t]+$/, '')
  mend(scan, reported, start, start + text.length, `'${text.replaceAll("'", "''")}'`)
}

/**
 * Reads the value that starts at `offset`, reporting what is wrong with how it starts and ends. Returns the offset of
 * the end of the last line that it reaches.
 */
export function readValue(scan: Scan, offset: number, owner: Owner): number {
  const { text } = scan
  const end = lineEnd(text, offset)
  const start = skipProperties(scan, offset, end)
  const rest = text.slice(start, end)
  scan.pending = undefined
  scan.plainColumn = undefined
  scan.plain = undefined
  if (rest === '' || rest.startsWith('#')) {
    scan.pending = { ...owner, at: offset }
    return end
  }
  const refuse = (code: string, message: string, length: number, hint: string): number => {
    const reported = report(scan, code, message, start, start + length, hint)
    const next = lineAhead(scan, start, owner.column, owner.by === 'key')
    if (hint.startsWith(inQuotes) && !next && !/^[\]},]/.test(rest)) quote(scan, reported, start, rest)
    if (/^[｛［]/.test(rest) && !next) mendBrackets(scan, reported, start, rest)
    if (!next || next.kind === 'text' || (next.kind === 'key' && next.column < owner.column + 2)) {
      blotOut(scan, start, end)
      scan.plainColumn = owner.column
    } else {
      // A list or map follows below, as if nothing stood here.
      edit(scan, start, end - start, ' '.repeat(end - start))
      scan.pending = owner
    }
    return end
  }
  if (owner.place.entry?.bare && reference.test(rest)) return readBareNames(scan, start, end)
  if (rest.startsWith('{{')) {
    const message = '以“{{”开头的文字要加引号，否则读不成文字'
    return refuse('yaml/starts-with-reference', message, 2, `${inQuotes}，如 '{{指标}}……'`)
  }
  switch (rest[0]) {
    case '|':
    case '>': {
      if (blockHead.test(rest)) return skipBlockScalar(scan, end, owner.column)
      const hint = `请把文字移到下一行，比键多缩进两格；或者删去“${rest[0]}”`
      return refuse('yaml/text-behind-bar', `“${rest[0]}”后面不能接着写文字`, 1, hint)
    }
    case '｜': {
      if (!wideBar.test(rest)) return readPlain(scan, start, end, owner)
      const hint = '请改用英文输入法的“|”'
      const reported = report(scan, 'yaml/full-width-bar', '“｜”是中文的竖线，会当作文字印出来', start, start + 1, hint)
      mend(scan, reported, start, start + 1, '|')
      edit(scan, start, 1, '|')
      return skipBlockScalar(scan, end, owner.column)
    }
    case '"':
    case "'":
      return readQuoted(scan, start, owner.column)
    case '[':
    case '{':
      return readFlow(scan, start, owner)
    case '｛':
    case '［':
      if (owner.place.entry && !owner.place.entry.prose) {
        return refuse('yaml/full-width-bracket', `括号用了中文的“${rest[0]}”`, 1, '请改用英文括号 { } 或 [ ]')
      }
      return readPlain(scan, start, end, owner)
    case '*':
      if (/^\*[^\s*,[\]{}]+[ \t]*(#.*)?$/.test(rest)) return end
      return refuse('yaml/reserved-start', '没有加引号的文字不能以“*”开头', 1, inQuotes)
    case '-':
      if (!/^-[ \t]/.test(rest) || owner.by === 'dash') return readPlain(scan, start, end, owner)
      return refuse('yaml/list-on-key-line', '列表的“- ”不能和键写在同一行', 1, '请把“- ”移到下一行，并缩进两格')
    case '%':
    case '@':
    case '`':
    case ']':
    case '}':
    case ',':
      return refuse('yaml/reserved-start', `没有加引号的文字不能以“${rest[0]}”开头`, 1, inQuotes)
    default:
      return readPlain(scan, start, end, owner)
  }
}

/** `{{甲}} ÷ {{乙}}` in a formula: the names without their braces. */
function readBareNames(scan: Scan, start: number, end: number): number {
  const { 0: first, index } = reference.exec(scan.text.slice(start, end))!
  const at = start + index
  const reported = report(scan, bareNames.code, bareNames.message, at, at + first.length, bareNames.hint)
  mendNames(scan, reported, start, end)
  blotOut(scan, start, end)
  return end
}

/** ｛…｝ on one line, its brackets written as YAML wants them. */
function mendBrackets(scan: Scan, reported: Diagnostic, start: number, rest: string): void {
  const found = /^[｛［][^[\]{}［］｛｝【】]*([｝］】\]}])[ \t]*(?:#.*)?$/.exec(rest)
  if (!found) return
  const [open, close] = rest[0] === '｛' ? ['{', '}'] : ['[', ']']
  const end = start + rest.lastIndexOf(found[1]!)
  mend(scan, reported, start, start + 1, open)
  mend(scan, reported, end, end + 1, close)
}

/** Where a value starts behind blanks, anchors and tags; the tags are reported and taken out. */
function skipProperties(scan: Scan, offset: number, end: number): number {
  const blanks = /[ \t\u3000\u00a0\u2000-\u200a\u202f]*/y
  const property = /[&!]\S*/y
  for (let at = offset; ; ) {
    blanks.lastIndex = at
    at += blanks.exec(scan.text)![0].length
    property.lastIndex = at
    const name = property.exec(scan.text)?.[0]
    if (name === undefined || at >= end) return Math.min(at, end)
    if (name.startsWith('!')) {
      report(scan, 'yaml/tag', tagMessage(name), at, at + name.length, tagHint)
      edit(scan, at, name.length, ' '.repeat(name.length))
    }
    at += name.length
  }
}

/** A `: ` inside an unquoted text would be read as one more key. */
function readPlain(scan: Scan, start: number, end: number, owner: Owner): number {
  scan.plainColumn = owner.column
  scan.plain = { ...owner, start }
  const body = scan.text.slice(start, end).replace(/[ \t]#.*$/, '')
  const at = body.search(/:(?=[ \t]|$)/)
  if (at < 0) return end
  const message = '文字里的英文冒号后面有空格，会被当作又一个键'
  const hint = '请改用中文冒号“：”，或把整段文字放在英文引号里'
  const reported = report(scan, 'yaml/colon-in-text', message, start + at, start + at + 1, hint)
  if (owner.place.entry?.prose) {
    for (const { index } of body.matchAll(/:(?=[ \t]|$)/g)) {
      edit(scan, start + index, 1, '：')
      const blanks = /^[ \t]*/.exec(body.slice(index + 1))![0].length
      mend(scan, reported, start + index, start + index + 1 + blanks, '：')
    }
  } else {
    blotOut(scan, start, end)
  }
  return end
}

/** A quoted text: it has to end before the next line that is not further in, and nothing may follow it. */
function readQuoted(scan: Scan, start: number, column: number): number {
  const { text } = scan
  const mark = text[start]!
  const limit = regionEnd(scan, start, column)
  const close = closingQuote(text, start, limit)
  if (close === undefined) {
    report(scan, 'yaml/unclosed-quote', `引号 ${mark} 没有对应的另一半`, start, start + 1, `请在文字末尾补上 ${mark}`)
    blotOut(scan, start, limit)
    return limit
  }
  const closed = endOfClosed(scan, start, close, column)
  if (closed !== undefined) return closed
  const end = lineEnd(text, close)
  const hint = '请把整段文字都放在引号里（里面的双引号改用中文“”），或去掉引号'
  report(scan, 'yaml/text-after-quote', `引号 ${mark} 后面还有文字`, close + 1, end, hint)
  blotOut(scan, start, end)
  scan.plainColumn = column
  return end
}

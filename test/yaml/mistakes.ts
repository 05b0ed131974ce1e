/** Mistakes that people make, each as a change to one line; `undefined` where it cannot be made. */
export type Mistake = (line: string) => string | undefined

const entry = /^(\s*(?:- )*)([^\s:{}'"#]+):( |$)/
const plainValue = /^(\s*(?:- )*)([^\s:{}'"#]+): [^|>{["'\s]/
/** Three characters at least, so that something stands behind the first two. */
const longValue = /^(\s*(?:- )*)([^\s:{}'"#]+): [^|>{["'\s]{3}/
const prose = /^\s*(?:- )*(?:正文|小标题|引言): [^|>{["'\s]/
const indentOf = (line: string): string => /^\s*/.exec(line)![0]

/** A mistake that can be made on lines of a kind. */
const on =
  (lines: RegExp, make: (line: string) => string): Mistake =>
  (line) =>
    lines.test(line) ? make(line) : undefined

export const mistakes: Record<string, Mistake> = {
  'a full-width colon': on(entry, (line) => line.replace(/:( |$)/, '：')),
  'a colon without a space': on(plainValue, (line) => line.replace(': ', ':')),
  'a key without a colon': on(/^\s*[^\s:{}'"#-]+: \S/, (line) => line.replace(': ', ' ')),
  'a tab': on(/^ {2}\s*[^\s#]/, (line) => line.replace(/^ +/, (lead) => '\t'.repeat(lead.length / 2))),
  'a full-width space': on(/^ {2}\s*(?:- )*[^\s:{}'"#]+:/, (line) => line.replace(/^ {2}/, '\u3000')),
  'a line one column further in': on(entry, (line) => ` ${line}`),
  'a line one column further out': on(/^\s+(?:- )*[^\s:{}'"#]+:/, (line) => line.slice(1)),
  'a dash without a space': on(/^\s*- /, (line) => line.replace('- ', '-')),
  'a missing dash': on(/^\s+- (?:小标题|正文): /, (line) => line.replace('- ', '  ')),
  'an entry that starts too far out': on(/^\s+- 正文: /, (line) => line.replace('- ', '')),
  'an empty list entry': on(/^\s*- /, (line) => `${indentOf(line)}-\n${line}`),
  'a list on the key’s line': on(/^(?:成绩|问题|分项|署名):$/, (line) => `${line} - 完善`),
  'an unknown key': on(/^\s*[^\s:{}'"#-]+: \S/, (line) => `${indentOf(line)}很奇怪的键: 1\n${line}`),
  'a duplicate key': on(/^\s*[^\s:{}'"#-]+: [^|>]/, (line) => `${line}\n${line}`),
  'an alias': on(plainValue, (line) => line.replace(/: .*/, ': *某处')),
  'a tag': on(plainValue, (line) => line.replace(': ', ': !foo ')),
  'a Chinese tag': on(plainValue, (line) => line.replace(': ', ': !重要 ')),
  'a merge key': on(/^\s*[^\s:{}'"#-]+: \S/, (line) => `${indentOf(line)}<<: *某处\n${line}`),
  'an open double quote': on(plainValue, (line) => line.replace(': ', ': "')),
  'an open single quote': on(/^\s*- [^|>{["'\s:]+$/, (line) => line.replace('- ', "- '")),
  'quotes around the first words': on(longValue, (line) => line.replace(/: (..)/, ': "$1" ')),
  'a text that starts with a star': on(plainValue, (line) => line.replace(': ', ': **重点** ')),
  'a text that starts with a percent sign': on(plainValue, (line) => line.replace(': ', ': %')),
  'a text that starts with a bracket': on(plainValue, (line) => line.replace(': ', ': [')),
  'a text that starts with a reference': on(prose, (line) => line.replace(': ', ': {{应急演练}}')),
  'a colon in a text': on(longValue, (line) => line.replace(/: (..)/, ': $1: ')),
  'an open reference': on(prose, (line) => `${line}{{应急演练`),
  'a list for a text': on(prose, (line) => line.replace(/: .*/, ': [一]')),
  'a text broken without indent': on(/^\s*[^\s-]+: [^|>{["'\s].{18}/, (line) => {
    return `${line.slice(0, 16)}\n${indentOf(line)}${line.slice(16)}`
  }),
  'a bracket too many': on(/\}$/, (line) => `${line}}`),
  'a bracket too few': on(/\}$/, (line) => line.slice(0, -1)),
  'a full-width colon in brackets': on(/\{值: /, (line) => line.replace('{值: ', '{值：')),
  'a colon without a space in brackets': on(/\{值: /, (line) => line.replace('{值: ', '{值:')),
  'a full-width comma in brackets': on(/, 单位/, (line) => line.replace(', 单位', '，单位')),
  'a bullet instead of a dash': on(/^\s+- [^\s:]+$|^\s+- (?:小标题|正文): /, (line) => line.replace('- ', '• ')),
  'a full-width space behind a dash': on(/^\s+- [^\s:]+$|^\s+- (?:小标题|正文): /, (line) =>
    line.replace('- ', '-\u3000'),
  ),
  'full-width brackets': on(/^[^\s#]+: \{.*\}$/, (line) => line.replace('{', '｛').replace('}', '｝')),
  'a full-width bracket at the end': on(/^[^\s#]+: \{[^[]*\}$/, (line) => line.replace('}', '｝')),
  'a paragraph without indentation': on(/^\s+(?:- )?正文: [^|]+。$/, (line) => `${line}\n第二段文字，写在行首。`),
  'an unknown key in brackets': on(/, 单位: /, (line) => line.replace(', 单位: ', ', 单味: ')),
}

import type { YAMLError } from 'yaml'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Build } from './build.ts'

type Explanation = readonly [code: string, message: string, hint: string]

const indentation: Explanation = [
  'yaml/indentation',
  '缩进不对，这一行没有和同级的行对齐',
  '同级的行请从同一列开始，下一级多缩进两个空格',
]
const stray: Explanation = [
  'yaml/syntax',
  '这里有多余的内容，读不懂',
  '请检查这一行的引号、括号和冒号；文字里有特殊符号时，请把整段文字放在英文引号里',
]

/** The library's error codes in Chinese, with what to do. */
const explanations: Partial<Record<YAMLError['code'], Explanation>> = {
  BAD_INDENT: indentation,
  BAD_DQ_ESCAPE: [
    'yaml/bad-escape',
    '英文双引号里的“\\”后面不是可用的转义',
    '要写“\\”本身请写成“\\\\”，或改用英文单引号',
  ],
  BAD_SCALAR_START: ['yaml/reserved-start', '没有加引号的文字不能以这个符号开头', '请把整段文字放在英文引号里'],
  BAD_DIRECTIVE: ['yaml/directive', '不支持以“%”开头的 YAML 指令', '请删去这一行'],
  BLOCK_AS_IMPLICIT_KEY: [
    'yaml/colon-in-text',
    '一行里有两个“: ”，分不清键和文字',
    '文字里的冒号请用中文“：”，或把整段文字放在英文引号里',
  ],
  BLOCK_IN_FLOW: ['yaml/syntax', '括号里的写法不对', '括号里请写“键: 值”，各项用英文逗号分开'],
  KEY_OVER_1024_CHARS: ['yaml/syntax', '键太长', '键应是一个词，后面是英文冒号和空格'],
  MISSING_CHAR: ['yaml/missing-mark', '这里缺少引号、括号、冒号或“- ”', '请补上缺少的符号'],
  MULTILINE_IMPLICIT_KEY: [
    'yaml/missing-colon',
    '这一行不是“键: 值”，后面却跟着下一个键',
    '请在键后面加英文冒号和空格；如果是上一行文字的续行，请多缩进两格',
  ],
  RESOURCE_EXHAUSTION: ['yaml/too-deep', '嵌套太深', '请检查括号是否都已闭合'],
  TAB_AS_INDENT: ['yaml/tab', '缩进用了制表符（Tab）', '请改用空格，每级两个'],
}

/** A syntax error of a slice that starts at `base`, in our words. */
export function syntaxError(build: Build, found: YAMLError, base: number): Diagnostic {
  const [code, message, hint] = explanations[found.code] ?? stray
  const start = Math.min(base + found.pos[0], build.text.length)
  const lineEnd = build.text.indexOf('\n', start)
  const end = Math.max(start, Math.min(base + found.pos[1], lineEnd < 0 ? build.text.length : lineEnd))
  const named = found.code === 'BAD_SCALAR_START' ? message.replace('这个符号', `“${build.text[start]}”`) : message
  return error(code, named, { at: build.spanOf(start, end), hint })
}

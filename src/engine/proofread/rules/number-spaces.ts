import type { Finding, Rule, TextEdit } from '../types.ts'
import { han } from './marks.ts'

/** Blanks inside a number, before its unit, and between a number and Chinese text. */
const patterns = [
  String.raw`(?<=\d)[ \u00a0]{1,2}(?=\.\d)|(?<=\d\.)[ \u00a0]{1,2}(?=\d+[%％${han}])`,
  String.raw`(?<=\d)[ \u00a0\u3000]{1,2}(?=[%％‰])`,
  String.raw`(?<=\d)[ \u00a0]{1,2}(?=[${han}])|(?<=[${han}])[ \u00a0]{1,2}(?=\d)`,
]
const pattern = new RegExp(patterns.join('|'), 'g')

/**
 * Blanks in and around numbers: Chinese text sets none there.
 *
 * Bad: 校舍面积17. 3万平方米。
 * Bad: 共救助515 人次。
 * Bad: 增长 5 %。
 * Bad: 增长4.63 %，高于全市。
 * Good: 校舍面积17.3万平方米，增长5%。
 * Good: 表1　主要指标完成情况
 * Good: 工作总结¶表1 主要指标完成情况¶图2-1 渠系布置图¶附件3 先进名单
 * Good: 全长12 345 678米。
 * Good: 联系电话0553 1234567
 * Good: 2. 2024年度获奖情况
 * Good: 12. 3个镇建成示范点
 * Good: 某区人民政府办公室 2024年1月30日印发
 * Good: 审核人：王小明 2024年1月10日
 * Bad: 工程于 2024年1月30日开工。
 * Good: 全年主要抓了以下几件事：1. 3月召开动员会；2. 5月开展检查。
 */
export const numberSpaces: Rule = {
  name: 'number-spaces',
  severity: 'info',
  check: (text) =>
    text.paragraphs.flatMap((paragraph): Finding[] => {
      const edits = [...paragraph.text.matchAll(pattern)]
        .filter(
          (match) =>
            !isTitled(paragraph.text, match.index) &&
            !isLabelled(paragraph.text, match.index) &&
            !isDated(paragraph.text, match.index),
        )
        .map((match): TextEdit => ({ paragraph, start: match.index, end: match.index + match[0].length, text: '' }))
      const first = edits[0]
      if (!first) return []
      const at = { paragraph, start: Math.max(0, first.start - 1), end: Math.min(first.end + 1, paragraph.text.length) }
      const count = edits.length > 1 ? `，这一段有${edits.length}处` : ''
      const message = `数字中间或前后有空格${count}`
      return [{ at, message, hint: '请删去空格', edits }]
    }),
}

/** «2. 2024年度获奖情况»: the number before the blank is a label, at the start or behind a mark. */
const isLabelled = (text: string, at: number): boolean =>
  text[at - 1] === '.' && /(?:^|[。；：;:])[ \u3000]*\d{1,2}\.$/.test(text.slice(Math.max(0, at - 8), at))

/** «表1 主要指标», «附件2 名单»: what stands before the blank numbers a table, and the words behind it are its title. */
const isTitled = (text: string, at: number): boolean =>
  /^(?:附?[表图]|附件)\s?\d{1,3}(?:[-—.]\d{1,3})?$/.test(text.slice(0, at)) && !/[。；，]/.test(text)

/** «某办公室 2024年1月30日印发»: who, and behind a blank when, at the end of a line. */
const isDated = (text: string, at: number): boolean =>
  /^[ \u00a0]{1,2}\d{4}年\d{1,2}月\d{1,2}日(?:印发|印制|印)?$/.test(text.slice(at, at + 24)) &&
  !/[，。；]/.test(text.slice(0, at))

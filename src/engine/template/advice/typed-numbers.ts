import type { Prose } from '../../model/report.ts'
import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'
import type { TemplateRun } from './runs.ts'

const digits = /[\d０-９][\d０-９,，.．]*(?<=[\d０-９])/g

/** Amounts in Chinese numerals, which no name has: 三千二百人, 百分之五, 二〇二四年. */
const words =
  /百分之[零〇一二两三四五六七八九十百点]+|[零〇一二三四五六七八九]{4}年|[一二两三四五六七八九][一二两三四五六七八九十百千零]*[百千万亿](?:[一二两三四五六七八九十百千零万]+)?(?=[万亿]?(?:元|人|名|户|家|件|次|例|亩|吨|公里|平方米|个百分点))/g

/** Hot lines, by which they are known: 12345热线, 120急救. */
const hotLine = /^(?:1[12]\d|12[0-9]{3})$/
const unit =
  /^\s*(?:[万亿千百]|人|名|户|家|件|次|例|亩|吨|公里|米|平方米|元|个|所|处|张|台|辆|项|天|日|月|年|%|％|倍|期|场|篇|座|条|起|份)/

/** Numbers that are written in a line of a template. */
export function typedNumbers(run: TemplateRun): Diagnostic[] {
  return run.flatMap((bit, index) =>
    bit.type === 'words'
      ? numbersIn(bit.text, index === 0).map(({ at, text }) => reported(text, part(bit.at, at, text)))
      : [],
  )
}

/** Numbers that are written in a heading of the manifest. */
export function typedNumbersIn({ paragraphs }: Prose): Diagnostic[] {
  return paragraphs.flat().flatMap((one) => {
    if (one.type !== 'text' || !one.origin) return []
    const { origin, value } = one
    return numbersIn(value, false).map(({ text }) => reported(text, origin))
  })
}

const part = (span: Span, at: number, text: string): Span => ({
  ...span,
  start: span.start + at,
  end: span.start + at + text.length,
})

const reported = (text: string, at: Span): Diagnostic =>
  warning('template/typed-number', `模板里写死了数字“${text}”，每份报告都会印出它`, {
    at,
    hint: '数字请写在台账里，用 {{figure "指标"}} 印出；年份用 {{year}}',
  })

interface Found {
  text: string
  at: number
}

function numbersIn(text: string, isFirst: boolean): Found[] {
  // A mark of a list, a label at the beginning of a line, and the role of a block are no words.
  const lead = isFirst ? (/^\s*(?:#+\s*)?(?:[（(]?\d+[.．、)）]\s?|:::.*)?/.exec(text)?.[0].length ?? 0) : 0
  const found: Found[] = []
  for (const match of text.matchAll(digits)) {
    if (match.index >= lead && !isName(text, match.index, match[0])) found.push({ text: match[0], at: match.index })
  }
  for (const match of text.matchAll(words)) {
    if (match.index >= lead) found.push({ text: match[0], at: match.index })
  }
  return found
}

/** Digits that belong to a name: A4, 5G, GB/T 9704-2012, 附件1, 第1部分, 表1, 3·15, 12345热线. */
function isName(text: string, at: number, number: string): boolean {
  const before = text.slice(Math.max(0, at - 16), at)
  const after = text.slice(at + number.length, at + number.length + 16)
  if (/[A-Za-z][A-Za-z/]*[-\s]?(?:[\d.]+[-—])?$/.test(before) || /^[A-Z]/.test(after)) return true
  if (/(?:附件|附表|附录|附图|表|图|注)\s*$/.test(before)) return true
  if (/第\s*$/.test(before) && /^\s*(?:部分|章|节|条|款|项|级|页|篇)/.test(after)) return true
  if (/^·\d/.test(after) || /\d·$/.test(before)) return true
  return hotLine.test(number) && !unit.test(after) && !/[共达计签约]$/.test(before)
}

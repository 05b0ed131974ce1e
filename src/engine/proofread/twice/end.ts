import type { RunningText, TextParagraph } from '../../document/running-text.ts'
import type { Report } from '../../model/report.ts'
import { leadingLabel } from '../../text/labels.ts'
import type { Finding } from '../types.ts'
import { bare, isDay, lineOf } from './words.ts'

/** Who signs and the day, pasted as the last lines of the text, where they are printed right before the real ones. */
export function endTwice(text: RunningText, report: Report): Finding[] {
  const closingAt = text.paragraphs.findIndex(({ kind }) => kind === 'closing')
  const before = closingAt < 0 ? text.paragraphs : text.paragraphs.slice(0, closingAt)
  const last = before.filter(({ kind }) => kind === 'body' || kind === 'heading').slice(-3)
  const names = namesOf(report)
  const findings: Finding[] = []
  for (const paragraph of last.reverse()) {
    const listed = attached(paragraph, report)
    if (listed) {
      findings.push(listed)
      continue
    }
    const from = startOfSigning(paragraph, names)
    if (from === undefined) break
    const signing = paragraph.text.slice(from).trim()
    const day = isDay(bare(signing))
    const isPrinted = day ? report.date !== undefined : report.signature.length > 0
    const key = day ? '成文日期' : '署名'
    findings.push({
      at: { paragraph, start: from, end: paragraph.text.length },
      message: `正文末尾的“${signing}”是落款，${isPrinted ? '后面还会印一遍' : '会当作正文印出'}`,
      hint: isPrinted ? '请在正文里删去' : `请在正文里删去，写到 report.yaml 的“${key}”里`,
    })
    if (from > labelOf(paragraph.text).length) break
  }
  return findings
}

/** 附件：……, typed where the list of attachments is printed next. */
function attached(paragraph: TextParagraph, { attachments, withoutAttachmentNote }: Report): Finding | undefined {
  const { text } = paragraph
  if (attachments.length === 0 || withoutAttachmentNote || !/^附件\s?\d{0,2}[：:]/.test(text)) return undefined
  const names = attachments.map(({ name }) => bare(lineOf(name)))
  if (!names.some((one) => one !== '' && bare(text).includes(one))) return undefined
  return {
    at: { paragraph, start: 0, end: text.length },
    message: '正文末尾又写了一遍附件的名称，会印两次',
    hint: '“附件：……”由 report.yaml 的“附件”印出，请在正文里删去',
  }
}

/** The names that sign: each, and all of them in a row. */
function namesOf({ signature, unit }: Report): ReadonlySet<string> {
  const signed = signature.map((one) => bare(lineOf(one)))
  return new Set([bare(lineOf(unit)), ...signed, signed.join('')].filter((one) => one !== ''))
}

/** Where in a paragraph a signing starts that goes to its end: behind its label, or behind its last sentence. */
function startOfSigning({ text }: TextParagraph, names: ReadonlySet<string>): number | undefined {
  const label = labelOf(text).length
  if (signs(text.slice(label), names)) return label
  const stop = /[。！？]”?(?=[^。！？]{4,60}$)/.exec(text)
  const from = stop ? stop.index + stop[0].length : -1
  if (from < 0 || !signs(text.slice(from), names)) return undefined
  return from + /^\s*/.exec(text.slice(from))![0].length
}

const labelOf = (text: string): string => {
  const label = leadingLabel.exec(text)?.[0] ?? ''
  return label + /^\s*/.exec(text.slice(label.length))![0]
}

function signs(written: string, names: ReadonlySet<string>): boolean {
  const text = bare(written)
    .replace(/^(?:署名|落款|(?:报告|填报|汇报|总结|报送|编制)?(?:单位|日期|时间)|成文日期)[：:]/, '')
    .replace(/[（(](?:盖章|公章|签章|印章|章)[）)]$/, '')
  if (names.has(text) || isDay(text)) return true
  return [...names].some((name) => text.startsWith(name) && isDay(text.slice(name.length)))
}

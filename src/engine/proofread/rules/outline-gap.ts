import { beginsList, type RunningText, type TextParagraph } from '../../document/running-text.ts'
import { labelParts, levelLabels } from '../../text/labels.ts'
import { chineseNumeral, numeralSigns, numeralUpTo99, smallNumeral } from '../../text/numerals.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'

/** A number that goes on behind 一、: 一、二季度, 二、三产业. */
const goesOn = new RegExp(`^${smallNumeral}(?:、|季度|产业|年级|等奖|类|级|期工程|批次|线城市|环路|月份|号楼)`)

/** Of the two higher levels every text counts from 1 and without a gap; 1. lists begin where they like. */
const isStrict = (level: number): boolean => level < 2

/** A label inside a paragraph of a text that has lost its line breaks. */
const inline = new RegExp(`(?<=[。；！？])(?:${labelParts.first}(?![${numeralSigns}])|${labelParts.second})`, 'g')

interface Label extends TextPlace {
  level: number
  value: number
  /** A digit follows «20.»: it is a label only where 20 is due. */
  unsure: boolean
}

/** What has been counted of one class of labels. */
interface Count {
  value: number
  at: Label
  /** A higher label, or a heading without one, has come since. */
  mayRestart: boolean
}

/**
 * Outline labels that skip or repeat a number. （一） may begin again or run on under the next 一、; 1. may begin again
 * anywhere, since lists do.
 *
 * Bad: 一、主要工作¶全年办结12件。¶三、下一步打算
 * Bad: 一、主要工作¶（一）抓培训¶（三）抓考核
 * Bad: 一、主要工作¶（一）抓培训¶（二）抓考核¶（二）抓督查
 * Bad: 一、主要工作¶全年办结12件。¶一、存在问题
 * Bad: 1.抓培训。¶2.抓考核。¶2.抓督查。
 * Bad: 一、主要工作¶（二）抓培训¶（三）抓考核
 * Bad: 总体平稳。一、抓培训。有序推进。二、抓考核。有序推进。三、抓督查。三、抓整改。
 * Bad: 一、主要工作¶二、存在问题¶一、下一步打算
 * Bad: 1.抓培训。¶2.抓考核。¶3.抓督查。¶2.抓整改。
 * Bad: 一、主要工作¶（一）抓培训¶二、存在问题¶（三）督查不够
 * Bad: 一、主要工作¶（一）抓培训¶二、存在问题¶（五）督查不够
 * Bad: 十、主要工作¶十二、存在问题
 * Good: 总体平稳。一二三、甲级资质齐全。
 * Good: 一、抓宣传（一）进社区，效果好。（二）进校园，反响大。
 * Good: 一、主要工作¶（一）抓培训¶（二）抓考核¶二、存在问题¶（一）培训不够¶三、下一步打算¶（一）抓培训
 * Good: 一、主要工作¶（一）抓培训¶二、存在问题¶（二）考核不够¶（三）督查不够
 * Good: 2018年工作回顾¶一、主要工作¶二、存在问题¶2019年工作安排¶一、总体要求¶二、重点任务
 * Good: 19.建成学校3所。¶20.2026年办好10件实事。¶21.5家医院开诊。
 * Good: 一、二、三产业协调发展。¶3.5亿元投资到位。
 * Good: 一、主要工作¶全年办结12件。¶三、四季度完成投资3亿元。¶七、八年级学生参加。¶一、二等奖3名。¶二、存在问题
 * Bad: 一、主要工作¶全年办结12件。¶三、三大行动成效明显
 * Good: 1.抓培训。¶2.抓考核。¶1.抓督查。¶2.抓整改。
 */
export const outlineGap: Rule = {
  name: 'outline-gap',
  severity: 'warning',
  check(text: RunningText) {
    const findings: Finding[] = []
    const counts: (Count | undefined)[] = []
    for (const paragraph of text.paragraphs) {
      const labels = labelsOf(paragraph)
      if (labels.length === 0 && beginsAnew.includes(paragraph.kind)) mayRestart(counts)
      for (const label of labels) {
        const before = counts[label.level]
        if (label.unsure && label.value !== (before?.value ?? 0) + 1 && !(before === undefined && label.value > 3))
          continue
        const found = beginsList(paragraph, label.start) ? undefined : compare(label, before)
        if (found && !standsBefore(label, found.due)) findings.push(found.finding)
        counts[label.level] = { value: label.value, at: label, mayRestart: false }
        mayRestart(counts.slice(label.level + 1))
      }
    }
    return findings
  },
}

/** Behind one without a label every count may begin again. */
const beginsAnew: readonly string[] = ['heading', 'title', 'note']

function mayRestart(counts: readonly (Count | undefined)[]): void {
  for (const count of counts) if (count) count.mayRestart = true
}

function labelsOf(paragraph: TextParagraph): Label[] {
  const { kind, text } = paragraph
  if (kind === 'cell' || kind === 'closing' || kind === 'note') return []
  const first = labelAt(paragraph, 0)
  if (kind === 'heading') return first ? [first] : []
  const further = [...text.matchAll(inline)].flatMap((match) => labelAt(paragraph, match.index) ?? [])
  return first ? [first, ...further] : further
}

function labelAt(paragraph: TextParagraph, start: number): Label | undefined {
  const head = paragraph.text.slice(start, start + 8)
  for (const [level, pattern] of levelLabels.entries()) {
    const match = pattern.exec(head)
    if (!match || (level === 0 && goesOn.test(head.slice(match[0].length)))) continue
    const number = Number(match[1]) || numeralUpTo99(match[1]!)
    if (number === 0) return undefined
    const end = start + match[0].length
    const unsure = level === 2 && /\d/.test(paragraph.text.charAt(end))
    return { paragraph, start, end, level, value: number, unsure }
  }
  return undefined
}

/** What is wrong with a label after the one before it; `due`: the label that should stand before it. */
function compare(label: Label, before: Count | undefined): { finding: Finding; due?: string } | undefined {
  const { value } = label
  const strict = isStrict(label.level)
  if (value === (before?.value ?? 0) + 1) return undefined
  if (value === 1 && (before?.mayRestart || !strict)) return undefined
  if (!before) {
    // A text may be an excerpt: 1. lists begin where they like.
    if (!strict) return undefined
    const due = withValue(label, 1)
    return { finding: finding(label, `序号从“${written(label)}”开始，前面没有“${due}”`), due }
  }
  if (value === before.value && !before.mayRestart) {
    return { finding: finding(label, `序号“${written(label)}”出现了两次`, before) }
  }
  if (value > before.value + 1) {
    const due = withValue(label, before.mayRestart && value <= 3 ? 1 : before.value + 1)
    return { finding: finding(label, `“${written(label)}”前面缺“${due}”`, before), due }
  }
  if (!strict && before.mayRestart) return undefined
  const message =
    value === before.value
      ? `序号“${written(label)}”出现了两次`
      : value === 1
        ? `序号又从“${written(label)}”开始，前面已经到“${written(before.at)}”`
        : `序号“${written(label)}”排在“${written(before.at)}”之后`
  return { finding: finding(label, message, before) }
}

/** True when the missing label stands in the same paragraph after all, where a text has lost its line breaks. */
function standsBefore({ paragraph, start }: Label, due: string | undefined): boolean {
  return due !== undefined && start > 0 && paragraph.text.slice(Math.max(0, start - 5000), start).includes(due)
}

function finding(label: Label, message: string, before?: Count): Finding {
  const { paragraph, start, end } = label
  return {
    at: { paragraph, start, end },
    message,
    hint: '请检查是漏了一条，还是序号写错',
    ...(before && { related: [{ message: '前一个序号在这里', at: before.at }] }),
  }
}

const written = ({ paragraph, start, end }: Label): string => paragraph.text.slice(start, end)

/** The label with another number. */
function withValue(label: Label, value: number): string {
  return written(label).replace(/\d+/, String(value)).replace(new RegExp(smallNumeral), chineseNumeral(value)!)
}

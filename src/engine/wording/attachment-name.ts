import { labelParts } from '../text/labels.ts'

/** A label, or a number with half a bracket: 1). */
const leadingNumber = new RegExp(`^(?:\\d{1,2}\\)|${labelParts.bracketed}|${labelParts.third}|${labelParts.first})`)

const mark = new RegExp(`^附[件表](?:之?${labelParts.number})?[:.、,]?`)

/**
 * A name of an attachment as it is compared: without what people put around it (附件1, 1., 《》, a year, a bracket at the end)
 * and without the 表 that many leave out.
 */
export function attachmentStem(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(mark, '')
    .replace(leadingNumber, '')
    .replace(/[《》〈〉“”"'「」]/g, '')
    .replace(/^(?:(?:19|20)\d\d年度?|全年|本年度?)(?=.{2})/, '')
    .replace(/(?<=.{2})\([^()]{1,12}\)$/, '')
    .replace(/[:.。,、;]+$/, '')
    .replace(/(?:一览|统计|汇总)?表$/, '')
}

/** True for a name that another one was meant to be: the same but for what is put around it, or but for one character too many or too few. */
export function meansAttachment(written: string, name: string): boolean {
  const [one, other] = [attachmentStem(written), attachmentStem(name)]
  if (one === '' || other === '') return false
  if (one === other) return true
  const [core, others] = [coreOf(one), coreOf(other)]
  if (core.length > 1 && core === others) return true
  return other.length > 4 && (lacksOne(one, other) || lacksOne(other, one))
}

/** What is left of a name without the words that say little: 主要指标完成情况 and 指标执行情况 are of 指标. */
const coreOf = (stem: string): string => stem.replace(/主要|情况|完成|执行|落实|进展|年度|全年|工作|各项/g, '')

/** True when the shorter is the longer without one of its characters. */
function lacksOne(shorter: string, longer: string): boolean {
  if (shorter.length + 1 !== longer.length) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at++
  return shorter.slice(at) === longer.slice(at + 1)
}

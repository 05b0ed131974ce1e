import type { Role, Time } from './facts.ts'

/** 上年为26.1万吨: no more than when it was, and perhaps once more of what. */
const aside =
  /^[，,、:(\s]*(?:而|但)?(?:去年|上一?年度?|((?:19|20)\d\d)年)(?:同期|全年|同口径|末|底)?的?([^，,。;\d]{0,14}?)(?:总?数|总?量)?(?:分别)?(?:仅|只|约|近)?(?:为|是|有|完成|达到?|实现)?了?$/
/** The next of a list: 上年分别为26.1万吨、6.3万吨. */
const further = /^[、和与及]$/

/** What of a sentence says when the numbers are that come next. */
export interface Asides {
  /** The words of the sentence up to a number, without what was only said of last year beside a number of this year. */
  wordsTo(start: number, lead: string): string
  /** Takes a number in that was read. */
  add(one: AsideAmount): void
}

interface AsideAmount {
  start: number
  end: number
  lead: string
  role: Role
  kind: string
  time: Time
}

/** Of the sentence that begins at an offset. Each number is looked at once. */
export function asidesOf(text: string, from: number): Asides {
  const ofThisYear = new Set<string>()
  let [kept, end, isInside] = ['', from, false]
  return {
    wordsTo: (start, lead) => {
      const isNext = isInside && further.test(lead)
      return isNext ? `${kept}，上年` : kept + text.slice(end, start)
    },
    add(one) {
      if (one.role === 'value' && one.time === 'now') ofThisYear.add(one.kind)
      const isNext = isInside && further.test(one.lead)
      isInside = isNext || (isBesideThisYears(one) && ofThisYear.has(one.kind))
      if (!isInside) return
      if (!isNext) kept += text.slice(end, Math.max(end, one.start - one.lead.length))
      end = one.end
    },
  }

  function isBesideThisYears({ role, time, lead, start }: AsideAmount): boolean {
    if (role !== 'value' || time !== 'previous') return false
    const again = aside.exec(lead)?.[2]
    return again === '' || (again !== undefined && text.slice(from, start - lead.length).includes(again))
  }
}

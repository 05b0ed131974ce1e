import type { TextParagraph } from '../document/running-text.ts'
import { putUnder } from '../text/grouped.ts'
import type { DraftAmount, DraftYear } from './read-draft.ts'
import type { DraftNumber, Judged } from './types.ts'

/**
 * The years that a draft names. The report's own is known, but for sentences that tell what is to come; another one is
 * known where a number of that year stands in its sentence. The title has no other year than the report's own.
 */
export function judgeYears(
  years: readonly DraftYear[],
  judged: ReadonlyMap<DraftAmount, Judged>,
  { year: own, isPlan }: { year: number; isPlan: boolean },
): DraftNumber[] {
  const facts = new Map<TextParagraph, { at: number; time: unknown }[]>()
  for (const [{ paragraph, number }, { fact }] of judged) {
    if (!fact) continue
    // What follows is worked out of this year's and of last year's number.
    putUnder(facts, paragraph, { at: number.start, time: fact.equation === undefined ? fact.time : 'previous' })
  }
  return years.map((one): DraftNumber => {
    const { paragraph, start, end, year } = one
    const base = { paragraph, start, end, text: `${paragraph.text.slice(start, end)}年` }
    if (paragraph.kind === 'title' && year !== own && !isPlanTitle(one, own)) {
      return { ...base, tie: 'contradicts', form: '年度', stated: `${own}年`, slip: 'year' }
    }
    const times = (facts.get(paragraph) ?? []).filter(({ at }) => one.sentence[0] <= at && at < one.sentence[1])
    const isTied = times.some(({ time }) => time === (year === own ? 'now' : year === own - 1 ? 'previous' : year))
    if (isTied || (year === own && (isPlan || !isHoped(one)))) {
      return { ...base, tie: 'ledger', form: year === own ? '年度' : `${year}年的数` }
    }
    return { ...base, tie: 'untied' }
  })
}

const hoped =
  /力争|争取|确保|预计|重点做好|着力|拟于|将(?=[于在要建投完实达]|会)|工作(?:要点|计划|打算|思路|安排)|下一步|努力方向/
const done = /完成|情况|回顾|成效|已/

const isHoped = ({ paragraph, sentence: [start, end] }: DraftYear): boolean => {
  const words = paragraph.text.slice(start, end)
  return hoped.test(words) && !done.test(words)
}

/** 2024年工作总结和2025年工作计划: a title may name the next year beside. */
const isPlanTitle = ({ paragraph, year }: DraftYear, own: number): boolean =>
  year === own + 1 && (paragraph.text.includes(`${own}`) || /计划|打算|要点|安排/.test(paragraph.text))

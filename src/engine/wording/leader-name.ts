/** What follows the leader's name in set phrases. */
const following =
  '(?=总书记|主席|同志|新时代|重要讲话|重要指示|重要批示|重要论述|关于|法治思想|经济思想|外交思想|文化思想|强军思想|生态文明思想)'

/** Verbs that end in 习: 学习近平 is right before 均, and one character short before 总书记. */
const verb = '[学研]'

/** A slip in the leader's name: what is written, what is meant. `doubled`: a character twice, nothing to be decided. */
export interface NameSlip {
  start: number
  end: number
  meant: string
  doubled?: true
}

const slips: readonly { pattern: RegExp; meant: string | ((written: string) => string); doubled?: true }[] = [
  { pattern: new RegExp(`${verb}习近平${following}`, 'g'), meant: (written) => `${written[0]}习习近平` },
  { pattern: /(?<=[学研]习)习习近平/g, meant: '习近平', doubled: true },
  { pattern: /(?<![学研习])习习近平/g, meant: '习近平', doubled: true },
  { pattern: /习近近平/g, meant: '习近平', doubled: true },
  { pattern: new RegExp(`习近平平${following}`, 'g'), meant: '习近平', doubled: true },
  {
    pattern: new RegExp(`(?:习[进尽今金紧劲]平|习近[评凭萍苹坪]|[席刁]近平|习平近|近习平)${following}`, 'g'),
    meant: '习近平',
  },
  { pattern: /(?<![学研练温复预补])(?:习[进尽]平|习近[评凭萍苹])/g, meant: '习近平' },
  { pattern: /总书[纪计际既继](?!委|检)/g, meant: '总书记' },
  { pattern: /总(?:[输叔舒疏收]记|记书)/g, meant: '总书记' },
]

/** Every slip in the leader's name and office. */
export function nameSlips(text: string): NameSlip[] {
  if (!/[习近]|总[书记输叔舒疏收]/.test(text)) return []
  return slips.flatMap(({ pattern, meant, doubled }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      meant: typeof meant === 'string' ? meant : meant(match[0]),
      ...(doubled && { doubled }),
    })),
  )
}

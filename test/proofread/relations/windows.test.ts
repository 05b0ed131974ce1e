import { expect, test } from 'vitest'
import { findRelations } from '../../../src/engine/proofread/relations/index.ts'

const isWarned = (sample: string): boolean =>
  findRelations(sample.split('|').map((text) => ({ text }))).some((one) => one.severity === 'warning')

/** From how many fillings on a wrong sentence is read otherwise than without one. */
function turnsAt(sample: (count: number) => string): number | undefined {
  const first = isWarned(sample(0))
  for (let count = 1; count < 120; count++) if (isWarned(sample(count)) !== first) return count
  return undefined
}

const fill = (count: number, words: string): string => words.repeat(count)
const numbers = (count: number): string => Array.from({ length: count }, (_, at) => `走访${31 + at}次，`).join('')
const idle = (count: number): string => fill(count, '各地继续走访群众。')

/** How far the reader looks: one more of what stands between, and the numbers are no longer tied; one less, and they still are. */
const windows: Record<string, [turns: number, sample: (count: number) => string]> = {
  'values before what is left': [3, (count) => `上年结转52件，新收908件，办结915件，${numbers(count)}未结54件。`],
  'numbers before a mean': [7, (count) => `发放奖金96万元，${numbers(count)}惠及120户，户均9000元。`],
  'characters before a mean a year': [45, (count) => `三年${fill(count, '来')}共建成公厕150座，平均每年60座。`],
  'characters between a period and a mean over it': [
    108,
    (count) => `全年${fill(count, '来')}接警36500起，日均225起。`,
  ],
  'statements between goal, value and completion': [
    3,
    (count) => `年度计划200公里，${numbers(count)}完成88公里，占年度计划的48%。`,
  ],
  'statements between a value and its goal in a bracket': [
    13,
    (count) => `完成88公里，${numbers(count)}占年度目标（200公里）的48%。`,
  ],
  'sentences between goal and completion': [
    3,
    (count) => `年度目标200公里。${idle(count)}建成公路88.6公里，完成率43.4%。`,
  ],
  'sentences before a gap': [6, (count) => `全省增长7.9%。${idle(count)}我市增长10.2%，快于全省3.2个百分点。`],
  'values before a rate that is defined': [11, (count) => `应入学1240人，入学1228人，${numbers(count)}入学率99.6%。`],
  'statements before a part': [8, (count) => `企业180家，${numbers(count)}其中已复工162家，占企业总数的95%。`],
  'characters about a growth that may be reckoned otherwise': [
    52,
    (count) => `按可比价${fill(count, '格')}计算，收入由240亿元增加到282亿元，增长10%。`,
  ],
}

test.each(Object.keys(windows))('%s', (name) => {
  const [turns, sample] = windows[name]!
  expect(turnsAt(sample)).toBe(turns)
})

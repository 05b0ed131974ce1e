import { solve } from '../equations.ts'
import { few } from '../reading/limits.ts'
import type { SentenceFinder } from '../reading/read-text.ts'

const perMu = /(?:单产|亩产)(?:量)?(?:为|达到?|约)?$/
const allOfIt = /总产(?:量)?(?:为|达到?|约)?$/

/** «油菜12.5万亩，单产168公斤，总产2.1万吨»: what all of the land gave comes last. */
export const yields: SentenceFinder = (text, read) => {
  const values = read.statements.flatMap((one) => one.figures.filter(({ role }) => role === 'value'))
  return values.flatMap((whole, at) => {
    if (whole.number.unit.dimension !== 'mass' || !allOfIt.test(whole.lead.trim())) return []
    const before = values.slice(Math.max(0, at - few), at)
    const from = before.findLastIndex(({ lead, number }) => perMu.test(lead.trim()) && number.unit.dimension === 'mass')
    const area = before.slice(0, Math.max(from, 0)).findLast(({ number }) => number.unit.dimension === 'area')
    if (from < 0 || area?.number.unit.name !== '亩') return []
    const count = { ...area, number: { ...area.number, unit: { ...area.number.unit, factor: '1' } } }
    const tie = before[from - 1] === area ? 'certain' : 'likely'
    return solve(text, { slots: { mean: [before[from]!], whole: [whole], count: [count] }, tie })
  })
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examineDraft } from '../../src/engine/drafts/index.ts'
import { tieText } from '../../src/engine/drafts/tell.ts'
import { randomOf } from '../support/random.ts'
import { count } from '../support/torture.ts'
import { draftText, samplesWithLedger } from './samples.ts'
import { type PlantedSlip, plant, slipKinds } from './slips.ts'

const samples = await samplesWithLedger()

test.each(samples.map(({ name }) => name))('Nothing that %s prints contradicts its own ledger', async (name) => {
  const { report, text } = samples.find((one) => one.name === name)!
  const numbers = (await examineDraft(report, draftText(text)))!
  expect(numbers.filter(({ tie }) => tie === 'contradicts').map((one) => `${one.text} ${tieText(one)}`)).toEqual([])
  expect(numbers.filter(({ tie }) => tie === 'ledger').length).toBeGreaterThan(numbers.length / 4)
})

/** How a draft's slip was told: at its own place, or by a number nearby that its words make wrong. */
async function toldAs(slip: PlantedSlip, { report }: (typeof samples)[number]): Promise<string> {
  const numbers = (await examineDraft(report, draftText(slip.text)))!
  const placed = numbers.map((one) => ({ tie: one.tie, at: one.paragraph.pieces[0]!.origin!.start + one.start, one }))
  if (placed.some(({ tie, at }) => tie === 'contradicts' && Math.abs(at - slip.at) < 150)) return 'contradicts'
  const from = slip.kind === 'direction' ? slip.at + slip.after.length : slip.at
  return placed.find(({ at, one }) => at + one.text.length > from && at < from + 4)?.tie ?? 'none'
}

/** The first is the one that docs/reliability.md tells of. */
const seeds = [2024, ...Array.from({ length: count(1, 9) }, (_, index) => index + 1)]

test.each(seeds)(
  'Of 100 slips planted in drafts of the samples 95 are found or told as tied to nothing (seed %i)',
  async (seed) => {
    const random = randomOf(seed)
    const told: Record<string, number> = {}
    const missed: string[] = []
    for (let planted = 0; planted < 100; ) {
      const sample = random.pick(samples)
      const slip = plant(sample.text, slipKinds[planted % slipKinds.length]!, random)
      if (!slip) continue
      planted++
      const tie = await toldAs(slip, sample)
      told[tie] = (told[tie] ?? 0) + 1
      if (tie !== 'contradicts' && tie !== 'untied')
        missed.push(`${slip.kind} ${slip.before}→${slip.after} (${sample.name}): ${tie}`)
    }
    if (process.env.SHOW_SLIPS) console.log(seed, told, missed)
    expect((told.contradicts ?? 0) + (told.untied ?? 0), missed.join('\n')).toBeGreaterThanOrEqual(95)
    expect(told.contradicts).toBeGreaterThanOrEqual(25)
    if (seed !== seeds[0]) return
    const published = readFileSync('docs/reliability.md', 'utf8')
    expect(published).toContain(`${told.contradicts} contradict the ledger, ${told.untied} are told as tied to nothing`)
    for (const one of missed) expect(published).toContain(one)
  },
)

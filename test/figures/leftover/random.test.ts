import { describe, expect, it } from 'vitest'
import type { Past } from '../../../src/engine/document/earlier-figures.ts'
import { earlierFigures } from '../../../src/engine/document/earlier-figures.ts'
import { leftovers } from '../../../src/engine/figures/leftover/index.ts'
import { randomOf } from '../../support/random.ts'
import { count } from '../../support/torture.ts'
import { composed } from './composed.ts'
import { planted } from './planted.ts'
import { corrected, ledgerText, randomLedger, referencedText, sectionOf } from './random-report.ts'

describe('random corrections', () => {
  it('of texts in which every number is a reference leave nothing over', { timeout: 120_000 }, async () => {
    const said: string[] = []
    for (let seed = 0; seed < count(10, 100); seed++) {
      const random = randomOf(seed)
      let ledger = randomLedger(random)
      const section = sectionOf(referencedText(random, ledger))
      let past: Past = { stated: (await composed(ledgerText(ledger), section)).stated }
      // One correction after the other: the record grows.
      for (let step = 0; step < 5; step++) {
        ledger = corrected(random, ledger).ledger
        const now = await composed(ledgerText(ledger), section)
        for (const one of leftovers(now.report, now.document, past, now.stated))
          said.push(`${seed}: ${one.diagnostic.message}`)
        past = { stated: now.stated, earlier: earlierFigures(past, now.stated) }
      }
    }
    expect(said).toEqual([])
  })

  it('with one copy typed in some unit, scale or rounding are found out', { timeout: 120_000 }, async () => {
    const missed: string[] = []
    let tried = 0
    for (let seed = 1000; tried < count(30, 1000); seed++) {
      const random = randomOf(seed)
      const before = randomLedger(random)
      const { ledger: after, which } = corrected(random, before)
      const was = await composed(ledgerText(before), sectionOf(['略。']))
      const now = await composed(ledgerText(after), sectionOf(['略。']))
      const copy = planted(random, before[which]!, was.stated, now.stated)
      if (!copy) continue
      tried++
      const sentences = referencedText(random, after)
      sentences.splice(random.below(sentences.length + 1), 0, copy.sentence)
      const text = await composed(ledgerText(after), sectionOf(sentences))
      const found = leftovers(text.report, text.document, { stated: was.stated }, text.stated)
      const place = found.some((one) => one.figure === copy.figure && copy.words.includes(one.text.replace(/^\D+/, '')))
      if (!place || found.length !== 1)
        missed.push(`${seed} ${copy.sentence} (${copy.before} → ${copy.after}): ${found.map((one) => one.text)}`)
    }
    expect(missed).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { againstLastYear } from '../../../src/engine/figures/last-year.ts'
import { tieOut } from '../../../src/engine/figures/tie-out.ts'
import { count } from '../../support/torture.ts'
import { openedLedger } from '../opened.ts'
import type { Written } from './numbers.ts'
import { type Relation, relations } from './relations.ts'

const numRuns = count(80, 5000)

/** `severity code` of what is reported about a ledger of these numbers. */
async function said(relation: Relation, numbers: readonly Written[]): Promise<string[]> {
  const { figures, before } = relation.ledger(numbers)
  const { ledger, diagnostics } = await openedLedger(figures)
  // Numbers beyond what can be worked out exactly are refused, and nothing is compared then.
  fc.pre(diagnostics.every((one) => one.code !== 'figures/too-large'))
  expect(diagnostics).toEqual([])
  const found = tieOut(ledger.computed!)
  if (before) found.push(...againstLastYear(ledger.computed!, (await openedLedger(before)).ledger.computed!))
  return found.map(({ severity, code }) => `${severity} ${code}`)
}

/** One of the numbers, and which way it is changed. */
const change = fc.record({ which: fc.nat(), up: fc.boolean(), more: fc.bigInt(1n, 10n ** 12n) })

function changed(numbers: readonly Written[], which: number, by: bigint): Written[] {
  return numbers.map((one, index) => (index === which ? { ...one, steps: one.steps + by } : one))
}

/** The fewest steps by which a number has to be changed so that it disagrees; none when that way it never does. */
function fewest(relation: Relation, numbers: readonly Written[], which: number, up: boolean): bigint | undefined {
  const way = up ? 1n : -1n
  const disagree = (steps: bigint) => relation.disagree(changed(numbers, which, way * steps))
  const most = up || relation.signed ? 10n ** 40n : numbers[which]!.steps - 1n
  let high = 1n
  while (high <= most && !disagree(high)) high *= 2n
  if (high > most) return undefined
  let low = high / 2n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (disagree(middle)) high = middle
    else low = middle
  }
  return high
}

describe.each(Object.entries(relations))('%s', (_, relation) => {
  it('of any shape, units and digits is not reported when the numbers agree', async () => {
    await fc.assert(
      fc.asyncProperty(relation.agreeing, async (numbers) => {
        expect(await said(relation, numbers)).toEqual([])
      }),
      { numRuns },
    )
  })

  it('is reported when any one number is changed by more than the digits allow, and not by less', async () => {
    let reported = 0
    await fc.assert(
      fc.asyncProperty(relation.agreeing, change, async (numbers, { which, up, more }) => {
        const index = which % numbers.length
        const least = fewest(relation, numbers, index, up)
        if (least === undefined) return
        const by = (steps: bigint) => changed(numbers, index, up ? steps : -steps)
        const wrong = [`${relation.severity} ${relation.code}`]
        expect(await said(relation, by(least - 1n))).toEqual([])
        expect(await said(relation, by(least))).toEqual(wrong)
        if (up || relation.signed || least + more < numbers[index]!.steps)
          expect(await said(relation, by(least + more))).toEqual(wrong)
        reported++
      }),
      { numRuns },
    )
    expect(reported).toBeGreaterThan(numRuns / 5)
  })
})

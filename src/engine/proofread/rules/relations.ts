import type { TextParagraph } from '../../document/running-text.ts'
import { type AboutText, findRelations } from '../relations/index.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { typedGrowth } from '../tables/typed-growth.ts'
import { typedTotals } from '../tables/typed-totals.ts'
import type { Finding, Rule } from '../types.ts'

/**
 * Numbers that disagree with the numbers they depend on (relations/): totals, shares, growth, averages and the like.
 * Each kind has a code of its own, `figures/<kind>`; what may have a good reason is an info.
 *
 * Bad: 投诉8463件，较去年同类问题增长3689件，同比增长95.13%。
 * Good: 投诉8463件，较去年同类问题增长3689件，同比增长77.27%。
 */
export const relations: Rule = {
  name: 'relations',
  severity: 'warning',
  check: ({ paragraphs }, { year, report, ledger }) => [
    ...inText(paragraphs, { ...(year !== undefined && { year }), ...(ledger && { ledger }) }),
    ...(report ? tablesOf(report).flatMap((table) => [...typedTotals(table), ...typedGrowth(table)]) : []),
  ],
}

const inText = (paragraphs: readonly TextParagraph[], about: AboutText): Finding[] =>
  findRelations(paragraphs, about)
    .filter((one) => one.verdict !== 'holds')
    .map(({ kind, severity, message, stated, computed, places }): Finding => {
      const [at, ...others] = places.map(({ paragraph, start, end }) => ({
        paragraph: paragraphs[paragraph]!,
        start,
        end,
      }))
      return {
        at: at!,
        code: `figures/${kind}`,
        severity,
        message,
        hint: '请核对这几个数；口径不同时可以不理会',
        related: others.map((other) => ({
          message: `“${other.paragraph.text.slice(other.start, other.end)}”在这里`,
          at: other,
        })),
        relation: { kind, stated, computed },
      }
    })

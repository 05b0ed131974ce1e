import { hundred } from '../../../numbers/decimal.ts'
import { exactly, type Interval, over, overlap, times, total } from '../../../numbers/interval.ts'
import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { judge, signed } from '../judge.ts'
import type { Kind } from '../kind.ts'
import type { Figure } from '../reading/figure.ts'
import type { ReadText } from '../reading/read-text.ts'
import { type Statement, valuesOf } from '../reading/statement.ts'
import { type Whole, wholesOf } from '../reading/wholes.ts'
import type { Relation } from '../types.ts'

/** «466件，占23.98%», «检查249批次，合格175批次，合格率70.3%»: a part over the whole it is part of. */
export const share: Kind = (text) =>
  text.sentences.flatMap((read) =>
    read.statements.flatMap((statement, index) => check(text, read.statements, statement, index, read.index)),
  )

function check(
  text: ReadText,
  all: readonly Statement[],
  statement: Statement,
  index: number,
  sentence: number,
): Relation[] {
  const shares = statement.figures.filter(
    (one) => (one.role === 'share' || one.role === 'named-rate') && one.number.unit.dimension === 'percent',
  )
  if (shares.length === 0) return []
  // A rate named after its part («合格率») is a statement of its own; its part stands right before it.
  const own = valuesOf(statement).filter(amount)
  const parts =
    own.length > 0
      ? own
      : shares[0]!.role === 'named-rate'
        ? valuesOf(all[index - 1] ?? statement)
            .filter(amount)
            .slice(-1)
        : []
  if (parts.length === 0) return []
  if (shares.length === parts.length) {
    return parts.flatMap((part, rank) =>
      oneShare(text, [part], shares[rank]!, wholesOf(text, sentence, part, shares[rank]!)),
    )
  }
  return shares.length === 1 ? oneShare(text, parts, shares[0]!, wholesOf(text, sentence, parts[0]!, shares[0]!)) : []
}

const amount = (figure: Figure): boolean =>
  !['percent', 'duration', 'times', 'points'].includes(figure.number.unit.dimension)

function oneShare(text: ReadText, parts: Figure[], stated: Figure, wholes: Whole[]): Relation[] {
  const sum = total(parts.map((part) => intervalOf(part.number)))
  const results = wholes.flatMap((whole) => {
    const computed = percentOf(sum, intervalOf(whole.figure.number))
    return computed && amountOf(whole.figure.number).gte(sum.low) ? [{ whole, computed }] : []
  })
  const holding = results.find(({ computed }) => overlap(computed, signed(stated)))
  const found = holding ?? results.find(({ whole }) => whole.sure)
  if (!found) return []
  // 100% of an equal number is said twice, not worked out; and what is not certainly the whole needs more than a round rate to prove it.
  if (!found.whole.sure && /^\d+$/.test(stated.number.digits) && found.whole.loose) return []
  return [
    judge(text, {
      kind: 'share',
      stated,
      computed: found.computed,
      from: [...parts, found.whole.figure],
      what: stated.role === 'share' ? '占比' : '比率',
      how: '部分÷总数',
    }),
  ]
}

/** A part in percent of a whole. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const ratio = over(part, whole)
  return ratio && times(ratio, exactly(hundred))
}

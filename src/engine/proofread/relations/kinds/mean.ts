import { exactly, type Interval, over, overlap } from '../../../numbers/interval.ts'
import { intervalOf } from '../../../numbers/written-number.ts'
import { readChineseNumeral } from '../../../text/numerals.ts'
import { judge } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import type { ReadNumber } from '../reading/figure.ts'
import { comparable } from '../reading/pairs.ts'
import type { ReadSentence } from '../reading/read-text.ts'

const average =
  /(年|日|人|户|亩|村|校|件|次|期|天)均[^，,;。]{0,8}$|平均每(年|天|日|人|户|亩|村|校|件|次|期)[^，,;。]{0,8}$/
/** «人均8000元» is of what was stated; «户均收入2.6万元» may be of anything. */
const bare = /均(?:约|达|为|近)?$|平均每[^，,;。]$/
const yearsNamed = /([二两三四五六七八九十]|\d{1,2})年(?:来|间|以来|累计|共|总共|合计)/
const lookBack = 6
const windowSize = 80

/**
 * «三年共建成公厕150座，平均每年50座», «发放奖金96万元，惠及120人，人均8000元», «全年（365天）受理7300件，日均20件»: a total
 * over how many share it. What it is shared by may be stated roughly, so that only years are sure.
 */
export const meanOf: RelationFinder = (text) =>
  text.sentences.flatMap((read) => {
    const figures = read.statements.flatMap((one) => one.figures)
    return figures.flatMap((stated, at) => meanAt(text, read, stated, figures.slice(Math.max(0, at - lookBack), at)))
  })

function meanAt(
  text: Parameters<RelationFinder>[0],
  read: ReadSentence,
  stated: ReadNumber,
  before: readonly ReadNumber[],
): ReturnType<RelationFinder> {
  const words = average.exec(stated.lead)
  const by = words?.[1] ?? words?.[2]
  if (!by || stated.role !== 'value' || stated.number.unit.dimension === 'percent') return []
  const whole = before.findLast((one) => isWhole(one, stated, by))
  const divisors = by === '年' ? yearsIn(read, stated) : countedIn(before, by, whole)
  const means = divisors.flatMap((divisor) => {
    const computed = whole && over(intervalOf(whole.number), divisor.interval)
    return computed ? [{ ...divisor, computed }] : []
  })
  const found = means.find(({ computed }) => overlap(computed, intervalOf(stated.number)))
  // Of several numbers of people none may be the one that is meant.
  const mean = found ?? (means.length === 1 && bare.test(stated.lead) ? means[0] : undefined)
  if (!mean || !whole) return []
  return [
    judge(text, {
      kind: 'average',
      stated,
      computed: mean.computed,
      from: mean.figure ? [whole, mean.figure] : [whole],
      what: '平均数',
      how: by === '年' ? '总数÷年数' : '总数÷个数',
      doubt: by === '年' ? undefined : '平均的口径可能不同',
    }),
  ]
}

const isWhole = (one: ReadNumber, stated: ReadNumber, by: string): boolean =>
  one.role === 'value' &&
  comparable(one.number, stated.number) &&
  one.number.unit.name !== by &&
  !average.test(one.lead)

interface Divisor {
  interval: Interval
  figure?: ReadNumber
}

function yearsIn({ sentence, paragraph }: ReadSentence, stated: ReadNumber): Divisor[] {
  const end = stated.number.start
  const written = yearsNamed.exec(paragraph.text.slice(Math.max(sentence.start, end - windowSize), end))?.[1]
  const years = written && (/^\d/.test(written) ? Number(written) : readChineseNumeral(written))
  return years ? [{ interval: exactly(years) }] : []
}

/** 120人 for 人均, 365天 for 日均, the nearest first. */
function countedIn(before: readonly ReadNumber[], by: string, whole: ReadNumber | undefined): Divisor[] {
  const names = by === '日' || by === '天' ? ['天', '日'] : by === '人' ? ['人', '名', '位', '人次'] : [by, `${by}次`]
  return before
    .filter((one) => one !== whole && names.includes(one.number.unit.name))
    .reverse()
    .map((figure) => ({ interval: intervalOf(figure.number), figure }))
}

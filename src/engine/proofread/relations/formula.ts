import { Exact, exactly, type Interval, minus, over, plus, root, times } from '../../numbers/decimal.ts'

/** What a name stands for; `span`: over how many years √ is drawn, or a mean reckoned. */
export interface Amounts<Name extends string> {
  of(name: Name): Interval
  span: number
}

type Compiled<Name extends string> = (amounts: Amounts<Name>) => Interval | undefined

const hundredth = exactly(new Exact('0.01'))
const operations: Record<string, (a: Interval, b: Interval) => Interval | undefined> = {
  '＋': plus,
  '－': minus,
  '×': times,
  '÷': over,
}

/**
 * Reads a formula: names, whole numbers, `＋ － × ÷ （ ）`, `√` for the root over the years, `％` behind what is told in percent.
 * It gives nothing where a divisor may be zero.
 */
export function compile<Name extends string>(formula: string): Compiled<Name> {
  const tokens = formula.match(/[a-z]+|\d+|[＋－×÷（）√％]/g) ?? []
  let at = 0
  const operand = (): Compiled<Name> => {
    const token = tokens[at++]!
    if (token === '（') {
      const inside = chain(['＋', '－'])
      at++
      return inside
    }
    if (token === '√') {
      const under = operand()
      return (amounts) => under(amounts) && root(under(amounts)!, amounts.span)
    }
    if (/\d/.test(token)) return () => exactly(Number(token))
    if (tokens[at] !== '％') return token === 'span' ? ({ span }) => exactly(span) : (all) => all.of(token as Name)
    at++
    return (amounts) => times(amounts.of(token as Name), hundredth)
  }
  const chain = (signs: string[]): Compiled<Name> => {
    const next = (): Compiled<Name> => (signs.includes('＋') ? chain(['×', '÷']) : operand())
    let left = next()
    while (signs.includes(tokens[at]!)) {
      const [before, operation, right] = [left, operations[tokens[at++]!]!, next()]
      left = (amounts) => {
        const [a, b] = [before(amounts), right(amounts)]
        return a && b && operation(a, b)
      }
    }
    return left
  }
  return chain(['＋', '－'])
}

import { type Interval, middle, minus, plus } from '../../../numbers/interval.ts'
import { amountOf, intervalOf } from '../../../numbers/written-number.ts'
import { judge } from '../judge.ts'
import type { RelationFinder } from '../kind.ts'
import type { ReadNumber } from '../reading/figure.ts'

const came = /收入|新增|新开|新设|新登记|新收|新立|收到|受理|吸纳|流入|入库|增加$/
const went = /支出|注销|吊销|退出|核销|流出|办结|办理|审结|答复|处理|出库|减少$/
const left = /净增加?|净减少?|结余|盈余|收支差额|结存/
const brought = /(?:上年|上一年|去年|上期|年初)(?:度)?结(?:转|存|余)/
const carried = /结转(?:至|到)?(?:下|次|本)(?:一)?(?:年|期)|未(?:办|审|执)?结/
const lookBack = 5

/**
 * «新开业86家，注销31家，净增55家», «收到75件，上年结转4件，办结76件，结转下年3件»: what came less what went, with what was there
 * before. Something may have been left out, so that a difference is only reported.
 */
export const balance: RelationFinder = (text) =>
  text.sentences.flatMap((read) => {
    const values = read.statements.flatMap((one) =>
      one.figures.filter((figure) => figure.role === 'value' || figure.role === 'difference'),
    )
    return values.flatMap((stated, index) => {
      const isCarried = carried.test(stated.lead)
      if (!isCarried && !left.test(stated.lead)) return []
      const before = values
        .slice(Math.max(0, index - lookBack), index)
        .filter((one) => one.number.unit.name === stated.number.unit.name && !left.test(one.lead))
      const income = before.find((one) => came.test(one.lead) && !brought.test(one.lead))
      const outgo = before.find((one) => one !== income && went.test(one.lead))
      const stock = before.find((one) => brought.test(one.lead))
      if (!income || !outgo || (isCarried && !stock)) return []
      const computed = rest(income, outgo, stock, stated)
      const [goal, off] = [amountOf(stated.number), middle(computed).minus(amountOf(stated.number)).abs()]
      // «支出216亿元、净增44亿元» is a growth, and no difference of two.
      if (!isCarried && off.gt(goal.times('0.5'))) return []
      const from = [income, ...(stock ? [stock] : []), outgo]
      return [
        judge(text, {
          kind: 'sum',
          stated,
          computed,
          from,
          what: '差额',
          how: stock ? '结转数＋收入数－办结数' : '两数相减',
          doubt: '可能还有其他项目',
        }),
      ]
    })
  })

function rest(income: ReadNumber, outgo: ReadNumber, stock: ReadNumber | undefined, stated: ReadNumber): Interval {
  const there = stock ? plus(intervalOf(income.number), intervalOf(stock.number)) : intervalOf(income.number)
  const net = minus(there, intervalOf(outgo.number))
  return stated.sign < 0 ? minus(intervalOf(outgo.number), there) : net
}

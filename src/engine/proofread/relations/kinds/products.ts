import { type Binding, solve } from '../equations.ts'
import { few } from '../reading/limits.ts'
import type { ReadNumber } from '../reading/quantity.ts'
import { alike, type SentenceFinder } from '../reading/read-text.ts'
import { unlessMeant } from '../several-readings.ts'

/** So many numbers before it may be what there is of them. */
const lookBack = 3
const each =
  /^(?:[\u4e00-\u9fff]{1,8})?(?<!平均)每(人|名|位|户|家|个|栋|幢|台|部|套|间|所|村|场|亩|处|座|辆)(?:[项目村社区企业学校]{0,4})(?:补助|补贴|奖励|发放|给予|资助|救助|投入|投资|缴纳|慰问)?$/
const all = /^(?:总)?(?:共|共计|合计|总计)(?:需|发放|补助|补贴|投入|支出|拨付|兑现|资金|发放资金|投入资金)?(?:为|达)?$/
const people = ['人', '名', '位']

/** «为386名残疾人代缴养老保险费，每人200元，共7.72万元»: what each gets, and how many there are. */
export const products: SentenceFinder = (text, read) => {
  const told = read.statements.flatMap((one) => one.figures)
  return told.flatMap((whole, at) => {
    const mean = told[at - 1]
    const by = mean && each.exec(mean.lead.trim())?.[1]
    if (!by || !all.test(whole.lead.trim()) || mean.number.unit.dimension !== 'yuan') return []
    if (!alike(whole.number, mean.number) || mean.role !== 'value' || whole.role !== 'value') return []
    // «120人每人500元，另30人每人1000元，共9万元» is of both.
    if (told.slice(Math.max(0, at - few), at - 1).some((one) => each.test(one.lead.trim()))) return []
    const names = people.includes(by) ? people : [by]
    const counts = told
      .slice(Math.max(0, at - 1 - lookBack), at - 1)
      .filter((one) => isCount(one, names))
      .reverse()
    // What each gets is laid down, and not rounded.
    const laid = { ...mean, number: { ...mean.number, half: '0' } }
    const bind = (count: readonly ReadNumber[]): Binding => ({
      slots: { total: [whole], mean: [laid], count: [...count] },
      tie: 'certain',
    })
    const [count, ...others] = counts
    const rest = (): Binding[] => [counts, ...others.map((one) => [one])].map(bind)
    return count ? unlessMeant(text, solve(text, bind([count])), rest) : []
  })
}

const isCount = ({ number, role }: ReadNumber, names: readonly string[]): boolean =>
  role === 'value' && names.includes(number.unit.name)

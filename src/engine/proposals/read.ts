import { readNumbers } from '../numbers/read-numbers.ts'
import { explainNumbers } from '../proofread/relations/explain.ts'
import type { Relation } from '../proofread/relations/types.ts'
import { readAmount } from '../terms/written-amount.ts'
import { leadingLabel } from '../text/labels.ts'
import { nameFor, startsWithVerb } from './name.ts'

/** A number of a text with what it is called; offsets are of its paragraph. */
export interface Proposed {
  paragraph: number
  start: number
  end: number
  name: string
  digits: string
  unit: string
}

/** What plans, or says what others did, or how a thing is made, is no figure of the year. */
const planned =
  /力争|确保|计划|预计|拟(?!定)|争取(?!到|上级|资金|中央|省|国家)|明年|来年|下一?步|今后|目标|将[^军士领]|不低于|不少于|要(?=在|把|以|全|完|抓|新|实|力|坚)/
const others = /^(?:第|[“‘])/
/** Units of ages, times, ranks and specifications. */
const noUnit =
  /^(?:万|亿|千|百|千万|百万|岁|周岁|年|个月|月|天|日|小时|分钟|秒|倍|个百分点|百分点|层|楼|度|级|轮|届|页|号|分|代|折|毫米|厘米|寸|周)$/

/** The numbers of a text that can be called something for certain, and what hangs on each other in it. */
export function proposedIn(
  paragraphs: readonly string[],
  year?: number,
): { found: Proposed[]; relations: Relation[]; total: number } {
  const { numbers, relations } = explainNumbers(
    paragraphs.map((text) => ({ text })),
    year === undefined ? {} : { year },
  )
  const found: Proposed[] = []
  for (const { place, role } of numbers) {
    if (role !== 'value' && role !== 'named-rate') continue
    const text = paragraphs[place.paragraph]!
    const one = propose(text, place.paragraph, place.start, place.end)
    if (one) found.push(one)
  }
  return { found, relations, total: numbers.length }
}

function propose(text: string, paragraph: number, start: number, end: number): Proposed | undefined {
  const token = readNumbers(text.slice(start, end)).find((one) => one.sort === 'amount')
  if (token?.sort !== 'amount' || token.hedge !== 'exact') return undefined
  const written = readAmount(text.slice(start, end))
  if (!('digits' in written) || written.pending || written.unit === '' || noUnit.test(written.unit)) return undefined
  if (written.digits + written.unit !== text.slice(start, end)) return undefined
  const label = leadingLabel.exec(text)?.[0].length ?? 0
  const before = text.slice(Math.max(label, start - 40), start)
  const lead = /[^，。；;,：:！？（()）、\n]*$/.exec(before)![0]
  const sentence = /[^。；;！？]*$/.exec(text.slice(0, start))![0]
  const tail = /^[^，。；;,：:！？（()）、\n]*[，。；;,、]?/.exec(text.slice(end, end + 24))![0]
  if (/\d/.test(lead.replace(/(?:19|20)\d\d年/, '')) || others.test(lead) || planned.test(sentence + tail))
    return undefined
  // Of a row of names (新建、续建…) a number is of all.
  const front = sentence.slice(0, sentence.length - lead.length)
  if (front.endsWith('、') && !/\d[^、]*、$/.test(front)) return undefined
  // The number in a name: “新36条”.
  if (lead.lastIndexOf('“') > lead.lastIndexOf('”')) return undefined
  // The unit goes on: 8.2万亩次.
  if (/^[次期](?![^，。；;,、]*率)/.test(tail)) return undefined
  if (/^(?:多|余|来|以上|以下|以内|左右|至|到|[-—～~])/.test(tail)) return undefined
  const name = nameFor({ lead, tail, isRate: written.unit === '%' || written.unit === '‰' })
  // 二期, 3期工程: the number is a part of a name, unless something was done so many times.
  if (/期次?$/.test(written.unit) && (name === undefined || !startsWithVerb(name))) return undefined
  return name === undefined ? undefined : { paragraph, start, end, name, digits: written.digits, unit: written.unit }
}

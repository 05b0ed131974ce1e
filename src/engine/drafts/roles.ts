import type { CellPlace } from '../document/running-text.ts'
import type { WrittenNumber } from '../numbers/written-number.ts'
import type { Role, Time } from './facts.ts'

const rise =
  /(?:增长|增加|上升|提高|提升|增多|增收|扩大|多[收办增支]?|增|升|高|超额?|超出|超过)(?:了|约|近|幅[为达]|率为|速[为达]到?|速度为)?$/
const fall = /(?:下降|减少|降低|缩短|回落|压减|压缩|减|降|少[收办支]?|低|短)(?:了|约|近|幅[为达]|率为)?$/
/** 提高到, 降至: how much it is now, and no change. */
const arrival = /(?:到|至|为|达)了?$/
const rateNoun = /(?:增幅|增速|增长率|涨幅|升幅)(?:为|达到?|是)?$/
const fallNoun = /(?:降幅|下降率|跌幅)(?:为|达到?|是)?$/
const completed =
  /(?:完成|达到?|实现|为|占)?(?:全年|年度|年初|本年|今年)?[^，,。；;\d]{0,8}(?:任务|计划|目标|预算|指标)(?:任务|指标|目标)?(?:总?数|总?量|总?额)?的$|完成率(?:为|达到?|是)?$|完成(?:任务|计划|目标|预算)?(?:的)?$/
/** 是上年的120%: how many times what it was. */
const timesBefore = /(?:是|为|相当于|达到?)了?(?:上年|去年|上一年度?|上年度|\d{4}年)(?:同期|全年)?的(?:约|近)?$/
const shared = /(?:占|占比|比重|占到)(?:[^，,。；;]{0,24}的|为|达到?)?(?:约|近)?$/

/** What a number is compared with, when a change is told and no bound. */
const base = /(?:比|较|同比|环比|与|目标|任务|计划|预算|预期|上年|去年|同期|年初)[^，,。；;\d]*$/
const atLeast = /(?:超过|超|突破|逾|多于|不少于|不低于|至少)了?$/
const atMost = /(?:不足|不到|少于|不超过|不多于|不高于|至多)了?$/

/** «检查单位超过820家»: the value is no less; `undefined` for a number that is meant itself, or a change (比上年超过5家). */
export function boundOf(lead: string): 'least' | 'most' | undefined {
  // 不超过 ends as 超过 does.
  const bound = atMost.test(lead) ? 'most' : atLeast.test(lead) ? 'least' : undefined
  return bound && !base.test(lead.replace(atMost, '').replace(atLeast, '')) ? bound : undefined
}

/** What makes of the number before it a goal. */
export const behindGoal = /^的?(?:年度|全年)?(?:目标|任务|计划|指标)/

interface Around {
  lead: string
  tail: string
  cell: CellPlace | undefined
}

/** «完成年度任务500具的108.0%», «占总产量7万吨的90%»: of the goal, or the whole, right before it. */
const ofThat = /^[\u4e00-\u9fff]{0,4}的$/
/** The words before a whole. */
const wholeNamed = /占[^占]*$/

/** Whether a number is a share of the number before it. */
export const isOfWhole = ({ lead, before }: { lead: string; before?: { lead: string } | undefined }): boolean =>
  ofThat.test(lead) && before !== undefined && wholeNamed.test(before.lead)

/** What a number says of its subject, by the words around it. */
export function roleOf(
  number: WrittenNumber,
  { lead, tail, cell, before }: Around & { before: { lead: string; time: Time } | undefined },
): Role {
  const { dimension, name } = number.unit
  // 超过90%的目标: the goal itself.
  if (behindGoal.test(tail)) return 'value'
  if (dimension === 'points') return 'points'
  if (cell?.column !== undefined && cell.row !== undefined) return roleOfColumn(number, cell.column)
  if (dimension === 'times') return 'times'
  if (name === '%') {
    if (rateNoun.test(lead) || fallNoun.test(lead)) return 'rate'
    if (timesBefore.test(lead)) return 'times'
    if (completed.test(lead) || (before?.time === 'goal' && ofThat.test(lead))) return 'completion'
    if (shared.test(lead) || isOfWhole({ lead, before })) return 'share'
    return isChange(lead) && !boundOf(lead) ? 'rate' : 'value'
  }
  if (boundOf(lead)) return 'value'
  if (!isChange(lead) || /^(?:增加|增长|提高|减少|下降|降低)?(?:到|至)/.test(tail)) return 'value'
  return 'difference'
}

const isChange = (lead: string): boolean => !arrival.test(lead) && (rise.test(lead) || fall.test(lead))

function roleOfColumn({ unit }: WrittenNumber, column: string): Role {
  if (/完成率|完成比例|完成[（(]?%/.test(column)) return 'completion'
  if (/占/.test(column)) return 'share'
  if (/增减|增长|增幅|增速|同比|环比|比上年|变化/.test(column))
    return unit.name === '%' || /%|率|幅|速/.test(column) ? 'rate' : 'difference'
  return 'value'
}

/** Which way a change goes; a minus sign counts in tables, and where it is written. */
export function directionOf({ digits }: WrittenNumber, lead: string, cell: CellPlace | undefined): 1 | -1 | 0 {
  if (digits.startsWith('-')) return -1
  if (cell?.column !== undefined) return 1
  if (fall.test(lead) || fallNoun.test(lead)) return -1
  return rise.test(lead) || rateNoun.test(lead) ? 1 : 0
}

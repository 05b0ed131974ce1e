import type { TextParagraph } from '../../document/running-text.ts'
import { wholeOf } from '../find.ts'
import type { Finding } from '../types.ts'
import { partsNamed } from './period.ts'
import { inFigures, spansYears, withoutNames } from './words.ts'

/** A heading of plans ends in their name; 2025年工作计划完成情况 looks back. */
const planned =
  /((?:19|2\d)\d\d)年(?:度|全年)?[^，。\d《》]{0,12}(?:计划|打算|安排|思路|设想|谋划|要点)(?:[和与及、][^，。\d]{0,8})?$/

/**
 * A heading of plans that names the year reported on, or one before it: what comes next is meant. Only below the title of a
 * whole year's summary (上半年 plans for its own year), and where that plans for no such year itself.
 */
export function pastPlans(
  paragraph: TextParagraph,
  right: number,
  { title, period }: { title: string; period: string | undefined },
): Finding[] {
  if (paragraph.kind !== 'heading') return []
  const text = inFigures(withoutNames(paragraph.text))
  const written = Number(planned.exec(text)?.[1])
  if (!written || written > right || !/总结/.test(title)) return []
  const parts = partsNamed(`${title}${period ?? ''}${text}`)
  const isWhole = parts.every((part) => part === '全年') && !/阶段|[前后]\S{1,3}个?月|月份|下半年/.test(title + text)
  const heads = [...withoutNames(inFigures(title)).matchAll(/((?:19|2\d)\d\d)年/g)]
  if (!isWhole || spansYears.test(title + text) || heads.some((one) => Number(one[1]) !== right)) return []
  const which = written === right ? '正是总结的这一年' : `比总结的${right}年还早`
  const message = `计划的标题写的是${written}年，${which}`
  return [{ at: wholeOf(paragraph), message, hint: `请核对年份，也许应是${right + 1}年` }]
}

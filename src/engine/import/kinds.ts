import type { SectionKind } from '../model/report.ts'
import { plannedAndDone } from '../wording/planned-and-done.ts'

/** How a paragraph begins that turns from what was done to what is lacking. */
const turns: readonly RegExp[] = [
  /^(?:各位代表[，！：])?(?:在|虽然|尽管)?[^。！]{0,24}(?:肯定成绩|看到成绩|总结成绩|取得成绩|成绩面前|总结经验)[^。]{0,12}的同时/,
  /^(?:各位代表[，！：])?(?:在[^。]{0,30}的同时[，,])?(?:同时|但是?|当然|虽然|全面总结过去的一年|回顾[^。，]{2,12})?[，,]?(?:我们)?(?:也|还|更|要)?(?:必须)?(?:清醒|深刻|充分)?地?(?:看到|认识到|意识到)[^。]{0,60}(?:问题|困难|不足|短板|差距|挑战|薄弱)/,
  /^(?:各位代表[，！：])?[^。，]{0,14}[，,]?我们(?:也|还|更)?(?:要|必须|应)?清醒地?(?:的)?(?:看到|认识到|意识到)/,
  /^同时[，,][^。：]{0,40}(?:还|仍|也)(?:面临|存在|有)[^。：]{0,30}(?:困难|问题|不足|挑战|差距)/,
  /^(?:目前|当前|但)?[，,]?(?:工作中)?(?:还|仍|也)?(?:然)?存在[^。]{0,16}(?:问题|不足|困难|短板)/,
]

/** A paragraph that turns from what was done to what is lacking. */
export const isProblem = (text: string): boolean => turns.some((one) => one.test(text.slice(0, 90)))

/** A paragraph that speaks of what comes next. */
export const isPlan = (text: string): boolean =>
  /^(?:下一步|下步|接下来|下半年|下阶段|今后|明年|下一阶段|新的一年)[，,、我将要全市县区局工作的]/.test(text)

const problem = /问题|困难|問題|困難|不足|短板|薄弱|差距|制约|挑战/
const plan =
  /下一步|下步|打算|下半年(?!.*总结)|明年|来年|工作安排|工作计划|计划安排|下阶段|今后|未来|努力方向|总体要求|主要目标|目标任务|奋斗目标|发展目标|工作任务|主要任务|下步|工作思路|指导思想|发展思路|重点工作|工作重点|主要考虑|工作要点|展望|砥砺前行|开新局/
const done = /回顾|总结|成效|成绩|开展情况|完成情况|执行情况|进展|做法|基本情况|工作情况/

/** What a part is about by its heading; `undefined` when the words do not tell. `year`: the year reported on. */
export function kindOfHeading(heading: string, year: number | undefined): SectionKind | undefined {
  const years = [...heading.matchAll(/((?:19|20)\d\d)年/g)].map(([, one]) => Number(one))
  const isAhead = year !== undefined && years.some((one) => one > year)
  if ((done.test(heading) && !plan.test(heading)) || (plannedAndDone.test(heading) && !isAhead)) return 'achievements'
  if (problem.test(heading) && !/解决.*(?:问题|困难)|破解|补齐|补短板|攻坚/.test(heading)) return 'problems'
  if (year !== undefined && years.length > 0 && Math.min(...years) > year) return 'plans'
  if (/回顾/.test(heading)) return 'achievements'
  if (plan.test(heading)) return 'plans'
  return years.every((one) => one === year) && /主要工作|工作亮点|主要措施/.test(heading) ? 'achievements' : undefined
}

/** Texts that only speak of what is to be done: 2025年工作要点, and not 2024年工作总结和2025年工作计划. */
export const isPlanText = (title: string): boolean =>
  !/总结|回顾|小结|述职|(?:工作|完成|进展|落实|执行)情况/.test(title) &&
  /(?:要点|工作计划|工作安排|实施方案|工作方案|行动计划|重点工作|目标任务)(?:（.*）)?$/.test(title)

/** Words that say what is lacking. */
export const isLack = (text: string): boolean =>
  /不足|不够|不强|不高|不完善|不健全|不到位|不平衡|滞后|薄弱|尚未|还未|仍未|短缺|缺乏|紧缺|偏低|困难/.test(text)

import { levelLabels } from '../../../text/labels.ts'
import type { TextUnit } from '../types.ts'

const planWords = /下一?步|明年|次年|来年|打算|展望|谋划|努力方向|(?:工作|发展)(?:思路|计划|安排|目标)/
/** 计划完成情况, 存在问题和下一步打算: what stands there is not only what is hoped for. */
const otherWords = /完成|落实|进展|执行|回顾|总结|成效|情况|问题|不足|困难/
const yearOf = (text: string): number => Number(/(?:19|20)\d\d(?=年)/.exec(text)?.[0] ?? Number.NaN)
const longestHeading = 40

/** The level of a heading's label, the highest 0; of a heading without one −1; `undefined`: it is no heading. */
function levelOf(text: string): number | undefined {
  if (text.length > longestHeading || /[。！？；]/.test(text) || text.trim() === '') return undefined
  return levelLabels.findIndex((label) => label.test(text.trim()))
}

/** Which paragraphs stand below a heading of plans: «七、2025年工作安排», «下一步打算». */
export function inPlanPart(text: readonly TextUnit[]): boolean[] {
  const year = yearOf(text.find((one) => one.text.trim() !== '')?.text ?? '')
  let below: number | undefined
  return text.map((one) => {
    const level = levelOf(one.text)
    if (level === undefined) return below !== undefined
    const plans = (planWords.test(one.text) || yearOf(one.text) > year) && !otherWords.test(one.text)
    // A heading within the part says what is planned, one beside it or above it begins something else.
    if (plans && (below === undefined || level <= below)) below = level
    else if (below !== undefined && level <= below && level >= 0) below = undefined
    return below !== undefined
  })
}

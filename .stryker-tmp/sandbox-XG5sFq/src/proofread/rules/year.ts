// @ts-nocheck
import type { TextParagraph } from '../../document/running-text.ts'
import type { Finding, Rule } from '../types.ts'

const yearOf = /(?<!\d)((?:19|2\d)\d\d)年/g

/** Texts that speak of the year reported on: an opening, and «现将2023年工作情况报告如下». */
const openingYear = /^(?:过去的)?((?:19|2\d)\d\d)年[，,]?(?:我|在|是|全|以|面对|按照|根据|围绕|坚持|工作|度)/
const announced = /现将((?:19|2\d)\d\d)年度?[^，。\d]{0,20}(?:汇报|报告|总结|通报|报)如下/
const headed =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])?((?:19|2\d)\d\d)年(?:度|上半年|下半年)?[^，。\d]{0,12}工作(?:总结|完成情况|开展情况)/

/**
 * A year that is not the report's: in the title, the opening, the announcement, a heading, the date; and years far in
 * the future. Other years in the text are its subject.
 *
 * Bad (year 2023): 镜湖区卫健委2022年工作总结
 * Bad (year 2023): 甲局工作总结¶2022年，在区委的领导下，各项工作有序推进。
 * Bad (year 2023): 甲局工作总结¶现将2022年度工作情况报告如下：
 * Bad (year 2023): 甲局工作总结¶到3023年底，全部建成。
 * Bad (year 2022): 甲局工作总结¶各项工作有序推进。¶二○○四年十二月二十日
 * Good (year 2023): 镜湖区卫健委2023年工作总结¶2022年底建成，2023年12月验收。¶2024年1月8日
 * Good (year 2023): 2021—2025年规划实施情况
 * Good (year 2023): 甲局2023年工作总结和2024年工作计划¶现将2023年工作情况报告如下：
 * Good (year 2019): 政府工作报告¶一、2018年工作回顾¶过去的一年，成绩显著。
 */
export const year: Rule = {
  name: 'year',
  severity: 'warning',
  check(text, { year: known }) {
    const right = known ?? titleYear(text.paragraphs[0])
    return text.paragraphs.flatMap((paragraph, index) => [
      ...(right === undefined ? [] : disagreeing(paragraph, right, index <= 3)),
      ...impossible(paragraph, right),
    ])
  },
}

/** The year that a text's own title names: a summary's, as a government report's year is the one it is given in. */
function titleYear(title: TextParagraph | undefined): number | undefined {
  if (title?.kind !== 'title' || !/总结/.test(title.text)) return undefined
  const years = [...title.text.matchAll(yearOf)]
  return years.length === 1 ? Number(years[0]![1]) : undefined
}

function disagreeing(paragraph: TextParagraph, right: number, early: boolean): Finding[] {
  const { kind, text } = paragraph
  if (kind === 'title') {
    const years = [...text.matchAll(yearOf)]
    if (years.length === 0 || /\d{4}年?[-—–～~至]\d/.test(text)) return []
    return years.some((match) => Number(match[1]) === right) ? [] : [wrong(paragraph, years[0]!, right)]
  }
  if (kind === 'closing') {
    const match = /^((?:19|2\d)\d\d|[一二三四五六七八九〇○零]{4})年/.exec(text)
    const written = match ? numberOf(match[1]!) : undefined
    return match && written !== undefined && Math.abs(written - right) > 1 ? [wrong(paragraph, match, right)] : []
  }
  const patterns = [announced, ...(early ? [openingYear] : []), ...(kind === 'heading' ? [headed] : [])]
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match && Number(match[1]) !== right) return [wrong(paragraph, match, right)]
  }
  return []
}

function wrong(paragraph: TextParagraph, match: RegExpExecArray, right: number): Finding {
  const start = match.index + match[0].indexOf(match[1]!)
  return {
    at: { paragraph, start, end: start + match[1]!.length },
    message: `这里写的是${match[1]}年，报告的年度是${right}年`,
    hint: '请核对年份，也许是从上一年的稿子里留下来的',
  }
}

function impossible(paragraph: TextParagraph, right: number | undefined): Finding[] {
  const latest = (right ?? 2030) + 40
  return [...paragraph.text.matchAll(/(?<![\d.])(2[0-9]\d\d|3[0-9]\d\d)年(?!来|前|以前|历史|间|的)/g)].flatMap(
    (match) => {
      if (Number(match[1]) <= latest) return []
      const at = { paragraph, start: match.index, end: match.index + match[0].length }
      return [{ at, message: `年份“${match[1]}年”不合常理`, hint: '请核对数字' }]
    },
  )
}

const digits = '〇一二三四五六七八九'

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  return Number(Array.from(written, (one) => (/[○零]/.test(one) ? 0 : digits.indexOf(one))).join(''))
}

import type { RunningText, TextParagraph } from '../../document/running-text.ts'
import type { Report } from '../../model/report.ts'
import { labelParts } from '../../text/labels.ts'
import { wholeOf, writtenParts } from '../find.ts'
import type { Finding, Rule } from '../types.ts'
import { wrongColumns } from '../year/columns.ts'
import { dateProblem } from '../year/date.ts'
import { impossibleDates } from '../year/impossible.ts'
import { otherPart } from '../year/period.ts'
import { pastPlans } from '../year/plans.ts'
import {
  inFigures,
  openingText,
  otherYear,
  spansYears,
  speaksOf,
  withoutNames,
  wrongYear,
  yearWord,
} from '../year/words.ts'

/** Texts that speak of the year reported on: an opening, and «现将2023年工作情况报告如下». */
const openingYear =
  /^(?:过去的)?((?:19|2\d)\d\d)年(?!以来|以后|以前|起|至|到|底)[，,]?(?:我|在|是|全|以|面对|按照|根据|围绕|坚持|工作|度)/
/** The first words of a whole report: 2023年，青溪县人民法院坚持……; it is an opening whoever is named behind. */
const firstYear = /^(?:过去的)?((?:19|2\d)\d\d)年度?[，,]/
const announced = /现将((?:19|2\d)\d\d)年度?[^，。\d]{0,20}(?:汇报|报告|总结|通报|报)如下/
const heading = `(?:${labelParts.first}|${labelParts.second})`
const headed = new RegExp(
  `^${heading}?((?:19|2\\d)\\d\\d)年(?:度|上半年|下半年)?[^，。\\d]{0,12}工作(?:总结|完成情况|开展情况)`,
)

/** Headings of a year's own work, as a draft of a former year leaves them. */
const headedWork = new RegExp(
  `^${heading}?((?:19|2\\d)\\d\\d)年(?:度|上半年|下半年)?[^，。\\d《]{0,8}(?:主要工作|重点工作|工作情况|工作成效|工作成绩|主要成绩|主要成效|主要做法|工作亮点|亮点工作|成绩和做法)`,
)

/**
 * A year that is not the report's: in the title, the opening, the announcement, a heading, the name of an attachment, the
 * date; and years far in the future. Next year in plans and last year in a review are right; other years in the text are
 * its subject.
 *
 * Bad (year 2023): 镜湖区卫健委2022年工作总结
 * Bad (year 2023): 甲局工作总结¶2022年，在区委的领导下，各项工作有序推进。
 * Bad (year 2024): 甲局工作总结¶2023年，青溪县人民法院坚持公正司法，各项工作取得新进展。
 * Bad (year 2023): 甲局工作总结¶现将2022年度工作情况报告如下：
 * Bad (year 2024): 甲局工作总结¶一、2023年工作完成情况
 * Bad (year 2023): 甲局工作总结¶到3023年底，全部建成。
 * Bad (year 2022): 甲局工作总结¶各项工作有序推进。¶二○○四年十二月二十日
 * Bad (year 2024): 甲局2024年工作总结¶各项工作有序推进。¶2023年12月20日
 * Bad: 甲局2024年工作总结¶各项工作有序推进。¶甲局¶2024年3月5日
 * Bad (year 2024): 甲局工作总结¶二〇二三年，在县委的领导下，各项工作有序推进。
 * Bad (year 2024): 甲局工作总结¶20204年，各项工作有序推进。
 * Bad: 甲局工作总结¶2024年2月30日召开会议，9月31日、13月5日分别验收。
 * Bad: 甲局工作总结¶至2024年13月全部完成。
 * Bad (year 2024): 甲局工作总结¶各项工作有序推进。¶二○二四年十二月三十二日
 * Good (year 2024): 甲局工作总结¶各项工作有序推进。¶二〇二四年十二月三十一日
 * Good: 甲局工作总结¶2024年2月29日召开会议，12月31日验收，2000年2月29日挂牌。
 * Bad (year 2024): 甲局2024年工作总结¶一、2022年主要工作
 * Bad (year 2024): 甲局2024年工作总结¶（一）2023年度重点工作
 * Bad (year 2024): 甲局2024年工作总结¶一、主要工作¶二、2024年工作计划
 * Bad (year 2024): 甲局工作总结¶一、主要工作¶三、2023年工作打算
 * Bad: 甲局2024年工作总结¶（三）二〇二四年工作思路和措施
 * Good (year 2024): 甲局2024年工作总结¶二、2025年工作计划¶三、2024年工作计划完成情况
 * Good (year 2024): 甲局2024年上半年工作总结¶二、2024年工作安排
 * Good (year 2024): 甲局2024年工作总结¶二、2024年下半年工作安排
 * Good (year 2024): 甲局2023年工作总结和2024年工作计划¶二、2024年工作计划
 * Good (year 2024): 甲局2024年工作总结¶二、落实《甲县2024年工作要点》
 * Good (year 2024): 甲局工作总结¶一、2022年主要工作¶二、2023年主要工作¶三、2024年主要工作
 * Good (year 2024): 甲局2022—2024年工作总结¶一、2022年主要工作
 * Good (year 2024): 甲局2024年工作总结¶二、2025年重点工作¶三、2024年主要工作
 * Good (year 2024): 政府工作报告¶一、2023年主要工作
 * Good (year 2023): 镜湖区卫健委2023年工作总结¶2022年底建成，2023年12月验收。¶2024年1月8日
 * Good (year 2023): 2021—2025年规划实施情况
 * Good (year 2023): 甲局2023年工作总结和2024年工作计划¶现将2023年工作情况报告如下：
 * Good (year 2019): 政府工作报告¶一、2018年工作回顾¶过去的一年，成绩显著。
 * Good (year 2024): 政府工作报告¶一、2023年工作回顾¶2023年，在县委的领导下，成绩显著。
 * Good (year 2024): 甲局工作总结¶2021年以来，在县委的领导下，成绩显著。
 * Good (year 2024): 甲局工作总结¶2023年，县里遭遇大旱；2024年，抗旱设施全部建成。
 * Good (year 2024): 甲局工作总结¶2019年，乡里建起第一座水厂，今年扩建到三座。
 * Good (year 2024): 甲局工作总结¶2025年是规划收官之年，我局将再接再厉。
 * Good (year 2024): 甲局2024年工作要点¶全力抓好落实。¶2023年12月28日
 * Good (year 2024): 甲局2024年上半年工作总结¶全力抓好落实。¶2024年6月28日
 */
export const year: Rule = {
  name: 'year',
  severity: 'warning',
  check(text, { year: known, report }) {
    const right = known ?? titleYear(text.paragraphs[0])
    const period = report && openingText(report.period)
    const head = text.paragraphs.findIndex(({ kind }) => kind !== 'title')
    const reviewed = right === undefined ? -1 : reviewAt(text, right)
    return text.paragraphs
      .flatMap((paragraph, index) => [
        ...(right === undefined
          ? []
          : disagreeing(paragraph, right, {
              isTitle: index === 0,
              isHead: head < 0 || index < head,
              isEarly: index <= 3,
              isOpening: index === head && paragraph.kind === 'body',
              isReview: reviewed >= 0 && index > reviewed,
              isPlan: isPlanOnly(text),
              yearsInTurn: namesYears(text, right),
            })),
        ...(right === undefined ? [] : pastPlans(paragraph, right, { title: text.paragraphs[0]?.text ?? '', period })),
        ...(right === undefined || paragraph.kind !== 'closing'
          ? []
          : dateProblem(paragraph, { right, title: text.paragraphs[0]?.text ?? '', period })),
      ])
      .concat(
        writtenParts(text).flatMap((part) => impossibleDates(part, right)),
        report ? [...wrongColumns(report), ...wrongPeriod(text, report)] : [],
      )
  },
}

/** A title that speaks of another part of the year than 时段. One that is not written is 全年, which is only mentioned. */
function wrongPeriod({ paragraphs: [title] }: RunningText, { period }: Report): Finding[] {
  const other = title?.kind === 'title' ? otherPart(title.text, openingText(period)) : undefined
  if (!title || !other) return []
  if (period.origin.end === 0) {
    const message = `标题写的是${other.said}，report.yaml 没有写“时段”，按全年看`
    return [{ at: wholeOf(title), message, hint: `请加上“时段: ${other.said}”`, severity: 'info' }]
  }
  const message = `标题写的是${other.said}，“时段”却是${other.set}`
  return [{ at: wholeOf(title), message, hint: '请核对标题和 report.yaml 的“时段”' }]
}

/** Where a paragraph stands, as far as it matters which years it may speak of. */
interface Standing {
  /** The title itself. */
  isTitle: boolean
  /** Among the titles before the text. */
  isHead: boolean
  isEarly: boolean
  /** The first paragraph behind the titles. */
  isOpening: boolean
  /** Below a heading that names last year as what is looked back on. */
  isReview: boolean
  /** In a text that plans, and looks back before. */
  isPlan: boolean
  /** In a text that tells of several years, or is no summary of one. */
  yearsInTurn: boolean
}

/** The year that a text's own title names: a summary's, as a government report's year is the one it is given in. */
function titleYear(title: TextParagraph | undefined): number | undefined {
  if (title?.kind !== 'title' || !/总结/.test(title.text)) return undefined
  const years = [...title.text.matchAll(yearWord)]
  return years.length === 1 ? Number(years[0]![1]) : undefined
}

const isPlanOnly = ({ paragraphs: [first] }: RunningText): boolean =>
  first !== undefined && speaksOf.plans.test(first.text) && !/总结/.test(first.text)

/** True where headings of former years may be right: several have a year of their own, or the title is no summary of this one. */
function namesYears({ paragraphs }: RunningText, right: number): boolean {
  const title = paragraphs[0]?.text ?? ''
  if (!/总结/.test(title) || spansYears.test(title)) return true
  return paragraphs.some(({ kind, text }) => kind === 'heading' && headedWork.exec(text)?.[1] === String(right))
}

/** The line under a title that says when the report is given: a year is reported on early in the next one. */
const deliveredNextYear = (text: string, right: number): boolean =>
  new RegExp(`${right + 1}年\\s?\\d{1,2}月`).test(text)

/** The heading that looks back on last year. */
const reviewAt = ({ paragraphs }: RunningText, right: number): number =>
  paragraphs.findIndex(
    ({ kind, text }) => kind === 'heading' && text.includes(`${right - 1}年`) && speaksOf.reviews.test(text),
  )

function disagreeing(paragraph: TextParagraph, right: number, standing: Standing): Finding[] {
  const { kind } = paragraph
  const text = inFigures(paragraph.text)
  if (kind === 'title') return disagreeingTitle(paragraph, text, right, standing)
  const speaksOfNow = text.includes(`${right}年`) || /今年|本年/.test(text)
  const patterns = [
    announced,
    ...(standing.isEarly ? [openingYear] : []),
    ...(standing.isOpening && !speaksOfNow ? [firstYear] : []),
    ...(kind === 'heading' ? [headed] : []),
    ...(kind === 'heading' && !standing.yearsInTurn && isFormer(text, right) ? [headedWork] : []),
  ]
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const written = Number(match?.[1])
    if (!match || written === right) continue
    const isLast = written === right - 1 && (standing.isReview || standing.isPlan)
    if (isLast || spansYears.test(text.slice(0, 20))) continue
    if (otherYear(firstSentence(text), written, right, false)) continue
    return [wrongYear(paragraph, match, right)]
  }
  return []
}

function disagreeingTitle(paragraph: TextParagraph, text: string, right: number, standing: Standing): Finding[] {
  const years = [...withoutNames(text).matchAll(yearWord)]
  const first = years[0]
  if (!first || spansYears.test(text) || years.some((match) => Number(match[1]) === right)) return []
  if (!standing.isTitle && deliveredNextYear(text, right)) return []
  const isMeant = years.some((match) => otherYear(text, Number(match[1]), right, !standing.isHead))
  return isMeant ? [] : [wrongYear(paragraph, first, right)]
}

const isFormer = (text: string, right: number): boolean => Number(headedWork.exec(text)?.[1]) < right

const firstSentence = (text: string): string => /^[^。！？；]{0,300}/.exec(text)![0]

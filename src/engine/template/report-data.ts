import { attachmentTexts } from '../fields/attachment.ts'
import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import { reportFields } from '../fields/report.ts'
import { lastYearFields, sectionAsides, sectionFields } from '../fields/section.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { Attachment, Report, Section } from '../model/report.ts'
import type { Part } from '../report/arranged.ts'
import { isBare } from '../report/lists.ts'
import { sectionHeading } from '../report/section-heading.ts'
import { exhibitsOf, itemLists, mapOf, seenIn } from './item-map.ts'
import type { Value, ValueMap } from './value.ts'

/** The report as templates see it: the fields of `model`, each present, null when not written. */
export function reportData(report: Report, parts: readonly Part[], vocabulary?: Vocabulary): ValueMap {
  const { letterhead, colophon } = report
  const data = mapOf(seenIn(reportFields, report), ownData(report, vocabulary), {
    letterhead: letterhead ? mapOf(seenIn(letterheadFields, letterhead)) : undefined,
    colophon: colophon ? mapOf(seenIn(colophonFields, colophon)) : undefined,
    parts: parts.map(partData),
    attachments: report.attachments.map((attachment, index) =>
      attachmentData(attachment, index, report.attachments.length),
    ),
  })
  data.later = { sections: () => report.sections.map(sectionData) }
  return data
}

/** What stands under the keys of the set's own, by either of their names. */
function ownData({ own = [] }: Report, vocabulary: Vocabulary | undefined): Record<string, Value | undefined> {
  const data: Record<string, Value | undefined> = {}
  for (const { name, zh } of vocabulary?.keys ?? []) {
    data[zh] = own.find(({ key }) => key === name)?.value
    data[name] = data[zh]
  }
  return data
}

function partData(part: Part): Value {
  return mapOf(seenIn(sectionAsides, part), {
    heading: part.heading,
    intro: part.intro,
    items: itemLists(...part.lists),
  })
}

function sectionData(section: Section): Value {
  return mapOf({
    ...seenIn(sectionFields, section),
    title: sectionHeading(section),
    achievements: itemLists(section.achievements),
    problems: itemLists(section.problems),
    plans: itemLists(section.plans),
    ...Object.fromEntries(
      (section.others ?? []).flatMap(({ kind, name, list }) => [kind, name].map((one) => [one, itemLists(list)])),
    ),
    'last-plans': section.lastPlans?.map((one) => mapOf(seenIn(lastYearFields, one))),
    'last-problems': section.lastProblems?.map((one) => mapOf(seenIn(lastYearFields, one))),
  })
}

/** GB/T 9704-2012 7.3.7: several attachments are numbered 附件1, 附件2; a single one is 附件. */
export function attachmentMark(index: number, total: number): string {
  return total > 1 ? `附件${index + 1}` : '附件'
}

function attachmentData(attachment: Attachment, index: number, total: number): Value {
  return mapOf({
    mark: attachmentMark(index, total),
    ...seenIn(attachmentTexts, attachment),
    items: itemLists(attachment.children),
    table: exhibitsOf(attachment),
    printed: !isBare(attachment),
  })
}

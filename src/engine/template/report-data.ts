import type { Part } from '../report/arranged.ts'
import { sectionHeading } from '../report/section-heading.ts'
import type { Attachment, ColophonData, LetterheadData, Report, Section } from '../report/types.ts'
import { exhibitsOf, itemLists, mapOf } from './item-map.ts'
import type { Value, ValueMap } from './value.ts'

/** The report as templates see it: the fields of `model`, each present, null when not written. */
export function reportData(report: Report, parts: readonly Part[]): ValueMap {
  return mapOf({
    title: report.title,
    subtitle: report.subtitle,
    unit: report.unit,
    year: report.year,
    period: report.period,
    addressee: report.addressee,
    opening: report.opening,
    closing: report.closing,
    signature: report.signature,
    date: report.date,
    seal: report.seal,
    letterhead: report.letterhead ? letterheadData(report.letterhead) : undefined,
    colophon: report.colophon ? colophonData(report.colophon) : undefined,
    contents: report.contents,
    parts: parts.map(partData),
    sections: report.sections.map(sectionData),
    attachments: report.attachments.map((attachment, index) =>
      attachmentData(attachment, index, report.attachments.length),
    ),
  })
}

function letterheadData({ marks, number, signers, copy, secrecy, urgency }: LetterheadData): Value {
  return mapOf({ mark: marks, number, signers, copy, secrecy, urgency })
}

function colophonData({ cc, issuer, date }: ColophonData): Value {
  return mapOf({ cc, issuer, date })
}

function partData(part: Part): Value {
  return mapOf({ heading: part.heading, intro: part.intro, owner: part.owner, items: itemLists(...part.lists) })
}

function sectionData(section: Section): Value {
  return mapOf({
    title: sectionHeading(section),
    owner: section.owner,
    intro: section.intro,
    achievements: itemLists(section.achievements),
    problems: itemLists(section.problems),
    plans: itemLists(section.plans),
    after: section.after,
  })
}

/** GB/T 9704-2012 7.3.7: several attachments are numbered 附件1, 附件2; a single one is 附件. */
export function attachmentMark(index: number, total: number): string {
  return total > 1 ? `附件${index + 1}` : '附件'
}

function attachmentData(attachment: Attachment, index: number, total: number): Value {
  return mapOf({
    mark: attachmentMark(index, total),
    name: attachment.name,
    text: attachment.text,
    items: itemLists(attachment.children),
    table: exhibitsOf(attachment),
    printed: Boolean(attachment.text || attachment.exhibits.length > 0 || attachment.children.items.length > 0),
  })
}

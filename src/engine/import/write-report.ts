import { attachmentFields } from '../fields/attachment.ts'
import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import { numberingFields } from '../fields/numbering.ts'
import { headingsFields, reportFields } from '../fields/report.ts'
import { sectionFields } from '../fields/section.ts'
import { kinds } from '../model/report.ts'
import { openUnit } from '../new/answers.ts'
import { type Written, type WrittenMap, writtenMap } from '../yaml/write-yaml.ts'
import { dateText } from './back.ts'
import type { ReportPlan, WrittenBody } from './plan.ts'
import type { Para } from './types.ts'
import { oneOrMore } from './words.ts'
import { exhibitValues } from './write-exhibits.ts'
import { arranged, formName, listValues, text } from './write-items.ts'
import { writeByKind, writePlain, writeSections } from './write-sections.ts'

/** The files of the report, in the order in which they are read. */
export function writeFiles(plan: ReportPlan): { name: string; map: WrittenMap }[] {
  const { sectioned } = plan
  const made = !sectioned
    ? writePlain(plan)
    : plan.arrange === 'by-kind'
      ? writeByKind(plan, sectioned)
      : writeSections(plan, sectioned)
  const sections = made.files.map((map, index) => ({ name: fileName(map, index, plan), map }))
  return [{ name: 'report.yaml', map: reportMap(plan, made) }, ...sections]
}

function reportMap(plan: ReportPlan, made: WrittenBody): WrittenMap {
  const { understood, set, writing, year } = plan
  const { front, back, facts } = understood
  const { map, value } = writing.words
  const subtitle = front.subtitle.map((one) => (one.parts.length > 1 ? one.parts.join('|') : one.text))
  const { note, attachments } = back
  const names = understood.attachments.map(({ name }) => name)
  const noted = names.length === 0 ? note : names
  return map(reportFields, {
    title: plan.title,
    subtitle: oneOrMore(subtitle),
    unit: facts.unit ?? openUnit,
    year: String(year),
    period: facts.period,
    template: set.name,
    arrange:
      plan.arrange === set.arrange ? undefined : value(plan.arrange === 'by-kind' ? '按类别' : '按章节', plan.arrange),
    numbering: numberingOf(plan),
    headings: made.headings && headingsOf(made.headings, plan),
    letterhead: letterheadOf(plan),
    addressee: front.addressee?.text,
    opening: text(made.opening as Para[]),
    closing: text(made.closing as Para[]),
    signature: oneOrMore(back.signature.map((one) => one.text)),
    date: back.date && dateText(back.date.text),
    // As it stands, but for the brackets that are put around it.
    annotation: oneOrMore(back.annotation.map((one) => /^（(.*)）$/.exec(one.text)?.[1] ?? one.text)),
    contents: plan.hasContents ? value('是', 'true') : undefined,
    attachments: noted.length > 0 || attachments.length > 0 ? attachmentsOf(plan, noted) : undefined,
    'attachment-note': names.length > 0 && note.length === 0 ? value('否', 'false') : undefined,
    colophon: colophonOf(plan),
  })
}

function numberingOf({ declared, writing, set }: ReportPlan): Written | undefined {
  const { map, value } = writing.words
  const { labels, forms, continuous } = declared
  const deepest = Math.max(0, ...labels.keys())
  // All from the first one read better than a map of most of them.
  const asList = deepest > 0 && labels.size * 2 > deepest
  const all = Array.from({ length: deepest }, (_, index) => labels.get(index + 1) ?? set.levels[index]!.label)
  const byLevel = (values: ReadonlyMap<number, string>): Written | undefined =>
    values.size === 0
      ? undefined
      : writtenMap(
          [...values].map(([level, one]) => [String(level), one]),
          true,
        )
  return saidOf(
    map(numberingFields, {
      labels: asList ? { flowList: all } : byLevel(labels),
      continuous: continuous && (continuous.length === 0 ? value('否', 'false') : { flowList: continuous.map(String) }),
      forms: byLevel(new Map([...forms].map(([level, form]) => [level, formName(form, writing.words)]))),
    }),
  )
}

const saidOf = (map: WrittenMap): WrittenMap | undefined => (map.entries.length === 0 ? undefined : map)

function headingsOf(headings: NonNullable<WrittenBody['headings']>, { writing, set }: ReportPlan): Written | undefined {
  const own = kinds.filter((kind) => headings[kind] !== set.parts[kind])
  return saidOf(writing.words.map(headingsFields, Object.fromEntries(own.map((kind) => [kind, headings[kind]]))))
}

function letterheadOf({ understood, writing }: ReportPlan): Written | undefined {
  const { letterhead } = understood.front
  if (!letterhead) return undefined
  const { marks, number, signers, copy, secrecy, urgency } = letterhead
  return writing.words.map(letterheadFields, {
    mark: oneOrMore(marks.map((one) => one.text)),
    number,
    signers: oneOrMore(signers),
    copy,
    secrecy,
    urgency,
  })
}

function colophonOf({ understood, writing }: ReportPlan): Written | undefined {
  const { colophon } = understood.back
  if (!colophon) return undefined
  const { cc, issuer, date } = colophon
  return writing.words.map(colophonFields, { cc: oneOrMore(cc), issuer, date: date && dateText(date) })
}

function attachmentsOf({ understood, writing }: ReportPlan, names: readonly string[]): Written[] {
  return names.map((name, index): Written => {
    const body = understood.attachments[index]?.body
    if (!body || body.length === 0) return name
    writing.counts.length = 0
    const { texts, exhibits, list, after } = arranged(body, writing)
    return writing.words.map(attachmentFields, {
      name,
      text: text(texts),
      ...exhibitValues(exhibits, writing.words),
      ...listValues(list, 1, writing),
      after: text(after),
    })
  })
}

function fileName(map: WrittenMap, index: number, plan: ReportPlan): string {
  const { key, value } = plan.writing.words
  const of = (name: keyof typeof sectionFields): Written | undefined =>
    map.entries.find(([one]) => one === key(sectionFields, name))?.[1]
  const title = of('title')
  const named = typeof title === 'string' && title !== value('无', 'none') ? shortName(title) : ''
  const byKind = kinds.filter((kind) => of(kind) !== undefined).slice(-2)
  const untitled = byKind
    .map((kind) =>
      value({ achievements: plan.sectioned ? '成绩' : '正文', problems: '问题', plans: '计划' }[kind], kind),
    )
    .join(value('和', '-and-'))
  return `${String(index + 1).padStart(2, '0')}-${named || untitled || value('引言', 'opening')}.yaml`
}

/** The beginning of a heading as a name of a file. */
function shortName(heading: string): string {
  const [first = ''] = heading.split(/[，。：；、！,:;!]/)
  const plain = (one: string): string => one.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')
  return [...(plain(first).length >= 4 ? plain(first) : plain(heading))].slice(0, 16).join('')
}

import { attachmentFields } from '../fields/attachment.ts'
import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import { numberingFields } from '../fields/numbering.ts'
import { headingsFields, reportFields } from '../fields/report.ts'
import { sectionFields } from '../fields/section.ts'
import { openUnit } from '../new/answers.ts'
import { type Written, type WrittenMap, writtenMap } from '../yaml/write-yaml.ts'
import { dateText } from './back.ts'
import type { Made, ReportPlan } from './plan.ts'
import type { ImportLine, Para } from './types.ts'
import { exhibitPairs } from './write-exhibits.ts'
import { arranged, listPairs, text } from './write-items.ts'
import { writeByKind, writePlain, writeSections } from './write-sections.ts'

/** A file of the folder that is made, before it is a text. */
export interface MadeFile {
  name: string
  map: WrittenMap
}

type Pair = readonly [string, Written | undefined]

/** The files of the report, in the order in which they are read. */
export function writeFiles(plan: ReportPlan): MadeFile[] {
  const { sectioned } = plan
  const made = !sectioned
    ? writePlain(plan)
    : plan.arrange === 'by-kind'
      ? writeByKind(plan, sectioned)
      : writeSections(plan, sectioned)
  const sections = made.files.map((map, index) => ({ name: fileName(map, index, plan), map }))
  return [{ name: 'report.yaml', map: reportMap(plan, made) }, ...sections]
}

function reportMap(plan: ReportPlan, made: Made): WrittenMap {
  const { understood, set, writing, year } = plan
  const { front, back, facts } = understood
  const { key, value } = writing.words
  const subtitle = front.subtitle.map((one) => (one.parts.length > 1 ? one.parts.join('|') : one.text))
  const { note, attachments } = back
  const names = understood.attachments.map(({ name }) => name)
  const isListed = note.length > 0
  const noted = names.length === 0 ? note : names
  return writtenMap([
    [key(reportFields, 'title'), plan.title],
    [key(reportFields, 'subtitle'), subtitle.length > 1 ? subtitle : subtitle[0]],
    [key(reportFields, 'unit'), facts.unit ?? openUnit],
    [key(reportFields, 'year'), String(year)],
    [key(reportFields, 'period'), facts.period],
    [key(reportFields, 'template'), set.name],
    [
      key(reportFields, 'arrange'),
      plan.arrange === set.arrange ? undefined : value(plan.arrange === 'by-kind' ? '按类别' : '按章节', plan.arrange),
    ],
    [key(reportFields, 'numbering'), numberingOf(plan)],
    [key(reportFields, 'headings'), made.headings && headingsOf(made.headings, plan)],
    [key(reportFields, 'letterhead'), letterheadOf(plan)],
    [key(reportFields, 'addressee'), front.addressee?.text],
    [key(reportFields, 'opening'), text(made.opening as Para[])],
    [key(reportFields, 'closing'), text(made.closing as Para[])],
    [
      key(reportFields, 'signature'),
      back.signature.length > 1 ? back.signature.map((one) => one.text) : back.signature[0]?.text,
    ],
    [key(reportFields, 'date'), back.date && dateText(back.date.text)],
    [key(reportFields, 'annotation'), annotationOf(back.annotation)],
    [key(reportFields, 'contents'), plan.hasContents ? value('是', 'true') : undefined],
    [
      key(reportFields, 'attachments'),
      noted.length > 0 || attachments.length > 0 ? attachmentsOf(plan, noted) : undefined,
    ],
    [key(reportFields, 'attachment-note'), names.length > 0 && !isListed ? value('否', 'false') : undefined],
    [key(reportFields, 'colophon'), colophonOf(plan)],
  ])
}

/** As they stand, but for the brackets that are put around them. */
function annotationOf(lines: readonly ImportLine[]): Written | undefined {
  const texts = lines.map(({ text }) => /^（(.*)）$/.exec(text)?.[1] ?? text)
  return texts.length > 1 ? texts : texts[0]
}

function numberingOf({ declared, writing, set }: ReportPlan): Written | undefined {
  const { key, value } = writing.words
  const { labels, forms, continuous } = declared
  const deepest = Math.max(0, ...labels.keys())
  // All from the first one read better than a map of most of them.
  const asList = deepest > 0 && labels.size * 2 > deepest
  const all = Array.from({ length: deepest }, (_, index) => labels.get(index + 1) ?? set.levels[index]!.label)
  const labelled = asList
    ? all
    : writtenMap(
        [...labels].map(([level, label]) => [String(level), label]),
        true,
      )
  const form = (one: string): string => value(one === 'own-line' ? '独行' : '接排', one)
  const map = writtenMap([
    [key(numberingFields, 'labels'), labels.size === 0 ? undefined : inFlow(labelled)],
    [
      key(numberingFields, 'continuous'),
      continuous && (continuous.length === 0 ? value('否', 'false') : inFlow(continuous.map(String))),
    ],
    [
      key(numberingFields, 'forms'),
      forms.size === 0
        ? undefined
        : writtenMap(
            [...forms].map(([level, one]) => [String(level), form(one)]),
            true,
          ),
    ],
  ])
  return map.entries.length === 0 ? undefined : map
}

/** A short list on one line. */
const inFlow = (value: Written): Written => (Array.isArray(value) ? { flowList: value as string[] } : value)

function headingsOf(headings: NonNullable<Made['headings']>, { writing, set }: ReportPlan): Written | undefined {
  const pairs = (['achievements', 'problems', 'plans'] as const).map(
    (kind): Pair => [
      writing.words.key(headingsFields, kind),
      headings[kind] === set.parts[kind] ? undefined : headings[kind],
    ],
  )
  const map = writtenMap(pairs)
  return map.entries.length === 0 ? undefined : map
}

function letterheadOf({ understood, writing }: ReportPlan): Written | undefined {
  const { letterhead } = understood.front
  if (!letterhead) return undefined
  const { key } = writing.words
  const { marks, number, signers, copy, secrecy, urgency } = letterhead
  const texts = marks.map((one) => one.text)
  return writtenMap([
    [key(letterheadFields, 'mark'), texts.length > 1 ? texts : texts[0]],
    [key(letterheadFields, 'number'), number],
    [key(letterheadFields, 'signers'), signers.length > 1 ? signers : signers[0]],
    [key(letterheadFields, 'copy'), copy],
    [key(letterheadFields, 'secrecy'), secrecy],
    [key(letterheadFields, 'urgency'), urgency],
  ])
}

function colophonOf({ understood, writing }: ReportPlan): Written | undefined {
  const { colophon } = understood.back
  if (!colophon) return undefined
  const { key } = writing.words
  return writtenMap([
    [key(colophonFields, 'cc'), colophon.cc.length > 1 ? colophon.cc : colophon.cc[0]],
    [key(colophonFields, 'issuer'), colophon.issuer],
    [key(colophonFields, 'date'), colophon.date && dateText(colophon.date)],
  ])
}

function attachmentsOf({ understood, writing }: ReportPlan, names: readonly string[]): Written[] {
  const { key } = writing.words
  return names.map((name, index): Written => {
    const body = understood.attachments[index]?.body
    if (!body || body.length === 0) return name
    writing.counts.length = 0
    const { texts, exhibits, list, after } = arranged(body, writing)
    return writtenMap([
      [key(attachmentFields, 'name'), name],
      [key(attachmentFields, 'text'), text(texts)],
      ...exhibitPairs(exhibits, writing.words),
      ...listPairs(list, 1, writing),
      [key(attachmentFields, 'after'), text(after)],
    ])
  })
}

function fileName(map: WrittenMap, index: number, plan: ReportPlan): string {
  const { key, value } = plan.writing.words
  const of = (name: keyof typeof sectionFields): Written | undefined =>
    map.entries.find(([one]) => one === key(sectionFields, name))?.[1]
  const title = of('title')
  const named = typeof title === 'string' && title !== value('无', 'none') ? shortName(title) : ''
  const kinds = (['achievements', 'problems', 'plans'] as const).filter((kind) => of(kind) !== undefined)
  const byKind = kinds.length > 1 ? kinds.slice(-2) : kinds
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

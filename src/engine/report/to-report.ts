import { type ReportData, reportFields } from '../fields/report.ts'
import { toRuleSettings } from '../fields/rules.ts'
import { lastYearFields, type SectionData, saysNone, sectionFields } from '../fields/section.ts'
import { type OwnKey, plainVocabulary, type Vocabulary } from '../fields/vocabulary.ts'
import type { LastYearItem, OwnValue, Report, Section } from '../model/report.ts'
import { startOf } from '../text/source.ts'
import { childOf, type YamlMap, type YamlNode } from '../yaml/nodes.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { severalProses, toColophon, toDate, toLetterhead } from './letterhead.ts'
import { toNumberingOverride } from './numbering-override.ts'
import { noHeading, optionalProse, plainProse, toProse, toProses } from './prose.ts'
import { toSubtitle } from './subtitle.ts'
import { toAttachment, toItemList } from './to-items.ts'

type RequiredTexts = ReturnType<typeof toProses<typeof reportFields>> & Pick<Report, 'title' | 'unit'>

/** Puts a report together from its checked files. */
export function toReport(
  name: string,
  file: YamlFile<ReportData>,
  sections: Section[],
  ledger: Pick<Report, 'figures' | 'openLedger'>,
  images: Report['images'],
  vocabulary: Vocabulary = plainVocabulary,
): Report {
  const { data, root, source } = file
  const headings = childOf(root, 'headings')
  const template = data.template ?? 'standard'
  return {
    name,
    source,
    // The schema has made sure of a title and a unit.
    ...(toProses(reportFields, root) as RequiredTexts),
    ...toSubtitle(childOf(root, 'subtitle')),
    year: data.year,
    period: childOf(root, 'period') ? toProse(childOf(root, 'period')) : plainProse('全年', startOf(source)),
    template: { name: template, origin: data.template ? file.place(['template']) : startOf(source) },
    ...(data.arrange && { arrange: data.arrange }),
    headings: headings?.kind === 'map' ? toHeadings(headings) : {},
    ...optional('own', toOwnValues(vocabulary.keys, file)),
    numbering: toNumberingOverride(data.numbering),
    signature: severalProses(childOf(root, 'signature')),
    ...toDate(data.date, childOf(root, 'date')),
    ...(data.annotation !== undefined && { annotation: severalProses(childOf(root, 'annotation')) }),
    seal: data.seal ?? false,
    ...(data.seal && { sealAt: file.place(['seal']) }),
    ...optional('letterhead', toLetterhead(childOf(root, 'letterhead'))),
    ...optional('colophon', toColophon(childOf(root, 'colophon'), printedOn(data.colophon))),
    contents: data.contents ?? false,
    ...(data.contents && { contentsAt: file.place(['contents']) }),
    attachments: (data.attachments ?? []).map((one, index) =>
      toAttachment(one, childOf(childOf(root, 'attachments'), index)!),
    ),
    ...(data['attachment-note'] === false && { withoutAttachmentNote: true }),
    sections,
    rules: toRuleSettings(data.rules),
    ...(data.rules && { ruleAt: (rule) => file.place(['rules', rule]) }),
    ...ledger,
    images,
    words: data.words ?? [],
    ...(data.thousands && { thousands: true }),
    ...(data['previous-report'] !== undefined && { previousReport: toPreviousReport(file)! }),
  }
}

/** 上年报告, if it is written. */
export function toPreviousReport({ data, place }: YamlFile<ReportData>): Report['previousReport'] {
  const folder = data['previous-report']
  return folder === undefined ? undefined : { folder, origin: place(['previous-report']) }
}

/** One section from its checked file. */
export function toSection(
  name: string,
  { data, root }: YamlFile<SectionData>,
  { parts }: Vocabulary = plainVocabulary,
): Section {
  const lists = data as Record<string, unknown>
  return {
    name,
    ...toTitle(root),
    ...(data.label !== undefined && { label: data.label }),
    ...(data['heading-form'] && { form: data['heading-form'] }),
    ...toProses(sectionFields, root),
    achievements: toItemList(data.achievements, childOf(root, 'achievements')),
    problems: toItemList(data.problems, childOf(root, 'problems')),
    plans: toItemList(data.plans, childOf(root, 'plans')),
    ...(parts.length > 0 && {
      others: parts.map((part) => ({
        kind: part.name,
        name: part.zh,
        list: toItemList(lists[part.name] as SectionData['plans'], childOf(root, part.name)),
      })),
    }),
    ...optional('lastPlans', toLastYear(childOf(root, 'last-plans'))),
    ...optional('lastProblems', toLastYear(childOf(root, 'last-problems'))),
    origin: root.span,
  }
}

/** 上年计划 or 上年问题; the schema has made sure that each entry says what it is about. */
const toLastYear = (list: YamlNode | undefined): LastYearItem[] | undefined =>
  list?.kind === 'list'
    ? list.items.map((node) => ({
        ...(toProses(lastYearFields, node) as Omit<LastYearItem, 'origin'>),
        origin: node.span,
      }))
    : undefined

const isNone = (node: YamlNode | undefined): boolean => node?.kind === 'text' && saysNone(node.value)

function toTitle(root: YamlNode): Pick<Section, 'title' | 'untitled'> {
  return isNone(childOf(root, 'title')) ? { untitled: true } : optionalProse('title', root)
}

function toHeadings({ entries }: YamlMap): Report['headings'] {
  return Object.fromEntries(
    [...entries].flatMap(([kind, { value }]) => {
      if (value.kind !== 'text') return []
      return [[kind, isNone(value) ? noHeading(value.span) : toProse(value)]]
    }),
  )
}

/** 印发日期 as the schema has read it. */
export const printedOn = (colophon: ReportData['colophon']): string | undefined =>
  typeof colophon === 'object' ? colophon.date : undefined

/** What is there, to be spread into an object. */
function optional<K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } {
  const found: { [P in K]?: T } = {}
  if (value !== undefined) found[name] = value
  return found
}

/** What a report says under the keys of its set's own; `undefined` where the set has none. */
function toOwnValues(keys: readonly OwnKey[], file: YamlFile<unknown>): OwnValue[] | undefined {
  if (keys.length === 0) return undefined
  const data = file.data as Record<string, unknown>
  return keys.flatMap((key): OwnValue[] => {
    const node = childOf(file.root, key.name)
    const value = node && node.kind !== 'hole' ? readOwn(key, node, data[key.name]) : undefined
    const isRunning = key.type === 'paragraphs' && { isRunning: true as const }
    return value === undefined ? [] : [{ key: key.name, name: key.zh, value, ...isRunning }]
  })
}

function readOwn({ type }: OwnKey, node: YamlNode, data: unknown): OwnValue['value'] | undefined {
  switch (type) {
    case 'flag':
      return data === true
    case 'list':
      return severalProses(node)
    case 'date':
      return typeof data === 'string' ? toDate(data, node).date : undefined
    case 'text':
    case 'number':
    case 'paragraphs':
      return toProse(node)
  }
}

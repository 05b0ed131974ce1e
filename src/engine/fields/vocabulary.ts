import type * as z from 'zod'
import type { Span } from '../text/source.ts'
import { flag, parsed, refuse } from '../yaml/values.ts'
import { date, type Fields, field, mapOf, paragraphs, prose, texts } from './field.ts'
import type { OwnKeyType } from './own-key-type.ts'
import { headingField, headingsFields, type ReportData, reportFields, reportSchema } from './report.ts'
import { itemsField, type SectionData, sectionFields, sectionSchema, sectionSchemaOf } from './section.ts'

/** A key of a set's own. */
export interface OwnKey {
  name: string
  /** The Chinese name, where the key is called otherwise. */
  zh: string
  type: OwnKeyType
  about?: string
  options?: readonly string[]
  /** Where the set says so. */
  at: Span
}

/** A part of a report: the key of section files that its items stand under. */
export interface PartName {
  name: string
  zh: string
}

/** What the files of a report may say, by its template set: the keys that every report has, and those of the set's own. */
export interface Vocabulary {
  /** @internal The types of the package name no library's. */
  report: Fields
  /** @internal */
  reportSchema: z.ZodType<ReportData>
  /** @internal */
  section: Fields
  /** @internal */
  sectionSchema: z.ZodType<SectionData>
  /** The set's own keys of report.yaml. */
  keys: readonly OwnKey[]
  /** The set's own parts. */
  parts: readonly PartName[]
}

/** The vocabulary of a set that has nothing of its own. */
export const plainVocabulary: Vocabulary = {
  report: reportFields,
  reportSchema,
  section: sectionFields,
  sectionSchema,
  keys: [],
  parts: [],
}

/** The vocabulary of a set with keys and parts of its own. */
export function vocabularyOf(keys: readonly OwnKey[], parts: readonly PartName[]): Vocabulary {
  if (keys.length === 0 && parts.length === 0) return plainVocabulary
  const report: Fields = { ...reportFields, ...headingsOf(parts), ...ownFields(keys) }
  const section: Fields = {
    ...sectionFields,
    ...Object.fromEntries(parts.map(({ name, zh }) => [name, itemsField(zh, `${zh}，一条一项`)])),
  }
  return {
    report,
    reportSchema: mapOf(report) as unknown as z.ZodType<ReportData>,
    section,
    sectionSchema: sectionSchemaOf(section),
    keys,
    parts,
  }
}

/** @internal The rows of keys of a set's own. */
export const ownFields = (keys: readonly OwnKey[]): Fields =>
  Object.fromEntries(keys.map((key) => [key.name, ownField(key)]))

function headingsOf(parts: readonly PartName[]): Fields {
  if (parts.length === 0) return {}
  const own = parts.map(({ name, zh }) => [name, headingField(zh, `${zh}部分的标题；无：没有标题`)] as const)
  const fields: Fields = { ...headingsFields, ...Object.fromEntries(own) }
  return { headings: { ...reportFields.headings, schema: mapOf(fields), keys: fields } }
}

const number = parsed((written) =>
  /^[-−+]?\d[\d,]*(?:\.\d+)?$|^【待[^】]*】$/.test(written)
    ? written
    : refuse('应为一个数', { hint: '请只写数，如 12；不带单位' }),
)

function ownField({ zh, type, about = zh, options }: OwnKey) {
  switch (type) {
    case 'text':
      return options ? { ...prose(zh, about), schema: oneOf(options) } : prose(zh, about)
    case 'paragraphs':
      return paragraphs(zh, about)
    case 'number':
      return field(zh, about, number, { prose: 'text', kind: 'prose' })
    case 'date':
      return field(zh, about, date(), { prose: 'text', seen: 'text' })
    case 'flag':
      return field(zh, about, flag(), { seen: 'flag' })
    case 'list':
      return texts(zh, about, { line: 'words' })
  }
}

function oneOf(options: readonly string[]) {
  const expected = `应为${options.map((one) => `“${one}”`).join('、')}中的一个`
  return parsed(
    (written) =>
      options.includes(written) || /^【待[^】]*】$/.test(written)
        ? written
        : refuse(expected, { hint: '请写其中一个' }),
    {
      enum: [...options],
    },
  )
}

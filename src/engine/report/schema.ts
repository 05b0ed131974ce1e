import * as z from 'zod'
import { figuresSchema } from '../figures/schema.ts'
import { outlineDepth } from '../outline/outline.ts'
import { inArabicDigits } from '../text/numerals.ts'
import { choice, flag, parsed, refuse, scalar } from '../yaml/fields.ts'
import { date } from './date-field.ts'
import { attachment, headingForm, itemList, labelPattern, level, prose } from './items-schema.ts'
import { colophonSchema, letterheadSchema } from './letterhead.ts'
import { rulesSchema } from './rules-schema.ts'

/** What report.yaml and a section file may hold. The keys' Chinese names stand in keys.ts. */

/** 2024, 2024年, 2024年度, ２０２４ and 二〇二四年 are the same year. */
const year = () =>
  parsed(
    (written) => {
      const digits = inArabicDigits(written.normalize('NFKC'))
      const year = /^((?:19|2\d)\d\d)\s*(?:年度?)?$/.exec(digits)?.[1]
      return year === undefined ? refuse('应为四位数的年份', { hint: '请写成 2023 这样的半角数字' }) : Number(year)
    },
    {
      anyOf: [
        { type: 'integer', minimum: 1900, maximum: 2999 },
        { type: 'string', pattern: '^[0-9０-９〇○零一二三四五六七八九]{4} ?(年度?)?$' },
      ],
    },
  )

export const arrangement = () => choice({ 'by-kind': '按类别', 'by-section': '按章节' })

const mode = () => choice({ typed: '手写', native: '自动' })

/** By level: a list from level 1, or a map. */
const perLevel = <T extends z.ZodType>(value: T) =>
  z.union([
    z.array(value).max(outlineDepth, `最多写${outlineDepth}项，层次没有更多的级`),
    z.record(z.string().regex(new RegExp(`^[1-${outlineDepth}]$`)), value),
  ])

const continuous = z.union([flag(), z.array(level())])

/** 编号 of a report or a template set. */
export const numberingSchema = z.union([
  mode(),
  z.strictObject({
    mode: mode().optional(),
    labels: perLevel(labelPattern()).optional(),
    continuous: continuous.optional(),
    forms: perLevel(headingForm()).optional(),
  }),
])

/** 版式 of a report or a template set: the settings are checked by the layout loader, which knows the profile. */
export const layoutOverrideSchema = z.union([
  scalar(),
  z.looseObject({ profile: scalar().optional() }).meta({ layout: true }),
])

export const reportSchema = z.strictObject({
  title: prose(),
  subtitle: z.union([prose(), z.array(prose())]).optional(),
  unit: prose(),
  year: year(),
  period: prose().optional(),
  template: scalar().optional(),
  arrange: arrangement().optional(),
  headings: z
    .strictObject({ achievements: prose().optional(), problems: prose().optional(), plans: prose().optional() })
    .optional(),
  numbering: numberingSchema.optional(),
  addressee: prose().optional(),
  opening: prose().optional(),
  closing: prose().optional(),
  signature: z.union([prose(), z.array(prose())]).optional(),
  date: date().optional(),
  sample: flag().optional(),
  seal: flag().optional(),
  letterhead: letterheadSchema.optional(),
  colophon: colophonSchema.optional(),
  contents: flag().optional(),
  attachments: z.array(attachment).optional(),
  'attachment-note': flag().optional(),
  sections: z.array(scalar()).optional(),
  layout: layoutOverrideSchema.optional(),
  rules: rulesSchema.optional(),
  figures: figuresSchema.optional(),
  words: z.array(scalar()).optional(),
  thousands: flag().optional(),
  rounding: choice({ 'half-up': '四舍五入', 'half-even': '四舍六入五成双' }).optional(),
  'previous-report': scalar().optional(),
})
export type ReportData = z.output<typeof reportSchema>

const section = z.strictObject({
  title: prose().optional(),
  label: scalar().optional(),
  owner: prose().optional(),
  intro: prose().optional(),
  achievements: itemList.optional(),
  problems: itemList.optional(),
  plans: itemList.optional(),
  after: prose().optional(),
})

/** 标题: 无. */
export const saysNone = (written: string): boolean => /^(?:无|none)$/.test(written.trim())

export const sectionSchema = section.superRefine(({ title, label }, context) => {
  if (label === undefined || (title !== undefined && !saysNone(title))) return
  const params = { code: 'data/label-without-title', hint: '请写上“标题”，或删去“编号”' }
  const message = '“编号”印在章节的标题前面，这个章节没有标题'
  context.addIssue({ code: 'custom', path: ['label'], message, params })
})
export type SectionData = z.output<typeof sectionSchema>

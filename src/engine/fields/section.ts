import * as z from 'zod'
import { issueAt, scalar } from '../yaml/values.ts'
import { type Fields, field, mapOf, paragraphs, prose } from './field.ts'
import { itemFields, itemList, itemListFields } from './item.ts'
import { headingForm } from './values.ts'

/** The row of a part's items. */
export const itemsField = (name: string | readonly string[], about: string, more?: { manual: string }) =>
  field(name, about, itemList, { prose: 'text', empty: 'warning', keys: itemListFields, each: itemFields, ...more })

/** An entry of 上年计划 or 上年问题: what last year's report planned or found wanting, and what became of it. */
export const lastYearFields = {
  matter: prose('事项', '上年报告写的这一条', { required: true, unprinted: true, manual: '上年报告写的这一条' }),
  outcome: prose(['完成情况', '整改情况'], '这一条今年做得怎样', {
    paragraphs: true,
    unprinted: true,
    manual: '这一条今年做得怎样；“上年问题”里也可以写作“整改情况”',
  }),
}

const lastYearItems = (name: string, about: string, more: { manual: string }) =>
  field(name, about, z.array(mapOf(lastYearFields)), { each: lastYearFields, unprinted: true, ...more })

/** What a section says of itself beside its title, its items and the paragraphs around them: part and item hand it to templates. */
export const sectionAsides = {
  owner: prose('责任科室', '提供本章节材料的科室', { unprinted: true, manual: '提供材料的科室，自带的模板不印' }),
}

/** A section file. */
export const sectionFields = {
  title: field('标题', '本章节的标题；无：没有标题', scalar(), {
    prose: 'text',
    seen: 'text',
    empty: 'error',
    manual: '章节的标题；没有标题的写 无，见[没有标题的章节](#没有标题的章节)',
  }),
  label: field('编号', "照写的编号，代替自动编号；'' 是不编号", scalar(), {
    manual: "照写的编号，代替自动编号；'' 是不编号",
  }),
  'heading-form': field('标题形式', '独行或接排', headingForm(), {
    manual: '独行：标题单独成行。接排：后面接着写引言。不写时按模板',
  }),
  ...sectionAsides,
  intro: paragraphs('引言', '章节标题下的段落', { empty: 'warning', manual: '章节标题下面的文字' }),
  achievements: itemsField('成绩', '主要工作及成效，一条一项', { manual: '列表，一条一项' }),
  problems: itemsField('问题', '存在的问题，一条一项', { manual: '列表，一条一项' }),
  plans: itemsField('计划', '下一步工作，一条一项', { manual: '列表，一条一项' }),
  'last-plans': lastYearItems('上年计划', '上年报告的计划，逐条写完成情况', {
    manual: '上年报告的计划，逐条写完成情况，自带的模板不印，见[由上年的报告新建](#由上年的报告新建)',
  }),
  'last-problems': lastYearItems('上年问题', '上年报告的问题，逐条写整改情况', {
    manual: '上年报告的问题，逐条写整改情况，自带的模板不印',
  }),
  after: paragraphs('续文', '本章节最后的段落', { empty: 'warning', manual: '本章节最后的文字，排在各条之后' }),
}

/** 标题: 无. */
export const saysNone = (written: string): boolean => /^(?:无|none)$/.test(written.trim())

type SectionMap = ReturnType<typeof mapOf<typeof sectionFields>>

/** The schema of section files with the rows of `fields`, which are at least those of `sectionFields`. */
export const sectionSchemaOf = (fields: Fields) =>
  (mapOf(fields) as unknown as SectionMap).superRefine(({ title, label }, context) => {
    if (label === undefined || (title !== undefined && !saysNone(title))) return
    const params = { code: 'data/label-without-title', hint: '请写上“标题”，或删去“编号”' }
    const message = '“编号”印在章节的标题前面，这个章节没有标题'
    context.addIssue(issueAt(['label'], message, params))
  })

export const sectionSchema = sectionSchemaOf(sectionFields)
export type SectionData = z.output<typeof sectionSchema>

import * as z from 'zod'
import { flag, scalar } from '../yaml/values.ts'
import { chartField, pictureField, tableField } from './exhibits.ts'
import { field, mapOf, paragraphs, prose } from './field.ts'
import { listFields, reportList } from './item.ts'

/** Texts of an attachment. */
export const attachmentTexts = {
  name: prose('名称', '附件的名称', { required: true, prose: 'title' }),
  text: paragraphs('正文', '附件的正文', { empty: 'warning', manual: '附件的文字' }),
}

/** An attachment of a report. */
export const attachmentFields = {
  ...attachmentTexts,
  ...listFields('附件的各条'),
  table: tableField('附件的表格；几个表格写成列表', { empty: 'warning' }),
  landscape: field('横排', '是：这个附件用横放的纸', flag(), { manual: '是：这个附件用横放的纸，适合列多的表' }),
  picture: pictureField('附件的图片；几张写成列表', { manual: '附件的图片；几张写成列表' }),
  chart: chartField('附件的图表；几个写成列表', { manual: '附件的图表；几个写成列表' }),
} as const

export const attachment = z.union([scalar(), mapOf(attachmentFields).superRefine(reportList)])
export type AttachmentData = z.output<typeof attachment>

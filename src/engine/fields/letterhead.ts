import * as z from 'zod'
import { flag } from '../yaml/values.ts'
import { date, field, mapOf, prose, texts } from './field.ts'

/** 版头 and 版记 (GB/T 9704-2012 7.2, 7.4), of a report or, as what its reports have in common, of a template set. */

export const letterheadFields = {
  mark: texts('发文机关标志', '红字的发文机关，如 镜湖区卫生健康局文件；联合行文写成列表；不写时用“单位”加“文件”', {
    manual: '红字。不写时是“单位”加“文件”；联合行文写成列表，主办的在前，带“文件”的，“文件”印在各机关右边居中',
  }),
  number: prose('发文字号', '如 镜卫发〔2024〕12号', {
    manual: '如 青卫发〔2024〕36号：六角括号，不写“第”，序号前面不补0',
  }),
  signers: texts('签发人', '上行文的签发人，一个或几个', {
    manual: '上行文才写；几个人写成列表。写了签发人，发文字号排到左边',
  }),
  copy: prose('份号', '如 000001', { manual: '六位数字，如 000001' }),
  secrecy: prose(['密级', '密级和保密期限'], '如 机密★1年'),
  urgency: prose('紧急程度', '特急或加急', { manual: '特急 或 加急' }),
}

export const colophonFields = {
  cc: texts(['抄送', '抄送机关'], '抄送的机关，一个或几个；“抄送：”和句号自动印', {
    manual: '抄送的机关，一个或几个；“抄送：”和末尾的句号自动印',
  }),
  issuer: prose('印发机关', '如 镜湖区卫生健康局办公室', { manual: '如 青山县卫生健康局办公室' }),
  date: field('印发日期', '如 2024-12-28；“印发”两字自动印', date(), {
    prose: 'text',
    seen: 'text',
    manual: '写法同成文日期；“印发”两字自动印',
  }),
}

/** 是 takes all from the set, and 否 nothing. */
export const letterhead = field(
  '版头',
  '红头：发文机关标志、发文字号等；是：照模板；否：不印',
  z.union([flag(), mapOf(letterheadFields)]),
  { keys: letterheadFields, manual: '红头，见[版头和版记](#版头和版记)' },
)
export const colophon = field(
  '版记',
  '最后一面下边的抄送和印发；是：照模板；否：不印',
  z.union([flag(), mapOf(colophonFields)]),
  { keys: colophonFields, manual: '最后一面的抄送和印发，见[版头和版记](#版头和版记)' },
)

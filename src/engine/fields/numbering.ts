import * as z from 'zod'
import { outlineDepth } from '../outline/outline.ts'
import { choice, flag, once } from '../yaml/values.ts'
import { field, mapOf } from './field.ts'
import { headingForm, labelPattern, level } from './values.ts'

/** 编号 of a report or a template set. */

const mode = once(() => choice({ typed: '手写', native: '自动' }))

/** By level: a list from level 1, or a map. */
const perLevel = <T extends z.ZodType>(value: T) =>
  z.union([
    z.array(value).max(outlineDepth, `最多写${outlineDepth}项，层次没有更多的级`),
    z.record(z.string().regex(new RegExp(`^[1-${outlineDepth}]$`)), value),
  ])

/** `*`: any level; the entry says what its value is. */
const levels = <S extends z.ZodType>(
  zh: string,
  about: string,
  value: S,
  each: string,
  manual: { manual?: string } = {},
) => field(zh, about, perLevel(value), { keys: { '*': { zh: [], about: each } }, ...manual })

export const numberingFields = {
  mode: field('方式', '手写：编号是文字；自动：由 Word 编号', mode(), {
    manual:
      '手写（typed，默认）：编号是普通文字。自动（native）：由 Word 的多级列表编号，在 Word 里增删条目时编号会跟着变',
  }),
  labels: levels('标签', '各级第一个编号，如 一、 （一） 1. （1）', labelPattern(), '这一级的第一个编号', {
    manual: '各级第一个编号，从第一级写起；只改某一级的写成 {3: 1、}',
  }),
  continuous: field('连续', '全文连续编号的级别；是：各级都连续', z.union([flag(), z.array(level())]), {
    manual: '全文连续编号的级别，如 [2]；是：各级都连续；否：每一级都重新编',
  }),
  forms: levels('标题形式', '各级标题独行或接排', headingForm(), '独行或接排', {
    manual: '各级标题独行或接排，写法同“标签”；写了“分项写法”的一列仍接排，要独行就写在各条里',
  }),
}

export const numbering = z.union([mode(), mapOf(numberingFields)])

import * as z from 'zod'
import { blankLineNames, roles, type StyleRole } from './types.ts'
import { parseMillimetres, parsePoints, parseSize } from './units.ts'

/**
 * The settings of a layout as a profile or a report writes them: texts, turned into numbers, flags and names here.
 * Every key may be absent; a layer only says what differs. Keys are the English ones of `keys.ts`.
 */

/** What to do with a setting that is not allowed. */
export const settingHint = '请改成允许的值，或删去这一项以沿用版式原来的设置'

/**
 * A text that `parse` understands and that lies in a range; `expected` says in Chinese what is allowed, `meant` what to write
 * for what was.
 */
function text<T>(
  expected: string,
  parse: (text: string) => T | undefined,
  meant?: (text: string) => string | undefined,
) {
  return z.string({ error: expected }).transform((value, context) => {
    const parsed = parse(value.trim())
    if (parsed !== undefined) return parsed
    context.addIssue({ code: 'custom', message: expected, params: { hint: meant?.(value.trim()) ?? settingHint } })
    return z.NEVER
  })
}

const within = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined

/** A choice among names, each in either language; `meant` says what to write for something else. */
function choice<const T extends string>(names: Record<T, string>, meant?: (text: string) => string | undefined) {
  const expected = (Object.entries(names) as [T, string][]).map(([english, chinese]) => `${chinese}（${english}）`)
  return text(
    `应为${expected.join('、')}之一`,
    (value) => (Object.keys(names) as T[]).find((name) => value === name || value === names[name]),
    meant,
  )
}

const flag = text('应为“是”或“否”', (value) => ({ 是: true, 否: false, true: true, false: false })[value])

const whole = (least: number, most: number, unit: string) =>
  text(`应为${least}至${most}的整数（${unit}）`, (value) => {
    // 22行, 2字符: the number with its unit.
    const [, digits] = new RegExp(`^(\\d+)\\s*个?(?:${unit}|${unit === '字' ? '字符' : unit})?$`).exec(value) ?? []
    return digits === undefined ? undefined : within(Number(digits), least, most)
  })

const points = (least: number, most: number) =>
  text(`应为${least}至${most}之间的磅数，如 28.95`, (value) => within(parsePoints(value), least, most))

const margin = text('应为0至100之间的毫米数，如 37 或 37mm', (value) => within(parseMillimetres(value), 0, 100))

/** Half points are the finest that a font size can be written in. */
const size = text('应为字号（如三号）或5至72之间的磅数（可到半磅）', (value) => {
  const parsed = within(parseSize(value), 5, 72)
  return parsed !== undefined && Number.isInteger(parsed * 2) ? parsed : undefined
})

/** Word keeps 31 characters of a font's name. */
const font = text('应为字体名称（1至31个字，不含分号和引号）', (value) =>
  /^[^;"<>&\p{Cc}]{1,31}$/u.test(value) ? value : undefined,
)

const perRole = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(roles.map((role) => [role, value.optional()])) as Record<StyleRole, z.ZodOptional<T>>,
  )

/** 页边距 presets, in millimetres. */
export const marginPresets = {
  classic: { top: 37, right: 26, bottom: 35, left: 28 },
  gbt33476: { top: 34.58, right: 26, bottom: 32.58, left: 28 },
} as const

/** Lengths where a preset belongs: the sides as they are set, in millimetres. One length is that of all four. */
function marginsMeant(written: string): string | undefined {
  const lengths = (written.match(/\d+(?:\.\d+)?\s*(?:mm|毫米|cm|厘米)?/gi) ?? []).map((one) => one.trim())
  const isCentimetres = /cm|厘米/i.test(written)
  const [top, bottom = top, left = top, right = left] = lengths.map((one) =>
    parseMillimetres(isCentimetres && /\d$/.test(one) ? `${one}cm` : one.trim()),
  )
  if (top === undefined) return undefined
  const isOne = lengths.length === 1
  if (!isOne && (lengths.length !== 4 || !/上.*下.*左.*右/s.test(written))) {
    return '四边要分开写，单位是毫米，如 {上: 37, 下: 35, 左: 28, 右: 26}'
  }
  const sides = [`上: ${top}`, `下: ${bottom}`, `左: ${left}`, `右: ${right}`]
  return `四边要分开写，单位是毫米：{${sides.join(', ')}}`
}

const margins = z.union([
  choice({ classic: '标准', gbt33476: '电子公文' }, marginsMeant).transform((name) => ({ ...marginPresets[name] })),
  z.strictObject({
    top: margin.optional(),
    right: margin.optional(),
    bottom: margin.optional(),
    left: margin.optional(),
  }),
])

export const settingsSchema = z.strictObject({
  margins: margins.optional(),
  'lines-per-page': whole(10, 60, '行').optional(),
  'line-pitch': points(8, 100).optional(),
  'chars-per-line': whole(10, 60, '字').optional(),
  tracking: points(-4, 20).optional(),
  'title-line-pitch': points(8, 100).optional(),
  'table-line-pitch': points(6, 100).optional(),
  'first-line-indent': whole(0, 8, '字').optional(),
  'font-names': choice({ gb2312: 'GB2312', modern: '通用' }).optional(),
  'digit-font': text('应为 times、body（同正文）或字体名称', (value) =>
    value === '同正文' ? 'body' : font.safeParse(value).data,
  ).optional(),
  fonts: perRole(font).optional(),
  sizes: perRole(size).optional(),
  bold: perRole(flag).optional(),
  'blank-lines': z
    .strictObject(
      Object.fromEntries(blankLineNames.map((name) => [name, whole(0, 10, '行').optional()])) as Record<
        (typeof blankLineNames)[number],
        z.ZodOptional<ReturnType<typeof whole>>
      >,
    )
    .optional(),
  'subtitle-form': choice({ plain: '照写', parentheses: '括号', dash: '破折号' }).optional(),
  'page-number': choice({ outer: '外侧', center: '居中', none: '无' }).optional(),
  'single-page-number': flag.optional(),
})

/** What one layer (a profile, a set, a report) settles. */
export type Settings = z.output<typeof settingsSchema>

/** A profile file: who it is, and which profile it builds on. Its settings are checked as those of a report are. */
export const profileSchema = z.looseObject({
  name: text('应为小写字母、数字和连字符组成的名称', (value) => (/^[a-z0-9-]+$/.test(value) ? value : undefined)),
  description: z.string({ error: '应为文字' }).optional(),
  extends: z.string({ error: '应为另一个版式的名称' }).optional(),
})

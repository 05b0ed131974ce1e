import * as z from 'zod'
import { rulesKeys } from '../fields/keys.ts'
import { parsed, refuse } from '../yaml/fields.ts'
import type { RuleSetting } from './types.ts'

const severities: Record<string, RuleSetting> = {
  off: 'off',
  关: 'off',
  info: 'info',
  提示: 'info',
  warning: 'warning',
  警告: 'warning',
  error: 'error',
  错误: 'error',
}

/** The rules that measure by a number: from how many characters on. */
const measured = new Set(['long-sentence', 'missing-stop'])

/** What people write for the settings, and what they mean. */
const meant: readonly [RegExp, string][] = [
  [/^(?:关闭|关掉|不查|不检查|不用查|停用|禁用|忽略|否|无|不|no|false|none|close)$/i, '请写成“关”'],
  [/^(?:开|开启|打开|启用|检查|查|是|有|on|yes|true)$/i, '要查的不用写，请删去这一项；要更严的写“警告”或“错误”'],
  [/^(?:提醒|信息|告知|一般|notice)$/i, '请写成“提示”'],
  [/^(?:告警|warn|注意)$/i, '请写成“警告”'],
  [/^(?:报错|严重|禁止|必须|err|fatal)$/i, '请写成“错误”'],
]

const hintFor = (written: string): string | undefined => meant.find(([pattern]) => pattern.test(written))?.[1]

const expected = '应为“关”“提示”“警告”或“错误”'

const setting = (name: string) =>
  parsed<RuleSetting>(
    (written) => {
      const severity = severities[written]
      if (severity !== undefined) return severity
      const hint = hintFor(written)
      if (hint !== undefined) return refuse(expected, { hint })
      const number = /^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined
      if (!measured.has(name)) {
        return refuse(expected, number === undefined ? {} : { hint: '这条规则没有字数可设' })
      }
      return number ?? refuse(`${expected}，或字数`, { hint: '字数写成 120 这样的整数' })
    },
    measured.has(name)
      ? { anyOf: [{ enum: Object.keys(severities) }, { type: 'integer', minimum: 1, maximum: 99999 }] }
      : { enum: Object.keys(severities) },
  )

/** 检查 of a report or a template set: each rule of proofreading with how grave it is, or its number. */
export const rulesSchema = z.strictObject(
  Object.fromEntries(Object.keys(rulesKeys).map((name) => [name, setting(name).optional()])),
)

/** The settings that were made. */
export function toRuleSettings(data: z.output<typeof rulesSchema> | undefined): Record<string, RuleSetting> {
  const made: Record<string, RuleSetting> = {}
  for (const [name, value] of Object.entries(data ?? {})) if (value !== undefined) made[name] = value
  return made
}

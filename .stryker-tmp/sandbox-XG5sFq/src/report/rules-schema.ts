// @ts-nocheck
import * as z from 'zod'
import { rulesKeys } from '../keys.ts'
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

const expected = '应为“关”“提示”“警告”或“错误”'

const setting = (name: string) =>
  parsed<RuleSetting>(
    (written) => {
      const severity = severities[written]
      if (severity !== undefined) return severity
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

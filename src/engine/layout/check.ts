import type * as z from 'zod'
import type { LayoutSettings } from '../report/types.ts'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { settingName, settingsUnder } from './keys.ts'
import { type Settings, settingHint, settingsSchema } from './schema.ts'

type Issue = z.core.$ZodIssue
type Place = (path: readonly string[]) => Span

/** Checks one layer of settings; `undefined` when something is wrong, each fault at its own place. */
export function checkSettings(settings: LayoutSettings, place: Place): Result<Settings | undefined> {
  const result = settingsSchema.safeParse(settings)
  if (result.success) return { value: result.data, diagnostics: [] }
  return { value: undefined, diagnostics: result.error.issues.flatMap((issue) => explain(issue, [], settings, place)) }
}

function explain(issue: Issue, above: string[], settings: LayoutSettings, place: Place): Diagnostic[] {
  const path = [...above, ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], place))
  const found = valueAt(settings, path)
  if (issue.code === 'invalid_union') {
    // The branch that the value's own kind was meant for speaks of it.
    const branch = issue.errors.find((errors) => !errors.some((one) => one.code === 'invalid_type' && !one.path.length))
    if (branch) return branch.flatMap((one) => explain(one, path, settings, place))
  }
  const written = typeof found === 'string' ? `，这里写的是“${found}”` : ''
  const otherwise = issue.code === 'invalid_union' ? '应为文字或一组设置' : '应为一组设置'
  const expected = issue.message.startsWith('应为') ? issue.message : otherwise
  return [
    error('layout/invalid-value', `版式设置“${settingName(path)}”${expected}${written}`, {
      at: place(path),
      hint: hintOf(issue) ?? settingHint,
    }),
  ]
}

const hintOf = (issue: Issue): string | undefined => {
  const hint: unknown = issue.code === 'custom' ? issue.params?.hint : undefined
  return typeof hint === 'string' ? hint : undefined
}

function unknownKey(path: string[], place: Place): Diagnostic {
  const group = path.slice(0, -1)
  const where = group.length ? `“${settingName(group)}”` : '版式'
  return error('layout/unknown-key', `${where}没有“${path.at(-1)}”这一设置`, {
    at: place(path),
    hint: `可用的设置：${settingsUnder(group).join('、')}`,
  })
}

function valueAt(settings: LayoutSettings, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    settings,
  )
}

/** What a file of a report looks like by its contents, whatever its name. */
export type FileShape = 'report' | 'ledger' | 'section'

const reportKeys = [/^(?:单位|unit)$/, /^(?:年度|year)$/]
const sectionKey = /^(?:标题|责任科室|引言|成绩|问题|计划|title|owner|intro|achievements|problems|plans)$/
const valueKey = '(?:值|公式|value|formula)'

/**
 * Looks at the keys at the beginning of lines, so that a file with mistakes is known, too: a report names its unit and
 * year, most entries of a ledger have a value, a section has one of its keys. JSON, which is YAML as well, by its keys.
 */
export function shapeOf(text: string): FileShape | undefined {
  const entries = /^\s*\{/.test(text) ? jsonEntries(text) : yamlEntries(text)
  const keys = entries.map(([key]) => key)
  if (reportKeys.every((wanted) => keys.some((key) => wanted.test(key)))) return 'report'
  const values = entries.filter(([, hasValue]) => hasValue).length
  if (values > 0 && values * 2 >= entries.length) return 'ledger'
  return keys.some((key) => sectionKey.test(key)) ? 'section' : undefined
}

/** Whether a text that does not say that it is YAML was written as such: notes have full-width colons and no lists. */
export const isYamlLike = (text: string): boolean =>
  /^\s*\{/.test(text) || /^[^\s:#-][^:\n]{0,30}:(?:[ \t]|$)/m.test(text) || /^[^\s：]{1,10}：[ \t]*\n\s*- /m.test(text)

type Entry = [key: string, hasValue: boolean]

function yamlEntries(text: string): Entry[] {
  const entries: Entry[] = []
  for (const match of text.matchAll(entryPattern)) {
    const [, key = '', rest = '', next = ''] = match
    entries.push([key, valuePattern.test(rest) || nextPattern.test(next)])
  }
  return entries
}

/** A key at the beginning of a line, what stands behind it, and the line below. */
const entryPattern = /^["']?([^\s#\-"'{[\]}][^:：\n"']{0,40})["']?[ \t]*[:：]([^\n]*)(?=\n?([^\n]*))/gm
const valuePattern = new RegExp(`^\\s*\\{\\s*(?:[^}]*[,，]\\s*)?${valueKey}\\s*[:：]`)
const nextPattern = new RegExp(`^\\s+${valueKey}\\s*[:：]`)

function jsonEntries(text: string): Entry[] {
  try {
    const data: unknown = JSON.parse(text)
    return Object.entries(data ?? {}).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && ('值' in value || 'value' in value),
    ])
  } catch {
    return []
  }
}

import { englishName, entryOf } from '../key-shape.ts'
import { type FoundEntry, findEntry } from './find-entry.ts'
import { type Content, indent, mapAt, openFrame } from './frames.ts'
import { linesAhead, mapColumn } from './look-ahead.ts'
import { readValue } from './read-value.ts'
import { edit, report, type Scan } from './scan.ts'

/** A line that starts with a key, or is a text. */
export function readEntry(scan: Scan, content: Content): number {
  const text = scan.text.slice(content.at, content.end)
  const map = mapAt(scan, content, text)
  if (map === 'text') return content.end
  if (map === 'stray') return reportStray(scan, content)
  const isNew = !scan.frames.includes(map)
  const owner = scan.pending ?? { column: -1, place: { entry: undefined, listDepth: 0 }, by: 'key' as const }
  const lines = isNew ? linesAhead(scan, content.at, owner.column) : []
  // A line stands among keys when the file, or the next line, says so.
  const isAmong = lines[0]?.kind === 'key' && Math.abs(lines[0].column - content.column) <= 1
  const found = findEntry(text, map.shape, !isNew || (scan.frames.length === 0 && !content.afterDash) || isAmong)
  if (!found) return isNew ? readValue(scan, content.at, owner) : reportStray(scan, content)
  if (isNew) {
    const column = mapColumn(lines, map.column, owner.column, /^[ \t]*[^\s|>[{&!#]/.test(text.slice(found.valueAt)))
    if (!content.afterDash || column >= owner.column + 2) map.column = column
    openFrame(scan, content, map)
  }
  mendColon(scan, content.at, found)
  const name = map.shape && englishName(map.shape, found.name)
  map.used.add(name ?? found.name)
  const entry = map.shape && name !== undefined ? entryOf(map.shape, name) : undefined
  return readValue(scan, content.at + found.valueAt, { column: map.column, place: { entry, listDepth: 0 }, by: 'key' })
}

/** What is said of a colon that is not as YAML wants it, and how it is mended. */
function mendColon(scan: Scan, at: number, { name, colon, colonAt }: FoundEntry): void {
  const place = at + colonAt
  const english = '请切换到英文输入法，在键后面写冒号和空格'
  if (colon === 'full-width' || colon === 'other-mark') {
    const [code, mark] =
      colon === 'full-width' ? ['full-width-colon', '中文冒号“：”'] : ['mark-for-colon', `“${scan.text[place]}”`]
    const message = `键“${name}”后面用了${mark}，应为英文冒号和空格“: ”`
    const reported = report(scan, `yaml/${code}`, message, place, place + 1, english)
    edit(scan, place, 1, /[ \t]/.test(scan.text[place + 1] ?? '') ? ':' : ': ', reported)
  } else if (colon === 'no-space') {
    const hint = '请在英文冒号后面加一个空格'
    const message = `键“${name}”的冒号后面缺少空格`
    const reported = report(scan, 'yaml/colon-without-space', message, place, place + 1, hint)
    edit(scan, place + 1, 0, ' ', reported)
  } else if (colon === 'missing') {
    report(scan, 'yaml/missing-colon', `键“${name}”后面缺少冒号`, at, place, english)
    edit(scan, place, 0, ': ')
  }
}

/** A line among keys that is none: it continues the text before it, or else is taken out, so that the rest is read. */
function reportStray(scan: Scan, content: Content): number {
  const { lineStart, at, end } = content
  const hint = '请在前面加上键和英文冒号；如果是上一行文字的续行，请多缩进两格'
  if (scan.lastStrayEnd !== lineStart - 1) report(scan, 'yaml/stray-text', '这一行不是“键: 值”', at, end, hint)
  scan.lastStrayEnd = end
  if (scan.plainColumn !== undefined) {
    indent(scan, content, ' '.repeat(scan.plainColumn + 2))
  } else {
    edit(scan, at, end - at, `#${' '.repeat(end - at - 1)}`)
  }
  return end
}

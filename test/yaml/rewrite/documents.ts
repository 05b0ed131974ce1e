import fc from 'fast-check'
import { seeded } from '../random.ts'

/**
 * YAML as people and programs write it, at random: maps and lists to a depth, with comments before and behind, blank lines,
 * odd indentation, every style of text, brackets, LF or CRLF, a byte-order mark.
 */

/** Draws from numbers. */
export interface Draw {
  below(limit: number): number
  pick<T>(list: readonly T[]): T
}

const words = [
  '完成',
  '任务',
  '覆盖率',
  '87.9万人',
  '其中：',
  '"引"',
  "it's",
  '一是',
  '提高',
  '12.5%',
  'a b',
  '#',
  '，',
  '。',
  '（一）',
  '“乙类乙管”',
  '😀',
  '\\',
  '*',
  '-',
  '{{签约人数}}',
  '&',
  '【待报】',
  'http://x',
  '、',
]
const keys = [
  '标题',
  '小标题',
  '正文',
  '分项',
  '值',
  '单位',
  '上年',
  '成绩',
  '问题',
  'items',
  'text',
  'a-b',
  '2023',
  '7',
  '备注',
  '来源',
  '目标',
  '计划',
  '药占比',
  '签约人数',
]

export function drawOf(numbers: readonly number[]): Draw {
  let at = 0
  const below = (limit: number): number => (limit <= 0 ? 0 : numbers[at++ % numbers.length]! % limit)
  return { below, pick: (list) => list[below(list.length)]! }
}

/** Numbers to draw from, the same for a seed. */
export const numbers = fc.integer().map((seed) => {
  const random = seeded(seed)
  return Array.from({ length: 200 }, () => Math.floor(random() * 1_000_000))
})

export const someText = (draw: Draw): string => {
  const count = 1 + draw.below(4)
  return Array.from({ length: count }, () => draw.pick(words)).join('')
}

/** A text as a value that may have several paragraphs. */
export const someProse = (draw: Draw): string =>
  draw.below(4) === 0 ? `${someText(draw)}\n${someText(draw)}` : someText(draw)

export type Plain = string | null | Plain[] | Map<string, Plain>

export function someValue(draw: Draw, depth: number): Plain {
  const kind = depth <= 0 ? draw.below(8) : draw.below(14)
  if (kind === 0) return draw.below(2) === 0 ? null : ''
  if (kind < 8) return someProse(draw)
  if (kind < 11) return Array.from({ length: draw.below(4) }, () => someValue(draw, depth - 1) ?? '空')
  return someMap(draw, depth - 1, draw.below(4))
}

export function someMap(draw: Draw, depth: number, size: number): Map<string, Plain> {
  const map = new Map<string, Plain>()
  for (let index = 0; index < size; index++) {
    const key = draw.below(30) === 0 ? someText(draw) : draw.pick(keys)
    map.set(key, someValue(draw, depth))
  }
  return map
}

const comment = (draw: Draw): string => `# 注${draw.below(1000)}`

/** A document, with what its comments are. */
export function someDocument(draw: Draw): string {
  const lines: string[] = []
  if (draw.below(5) === 0) lines.push('# 文件的说明', '')
  if (draw.below(12) === 0) lines.push('---')
  writeMap(draw, lines, '', 3, 1 + draw.below(5), '')
  if (draw.below(6) === 0) lines.push(comment(draw))
  const end = draw.below(4) === 0 ? '' : '\n'
  const eol = draw.below(3) === 0 ? '\r\n' : '\n'
  const mark = draw.below(6) === 0 ? '\ufeff' : ''
  return mark + (lines.join('\n') + end).replaceAll('\n', eol)
}

function between(draw: Draw, lines: string[], indent: string): void {
  if (draw.below(8) === 0) lines.push('')
  if (draw.below(7) === 0) lines.push(`${indent}${comment(draw)}`)
  if (draw.below(20) === 0) lines.push(`${indent} ${comment(draw)}`)
}

function writeMap(draw: Draw, lines: string[], indent: string, depth: number, size: number, first: string): void {
  const used = new Set<string>()
  for (let index = 0; index < size; index++) {
    let key = draw.pick(keys)
    while (used.has(key)) key += 'x'
    used.add(key)
    if (index > 0 || first === '') between(draw, lines, indent)
    const written = draw.below(9) === 0 ? `"${key}"` : draw.below(9) === 0 ? `'${key}' ` : key
    const lead = index === 0 && first !== '' ? first : indent
    writeValue(draw, lines, `${lead}${written}:`, indent, depth, false)
  }
}

function writeList(draw: Draw, lines: string[], indent: string, depth: number, first: string): void {
  const size = 1 + draw.below(4)
  const gap = ' '.repeat(draw.below(6) === 0 ? 3 : 1)
  for (let index = 0; index < size; index++) {
    if (index > 0 || first === '') between(draw, lines, indent)
    const lead = index === 0 && first !== '' ? first : indent
    const kind = depth > 0 ? draw.below(6) : 0
    if (kind === 4) writeMap(draw, lines, `${indent} ${gap}`, depth - 1, 1 + draw.below(3), `${lead}-${gap}`)
    else if (kind === 5 && draw.below(3) === 0) writeList(draw, lines, `${indent} ${gap}`, depth - 1, `${lead}-${gap}`)
    else writeValue(draw, lines, `${lead}-`, indent, depth, true)
  }
}

function writeValue(draw: Draw, lines: string[], lead: string, indent: string, depth: number, isItem: boolean): void {
  const behind = draw.below(7) === 0 ? `  ${comment(draw)}` : ''
  const deeper = indent + ' '.repeat(1 + draw.below(4))
  const kind = draw.below(depth > 0 ? 14 : 9)
  if (kind === 0) lines.push(`${lead}${behind}`)
  else if (kind < 3) lines.push(`${lead} ${plain(draw)}${behind}`)
  else if (kind === 3) lines.push(`${lead} '${someText(draw).replaceAll("'", "''")}'${behind}`)
  else if (kind === 4) lines.push(`${lead} ${JSON.stringify(someText(draw))}${behind}`)
  else if (kind === 5) lines.push(`${lead} ${flow(draw, 2)}${behind}`)
  else if (kind === 6) {
    const header = draw.pick(['|', '>', '|-', '>-', '|+'])
    lines.push(`${lead} ${header}${behind}`)
    const count = 1 + draw.below(3)
    for (let index = 0; index < count; index++) {
      if (index > 0 && draw.below(3) > 0) lines.push('')
      lines.push(`${deeper}${someText(draw)}`)
    }
  } else if (kind === 7) {
    lines.push(`${lead} ${plain(draw)}`, `${deeper}${plain(draw)}`)
    if (draw.below(3) === 0) lines.push('', `${deeper}${plain(draw)}${behind}`)
  } else if (kind === 8) {
    const text = someText(draw).replaceAll("'", "''")
    lines.push(`${lead} '${text}`, `${deeper}${text}'${behind}`)
  } else if (kind < 11) {
    lines.push(`${lead}${behind}`)
    writeMap(draw, lines, deeper, depth - 1, 1 + draw.below(4), '')
  } else {
    lines.push(`${lead}${behind}`)
    writeList(draw, lines, isItem || draw.below(3) > 0 ? deeper : indent, depth - 1, '')
  }
}

const plain = (draw: Draw): string =>
  `${draw.pick(['完成', '1,187', '全年', '2023', '-5', 'a', '是'])}${draw.pick(['', '任务', ' b', '：三', '“引”', '#3'])}`

function flow(draw: Draw, depth: number): string {
  const size = draw.below(4)
  const space = draw.pick(['', ' '])
  const part = (): string =>
    depth > 0 && draw.below(5) === 0
      ? flow(draw, depth - 1)
      : draw.pick([`'${draw.pick(['甲', '', '%'])}'`, '"乙"', '丙', '12', '1.10', '三 四'])
  if (draw.below(2) === 0)
    return `[${space}${Array.from({ length: size }, part).join(`,${draw.pick(['', ' '])}`)}${space}]`
  const names = new Set(Array.from({ length: size }, () => draw.pick(keys)))
  return `{${space}${[...names].map((name) => `${name}: ${part()}`).join(', ')}${space}}`
}

/** A value changed at random in a few places. */
export function changed(draw: Draw, value: Plain): Plain {
  let result = value
  for (let count = 1 + draw.below(3); count > 0; count--) result = changeOnce(draw, result, 3)
  return result
}

function changeOnce(draw: Draw, value: Plain, depth: number): Plain {
  if (value instanceof Map) {
    const entries = [...value]
    if (entries.length > 0 && draw.below(4) > 0) {
      const at = draw.below(entries.length)
      entries[at] = [entries[at]![0], changeOnce(draw, entries[at]![1], depth - 1)]
    } else rearrange(draw, entries, () => [draw.pick(keys), someValue(draw, 2)])
    return new Map(entries)
  }
  if (Array.isArray(value)) {
    const items = [...value]
    if (items.length > 0 && draw.below(4) > 0) {
      const at = draw.below(items.length)
      items[at] = changeOnce(draw, items[at]!, depth - 1)
    } else rearrange(draw, items, () => someValue(draw, 2) ?? '空')
    return items
  }
  if (typeof value === 'string' && draw.below(4) > 0) {
    const at = draw.below(value.length + 1)
    return (
      value.slice(0, at) +
      draw.pick(['，', 'x', '\n', ' ', '：', '# ', ': ', '"', "'", '']) +
      value.slice(at + draw.below(3))
    )
  }
  return someValue(draw, depth) ?? '空'
}

function rearrange<T>(draw: Draw, list: T[], fresh: () => T): void {
  const at = draw.below(list.length + 1)
  switch (draw.below(4)) {
    case 0:
      list.splice(at, 0, fresh())
      break
    case 1:
      list.splice(at, 1)
      break
    case 2:
      list.splice(at, 0, ...list.splice(draw.below(list.length), 1))
      break
    default:
      list.reverse()
  }
}

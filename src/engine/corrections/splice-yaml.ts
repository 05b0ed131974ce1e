import { figureFields } from '../fields/figure.ts'
import { applyEdits, type Edit } from '../text/edits.ts'
import { type SourceFile, spanText } from '../text/source.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { shownName } from '../yaml/key-shape.ts'
import type { YamlEntry, YamlHole, YamlMap, YamlNode, YamlText } from '../yaml/nodes.ts'
import { fileText } from './file-text.ts'
import type { NumberField } from './number-field.ts'
import { type LedgerFile, type NotCorrected, notCorrected, type Placed } from './types.ts'
import { rewritten } from './written-number.ts'

/** The file with the numbers in it, all else byte for byte; or why it cannot be. */
export function spliceYaml(ledger: LedgerFile, placed: readonly Placed[]): Uint8Array | NotCorrected {
  const decoded = decodeUtf8(ledger.bytes)
  if (!('text' in decoded)) return notCorrected(`“${ledger.shown}”不是 UTF-8 编码`)
  const text = fileText(ledger.bytes)
  const edits: Edit[] = []
  for (const one of placed) {
    const entry = ledger.root.entries.get(one.figure)!
    const made = editOf(entry, one)
    if ('hints' in made) return made
    edits.push({
      start: text.offset(made.start),
      end: text.offset(made.end),
      text: made.text.replaceAll('\n', text.lineEnd),
    })
  }
  return text.encode(applyEdits(text.text, edits).text)
}

function editOf(entry: YamlEntry, placed: Placed): Edit | NotCorrected {
  const { value: figure } = entry
  const { field, digits, unit } = placed
  if (figure.kind !== 'map') return asMap(entry, placed)
  const path = field.key === 'history' ? ['history', ...yearIn(figure, field.year!)] : [field.key]
  const parent = path.length === 1 ? figure : figure.entries.get('history')?.value
  if (path.length > 1 && parent?.kind !== 'map')
    return notCorrected(`“${placed.figure}”没有写“历年”`, '请先在台账里写上“历年”')
  const map = parent as YamlMap
  const known = map.entries.get(path.at(-1)!)
  const number = digits + (unit ?? '')
  if (!known) return inserted(map, keyFor(map, field), number)
  switch (known.value.kind) {
    case 'text':
      return replaced(known.value, number)
    case 'hole':
      return filled(known, known.value, number)
    default:
      return notCorrected(`“${placed.figure}”的“${field.shown}”不是一个数`, '请直接改台账')
  }
}

/** 历年 may be written as 2021 or 2021年. */
const yearIn = (figure: YamlMap, year: number): string[] => {
  const history = figure.entries.get('history')?.value
  const known =
    history?.kind === 'map' ? [...history.entries.keys()].find((one) => Number.parseInt(one, 10) === year) : undefined
  return [known ?? String(year)]
}

/** A text keeps its quotes, and what is written around its number. */
function replaced(node: YamlText, number: string): Edit | NotCorrected {
  const runs = node.paragraphs?.flat()
  const span = runs === undefined ? node.span : runs[0]?.span
  if (!span || (runs && runs.length > 1) || spanText(span).includes('\n'))
    return notCorrected('这个数在台账里写成了几行', '请先改写成一行')
  return { start: span.start, end: span.end, text: rewritten(spanText(span), number) }
}

/** 值: with nothing behind it. */
function filled({ key }: YamlEntry, { span, why }: YamlHole, number: string): Edit | NotCorrected {
  if (why === 'broken') return notCorrected('这个数在台账里读不出来', '请先改好台账里的错误')
  if (span.end > span.start) return { start: span.start, end: span.end, text: number }
  const { text } = key.source
  const colon = /^["']?[ \t]*[:：]/.exec(text.slice(key.end, key.end + 10))
  if (!colon) return notCorrected('这个数在台账里找不到地方写', '请直接改台账')
  const at = key.end + colon[0].length
  return { start: at, end: at, text: ` ${number}` }
}

const indentOf = ({ text }: SourceFile, at: number): string => {
  const from = text.lastIndexOf('\n', at - 1) + 1
  return /^[ \t]*/.exec(text.slice(from, at))![0]
}

/** A key that the figure has not got yet, behind those that it has. */
function inserted(map: YamlMap, key: string, number: string): Edit | NotCorrected {
  const { source, start, end } = map.span
  const { text } = source
  if (text[start] === '{') {
    const inside = text.slice(start + 1, end - 1).trimEnd()
    const at = start + 1 + inside.length
    const comma = map.entries.size === 0 ? '' : inside.endsWith(',') ? ' ' : ', '
    return { start: at, end: at, text: `${comma}${key}: ${number}` }
  }
  // Behind an entry of one line, so that no block is torn.
  const last = [...map.entries.values()].filter(({ value }) => isOneLine(value)).at(-1)
  if (!last) return notCorrected('这个指标在台账里找不到地方写', `请直接在台账里写上“${key}: ${number}”`)
  const ends = text.indexOf('\n', Math.max(last.key.end, last.value.span.end))
  const at = ends < 0 ? text.length : ends
  return { start: at, end: at, text: `\n${indentOf(source, last.key.start)}${key}: ${number}` }
}

const isOneLine = ({ span }: YamlNode): boolean => !spanText(span).includes('\n')

/** In the language in which the figure's other keys are written. */
function keyFor(map: YamlMap, { key, year }: NumberField): string {
  if (year !== undefined) return String(year)
  const isEnglish = [...map.entries.values()].some(({ written }) => /^[a-z-]+$/.test(written))
  return isEnglish ? key : shownName(figureFields, key)
}

/** `签约人数: 【待报】`, or nothing behind the name. */
function asMap(entry: YamlEntry, { figure, field, digits, unit }: Placed): Edit | NotCorrected {
  const { value } = entry
  const made = `{${shownName(figureFields, field.key)}: ${digits}${unit ?? ''}}`
  if (field.key === 'history') return notCorrected(`“${figure}”还没有报来`, '请先更正它的“值”')
  if (value.kind === 'hole') return filled(entry, value, made)
  if (value.kind === 'text') return { start: value.span.start, end: value.span.end, text: made }
  return notCorrected(`“${figure}”在台账里写成了列表`, '请先改好台账')
}

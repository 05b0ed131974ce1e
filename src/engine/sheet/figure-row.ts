import { figureUnit } from '../figures/unit.ts'
import { addError, addInfo, type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlText } from '../yaml/nodes.ts'
import { amountOf } from './amount.ts'
import { keyName, numberKeys } from './labels.ts'
import type { HeadColumn, SheetHead, SheetText } from './page.ts'
import { bareName, mergedAt, type SheetCell, shownAt } from './types.ts'

/** Keys whose cell may be merged over the rows that it holds for. */
const shared = new Set(['unit', 'source', 'note'])
const lists = new Set(['sum', 'keep'])

/** A row of a ledger as the map that a figure of figures.yaml is. */
export function figureRow(page: SheetText, row: number, head: SheetHead, diagnostics: Diagnostic[]): YamlMap {
  const map: YamlMap = { kind: 'map', span: page.span(row), entries: new Map() }
  for (const [key, column] of head.keys) {
    const entry = entryOf(page, row, key, column, diagnostics)
    if (entry) map.entries.set(key, entry)
  }
  addUnit(page, head, map, diagnostics)
  return map
}

function entryOf(
  page: SheetText,
  row: number,
  key: string,
  head: HeadColumn,
  diagnostics: Diagnostic[],
): YamlEntry | undefined {
  const { sheet } = page
  const { column, written } = head
  const at = page.span(row, column)
  const entry = (value: YamlNode): YamlEntry => ({ written, key: at, value })
  const own = sheet.rows.get(row)?.get(column)
  const merged = mergedAt(sheet, row, column)
  if (merged && merged.bottom > merged.top && !shared.has(key) && shownAt(sheet, row, column)) {
    if (own) {
      const message = `“${written}”这一格合并了${merged.bottom - merged.top + 1}行，分不清是哪个指标的`
      diagnostics.push(error('sheet/merged', message, { at, hint: '请在 Excel 里取消合并单元格，每行各填一个' }))
    }
    return entry(broken(at))
  }
  const cell = own ?? (merged && shared.has(key) ? shownAt(sheet, row, column) : undefined)
  if (!cell) return undefined
  const value = numberKeys.has(key) ? amountNode(cell, key, at, diagnostics) : wordsNode(cell, key, at, diagnostics)
  return value && entry(value)
}

const broken = (span: Span): YamlNode => ({ kind: 'hole', span, why: 'broken' })
const textNode = (value: string, span: Span): YamlText => ({ kind: 'text', value, span })

function amountNode(cell: SheetCell, key: string, at: Span, diagnostics: Diagnostic[]): YamlNode | undefined {
  const amount = amountOf(cell, key === 'value')
  if (amount === 'none') return undefined
  if ('code' in amount) {
    diagnostics.push(error(amount.code, amount.message, { at, hint: amount.hint }))
    return broken(at)
  }
  // What is no number (1/2, 1.5E+03) is reported as that.
  if (cell.held !== undefined && /^[-+]?[\d,]+(?:\.\d+)?[^\d.,/]*$/.test(amount.text)) {
    const hint = '要印更多的位数，请在 Excel 里增加小数位数；存的数不对的，请改'
    const message = `显示的和单元格里存的不一样，按显示的读；存的是“${cell.held}”`
    addInfo(diagnostics, 'sheet/shown-otherwise', message, at, hint)
  }
  return textNode(amount.text, at)
}

function wordsNode(cell: SheetCell, key: string, at: Span, diagnostics: Diagnostic[]): YamlNode {
  const { text, kind } = cell
  if (kind === 'error' || kind === 'uncalculated') {
    const why = kind === 'error' ? `出错了（${text}）` : '还没有算出结果'
    const hint = key === 'formula' ? '“公式”里写指标的名称，前面不要加“=”，如 获准项目 / 申报项目' : '请改成文字'
    diagnostics.push(error('sheet/error', `这一格的公式${why}`, { at, hint }))
    return broken(at)
  }
  const wrong = numberIsWrong[key]
  if (wrong && (kind === 'number' || /^[-+]?\d[\d.,]*%?$/.test(text))) {
    const message = `“${keyName(key)}”这一列应写${wrong.what}，这里是“${text}”`
    addError(diagnostics, 'sheet/not-a-number-column', message, at, wrong.hint)
    return broken(at)
  }
  if (lists.has(key)) return listNode(text, at)
  if (key === 'tolerance') return toleranceNode(text, at)
  if (key === 'from') return fromNode(text, at)
  if (key === 'unit') return textNode(text.replace(/^[（(]|[）)]$| /g, ''), at)
  return textNode(key === 'share-of' || key === 'formula' ? bareName(text) : text, at)
}

const numberIsWrong: Readonly<Record<string, { what: string; hint: string }>> = {
  sum: { what: '组成它的各个指标的名称', hint: '如 公共场所、学校卫生；这一列是总数的，请把列名改成“值”' },
  'share-of': { what: '它是哪个指标的一部分', hint: '请写那个指标的名称；这一列是占比的，请删去：占比由程序算' },
  formula: { what: '用指标名称写的算式', hint: '如 获准项目 / 申报项目；已经算好的数请写在“值”里' },
  unit: { what: '人、家、万元、% 等单位', hint: '请检查这一行是不是错了一格' },
}

/** Names, with 、 between them. */
function listNode(text: string, at: Span): YamlNode {
  const items = [...text.matchAll(/[^、，,;；+＋]+/g)].flatMap(({ 0: part, index }): YamlText[] => {
    const value = bareName(part.trim())
    const start = at.start + index + part.length - part.trimStart().length
    return value === '' ? [] : [textNode(value, { ...at, start, end: start + value.length })]
  })
  return { kind: 'list', span: at, items }
}

/** 0.1（四舍五入） is the difference and the reason for it. */
function toleranceNode(text: string, at: Span): YamlNode {
  const [, value, reason] = /^([\d.]+)\s*[（(](.+)[）)]$/.exec(text) ?? []
  if (value === undefined || reason === undefined) return textNode(text, at)
  return partsNode(at, { value: ['值', value], reason: ['原因', reason] })
}

/** ../jia-2023 签约人数: the folder of the report and the figure there; the folder alone. */
function fromNode(text: string, at: Span): YamlNode {
  const [, folder = text, figure] = /^(\S+?)(?:\s+|[：:#])([^\s\\/]+)$/.exec(text) ?? []
  return partsNode(at, { report: ['报告', folder], ...(figure !== undefined && { figure: ['指标', figure] }) })
}

/** What a cell says of several keys, each with its name in a ledger. */
function partsNode(at: Span, parts: Readonly<Record<string, readonly [written: string, words: string]>>): YamlMap {
  const entries = Object.entries(parts).map(([key, [written, words]]): [string, YamlEntry] => [
    key,
    { written, key: at, value: textNode(words, at) },
  ])
  return { kind: 'map', span: at, entries: new Map(entries) }
}

/** The unit of the head, for numbers that bring none of their own. */
function addUnit(page: SheetText, head: SheetHead, map: YamlMap, diagnostics: Diagnostic[]): void {
  const { unit } = head
  const own = map.entries.get('unit')
  if (!unit) return
  const at = page.span(unit.row, unit.column)
  if (own) {
    const name = own.value.kind === 'text' ? own.value.value : ''
    const [ofRow, ofHead] = [figureUnit(name), figureUnit(unit.name)]
    if (name === '' || ofRow.name === ofHead.name || ofRow.kind !== ofHead.kind) return
    const message = `这一行的单位是${ofRow.name}，表头上却是${ofHead.name}`
    const related = [{ message: '表头的单位在这里', at }]
    const hint = '请看清这个数是哪个单位，改成一样的'
    diagnostics.push(error('figures/two-units', message, { at: own.key, hint, related }))
    return
  }
  const numbers = [...map.entries].filter(([key, { value }]) => numberKeys.has(key) && value.kind === 'text')
  if (numbers.some(([, { value }]) => value.kind === 'text' && /[^\d.,，\s+-]$/.test(value.value))) return
  map.entries.set('unit', { written: '单位', key: at, value: textNode(unit.name, at) })
}

import { type Diagnostic, error, info } from '../text/diagnostic.ts'
import { reserved } from '../yaml/key-shape.ts'
import type { YamlMap } from '../yaml/nodes.ts'
import { figureRow } from './figure-row.ts'
import { readLabel, withUnit } from './labels.ts'
import type { SheetHead, SheetText } from './page.ts'
import { rowKind } from './rows.ts'
import { bareName, mergedAt, type SheetCell } from './types.ts'

/** The figures of a sheet below its head, as the map that figures.yaml is. */
export function readLedger(page: SheetText, head: SheetHead): { root: YamlMap; diagnostics: Diagnostic[] } {
  const { sheet } = page
  const diagnostics: Diagnostic[] = []
  const root: YamlMap = { kind: 'map', span: page.span(head.bottom, head.name), entries: new Map() }
  const beside: number[] = []
  for (const row of [...sheet.rows.keys()].filter((one) => one > head.bottom).sort((a, b) => a - b)) {
    const cells = sheet.rows.get(row)!
    const kind = rowKind(sheet, row, head)
    if (kind === 'head' && !isSameHead(page, row, head)) {
      const hint = '请把下面的表接到上面，各列按同样的顺序；或者移到别的工作表里'
      const message = '这里又有一个表头，和上面的不一样，下面的没有读'
      diagnostics.push(error('sheet/second-head', message, { at: page.span(row, head.name), hint }))
      root.incomplete = true
      break
    }
    if (kind === 'no-name') diagnostics.push(noName(page, row, head))
    if (kind !== 'figure' && kind !== 'name-only') continue
    const at = page.span(row, head.name)
    const written = cells.get(head.name)!.text
    const { name, unit } = nameOf(cells.get(head.name)!)
    if (kind === 'name-only') {
      const hint = '还没有报来的不用改；是小标题的，请在前面加“一、”，或与右边的格子合并'
      diagnostics.push(info('sheet/name-only', `“${name}”这一行只有名称，当作还没有报来的指标`, { at, hint }))
    }
    if (reserved.has(name)) {
      diagnostics.push(error('data/unknown-key', `不能用“${name}”作指标的名称`, { at, hint: '请换一个名称' }))
      continue
    }
    const value = figureRow(page, row, head, diagnostics)
    if (unit !== undefined && !value.entries.has('unit'))
      value.entries.set('unit', { written: '名称', key: at, value: { kind: 'text', value: unit, span: at } })
    const twin = root.entries.get(name)
    if (twin) {
      const hint = '请删去其中一行，或者把名称改得不同'
      const related = [{ message: '另一个在这里', at: twin.key }]
      diagnostics.push(error('data/duplicate-key', `有两个叫“${name}”的指标`, { at, hint, related }))
      continue
    }
    root.entries.set(name, { written, key: at, value })
    if (outside(cells, head)) beside.push(row)
  }
  const [first] = beside
  if (first !== undefined) {
    const column = outside(sheet.rows.get(first)!, head)!
    diagnostics.push(beyond(page, first, column, beside.length))
  }
  return { root, diagnostics }
}

/** Whether a head further down names the columns as the first one does. */
const isSameHead = ({ sheet }: SheetText, row: number, head: SheetHead): boolean =>
  [...head.keys].every(([key, { column, written }]) => {
    const text = sheet.rows.get(row)?.get(column)?.text
    if (text === undefined || text === written) return true
    const label = readLabel(text, undefined)
    return label.kind === 'key' && label.key === key
  })

/** 签约人数（人） is a name with its unit. */
function nameOf({ text }: SheetCell): { name: string; unit?: string } {
  const whole = bareName(text)
  const { text: name, unit } = withUnit(whole)
  return unit === undefined || whole.includes('/') ? { name: whole } : { name, unit }
}

function noName(page: SheetText, row: number, head: SheetHead): Diagnostic {
  const merged = mergedAt(page.sheet, row, head.name)
  const isBelow = merged !== undefined && merged.top < row
  const message = isBelow ? '名称这一格合并了几行，这一行的数不知道是哪个指标的' : '这一行有数，却没有指标的名称'
  const hint = isBelow ? '请取消合并单元格，每行写一个名称' : '请写上名称；不要的请删去这一行'
  return error('sheet/no-name', message, { at: page.span(row, head.name), hint })
}

/** The first cell under no label. */
const outside = (cells: ReadonlyMap<number, SheetCell>, { labelled }: SheetHead): number | undefined =>
  [...cells.keys()].sort((a, b) => a - b).find((column) => !labelled.has(column))

/** In a text the comma of 1,234 has parted the number, and every cell behind it is the wrong one. */
function beyond(page: SheetText, row: number, column: number, count: number): Diagnostic {
  const at = page.span(row, column)
  const more = count > 1 ? `，这样的有${count}行` : ''
  if (page.sheet.name !== undefined) {
    const hint = '要读的，请在表头里给这一列写上名称'
    return info('sheet/beside', `这一格在表头以外，没有读${more}`, { at, hint })
  }
  const hint = '数里的逗号会把一格分成两格：请去掉 1,234 的逗号，或给它加上英文引号'
  return error('sheet/beside', `这一行比表头多出一格${more}`, { at, hint })
}

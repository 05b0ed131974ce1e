import type { Change } from '../compare/types.ts'
import { blankLines, roleNames } from '../fields/layout.ts'
import type { Layout, PageGeometry, TextStyle } from '../model/layout.ts'

type Key = keyof Layout | keyof PageGeometry | keyof TextStyle | keyof Layout['pageNumber'] | keyof Layout['text']

const shownNames = (rows: Readonly<Record<string, readonly [zh: string, about: string]>>) =>
  Object.fromEntries(Object.entries(rows).map(([name, [shown]]) => [name, shown]))

/** What settings of a layout are called, by their paths in it. */
const settings: Readonly<Record<Key, string>> = {
  name: '版式',
  page: '页面',
  text: '版心',
  width: '宽',
  height: '高',
  top: '上边距',
  right: '右边距',
  bottom: '下边距',
  left: '左边距',
  footer: '页码到页边',
  linePitch: '行距',
  titleLinePitch: '标题行距',
  tableLinePitch: '表格行距',
  rows: '每页行数',
  columns: '每行字数',
  cell: '字宽',
  tracking: '字距',
  firstLineIndent: '首行缩进',
  digitFont: '数字字体',
  styles: '文字',
  font: '字体',
  size: '字号',
  bold: '加粗',
  blankLines: '空行',
  subtitleForm: '副标题形式',
  pageNumber: '页码',
  style: '样式',
  onSinglePage: '单页也排',
  draftMark: '稿标',
}

const names: Readonly<Record<string, string>> = { ...settings, ...shownNames(roleNames), ...shownNames(blankLines) }

/** Paths of settings that are worked out from others, or only group them. */
const silent: ReadonlySet<string> = new Set(['styles', 'text', 'cell', 'page'])

/** Lengths in twips are told in millimetres, distances of lines in points. */
function shown(path: readonly string[], value: unknown): string {
  if (value === undefined) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'number') return String(value)
  if (path[0] === 'page') return `${Number(((value * 25.4) / 1440).toFixed(1))}毫米`
  if (/pitch$|^tracking$/i.test(path[0]!)) return `${Number((value / 20).toFixed(2))}磅`
  return path.at(-1) === 'size' ? `${value}磅` : String(value)
}

/** The settings of the page that are others, one change each. What was read of another form is simply not there. */
export function layoutChanges(before: Layout, after: Layout, at: Change['at']): Change[] {
  const found: Change[] = []
  const visit = (old: unknown, now: unknown, path: readonly string[]): void => {
    if (isMap(old) || isMap(now)) {
      const [one, other] = [isMap(old) ? old : {}, isMap(now) ? now : {}]
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        visit(one[key], other[key], [...path, key])
      return
    }
    if (old === now || path[0] === 'text' || path[0] === 'cell') return
    const name = path
      .filter((key) => !silent.has(key))
      .map((key) => names[key] ?? key)
      .join('·')
    found.push({
      cause: 'layout',
      kind: 'layout',
      before: `${name} ${shown(path, old)}`,
      after: `${name} ${shown(path, now)}`,
      ...(at && { at }),
      figures: [],
    })
  }
  visit(before, after, [])
  return found
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

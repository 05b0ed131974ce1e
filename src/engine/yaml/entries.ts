import { addError, type Diagnostic, error } from '../text/diagnostic.ts'
import { labelParts } from '../text/labels.ts'
import { hasLetter } from '../text/letters.ts'
import type { Span } from '../text/source.ts'
import {
  chineseNames,
  englishName,
  homeOf,
  type KeyEntry,
  type KeyShape,
  keyNamed,
  namesOf,
  nearestKey,
} from './key-shape.ts'
import type { YamlMap, YamlNode } from './nodes.ts'

/** What checking keys needs to know and collects. */
export interface KeyContext {
  /** The keys of the whole file: to say where a misplaced key belongs. */
  keys: KeyShape
  diagnostics: Diagnostic[]
  /** Where a second document starts: its keys may repeat those before it. */
  secondAt: number
  anchors: Map<string, Span>
}

/** What a map may hold, and what the entries of a list in its place might. */
export interface Shapes {
  /** Absent where no map belongs. */
  shape: KeyShape | undefined
  each: KeyShape | undefined
  /** The map is an entry of a list: twins in a row are an entry whose dash is missing. */
  isEntry: boolean
}

/** A key of which nothing can be seen. */
const isUnseen = /^[\s\p{Cf}]*$/u

/**
 * Adds one entry to a map, its key made English, its value made of what it is `from`. Unknown and duplicate keys are
 * reported and left out; of a duplicate the value is still looked through, so that the mistakes in it are reported in the
 * same run.
 */
export function addEntry<T>(
  context: KeyContext,
  map: YamlMap,
  shapes: Shapes,
  written: string,
  key: Span,
  build: (entry: KeyEntry | undefined, from: T) => YamlNode,
  from: T,
): void {
  const { shape } = shapes
  if (written === '<<') {
    // What would have been merged is unknown.
    map.incomplete = true
    addError(context.diagnostics, 'yaml/merge-key', '不支持 YAML 合并键“<<”', key, '请把要合并的内容照写在这里')
    return
  }
  if (!shape) {
    // No map belongs here at all: that alone is reported, by the schema.
    if (!map.entries.has(written)) map.entries.set(written, { written, key, value: build(undefined, from) })
    return
  }
  const { free } = namesOf(shape)
  if (free && !hasLetter(written) && isUnseen.test(written)) {
    // Nobody can refer to it, and a table would print a row without a name.
    const hint = '请在冒号前写上名称，或删去这一行'
    addError(context.diagnostics, 'data/missing-name', '冒号前面没有写名称', key, hint)
    build(free, from)
    map.incomplete = true
    return
  }
  const known = keyNamed(shape, written)
  if (!known) {
    reportUnknown(context, map, shape, shapes.each, written, key)
    return
  }
  const { name, entry } = known
  const twin = map.entries.get(name)
  const value = build(entry, from)
  if (twin) {
    const isSecond = key.start > context.secondAt && twin.key.start < context.secondAt
    const isReported = shapes.isEntry && map.afterTwin === true
    if (!isSecond && !isReported) reportTwin(context, shapes, twin.written, twin.key, written, key)
    map.afterTwin = true
    return
  }
  if (map.afterTwin) map.afterTwin = false
  const blank = value.kind === 'text' && value.value === '' && entry.prose && !entry.blank
  map.entries.set(name, { written, key, value: blank ? { kind: 'hole', span: value.span, why: 'empty' } : value })
  if (value.kind === 'hole' && value.why === 'empty' && !Object.hasOwn(shape, name)) {
    addError(context.diagnostics, 'data/missing-value', `“${written}”后面没有写内容`, key, '请写上内容，或删去这一行')
  }
}

function reportUnknown(
  context: KeyContext,
  map: YamlMap,
  shape: KeyShape,
  each: KeyShape | undefined,
  written: string,
  at: Span,
): void {
  const isFirst = !map.hasUnknown
  map.hasUnknown = true
  const near = nearestKey(shape, written) ?? yearKey(shape, written) ?? numberedKey(shape, written)
  const known = near === undefined ? undefined : englishName(shape, near)
  if (known !== undefined) map.meant = (map.meant ?? new Set()).add(known)
  if (each && englishName(each, written) !== undefined) {
    // A whole entry stands where a list of entries belongs: its other keys need not be named too.
    if (isFirst) {
      const hint = '列表的每一项以“- ”开头，同一项的其他键和它对齐'
      addError(context.diagnostics, 'data/missing-dash', `“${written}”前面缺少“- ”，这里应为列表`, at, hint)
    }
    return
  }
  const hint = near === undefined ? whereToGo(context, shape, written) : `是不是“${near}”？`
  addError(context.diagnostics, 'data/unknown-key', `不认识的键“${written}”`, at, hint)
}

const keyNumber = new RegExp(`^[（(]?${labelParts.number}[)）.．、]\\s*`)

/** `1. 标题: …`: keys have no numbers. */
function numberedKey(shape: KeyShape, written: string): string | undefined {
  const bare = written.replace(keyNumber, '')
  return bare !== written && !shape['*'] && englishName(shape, bare) !== undefined ? bare : undefined
}

/** `2023年: 100` in a figure: that year's number; which of the two it is only the year of the report can say. */
const yearKey = (shape: KeyShape, written: string): string | undefined =>
  /^(?:19|20)\d\d(?:年(?:度)?(?:数|值|完成数?)?)?$/.test(written) && shape.previous && shape.value
    ? '值”或“上年'
    : undefined

function whereToGo(context: KeyContext, shape: KeyShape, written: string): string {
  const home = homeOf(context.keys, written)
  if (home) return `“${written}”是“${home}”里的键，不能写在这里`
  const known = Object.values(shape).flatMap((entry) => chineseNames(entry)[0] ?? [])
  if (known.length === 0) return '请换一个名称'
  // `- 能力不足: 基层尤其明显` was meant as a sentence.
  const sentence = written.length > 4 ? '；如果这是一句话，冒号请用中文“：”' : ''
  return `这里可以用的键：${known.join('、')}${sentence}`
}

function reportTwin(
  context: KeyContext,
  { isEntry }: Shapes,
  first: string,
  firstAt: Span,
  written: string,
  at: Span,
): void {
  const message = first === written ? `键“${written}”重复了` : `键“${written}”和前面的“${first}”是同一个键，重复了`
  const hint = `请合并成一个，或删去其中一个${isEntry ? '；如果是另一项，请在前面加“- ”' : ''}`
  const related = [{ message: `“${first}”第一次写在这里`, at: firstAt }]
  context.diagnostics.push(error('data/duplicate-key', message, { at, hint, related }))
}

import { type Diagnostic, error } from '../diagnostic.ts'
import type { Span } from '../source.ts'
import { englishName, entryOf, homeOf, type KeyEntry, type KeyShape, nearestKey } from './key-shape.ts'
import type { YamlMap, YamlNode } from './nodes.ts'

/** What checking keys needs to know and collects. */
export interface KeyContext {
  /** The keys of the whole file: to say where a misplaced key belongs. */
  keys: KeyShape
  diagnostics: Diagnostic[]
  /** Where a second document starts: its keys may repeat those before it. */
  secondAt: number
  anchors: Map<string, Span>
  aliased: Set<string>
}

/**
 * Adds one entry to a map, its key made English. Unknown and duplicate keys are reported and left out; of a duplicate
 * the value is still looked through, so that the mistakes in it are reported in the same run.
 */
export function addEntry(
  context: KeyContext,
  map: YamlMap,
  shape: KeyShape | undefined,
  written: string,
  key: Span,
  build: (entry: KeyEntry | undefined) => YamlNode,
): void {
  if (written === '<<') {
    context.diagnostics.push(
      error('yaml/merge-key', '不支持 YAML 合并键“<<”', { at: key, hint: '请把要合并的内容照写在这里' }),
    )
    return
  }
  if (!shape) {
    // No map belongs here at all: that alone is reported, by the schema.
    if (!map.entries.has(written)) map.entries.set(written, { written, key, value: build(undefined) })
    return
  }
  const name = englishName(shape, written)
  if (name === undefined) {
    reportUnknown(context, map, shape, written, key)
    return
  }
  const twin = map.entries.get(name)
  const entry = entryOf(shape, name)
  const value = build(entry)
  if (twin) {
    const isSecond = key.start > context.secondAt && twin.key.start < context.secondAt
    if (!isSecond) reportTwin(context, twin.written, twin.key, written, key)
    return
  }
  const blank = value.kind === 'text' && value.value === '' && entry?.prose && !entry.blank
  map.entries.set(name, { written, key, value: blank ? { kind: 'hole', span: value.span, why: 'empty' } : value })
  if (!Object.hasOwn(shape, name) && value.kind === 'hole' && value.why === 'empty') {
    context.diagnostics.push(
      error('data/missing-value', `“${written}”后面没有写内容`, { at: key, hint: '请写上内容，或删去这一行' }),
    )
  }
}

function reportUnknown(context: KeyContext, map: YamlMap, shape: KeyShape, written: string, at: Span): void {
  const near = nearestKey(shape, written)
  if (near !== undefined) map.meant.add(englishName(shape, near)!)
  const home = near === undefined ? homeOf(context.keys, written) : undefined
  const known = [
    ...new Set(
      Object.values(shape).flatMap((entry) => (typeof entry.zh === 'string' ? entry.zh : entry.zh.slice(0, 1))),
    ),
  ]
  context.diagnostics.push(
    error('data/unknown-key', `不认识的键“${written}”`, {
      at,
      hint:
        near !== undefined
          ? `是不是“${near}”？`
          : home
            ? `“${written}”是“${home}”里的键，不能写在这里`
            : known.length > 0
              ? `这里可以用的键：${known.join('、')}`
              : '请换一个名称',
    }),
  )
}

function reportTwin(context: KeyContext, first: string, firstAt: Span, written: string, at: Span): void {
  const message = first === written ? `键“${written}”重复了` : `键“${written}”和前面的“${first}”是同一个键，重复了`
  context.diagnostics.push(
    error('data/duplicate-key', message, {
      at,
      hint: '请合并成一个，或删去其中一个',
      related: [{ message: `“${first}”第一次写在这里`, at: firstAt }],
    }),
  )
}

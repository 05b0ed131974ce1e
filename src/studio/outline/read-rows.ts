import { readDate } from '../../engine/fields/date.ts'
import { itemFields, itemListFields } from '../../engine/fields/item.ts'
import { plainVocabulary, type Vocabulary } from '../../engine/fields/vocabulary.ts'
import { sortNaturally } from '../../engine/report/natural-order.ts'
import { englishName, type KeyShape } from '../../engine/yaml/key-shape.ts'
import { readYamlValue } from '../../engine/yaml/rewrite/rewrite.ts'
import { isList, isMap, type YamlValue } from '../../engine/yaml/rewrite/value.ts'
import { emptyRow, headKinds, partNames, type Row, type RowKind, tailKinds } from './rows.ts'
import { type Slot, toJson, writeSlots } from './slots.ts'

/** The texts of a report's folder by their names: `report.yaml`, `01-emergency.yaml`. */
export type ReportTexts = Readonly<Record<string, string>>

type Written = ReadonlyMap<string, YamlValue>

/** Gives each row its id. */
export type NextId = () => string

/** What the files of a report may say: the keys, and the parts that sections have, in their order. */
export interface Spoken {
  vocabulary: Vocabulary
  parts: readonly string[]
}

export const plainlySpoken: Spoken = { vocabulary: plainVocabulary, parts: partNames }

/** The rows of a report. Throws `NotForThePage` for a file that the page cannot write with certainty. */
export function readRows(texts: ReportTexts, nextId: NextId, spoken: Spoken = plainlySpoken): Row[] {
  const { report: reportFields } = spoken.vocabulary
  const report = mapIn(texts['report.yaml'] ?? '')
  const reader = new Reader(nextId, spoken)
  for (const kind of headKinds) reader.texts(report, reportFields, kind, kind)
  for (const name of sectionNames(texts, report)) reader.section(name, mapIn(texts[`${name}.yaml`] ?? ''))
  for (const kind of tailKinds) reader.texts(report, reportFields, kind, kind)
  for (const row of reader.rows) if (row.kind === 'date') row.text = shownDate(row.text)
  return reader.rows
}

/** A date as it is printed: 2024年12月18日. */
export const shownDate = (written: string): string => readDate(written) ?? written

/** Thrown for a file that cannot be rewritten with certainty. */
export class NotForThePage extends Error {}

/** What a file says; nothing for an empty one. */
export function mapIn(text: string): Written {
  const read = readYamlValue(text)
  if (read.kind === 'refused') throw new NotForThePage(read.why)
  const { value } = read
  if (value === null) return new Map()
  if (!isMap(value)) throw new NotForThePage('no map')
  return value
}

/** The sections of a report in their order, by the names of their files. */
export function sectionNames(texts: ReportTexts, report: Written): string[] {
  const files = Object.keys(texts).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
  const sections = sortNaturally(files.filter((name) => name !== 'report' && name !== 'figures'))
  const listed = valueAt(report, plainVocabulary.report, 'sections')
  if (!listed || !isList(listed)) return sections
  return listed.flatMap((name) => (typeof name === 'string' && sections.includes(name) ? [name] : []))
}

/** The value under a key in either language. */
export function valueAt(map: Written, shape: KeyShape, english: string): YamlValue | undefined {
  for (const [key, value] of map) if (englishName(shape, key) === english) return value
  return undefined
}

class Reader {
  readonly rows: Row[] = []

  constructor(
    private readonly nextId: NextId,
    private readonly spoken: Spoken,
  ) {}

  private add(kind: RowKind, more: Partial<Row>): void {
    this.rows.push(emptyRow(kind, this.nextId(), more))
  }

  /** A text of one or several paragraphs, or a list of lines. */
  texts(map: Written, shape: KeyShape, english: string, kind: RowKind): void {
    for (const text of linesOf(valueAt(map, shape, english))) this.add(kind, { text })
  }

  section(name: string, map: Written): void {
    const { vocabulary, parts } = this.spoken
    const { slots, has } = slotsOf(map, vocabulary.section, (english, value) =>
      parts.includes(english)
        ? isItems(value) || isItemMap(value)
        : ['title', 'intro', 'after'].includes(english) && typeof value === 'string',
    )
    const title = has.get('title')
    this.add('section', { name, text: typeof title === 'string' ? title : '', other: writeSlots(slots) })
    for (const text of linesOf(has.get('intro'))) this.add('intro', { text })
    for (const part of parts) if (has.has(part)) this.part(part, has.get(part)!)
    for (const text of linesOf(has.get('after'))) this.add('after', { text })
  }

  private part(name: string, value: YamlValue): void {
    if (isList(value)) {
      this.add('part', { name })
      this.items(value, 0)
      return
    }
    const { slots, has } = slotsOf(value as Written, itemListFields, (english, one) =>
      english === 'items' ? isItems(one) : english === 'intro' && typeof one === 'string',
    )
    this.add('part', { name, other: writeSlots(slots) })
    for (const text of linesOf(has.get('intro'))) this.add('lead', { text })
    this.items((has.get('items') ?? []) as readonly YamlValue[], 0)
  }

  private items(items: readonly YamlValue[], level: number): void {
    for (const item of items) this.item(item, level)
  }

  private item(item: YamlValue, level: number): void {
    if (item === null || typeof item === 'string') {
      this.itemTexts(level, '', item ?? '', '')
      return
    }
    if (isList(item)) return
    const { slots, has } = slotsOf(item as Written, itemFields, (english, value) =>
      english === 'items' ? isItems(value) : ['heading', 'text'].includes(english) && typeof value === 'string',
    )
    this.itemTexts(level, (has.get('heading') ?? '') as string, (has.get('text') ?? '') as string, writeSlots(slots))
    this.items((has.get('items') ?? []) as readonly YamlValue[], level + 1)
  }

  private itemTexts(level: number, heading: string, text: string, other: string): void {
    const [first = '', ...more] = text.split('\n')
    this.add('item', { level, heading, text: first, other })
    for (const one of more) this.add('more', { level, text: one })
  }
}

const linesOf = (value: YamlValue | undefined): string[] => {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return value.split('\n')
  return isList(value) ? value.filter((one) => typeof one === 'string') : []
}

/** A list of nothing but items: what is anything else stays as it is. */
const isItems = (value: YamlValue): boolean =>
  isList(value) && value.every((one) => typeof one === 'string' || (one !== null && isMap(one)))

const isItemMap = (value: YamlValue): boolean =>
  value !== null &&
  isMap(value) &&
  [...value].every(([key, one]) => englishName(itemListFields, key) !== 'items' || isItems(one))

/** The slots of a map, and the values that go into rows by their English keys. */
function slotsOf(
  map: Written,
  shape: KeyShape,
  goesIntoRows: (english: string, value: YamlValue) => boolean,
): { slots: Slot[]; has: Map<string, YamlValue> } {
  const has = new Map<string, YamlValue>()
  const slots = [...map].map(([key, value]): Slot => {
    const english = englishName(shape, key)
    if (english === undefined || !goesIntoRows(english, value)) return { key, value: toJson(value) }
    has.set(english, value)
    return { key, slot: english }
  })
  return { slots, has }
}

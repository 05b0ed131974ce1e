import { itemFields, itemListFields } from '../../engine/fields/item.ts'
import { compareNaturally } from '../../engine/report/natural-order.ts'
import { chineseNames, englishName, type KeyShape } from '../../engine/yaml/key-shape.ts'
import { isList, type YamlValue } from '../../engine/yaml/rewrite/value.ts'
import { mapIn, plainlySpoken, type ReportTexts, type Spoken, sectionNames, shownDate, valueAt } from './read-rows.ts'
import { headKinds, type Row, type RowKind, tailKinds } from './rows.ts'
import { fromJson, keptKeys, readSlots } from './slots.ts'

/** Where the text of a row stands: the path of English keys in a file, and which paragraph of what is there. */
export interface RowAt {
  id: string
  file: string
  path: (string | number)[]
  /** `heading`: the row's heading. `kept`: what stands beside its words. */
  part: 'heading' | 'text' | 'kept'
  paragraph: number
}

/** What the files of a report shall say, and where each row then stands. */
export interface WantedFiles {
  /** By the names of the files; `undefined`: the file goes. */
  values: Map<string, YamlValue | undefined>
  places: RowAt[]
}

/** The files that say what rows say. `before`: the files as they are. */
export function wantedFiles(rows: readonly Row[], before: ReportTexts, spoken: Spoken = plainlySpoken): WantedFiles {
  const { report: reportFields } = spoken.vocabulary
  const report = mapIn(before['report.yaml'] ?? '')
  const values = new Map<string, YamlValue | undefined>()
  const places: RowAt[] = []
  const head = new Map<string, YamlValue>(report)
  const english = speaksEnglish(report, reportFields)
  for (const kind of [...headKinds, ...tailKinds]) {
    const own = rows.filter((row) => row.kind === kind && row.text.trim() !== '')
    const was = valueAt(report, reportFields, kind)
    const inList = kind === 'subtitle' || kind === 'signature'
    const isLines = inList && (own.length > 1 || (was !== undefined && was !== null && isList(was)))
    // A date that is the same stays as it is written.
    const isSameDate = kind === 'date' && typeof was === 'string'
    const texts = own.map(({ text }) => (isSameDate && shownDate(was) === text ? was : text))
    // What was written there and is no text (nothing at all, a map) is not ours to take away.
    if (own.length === 0 && !isWritten(was)) continue
    put(head, reportFields, kind, own.length === 0 ? undefined : isLines ? texts : texts.join('\n'), english)
    own.forEach(({ id }, index) => {
      const path = isLines ? [kind, index] : [kind]
      places.push({ id, file: 'report.yaml', path, part: 'text', paragraph: isLines ? 0 : index })
    })
  }
  const old = sectionNames(before, report)
  const sections = sectionsOf(rows)
  for (const [section, below] of sections) {
    const file = `${section.name}.yaml`
    values.set(file, sectionValue(section, below, { file, places, english, spoken }))
  }
  const names = sections.map(([section]) => section.name)
  for (const name of old) if (!names.includes(name)) values.set(`${name}.yaml`, undefined)
  const isSorted = names.every((name, index) => index === 0 || compareNaturally(names[index - 1]!, name) < 0)
  const hadList = valueAt(report, reportFields, 'sections') !== undefined
  if (!isSorted || hadList) put(head, reportFields, 'sections', names, english)
  values.set('report.yaml', head)
  return { values, places }
}

/** The rows of each section. */
function sectionsOf(rows: readonly Row[]): [Row, Row[]][] {
  const sections: [Row, Row[]][] = []
  for (const row of rows) {
    if (row.kind === 'section') sections.push([row, []])
    else if (!isOfReport(row.kind)) sections.at(-1)?.[1].push(row)
  }
  return sections
}

const isWritten = (value: YamlValue | undefined): boolean =>
  typeof value === 'string' || (value !== undefined && value !== null && isList(value))

const isOfReport = (kind: RowKind): boolean => ([...headKinds, ...tailKinds] as RowKind[]).includes(kind)

interface Writing {
  file: string
  places: RowAt[]
  english: boolean
  spoken: Spoken
}

function sectionValue(section: Row, below: readonly Row[], writing: Writing): YamlValue {
  const { spoken } = writing
  const filled = new Map<string, YamlValue>()
  if (section.text.trim() !== '') {
    filled.set('title', section.text)
    placeTexts([section], ['title'], writing)
  }
  for (const kind of ['intro', 'after'] as const) {
    const own = below.filter((row) => row.kind === kind && row.text.trim() !== '')
    if (own.length > 0) filled.set(kind, textOf(own))
    placeTexts(own, [kind], writing)
  }
  for (const name of spoken.parts) {
    const value = partValue(name, below, writing)
    if (value !== undefined) filled.set(name, value)
  }
  placeKept(section, [], spoken.vocabulary.section, writing)
  return fill(section.other, spoken.vocabulary.section, filled, writing.english)
}

/** The paragraphs of one text. */
const textOf = (rows: readonly Row[]): string => rows.map(({ text }) => text).join('\n')

/** Where they are. */
function placeTexts(
  rows: readonly Row[],
  path: RowAt['path'],
  { file, places }: Pick<Writing, 'file' | 'places'>,
): void {
  for (const [paragraph, { id }] of rows.entries()) places.push({ id, file, path, part: 'text', paragraph })
}

/** Where what stands beside the words of a row is. */
function placeKept({ id, other }: Row, path: RowAt['path'], shape: KeyShape, { file, places }: Writing): void {
  for (const key of keptKeys(other))
    places.push({ id, file, path: [...path, englishName(shape, key) ?? key], part: 'kept', paragraph: 0 })
}

/** The rows behind the rows of a part, each up to the next part. */
function rowsOfPart(name: string, below: readonly Row[]): { part: Row; rows: Row[] } | undefined {
  const part = below.find((row) => row.kind === 'part' && row.name === name)
  if (!part) return undefined
  let current: string | undefined
  const rows = below.filter((row) => {
    if (row.kind === 'part') current = row.name
    return row.kind !== 'part' && current === name
  })
  return { part, rows }
}

function partValue(name: string, below: readonly Row[], writing: Writing): YamlValue | undefined {
  const found = rowsOfPart(name, below)
  if (!found) return undefined
  const { part, rows } = found
  const leads = rows.filter((row) => row.kind === 'lead' && row.text.trim() !== '')
  const isMap = part.other !== '' || leads.length > 0
  const items = treeValues(treeOf(rows), isMap ? [name, 'items'] : [name], writing)
  if (!isMap) return items.length > 0 ? items : undefined
  const filled = new Map<string, YamlValue>()
  if (leads.length > 0) filled.set('intro', textOf(leads))
  placeTexts(leads, [name, 'intro'], writing)
  if (items.length > 0) filled.set('items', items)
  return fill(part.other, itemListFields, filled, writing.english)
}

interface Tree {
  row: Row
  more: Row[]
  items: Tree[]
}

/** Items as a tree by their levels; one that is further in than the next level down counts as that. */
function treeOf(rows: readonly Row[]): Tree[] {
  const top: Tree[] = []
  const open: Tree[] = []
  for (const row of rows) {
    if (row.kind === 'more') open.at(-1)?.more.push(row)
    if (row.kind !== 'item') continue
    open.length = Math.min(row.level, open.length)
    const tree: Tree = { row, more: [], items: [] }
    ;(open.at(-1)?.items ?? top).push(tree)
    open.push(tree)
  }
  return top
}

const says = ({ row, more, items }: Tree): boolean =>
  [row, ...more].some(({ text }) => text.trim() !== '') ||
  row.heading.trim() !== '' ||
  readSlots(row.other).some(({ slot }) => slot === undefined) ||
  items.some(says)

function treeValues(trees: readonly Tree[], path: RowAt['path'], writing: Writing): YamlValue[] {
  return trees.filter(says).map((tree, index) => itemValue(tree, [...path, index], writing))
}

function itemValue({ row, more, items }: Tree, path: RowAt['path'], writing: Writing): YamlValue {
  const { file, places } = writing
  const own = [row, ...more].filter(({ text }) => text.trim() !== '')
  const text = textOf(own)
  const below = treeValues(items, [...path, 'items'], writing)
  // A map of nothing but a text stays a map; a new item is a plain text.
  const isPlain = row.heading.trim() === '' && below.length === 0 && row.other === ''
  placeTexts(own, isPlain ? path : [...path, 'text'], writing)
  if (isPlain) return text
  const filled = new Map<string, YamlValue>()
  if (row.heading.trim() !== '') {
    filled.set('heading', row.heading)
    places.push({ id: row.id, file, path: [...path, 'heading'], part: 'heading', paragraph: 0 })
  }
  placeKept(row, path, itemFields, writing)
  if (text !== '') filled.set('text', text)
  if (below.length > 0) filled.set('items', below)
  return fill(row.other, itemFields, filled, writing.english)
}

/** A map with its slots filled; what has none is put where the manual has it. */
function fill(other: string, shape: KeyShape, filled: ReadonlyMap<string, YamlValue>, english: boolean): YamlValue {
  const map = new Map<string, YamlValue>()
  for (const { key, slot, value } of readSlots(other)) {
    if (slot === undefined) map.set(key, fromJson(value))
    else if (filled.has(slot)) map.set(key, filled.get(slot)!)
  }
  for (const [name, value] of filled) put(map, shape, name, value, english)
  return map
}

/** Sets a key in whatever language it is written; a new one behind those that come before it in the manual. */
function put(
  map: Map<string, YamlValue>,
  shape: KeyShape,
  name: string,
  value: YamlValue | undefined,
  english: boolean,
): void {
  const written = [...map.keys()].find((key) => englishName(shape, key) === name)
  if (value === undefined) {
    if (written !== undefined) map.delete(written)
    return
  }
  if (written !== undefined) {
    map.set(written, value)
    return
  }
  const order = Object.keys(shape)
  const rank = order.indexOf(name)
  const pairs = [...map]
  const before = pairs.findLastIndex(([key]) => order.indexOf(englishName(shape, key) ?? '') < rank)
  pairs.splice(before + 1, 0, [english ? name : chineseNames(shape[name]!)[0]!, value])
  map.clear()
  for (const [key, one] of pairs) map.set(key, one)
}

/** Whether a report's keys are English. */
function speaksEnglish(map: ReadonlyMap<string, YamlValue>, shape: KeyShape): boolean {
  const keys = [...map.keys()]
  return (
    keys.length > 0 && keys.every((key) => englishName(shape, key) === key || englishName(shape, key) === undefined)
  )
}

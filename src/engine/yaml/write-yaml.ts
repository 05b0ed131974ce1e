import { writeKey, writeScalar } from './write-scalar.ts'

/** What a file of data is written from: a text (its paragraphs parted by line breaks), a list, or entries in order. */
export type Written = string | readonly Written[] | WrittenMap | FlowList

/** A short list on one line: [一、, （一）]. */
export interface FlowList {
  readonly flowList: readonly string[]
}

/** Keys with their values, in the order in which they are written. */
export interface WrittenMap {
  readonly entries: readonly (readonly [key: string, value: Written])[]
  /** On one line: {样式: 一是, 接排: 是}. */
  readonly flow?: true
}

/** A map without the entries that say nothing. */
export const writtenMap = (entries: readonly (readonly [string, Written | undefined])[], flow?: true): WrittenMap => ({
  entries: entries.filter((entry): entry is readonly [string, Written] => entry[1] !== undefined),
  ...(flow && { flow }),
})

/** A file of data as a careful person writes it: block style, no quotes where none are needed, `|` for several paragraphs. */
export const writeYaml = (map: WrittenMap): string => `${mapLines(map, '').join('\n')}\n`

const isMap = (value: Written): value is WrittenMap =>
  typeof value === 'object' && !Array.isArray(value) && 'entries' in value
const isFlowList = (value: Written): value is FlowList => typeof value === 'object' && 'flowList' in value

function mapLines({ entries }: WrittenMap, indent: string): string[] {
  return entries.flatMap(([key, value]) => keyLines(writeKey(key), value, indent))
}

function keyLines(key: string, value: Written, indent: string): string[] {
  if (typeof value === 'string') return textLines(`${indent}${key}:`, value, indent)
  if (isFlowList(value)) return [`${indent}${key}: ${flow(value)}`]
  if (isMap(value))
    return value.flow ? [`${indent}${key}: ${flow(value)}`] : [`${indent}${key}:`, ...mapLines(value, `${indent}  `)]
  return [`${indent}${key}:`, ...value.flatMap((one) => itemLines(one, `${indent}  `))]
}

/** `- ` and what follows it; the first line of a map stands behind the dash. */
function itemLines(value: Written, indent: string): string[] {
  if (typeof value === 'string') return textLines(`${indent}-`, value, indent)
  if (isFlowList(value)) return [`${indent}- ${flow(value)}`]
  if (!isMap(value)) return [`${indent}- [${value.map((one) => flow(one)).join(', ')}]`]
  if (value.flow) return [`${indent}- ${flow(value)}`]
  const [first = '', ...rest] = mapLines(value, `${indent}  `)
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]
}

/** A text behind its key or dash; several paragraphs stand below `|`, parted by blank lines. */
function textLines(lead: string, text: string, indent: string): string[] {
  const paragraphs = text.split('\n')
  if (paragraphs.length === 1) return [`${lead} ${scalar(text)}`]
  const inside = paragraphs.map((one) => `${indent}  ${one}`)
  return [`${lead} |`, ...inside.flatMap((one, index) => (index === 0 ? [one] : ['', one]))]
}

function flow(value: Written): string {
  if (typeof value === 'string') return writeScalar(value, { flow: true, indent: 0 })
  if (isFlowList(value)) return flow(value.flowList)
  if (isMap(value))
    return `{${value.entries.map(([key, one]) => `${writeKey(key, { flow: true })}: ${flow(one)}`).join(', ')}}`
  return `[${value.map(flow).join(', ')}]`
}

/** A text of one paragraph, in quotes where it would be read as a key, too. */
const scalar = (text: string): string => writeScalar(text, { item: true, indent: 0 })

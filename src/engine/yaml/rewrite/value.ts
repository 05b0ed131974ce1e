import { writableText } from '../write-scalar.ts'

/**
 * What a YAML file says: every scalar is a text, `null` is a value that was not written. Keys are as they were written, in
 * the order of the file.
 */
export type YamlValue = string | null | readonly YamlValue[] | ReadonlyMap<string, YamlValue>

/**
 * Plain data as a value of a file: objects become maps (what is `undefined` in one is left out), numbers and flags their
 * text, and texts what is read of them once they are written.
 */
export function toYamlValue(data: unknown): YamlValue {
  if (data === null || data === undefined) return null
  if (typeof data === 'string') return writableText(data)
  if (Array.isArray(data)) return data.map(toYamlValue)
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [String(key), toYamlValue(value)]))
  if (typeof data === 'object') {
    const pairs = Object.entries(data).filter(([, value]) => value !== undefined)
    return new Map(pairs.map(([key, value]) => [key, toYamlValue(value)]))
  }
  return writableText(String(data))
}

type Collection = readonly YamlValue[] | ReadonlyMap<string, YamlValue>

export const isMap = (value: YamlValue): value is ReadonlyMap<string, YamlValue> => value instanceof Map
export const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value)
export const isCollection = (value: YamlValue): value is Collection => value !== null && typeof value !== 'string'

/** The entries of a list, or the values of a map. */
export const partsOf = (value: Collection): readonly YamlValue[] =>
  isList(value) ? value : [...(value as ReadonlyMap<string, YamlValue>).values()]

/** True when two values are the same, the order of keys included. */
export function sameValue(a: YamlValue, b: YamlValue): boolean {
  if (a === b) return true
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]!))
  if (a === null || !isMap(a)) return false
  if (b === null || typeof b === 'string' || !isMap(b) || a.size !== b.size) return false
  const others = b.entries()
  for (const [key, value] of a) {
    const [otherKey, other] = others.next().value!
    if (key !== otherKey || !sameValue(value, other)) return false
  }
  return true
}

/** A value as one text, by which equal ones are found, in whatever order their keys are. */
export function fingerprint(value: YamlValue): string {
  if (value === null) return '~'
  if (typeof value === 'string') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(fingerprint).join()}]`
  if (!isMap(value)) return ''
  const pairs = [...value].map(([key, one]) => `${JSON.stringify(key)}:${fingerprint(one)}`)
  return `{${pairs.sort().join()}}`
}

/** All that a value says, keys left out: what of it a reader would know again. */
export function wordsOf(value: YamlValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return partsOf(value).map(wordsOf).join('\n')
}

/** What an entry itself says, without the lists below it. */
export function ownWords(value: YamlValue): string {
  if (value === null || typeof value === 'string' || !isMap(value)) return wordsOf(value)
  const texts = [...value.values()].filter((one) => typeof one === 'string')
  return texts.length > 0 ? texts.join('\n') : wordsOf(value)
}

import type { YamlValue } from '../../engine/yaml/rewrite/value.ts'

/**
 * The keys of a map in their order, as they were written: what the page does not edit with its value, what rows say as an
 * empty slot. It travels with a row as JSON.
 */
export type Slots = readonly Slot[]

export interface Slot {
  key: string
  /** The English key of what stands in rows. */
  slot?: string
  /** What is kept. */
  value?: unknown
}

export const readSlots = (json: string): Slots => (json === '' ? [] : (JSON.parse(json) as Slot[]))

export const writeSlots = (slots: Slots): string => (slots.length === 0 ? '' : JSON.stringify(slots))

/** A value of a file as JSON has it: maps as lists of pairs. */
export function toJson(value: YamlValue): unknown {
  if (value === null || typeof value === 'string') return value
  if (value instanceof Map) return { pairs: [...value].map(([key, one]) => [key, toJson(one)]) }
  return (value as readonly YamlValue[]).map(toJson)
}

export function fromJson(json: unknown): YamlValue {
  if (json === null || typeof json === 'string') return json
  if (Array.isArray(json)) return json.map(fromJson)
  return new Map((json as { pairs: [string, unknown][] }).pairs.map(([key, one]) => [key, fromJson(one)]))
}

/** The keys that are kept as they are. */
export const keptKeys = (json: string): string[] =>
  readSlots(json).flatMap(({ key, slot }) => (slot === undefined ? [key] : []))

/** What came from a clipboard as slots: kept when it is what a row holds, and nothing when it is anything else. */
export function keptSlots(json: string): string {
  try {
    const slots = JSON.parse(json) as unknown
    const isSlot = (one: unknown): one is Slot =>
      typeof one === 'object' &&
      one !== null &&
      'key' in one &&
      typeof one.key === 'string' &&
      !('slot' in one && typeof one.slot !== 'string')
    if (!Array.isArray(slots) || !slots.every(isSlot)) return ''
    for (const { slot, value } of slots) if (slot === undefined) fromJson(value)
    return json
  } catch {
    return ''
  }
}

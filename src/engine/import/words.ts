import type { Fields } from '../fields/field.ts'
import { type Written, type WrittenMap, writtenMap } from '../yaml/write-yaml.ts'

export type ImportLanguage = 'zh' | 'en'

/** What stands under keys, by their English names, in the order in which it is written; of what is `undefined` nothing stands. */
export type Values = Readonly<Record<string, Written | undefined>>

/** The names of keys and values in a language. */
export interface Words {
  key<F extends Fields>(fields: F, name: keyof F & string): string
  value(zh: string, en: string): string
  /** The map of such values. `flow`: on one line. */
  map<F extends Fields>(
    fields: F,
    values: { readonly [Name in keyof F]?: Written | undefined },
    flow?: true,
  ): WrittenMap
}

export const wordsOf = (language: ImportLanguage): Words => {
  const key: Words['key'] = (fields, name) => {
    const { zh } = fields[name]!
    return language === 'en' ? name : typeof zh === 'string' ? zh : zh[0]!
  }
  return {
    key,
    value: (zh, en) => (language === 'en' ? en : zh),
    map: (fields, values, flow) =>
      writtenMap(
        Object.entries<Written | undefined>(values).map(([name, value]) => [key(fields, name), value]),
        flow,
      ),
  }
}

/** What there is one of, or several. */
export const oneOrMore = <T>(all: readonly T[]): T | readonly T[] | undefined => (all.length > 1 ? all : all[0])

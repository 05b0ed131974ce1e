import type { Fields } from '../fields/field.ts'

export type ImportLanguage = 'zh' | 'en'

/** The names of keys and values in a language. */
export interface Words {
  key<F extends Fields>(fields: F, name: keyof F & string): string
  value(zh: string, en: string): string
}

export const wordsOf = (language: ImportLanguage): Words => ({
  key: (fields, name) => {
    const { zh } = fields[name]!
    return language === 'en' ? name : typeof zh === 'string' ? zh : zh[0]!
  },
  value: (zh, en) => (language === 'en' ? en : zh),
})

import { figureFields } from '../fields/figure.ts'
import type { FigureNumber } from '../model/ledger.ts'
import { nearest } from '../text/nearest.ts'
import { englishName, shownName, synonymFor } from '../yaml/key-shape.ts'

/** A number of a figure by its key; 历年 by its year. */
export interface NumberField {
  key: Key | 'history'
  year?: number
  /** As people read it: 值, 上年, 历年2021. */
  shown: string
}

/** The keys in a file, with those of a loaded figure. */
const ledgerKeys = {
  value: 'value',
  previous: 'previous',
  'last-period': 'lastPeriod',
  target: 'target',
  max: 'max',
  min: 'min',
} as const satisfies Record<string, FigureNumber>

type Key = keyof typeof ledgerKeys

const keys = Object.keys(ledgerKeys) as Key[]
const names = keys.map((key) => shownName(figureFields, key))

const fieldOf = (key: Key): NumberField => ({ key, shown: shownName(figureFields, key) })

export const valueField: NumberField = fieldOf('value')

/** 上年, as people read it. */
export const previousShown: string = fieldOf('previous').shown

/** The names of the numbers that a figure may have. */
export const fieldNames: string = names.join('、')

/** Reads 上年, previous, 去年, 历年2021, 2021年; or tells what it may have been. */
export function readField(written: string): NumberField | { near: string | undefined } {
  const name = written.trim()
  const [, year] = /^(?:历年|history)?[\s/.:：]*((?:19|20)\d\d)年?$/.exec(name) ?? []
  if (year !== undefined) return { key: 'history', year: Number(year), shown: `历年${year}` }
  const synonym = synonymFor(figureFields, name)
  const english = englishName(figureFields, name) ?? (synonym && englishName(figureFields, synonym))
  const key = keys.find((one) => one === english)
  return key ? fieldOf(key) : { near: nearest(name, names) }
}

/** The number of a loaded figure; 历年 are no numbers of this year. */
export const ledgerKey = ({ key }: NumberField): FigureNumber | undefined =>
  key === 'history' ? undefined : ledgerKeys[key]

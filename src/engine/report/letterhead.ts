import { colophonFields, letterheadFields } from '../fields/letterhead.ts'
import type { ColophonData, LetterheadData, Prose } from '../model/report.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { plainProse, toProse, toProses } from './prose.ts'

/** 版头 and 版记 (GB/T 9704-2012 7.2, 7.4), of a report or, as what its reports have in common, of a template set. */

/** 版头; `false` for 否. */
export function toLetterhead(node: YamlNode | undefined): LetterheadData | false | undefined {
  if (!isThere(node)) return saysNo(node)
  return {
    ...toProses(letterheadFields, node),
    mark: severalProses(childOf(node, 'mark')),
    signers: severalProses(childOf(node, 'signers')),
    origin: node.span,
  }
}

/** 版记; `false` for 否. `day`: its 印发日期 as the schema has written it out. */
export function toColophon(node: YamlNode | undefined, day: string | undefined): ColophonData | false | undefined {
  if (!isThere(node)) return saysNo(node)
  return {
    cc: severalProses(childOf(node, 'cc')),
    ...toProses(colophonFields, node),
    ...toDate(day, childOf(node, 'date')),
    origin: node.span,
  }
}

/** The schema has written a date of figures out; any other text keeps its own nodes. */
export function toDate(data: string | undefined, node: YamlNode | undefined): { date?: Prose } {
  if (data === undefined || node?.kind !== 'text') return {}
  return { date: data === node.value.trim() ? toProse(node) : plainProse(data, node.span) }
}

/** A text, or a list of them. */
export function severalProses(node: YamlNode | undefined): Prose[] {
  if (!node || node.kind === 'hole') return []
  return node.kind === 'list' ? node.items.map((item) => toProse(item)) : [toProse(node)]
}

const isNo = (node: YamlNode): boolean => node.kind === 'text' && /^(?:否|false)$/.test(node.value.trim())

const isThere = (node: YamlNode | undefined): node is YamlNode =>
  node !== undefined && node.kind !== 'hole' && !isNo(node)

const saysNo = (node: YamlNode | undefined): false | undefined => (node && isNo(node) ? false : undefined)

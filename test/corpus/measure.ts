import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findRelations, type Relation } from '../../src/engine/proofread/relations/index.ts'
import { isTied, mutate, type Trial } from './mutate.ts'
import { digitsOf, type Row } from './table.ts'

/** What became of a row of the table: the relation it was recognised in, if any. */
export interface Outcome {
  row: Row
  relation?: Relation
  /** It would be found, were the stated number mistyped: the words tie the numbers, not their agreement. */
  tied?: boolean
}

/** A document read, and compared with the rows of the table that speak of it. */
export interface Measured {
  document: string
  characters: number
  outcomes: Outcome[]
  /** Warnings, and infos, on what the table does not call wrong. */
  falseAlarms: Relation[]
  falseInfos: Relation[]
  /** What became of the relations that hold, with a number mistyped; empty when nobody asked. */
  trials: Trial[]
}

/** Reads one document of a corpus, a paragraph a line; with a seed, its relations are mistyped, too. */
export async function measure(
  folder: string,
  document: string,
  rows: readonly Row[],
  seed?: number,
): Promise<Measured> {
  const text = (await readFile(join(folder, document), 'utf8')).replace(/^\uFEFF/, '')
  const paragraphs = text.split(/\r?\n/)
  const relations = findRelations(paragraphs.map((line) => ({ text: line })))
  const outcomes = rows.map((row) => {
    const relation = bestMatch(row, relations)
    if (!relation) return { row }
    const holds = row.verdict === 'holds' && relation.verdict === 'holds'
    return { row, relation, ...(holds && { tied: isTied(paragraphs, relation) }) }
  })
  const wrong = rows.filter((row) => row.verdict === 'wrong')
  const others = relations.filter((one) => one.verdict !== 'holds' && !wrong.some((row) => matches(row, one)))
  return {
    document,
    characters: text.length,
    outcomes,
    falseAlarms: others.filter((one) => one.severity === 'warning'),
    falseInfos: others.filter((one) => one.severity === 'info'),
    trials: seed === undefined ? [] : mutate(paragraphs, seed),
  }
}

/** What confirms the table before what does not. */
function bestMatch(row: Row, relations: readonly Relation[]): Relation | undefined {
  const fitting = relations.filter((one) => matches(row, one))
  return fitting.find((one) => (one.verdict === 'holds') === (row.verdict === 'holds')) ?? fitting[0]
}

/** True when the numbers of a relation are those of a row, or the row's are among them, the stated one included. */
export function matches(row: Row, relation: Relation): boolean {
  const stated = digitsOf(relation.places[0].text)
  const own = new Set(relation.places.flatMap((place) => digitsOf(place.text)))
  const listed = new Set(row.numbers)
  if (own.size >= 2 || relation.kind === 'rank') {
    if ([...own].every((one) => listed.has(one)))
      return relation.kind !== 'rank' || listed.has(Number(relation.computed))
  }
  return row.numbers.length > 0 && row.numbers.every((one) => own.has(one)) && stated.some((one) => listed.has(one))
}

import { findRelations, type Relation } from '../../src/engine/proofread/relations/index.ts'

/** What the reader says once a number is mistyped. */
export type Told = 'warning' | 'info' | 'nothing'

/** A relation that holds, and what became of it with two digits of the stated number in each other's place. */
export interface Trial {
  relation: Relation
  /** The stated number as it was mistyped. */
  mistyped: string
  told: Told
}

/** Numbers between 0 and 1, the same for the same seed (a linear congruence). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Two neighbouring digits of a text in each other's place, those on both sides of a point among them; `undefined` when all are equal. */
export function swapDigits(text: string, next: () => number): string | undefined {
  const half = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const places = [...half.matchAll(/\d(?=[.．]?\d)/g)].flatMap(({ index }) => {
    const other = /\d/.test(half[index + 1]!) ? index + 1 : index + 2
    return half[index] === half[other] ? [] : [[index, other] as const]
  })
  const chosen = places[Math.floor(next() * places.length)]
  if (!chosen) return undefined
  const digits = [...half]
  const [a, b] = chosen
  ;[digits[a], digits[b]] = [digits[b]!, digits[a]!]
  return digits.join('')
}

const lines = (paragraphs: readonly string[]) => paragraphs.map((text) => ({ text }))

/** Mistypes the stated number of each relation that holds, one at a time, and reads the document again. */
export function mutate(paragraphs: readonly string[], seed: number): Trial[] {
  const next = random(seed)
  return findRelations(lines(paragraphs)).flatMap((relation) => {
    const mistyped = relation.verdict === 'holds' ? swapDigits(relation.places[0].text, next) : undefined
    return mistyped === undefined ? [] : [{ relation, mistyped, told: mistype(paragraphs, relation, mistyped) }]
  })
}

/** True when something is said of a relation's stated number once it is wrong; a number of one digit becomes the next one. */
export function isTied(paragraphs: readonly string[], relation: Relation): boolean {
  const { text } = relation.places[0]
  const other = text.replace(/[1-8](?=\D*$)/, (digit) => String(Number(digit) + 1))
  const mistyped = [swapDigits(text, random(1)), other].filter((one) => one !== undefined && one !== text)
  return mistyped.length === 0 || mistyped.some((one) => mistype(paragraphs, relation, one!) !== 'nothing')
}

/** What is said of a relation with its stated number written otherwise. */
function mistype(paragraphs: readonly string[], relation: Relation, mistyped: string): Told {
  const { paragraph, start, end } = relation.places[0]
  const changed = [...paragraphs]
  changed[paragraph] = `${paragraphs[paragraph]!.slice(0, start)}${mistyped}${paragraphs[paragraph]!.slice(end)}`
  return toldOf(findRelations(lines(changed)), relation)
}

/** What is said of the number that was mistyped, wherever it takes part. */
function toldOf(relations: readonly Relation[], { places: [at] }: Relation): Told {
  const about = relations.filter(
    (one) =>
      one.verdict !== 'holds' &&
      one.places.some(({ paragraph, start, end }) => paragraph === at.paragraph && start < at.end && end > at.start),
  )
  if (about.some((one) => one.severity === 'warning')) return 'warning'
  return about.length > 0 ? 'info' : 'nothing'
}

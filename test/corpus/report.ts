import type { Relation } from '../../src/engine/proofread/relations/index.ts'
import type { Measured, Outcome } from './measure.ts'

/** Some rows of the table, counted. `confirmed` and `found` count those that the reader agrees about. */
export interface Score {
  holding: number
  recognised: number
  wrong: number
  found: number
  undecided: number
}

/** The figures of a run. */
export interface Summary {
  documents: number
  characters: number
  kinds: Map<string, Score>
  all: Score
  falseAlarms: number
  /** False warnings per 10,000 characters. */
  rate: number
}

const empty = (): Score => ({ holding: 0, recognised: 0, wrong: 0, found: 0, undecided: 0 })

/** True when the reader says of a row what the table says. */
export function agrees({ row, relation }: Outcome): boolean {
  if (!relation) return false
  return row.verdict === 'holds' ? relation.verdict === 'holds' : relation.verdict !== 'holds'
}

/** Adds up what was measured. */
export function summarise(measured: readonly Measured[]): Summary {
  const kinds = new Map<string, Score>()
  const all = empty()
  for (const outcome of measured.flatMap((one) => one.outcomes)) {
    const kind = kinds.get(outcome.row.relation) ?? empty()
    kinds.set(outcome.row.relation, kind)
    for (const score of [kind, all]) count(score, outcome)
  }
  const characters = measured.reduce((sum, one) => sum + one.characters, 0)
  const falseAlarms = measured.reduce((sum, one) => sum + one.falseAlarms.length, 0)
  const rate = characters === 0 ? 0 : (falseAlarms * 10_000) / characters
  return { documents: measured.length, characters, kinds, all, falseAlarms, rate }
}

function count(score: Score, outcome: Outcome): void {
  const agreed = agrees(outcome) ? 1 : 0
  switch (outcome.row.verdict) {
    case 'holds':
      score.holding++
      score.recognised += agreed
      break
    case 'wrong':
      score.wrong++
      score.found += agreed
      break
    case 'cannot judge':
      score.undecided++
      break
  }
}

/** The summary as it is printed. */
export function formatSummary({ documents, characters, kinds, all, falseAlarms, rate }: Summary): string {
  const line = (name: string, score: Score): string =>
    `${name.padEnd(20)}成立 ${of(score.recognised, score.holding)}  错误 ${of(score.found, score.wrong)}  无法判断 ${score.undecided}`
  return [
    `文件 ${documents} 个，${characters} 字`,
    ...[...kinds].map(([name, score]) => line(name, score)),
    line('total', all),
    `误报 ${falseAlarms} 条，每万字 ${rate.toFixed(2)} 条`,
  ].join('\n')
}

const of = (part: number, whole: number): string =>
  `${String(part).padStart(3)}/${String(whole).padEnd(3)}${whole > 0 ? `${((part * 100) / whole).toFixed(0)}%`.padStart(5) : '     '}`

/** What the reader missed or said wrongly, a line each. */
export function formatMisses(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ document, outcomes, falseAlarms }) => [
    ...outcomes.filter((one) => one.row.verdict !== 'cannot judge' && !agrees(one)).map((one) => miss(document, one)),
    ...falseAlarms.map((one) => `误报 ${document} ${one.kind}：${one.message}`),
  ])
}

const miss = (document: string, { row, relation }: Outcome): string =>
  `${row.verdict === 'wrong' ? '漏查' : '未识别'} ${document} ${row.relation}：${row.what}${relation ? `（读作${verdictWord(relation)}：${relation.message}）` : ''}`

const verdictWord = (relation: Relation): string => ({ holds: '成立', wrong: '错误', unsure: '存疑' })[relation.verdict]

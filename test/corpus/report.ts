import type { Relation } from '../../src/engine/proofread/relations/index.ts'
import type { Measured, Outcome } from './measure.ts'
import type { Told, Trial } from './mutate.ts'

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
  /** False warnings per 10,000 characters, and false infos. */
  rate: number
  falseInfos: number
  infoRate: number
  /** What was said of mistyped numbers, by kind of relation. */
  trials: Map<string, Record<Told, number>>
}

const empty = (): Score => ({ holding: 0, recognised: 0, wrong: 0, found: 0, undecided: 0 })

/** True when the reader says of a row what the table says, and would not, were it wrong. */
export function agrees({ row, relation, tied }: Outcome): boolean {
  if (!relation) return false
  return row.verdict === 'holds' ? relation.verdict === 'holds' && tied !== false : relation.verdict !== 'holds'
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
  const falseInfos = measured.reduce((sum, one) => sum + one.falseInfos.length, 0)
  const per = (count: number): number => (characters === 0 ? 0 : (count * 10_000) / characters)
  const trials = countTrials(measured.flatMap((one) => one.trials))
  const [rate, infoRate] = [per(falseAlarms), per(falseInfos)]
  return { documents: measured.length, characters, kinds, all, falseAlarms, rate, falseInfos, infoRate, trials }
}

function countTrials(trials: readonly Trial[]): Summary['trials'] {
  const kinds: Summary['trials'] = new Map()
  for (const { relation, told } of trials) {
    for (const kind of [relation.kind, 'total']) {
      const counts = kinds.get(kind) ?? { warning: 0, info: 0, nothing: 0 }
      kinds.set(kind, counts)
      counts[told]++
    }
  }
  return kinds
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
export function formatSummary(summary: Summary): string {
  const { documents, characters, kinds, all, falseAlarms, rate, falseInfos, infoRate, trials } = summary
  const line = (name: string, score: Score): string =>
    `${name.padEnd(20)}成立 ${of(score.recognised, score.holding)}  错误 ${of(score.found, score.wrong)}  无法判断 ${score.undecided}`
  return [
    `文件 ${documents} 个，${characters} 字`,
    ...[...kinds].map(([name, score]) => line(name, score)),
    line('total', all),
    `误报 警告 ${falseAlarms} 条，每万字 ${rate.toFixed(2)} 条；提示 ${falseInfos} 条，每万字 ${infoRate.toFixed(2)} 条`,
    ...[...trials].sort(([a], [b]) => Number(a === 'total') - Number(b === 'total')).map(formatTrials),
  ].join('\n')
}

function formatTrials([kind, { warning, info, nothing }]: [string, Record<Told, number>]): string {
  const all = warning + info + nothing
  return `改错 ${kind.padEnd(20)}警告 ${of(warning, all)}  提示 ${of(info, all)}  没有发现 ${of(nothing, all)}`
}

const of = (part: number, whole: number): string =>
  `${String(part).padStart(3)}/${String(whole).padEnd(3)}${whole > 0 ? `${((part * 100) / whole).toFixed(0)}%`.padStart(5) : '     '}`

/** What the reader missed or said wrongly, a line each. */
export function formatMisses(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ document, outcomes, falseAlarms, falseInfos, trials }) => [
    ...outcomes.filter((one) => one.row.verdict !== 'cannot judge' && !agrees(one)).map((one) => miss(document, one)),
    ...falseAlarms.map((one) => `误报 ${document} ${one.kind}：${one.message}`),
    ...falseInfos.map((one) => `多提示 ${document} ${one.kind}：${one.message}`),
    ...trials
      .filter((one) => one.told !== 'warning')
      .map(
        ({ relation, mistyped, told }) =>
          `改错后${told === 'info' ? '只有提示' : '没有发现'} ${document} ${mistyped}：${relation.message}`,
      ),
  ])
}

const miss = (document: string, { row, relation }: Outcome): string =>
  `${row.verdict === 'wrong' ? '漏查' : '未识别'} ${document} ${row.relation}：${row.what}${relation ? `（读作${verdictWord(relation)}：${relation.message}）` : ''}`

const verdictWord = (relation: Relation): string => ({ holds: '成立', wrong: '错误', unsure: '存疑' })[relation.verdict]

import type { Random } from '../../support/random.ts'

/** A figure of a random ledger; the numbers are kept as integers of its last decimal. */
export interface RandomFigure {
  name: string
  unit: string
  places: number
  value: number
  previous?: number
  target?: number
}

/** Names with the units and the size that such figures have. */
const kinds: [name: string, unit: string, places: number, size: number][] = [
  ['签约人数', '万人', 1, 900],
  ['门诊量', '万人次', 2, 40000],
  ['建档人数', '人', 0, 900000],
  ['培训场次', '场', 0, 40],
  ['培训人数', '人', 0, 3000],
  ['公用经费', '万元', 1, 90000],
  ['项目总投资', '亿元', 2, 9000],
  ['改造面积', '平方米', 0, 90000],
  ['药占比', '%', 1, 600],
  ['建档率', '%', 2, 9900],
  ['示范单位', '家', 0, 60],
  ['检查户次', '户次', 0, 2000],
  ['处理垃圾', '吨', 1, 90000],
  ['办结信访件', '件', 0, 500],
]

const someDigits = (random: Random, size: number): number => Math.max(4, Math.floor(size / 9) + random.below(size))

/** Three to eight figures, with last year's value and a target now and then. */
export function randomLedger(random: Random): RandomFigure[] {
  const rest = [...kinds]
  return Array.from({ length: 3 + random.below(6) }, () => {
    const [name, unit, places, size] = rest.splice(random.below(rest.length), 1)[0]!
    const value = someDigits(random, size)
    // Far enough from each other that a slip in one is not the other: then the number would be right somewhere.
    const near = (factors: number[]) => Math.max(1, Math.round(value * random.pick(factors)))
    return {
      name,
      unit,
      places,
      value,
      ...(random.below(3) > 0 && { previous: near([0.55, 0.62, 0.7]) }),
      ...(random.below(2) > 0 && { target: near([1.35, 1.5, 1.6]) }),
    }
  })
}

export const digitsOf = ({ places }: RandomFigure, number: number): string => (number / 10 ** places).toFixed(places)

export const ledgerText = (ledger: readonly RandomFigure[]): string =>
  ledger
    .map((one) => {
      const { name, unit, value, previous, target } = one
      const more = [
        ...(previous === undefined ? [] : [`上年: ${digitsOf(one, previous)}`]),
        ...(target === undefined ? [] : [`目标: ${digitsOf(one, target)}`]),
      ]
      return `${name}: {${[`值: ${digitsOf(one, value)}`, `单位: '${unit}'`, ...more].join(', ')}}\n`
    })
    .join('')

/** The same ledger with one of its numbers corrected, as a slip is: by a little. */
export function corrected(random: Random, ledger: readonly RandomFigure[]): { ledger: RandomFigure[]; which: number } {
  const which = random.below(ledger.length)
  const figure = ledger[which]!
  const key = random.pick(['value', 'value', 'value', 'previous', 'target'] as const)
  const known = figure[key]
  const before = known ?? figure.value
  const step = 1 + random.below(Math.max(2, Math.floor(before / 10)))
  const after = random.below(2) === 0 || before <= step ? before + step : before - step
  const changed = { ...figure, [known === undefined ? 'value' : key]: after }
  return { ledger: ledger.map((one, index) => (index === which ? changed : one)), which }
}

/** Sentences in which every number is a reference. */
export function referencedText(random: Random, ledger: readonly RandomFigure[]): string[] {
  return ledger.flatMap((one) => {
    const { name, unit, previous, target } = one
    const at = (form: string) => `{{${name}${form}}}`
    const sentences = [`2023年${name}${at('')}。`, `全年${name}达到${at('.数')}${unit}，居全市前列。`]
    if (previous !== undefined)
      sentences.push(
        `${name}${at('')}，比上年${at('.同比')}。`,
        `${name}上年为${at('.上年')}，今年${at('')}，${at('.增减')}。`,
      )
    if (target !== undefined) sentences.push(`${name}${at('')}，完成年度目标${at('.目标')}的${at('.完成率')}。`)
    if (unit !== '%') sentences.push(`近年来${name}已有${at('.万')}。`)
    return [random.pick(sentences), random.pick(sentences)]
  })
}

export const sectionOf = (sentences: readonly string[]): string =>
  `标题: 工作\n成绩:\n${sentences.map((one) => `- 正文: "${one}"\n`).join('')}`

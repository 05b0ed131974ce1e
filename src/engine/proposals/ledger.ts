import { figureFields } from '../fields/figure.ts'
import type { Relation, RelationPlace } from '../proofread/relations/types.ts'
import type { FigureForm } from '../terms/forms.ts'
import { grouped } from '../text/grouped.ts'
import { shownName } from '../yaml/key-shape.ts'
import { writeScalar } from '../yaml/write-scalar.ts'
import type { Proposed } from './read.ts'

/** A figure proposed for the ledger, with the places of its numbers. */
export interface ProposedFigure {
  name: string
  digits: string
  unit: string
  previous?: string
  target?: string
  sum?: string[]
  shareOf?: string
  /** 小数, where a rate has others than one. */
  decimals?: number
  /** The heading that its first number stands under. */
  group?: string
}

/** A stretch of a text that a figure prints: with a form, if that is not its value. */
export interface ProposedReference {
  paragraph: number
  start: number
  end: number
  name: string
  form?: FigureForm
}

export interface ProposedLedger {
  figures: Map<string, ProposedFigure>
  values: ProposedReference[]
  /** Numbers that hang on figures: last year's, goals, rates. Each has to be seen to print what stands there. */
  forms: ProposedReference[]
}

export interface LedgerContext {
  /** The heading that a paragraph stands under. */
  groupAt: (paragraph: number) => string | undefined
  /** Whether the words before a number say that it is last year's. */
  isLastYear: (place: RelationPlace) => boolean
}

/** A ledger of the numbers that have names. A name that stands for two numbers is none. */
export function ledgerOf(
  found: readonly Proposed[],
  relations: readonly Relation[],
  { groupAt, isLastYear }: LedgerContext,
): ProposedLedger {
  const figures = new Map<string, ProposedFigure>()
  const values: ProposedReference[] = []
  for (const [name, all] of grouped(found, (one) => one.name)) {
    const { digits, unit, paragraph } = all[0]!
    if (all.some((one) => one.digits !== digits || one.unit !== unit)) continue
    const group = groupAt(paragraph)
    figures.set(name, { name, digits, unit, ...(group !== undefined && { group }) })
    values.push(...all.map(({ start, end, paragraph: at }) => ({ paragraph: at, start, end, name })))
  }
  const forms = relations.flatMap((one) => (one.verdict === 'holds' ? tied(one, figures, values, isLastYear) : []))
  return { figures, values, forms: withoutOverlaps(forms, values) }
}

const placeKey = ({ paragraph, start }: Pick<RelationPlace, 'paragraph' | 'start'>): string => `${paragraph}:${start}`

/** What numbers that depend on each other say of the figures among them; the references that are worked out of them. */
function tied(
  { kind, places }: Relation,
  figures: ReadonlyMap<string, ProposedFigure>,
  values: readonly ProposedReference[],
  isLastYear: LedgerContext['isLastYear'],
): ProposedReference[] {
  const named = new Map(values.map((one) => [placeKey(one), figures.get(one.name)!]))
  const [stated, ...others] = places
  const of = (place: RelationPlace): ProposedFigure | undefined => named.get(placeKey(place))
  if (kind === 'sum') {
    addSum(of(stated), others.map(of))
    return []
  }
  const known = others.flatMap((one) => of(one) ?? [])
  if (kind === 'share') return shareIn(stated, known)
  const open = others.filter((one) => of(one) === undefined)
  const figure = known.length === 1 && open.length === 1 ? known[0] : undefined
  const beside = figure && amountIn(open[0]!.text, figure.unit)
  const isChange = (kind === 'year-on-year' || kind === 'change') && open.every(isLastYear)
  // «拨款收入2864.5万元，支出2798.1万元，预算执行率97.7%»: what was spent is no goal of what came in.
  const isGoal = kind === 'completion' && open[0] === others[1]
  if (!figure || beside === undefined || !(isChange || isGoal)) return []
  const key = isGoal ? 'target' : 'previous'
  if ((figure[key] ?? beside) !== beside) return []
  figure[key] = beside
  setDecimals(figure, stated)
  return [
    { ...spanOf(open[0]!), name: figure.name, form: key },
    ...ratesOf[key].map((form) => ({ ...spanOf(stated), name: figure.name, form })),
  ]
}

/** What prints a rate, the best first: with its direction it stays true when the number falls. */
const ratesOf = { previous: ['yoy', 'growth'], target: ['completion'] } as const

/** Rates print one decimal unless the figure says otherwise. */
function setDecimals(figure: ProposedFigure, { text }: RelationPlace): void {
  const [, rest] = /^\d+(?:\.(\d+))?%$/.exec(text) ?? []
  const count = rest?.length ?? 0
  if (/^\d/.test(text) && count !== 1) figure.decimals ??= count
}

/** 合计: every part is a figure of the same unit. */
function addSum(whole: ProposedFigure | undefined, parts: readonly (ProposedFigure | undefined)[]): void {
  if (!whole || whole.sum || parts.length < 2 || new Set(parts).size < parts.length) return
  if (parts.every((one) => one !== undefined && one !== whole && one.unit === whole.unit))
    whole.sum = parts.map((one) => one!.name)
}

/** 占: of two figures the smaller is a part of the other. */
function shareIn(stated: RelationPlace, figures: readonly ProposedFigure[]): ProposedReference[] {
  const [one, other] = figures
  if (!one || !other || one === other || one.unit !== other.unit || figures.length > 2) return []
  const [part, whole] = Number(one.digits) < Number(other.digits) ? [one, other] : [other, one]
  if (part.shareOf !== undefined && part.shareOf !== whole.name) return []
  part.shareOf = whole.name
  setDecimals(part, stated)
  return [{ ...spanOf(stated), name: part.name, form: 'share' }]
}

const spanOf = ({ paragraph, start, end }: RelationPlace) => ({ paragraph, start, end })

/** The digits of a number in a unit. */
const amountIn = (text: string, unit: string): string | undefined =>
  text.endsWith(unit) && /^\d+(?:\.\d+)?$/.test(text.slice(0, -unit.length)) ? text.slice(0, -unit.length) : undefined

/** A number that is a figure's value is nothing else; of several forms for one number the first that prints it counts. */
function withoutOverlaps(
  forms: readonly ProposedReference[],
  values: readonly ProposedReference[],
): ProposedReference[] {
  const taken = new Set(values.map(placeKey))
  return forms.filter((one) => !taken.has(placeKey(one)))
}

/** figures.yaml as a careful person would write it: a line each, under the headings that they stand below. */
export function ledgerYaml(figures: ReadonlyMap<string, ProposedFigure>, language: 'zh' | 'en'): string {
  const key = (name: string): string => (language === 'en' ? name : shownName(figureFields, name))
  const lines: string[] = []
  let group: string | undefined
  for (const figure of figures.values()) {
    if (figure.group !== group && figure.group !== undefined) {
      lines.push(...(lines.length > 0 ? [''] : []), `# ${figure.group}`)
    }
    group = figure.group
    const entries = Object.entries({
      value: figure.digits,
      unit: writeScalar(figure.unit),
      previous: figure.previous,
      target: figure.target,
      sum: figure.sum && `[${figure.sum.join(', ')}]`,
      'share-of': figure.shareOf,
      decimals: figure.decimals,
    }).filter(([, value]) => value !== undefined)
    lines.push(`${figure.name}: {${entries.map(([name, value]) => `${key(name)}: ${value}`).join(', ')}}`)
  }
  return `${lines.join('\n')}\n`
}
